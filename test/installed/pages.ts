import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** What README and docs show to be typed. */
export interface Example {
  readonly page: string;
  /** As it stands there, behind the prompt. */
  readonly shown: string;
  /** What the page says it prints; null where it says nothing. */
  readonly printed: string | null;
}

/** Every line of a console block, every command of another block, and every command in the first column of a table. */
export function examples(commands: readonly string[]): readonly Example[] {
  const docs = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', ...docs.map((name) => join('docs', name))].flatMap((page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gmu)];
    return [
      ...blocks.flatMap(([, kind = '', block = '']) => inBlock(kind, block)),
      ...rowsIn(text.replace(/^```[\s\S]*?^```/gmu, ''), commands),
    ].map((example) => ({ page, ...example }));
  });
}

function inBlock(kind: string, block: string): readonly Omit<Example, 'page'>[] {
  if (kind === 'console' || block.startsWith('$ ')) {
    const [, ...typed] = block.split(/^\$ /mu);
    return typed.map((each) => {
      const [shown = '', ...rest] = each.split('\n');
      return { shown, printed: kind === 'console' ? rest.join('\n') : null };
    });
  }
  if (kind !== '' && kind !== 'sh') return [];
  return block.split('\n').flatMap((line) => {
    const shown = line.replace(/\s+# .*$/u, '');
    const isOurs = kind === 'sh' ? /(?:^|[^#\w].*)\bresdiff /u.test(line) : /^(?:npx )?resdiff /u.test(line);
    return isOurs && !line.startsWith('#') ? [{ shown, printed: null }] : [];
  });
}

/** `resdiff history SERIES`, `blame SERIES`, and `--stat` alone, which belongs behind a comparison. */
function rowsIn(text: string, commands: readonly string[]): readonly Omit<Example, 'page'>[] {
  const names = new Set(commands.map((name) => name.split(' ')[0]));
  return text.split('\n').flatMap((line) => {
    const cell = /^\| (.*?) \|/u.exec(line)?.[1] ?? '';
    const spans = [...cell.matchAll(/`([^`]+)`/gu)].map(([, span = '']) => span);
    if (!/^`(?:resdiff |--?[a-z])/u.test(cell)) return [];
    return spans.flatMap((span) => {
      if (span.startsWith('resdiff ')) return [{ shown: span, printed: null }];
      if (names.has(span.split(' ')[0])) return [{ shown: `resdiff ${span}`, printed: null }];
      return span.startsWith('-') ? [{ shown: `resdiff 77/79 78/32 ${span}`, printed: null }] : [];
    });
  });
}

/** What is not run, and why. An entry that no page shows any more fails a test. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'resdiff corpus fetch 79/58': 'asks the United Nations; test/cli/fetch.test.ts has a server of its own',
  'resdiff app': 'opens a browser; test/cli/commands/app.test.ts',
  'resdiff app --serve': 'runs until it is stopped; test/host/serve.test.ts',
  'git diff': 'needs a repository and settings of git; test/faults/git.faults.ts has them',
  "git config --global diff.resolution.command 'resdiff git-diff'": 'changes the settings of git; as above',
  "git config --global diff.resolution.textconv 'resdiff convert -f text'": 'changes the settings of git; as above',
  'resdiff old.doc new.docx --with-office': 'needs LibreOffice; test/cli/office.test.ts has one of its own',
  'parallel --pipe --keep-order -N 200 resdiff batch - --jobs 1 --quiet < pairs.jsonl > out.jsonl':
    'needs GNU parallel, which is not everywhere',
};

/** What the words in capitals stand for, and what of the examples is not at hand; the first that fits is taken, each in turn. */
const STANDS_FOR: readonly (readonly [RegExp, string])[] = [
  [/^npx /u, ''],
  [/(?<=apply )LIST\b/u, 'amendments.txt'],
  [/(?<=apply .*TO )DOC\b/u, '77/79'],
  [/(?<=--verbs )FILE\b/u, 'verbs.tsv'],
  [/(?<=--facts )FILE\b/u, 'facts.yaml'],
  [/(?<=-o )FILE\b/u, 'out.docx'],
  [/\bFILE…?/u, 'draft.docx'],
  [/\bLIST\b/u, 'pairs.tsv'],
  [/\bFOLDER\b/u, 'texts'],
  [/\bDIR\b/u, 'reports'],
  [/\bDOC\b/u, 'draft.docx'],
  [/\bDRAFT\b/u, 'draft.docx'],
  [/\bSERIES\b/u, 'cluster-munitions'],
  [/\bSYMBOL\b/u, '78/32'],
  // Whose changes test/installed/own-files.ts leaves in draft.docx.
  [/\bNAME\b/u, "'A. Delegate'"],
  [/\bDATE\b/u, '2026-11-24'],
  [/\bADOPTED\b/u, '78/32'],
  [/\bOLD\b/u, '77/79'],
  [/\bNEW\b/u, '78/32'],
  // A resolution that does not come with the program.
  [/\b80\/52\b/gu, '78/32'],
];

/** The line as it is typed, with files that are there. */
export function typed(shown: string): string {
  const line = STANDS_FOR.reduce((text, [placeholder, value]) => text.replace(placeholder, value), shown);
  const left = /(?<![\w/.]|--as )(?!(?:TO|OR|NOT|NEAR)\b)[A-Z]{2,}(?![\w/.])/u.exec(line);
  if (left !== null) throw new Error(`${shown}: nobody says what ${left[0]} stands for (test/installed/pages.ts)`);
  return line;
}
