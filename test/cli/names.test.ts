import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { stagedWorld } from '../support/world.ts';

const resolution = (number: string, title: string, words: string) =>
  `${number}. ${title}\n\nThe General Assembly,\n\n1. ${words}\n`;
const LAMPS = 'Welcomes the progress made by the keepers of lighthouses in the tending of their lamps.';
const DRAFT = `Draft resolution\n\nThe General Assembly,\n\n1. ${LAMPS}\n`;

describe('a symbol, however it is typed or pasted', () => {
  it.each([
    ['77/79', '78/32'],
    ['A/RES/77/79', 'RES/78/32'],
    ['77-79', '78-32'],
    ['77_79', 'A_RES_78_32'],
    [' a/res/77/79 ', 'resolution 78/32'],
    ['https://docs.un.org/A/RES/77/79', 'https://docs.un.org/en/A/RES/78/32'],
    ['https://undocs.org/A/RES/77/79', 'https://undocs.org/en/A/RES/78/32'],
    ['UNGA 77/79', 'GA res. 78/32'],
    ['resolution', '77/79', 'resolution', '78/32'],
    ['General', 'Assembly', 'resolution', '77/79', 'GA', 'res.', '78/32'],
  ])('%s %s', async (...words) => {
    const { exit, printed, complaints } = await run([...words, '--stat']);
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: '' });
    expect(printed).toMatch(/^A\/RES\/77\/79 (?:\([^()]+\) )?→ A\/RES\/78\/32 \(adopted/u);
  });

  it('is in the name of a file that is not there, which is told', async () => {
    const { printed, complaints } = await run(['A_RES_77_79.docx', '78/32', '--stat']);
    expect(printed).toMatch(/^A\/RES\/77\/79 (?:\([^()]+\) )?→ A\/RES\/78\/32 \(adopted/u);
    expect(complaints).toBe(
      'resdiff: there is no file A_RES_77_79.docx here; A/RES/77/79 from the corpus is read instead\n',
    );
  });

  it('gives way to a file that is called so', async () => {
    const files = {
      '77-79': resolution('70/1', 'Lighthouses', LAMPS),
      resolution: resolution('71/1', 'Lighthouses', LAMPS),
    };
    expect((await run(['77-79', '78/32', '--stat'], files)).printed).toMatch(
      /^A\/RES\/70\/1 (?:\([^()]+\) )?→ A\/RES\/78\/32 \(adopted/u,
    );
    expect((await run(['resolution', '78/32', '--stat'], files)).printed).toMatch(
      /^A\/RES\/71\/1 (?:\([^()]+\) )?→ A\/RES\/78\/32 \(adopted/u,
    );
  });

  it('works in every command that takes a text', async () => {
    for (const words of [
      ['outline', 'https://docs.un.org/en/A/RES/78/32'],
      ['convert', 'resolution 78/32', '-f', 'text'],
      ['check', '78-32'],
      ['pairs', 'UNGA 77/79', '78-32'],
      ['history', '76-47', 'GA res. 78/32'],
      ['blame', 'resolution', '78/32'],
      ['draft', 'A_RES_78_32'],
      ['amend', 'RES/77/79', 'RES/78/32'],
      ['corpus', 'show', 'resolution 78/32'],
      ['corpus', 'path', '78-32'],
    ]) {
      const { exit, printed } = await run(words);
      expect({ words, exit }).toEqual({ words, exit: 0 });
      expect(printed, words.join(' ')).toMatch(/cluster munitions|78.32|PP1/iu);
    }
  });

  it('is told by its right name where the corpus has it not', async () => {
    const { exit, complaints } = await run(['resolution 77/78', '78/32']);
    expect(exit).toBe(2);
    expect(complaints).toContain('A/RES/77/78 is not in the corpus; the nearest are 77/79');
  });
});

describe('a title, or words of it', () => {
  const TWO_TEXTS =
    /^resdiff: A\/RES\/77\/79 → A\/RES\/78\/32, the last two of 3 texts of “Implementation of the Convention on Cluster Munitions”\n$/u;

  it.each([
    [['Implementation of the Convention on Cluster Munitions']],
    [['cluster munitions']],
    [['Cluster Munition']],
    [['cluster-munitions']],
    [['cluster', 'munitions']],
    [['“cluster', 'munitions”']],
    [['“cluster munitions”']],
  ])('%j alone compares the last two texts, and says which', async (words) => {
    const { exit, printed, complaints } = await run([...words, '--stat']);
    expect(exit).toBe(0);
    expect(printed).toMatch(/^A\/RES\/77\/79 (?:\([^()]+\) )?→ A\/RES\/78\/32 \(adopted/u);
    expect(complaints).toMatch(TWO_TEXTS);
  });

  it('stands for the last text beside another one', async () => {
    const { printed, complaints } = await run(['76/47', 'cluster munitions', '--stat']);
    expect(printed).toMatch(/^A\/RES\/76\/47 (?:\([^()]+\) )?→ A\/RES\/78\/32 \(adopted/u);
    expect(complaints).toBe(
      'resdiff: “cluster munitions”: A/RES/78/32, the last text of “Implementation of the Convention on Cluster Munitions”\n',
    );
  });

  it('stands for all of its texts in a history, and for what was before in a check', async () => {
    expect((await run(['history', 'cluster munitions'])).printed).toContain('3 texts, 28 clauses');
    expect((await run(['history', 'cluster', 'munitions'])).printed).toContain('3 texts, 28 clauses');
    expect((await run(['check', '78/32', '--against', 'cluster munitions'])).printed).toContain('compared with 77/79');
  });

  it('gives way to a file that is called so', async () => {
    const { printed } = await run(['cluster munitions', '78/32', '--stat'], {
      'cluster munitions': resolution('70/1', 'Lighthouses', LAMPS),
    });
    expect(printed).toMatch(/^A\/RES\/70\/1 → /u);
  });

  it('that several series have is answered with a list of them, in one line', async () => {
    const files = {
      '~/.local/share/resdiff/A_RES_70_1.md': resolution('70/1', 'Convention on lighthouses', LAMPS),
      '~/.local/share/resdiff/A_RES_70_2.md': resolution('70/2', 'Terraces', 'Urges Governments to sow wheat.'),
    };
    const { exit, printed, complaints } = await run(['convention'], files);
    expect({ exit, printed }).toEqual({ exit: 2, printed: '' });
    expect(complaints).toBe(
      'resdiff: “convention” appears in the titles of 2 series: “Implementation of the Convention on Cluster Munitions” (last 78/32), “Convention on lighthouses” (last 70/1); give more of the title, or a symbol\n',
    );
    const alone = await run(['terraces'], files);
    expect(alone.exit).toBe(2);
    expect(alone.complaints).toBe(
      'resdiff: the corpus has only one text of “Terraces”, 70/2: name another to compare it with\n',
    );
  });
});

describe('three texts and more without a command', () => {
  it('are shown as a history, which is said', async () => {
    const words = ['76/47', '77/79', '78/32'];
    const { exit, printed, complaints } = await run(words);
    expect(exit).toBe(0);
    expect(complaints).toBe('resdiff: 3 texts: shown as a history (resdiff history)\n');
    expect(printed).toBe((await run(['history', ...words])).printed);
    expect((await run([...words, '-f', 'json'])).printed).toContain('"format": "resdiff.history"');
  });

  it('have none of the options that are for two', async () => {
    const { exit, complaints } = await run(['76/47', '77/79', '78/32', '--stat', '--side-by-side']);
    expect(exit).toBe(2);
    expect(complaints).toBe(
      'resdiff: 3 texts are shown as a history, which has no --stat, --side-by-side: name two texts, or leave that out\n',
    );
  });
});

describe('names of files', () => {
  const files = {
    'in/Zero draft rev1.docx': docxOf(p(r('The General Assembly,')) + p(r(`1. ${LAMPS}`))),
    'in/Zero draft rev2.docx': docxOf(p(r('The General Assembly,')) + p(r(`1. ${LAMPS.replace('their', 'all')}`))),
    'a/draft.txt': DRAFT,
    'b/draft.txt': DRAFT,
    'one.txt': resolution('78/1', 'Lighthouses', LAMPS),
    'two.txt': resolution('78/1', 'Lighthouses', LAMPS),
  };
  const headOf = async (...words: string[]) => (await run([...words, '--stat'], files)).printed.split('\n')[0];

  it('stand in the head where a symbol is missing, or the same on both sides', async () => {
    expect(await headOf('in/Zero draft rev1.docx', 'in/Zero draft rev2.docx')).toBe(
      'Zero draft rev1.docx → Zero draft rev2.docx',
    );
    expect(await headOf('78/32', 'in/Zero draft rev2.docx')).toBe(
      'A/RES/78/32 (adopted 4 December 2023, 148-1-36) → Zero draft rev2.docx',
    );
    expect(await headOf('one.txt', 'two.txt')).toBe('one.txt → two.txt');
    expect(await headOf('a/draft.txt', 'b/draft.txt')).toBe('a/draft.txt (draft) → b/draft.txt (draft)');
    expect(await headOf('in/Zero draft rev1.docx', '--revisions')).toBe(
      'Zero draft rev1.docx, changes rejected → Zero draft rev1.docx, changes accepted',
    );
  });

  it.each([
    ['html', '<title>Zero draft rev1.docx → Zero draft rev2.docx: what changed</title>'],
    ['md', '# Zero draft rev1.docx → Zero draft rev2.docx\n'],
    ['json', '"names": {\n    "old": "Zero draft rev1.docx",\n    "new": "Zero draft rev2.docx"\n  }'],
  ])('stand in the %s format', async (form, words) => {
    const { printed } = await run(['in/Zero draft rev1.docx', 'in/Zero draft rev2.docx', '-f', form], files);
    expect(printed).toContain(words);
  });
});

describe('texts that may be the wrong ones', () => {
  it.each(['terminal', 'plain', 'md', 'html', 'json'])('are told in the %s format, and compared', async (form) => {
    const { exit, printed, complaints } = await run(['78/32', '77/79', '-f', form]);
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: '' });
    expect(printed.replace(/\s+/gu, ' ')).toContain('The texts seem to be in the wrong order: A/RES/78/32 was adopted');
  });

  it.each(['csv', 'critic', 'amendments'])(
    'are told on standard error where the %s format has no place',
    async (form) => {
      const { printed, complaints } = await run(['78/32', '77/79', '-f', form]);
      expect(printed).not.toContain('wrong order');
      expect(complaints).toMatch(/^resdiff: The texts seem to be in the wrong order: [^\n]+\n$/u);
    },
  );
});

async function run(args: readonly string[], files: Parameters<typeof stagedWorld>[0] = {}) {
  const { world, printed, complaints } = stagedWorld(files);
  const exit = await main(args, world);
  return { exit, printed: printed(), complaints: complaints() };
}
