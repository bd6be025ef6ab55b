import { readFileSync, writeFileSync } from 'node:fs';

/**
 * A library as a program, as its read-me tells to use it: node speed-library.js NAME OLD NEW.
 * The marked text goes to standard output, so that it does the same work as the programs beside it.
 */
async function markedBy(name: string, old: string, latest: string): Promise<string> {
  switch (name) {
    case 'jsdiff': {
      const { diffWords } = await import('diff');
      return diffWords(old, latest)
        .map(({ added, removed, value }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
        .join('');
    }
    case 'diff-match-patch': {
      const { diff_match_patch: Differ } = await import('diff-match-patch');
      const differ = new Differ();
      // Its default of one second would stop it early, with a result that depends on the machine.
      differ.Diff_Timeout = 0;
      return differ
        .diff_main(old, latest)
        .map(([sign, value]) => (sign > 0 ? `{+${value}+}` : sign < 0 ? `[-${value}-]` : value))
        .join('');
    }
    default:
      throw new Error(`unreachable: no library ${name}`);
  }
}

const [name = '', old = '', latest = ''] = process.argv.slice(2);
writeFileSync(process.stdout.fd, await markedBy(name, readFileSync(old, 'utf8'), readFileSync(latest, 'utf8')));
