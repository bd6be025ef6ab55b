import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { adopted, CLAUSES, draft, textOf } from '../../support/tabled.ts';
import { stagedWorld } from '../../support/world.ts';

const amendment = (symbol: string, body: string, amends = 'A/78/L.9') =>
  draft({ symbol, date: '3 December 2023', submission: `Norway: amendment to draft resolution ${amends}`, body });

const FILES = {
  'draft.txt': draft({ symbol: 'A/78/L.9', date: '1 December 2023' }),
  'first.txt': amendment(
    'A/78/L.12',
    '1. In operative paragraph 1, replace “Urges” with “Invites”.\n\n2. Delete operative paragraph 2.',
  ),
  'second.txt': amendment('A/78/L.13', 'In operative paragraph 3, replace “seventy-ninth” with “eightieth”.'),
  'other.txt': amendment('A/78/L.14', 'Delete operative paragraph 2.', 'A/78/L.9/Rev.1'),
  'list.txt': 'Delete operative paragraph 2.\n',
  'adopted.txt': adopted({
    number: 941,
    from: 'without reference to a Main Committee (A/78/L.9)',
    body: textOf({ one: CLAUSES.one.replace('Urges', 'Invites') }),
  }),
};

describe('resdiff apply --fate', () => {
  it('says of each order of each amendment what became of it', async () => {
    const { exit, printed, complaints } = await run('apply first.txt second.txt to draft.txt --fate adopted.txt');
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: '' });
    expect(printed).toMatchInlineSnapshot(`
      "A/78/L.9 → A/RES/78/941
      3 orders: 1 carried, 2 not carried.

      A/78/L.12
      carried      Order 1 (OP1): In operative paragraph 1, replace “Urges” with
                   “Invites”. OP1 reads so.
      not carried  Order 2 (OP2): Delete operative paragraph 2. OP2 is still there.

      A/78/L.13
      not carried  Order 1 (OP3): In operative paragraph 3, replace “seventy-ninth”
                   with “eightieth”. OP3 reads as before.
      "
    `);
  });

  it('takes a list as well, and writes a table in Markdown, and JSON', async () => {
    const line = 'apply list.txt to draft.txt --fate adopted.txt';
    expect((await run(`${line} -f md`)).printed).toContain(
      '| Order 1 (OP2) | Delete operative paragraph 2. | not carried | OP2 is still there. |',
    );
    expect(JSON.parse((await run(`${line} -f json`)).printed)).toMatchObject({
      format: 'resdiff.fates',
      base: 'A/78/L.9',
      adopted: 'A/RES/78/941',
      amendments: [
        { source: 'list.txt', otherBase: null, orders: [{ fate: 'not-carried', concerns: ['OP2'], base: [4] }] },
      ],
    });
    expect((await run(`${line} -o .`)).written).toHaveProperty(['./A_RES_78_941-fates.md']);
  });

  it('says of an amendment to another form of the text that it is one, and knows less of it', async () => {
    const { printed } = await run('apply other.txt to draft.txt --fate adopted.txt');
    expect(printed).toContain('A/78/L.14 (made for A/78/L.9/Rev.1; compared with A/78/L.9)');
    expect(printed).toContain('not known  Order 1: Delete operative paragraph 2.');
  });

  it('amends nothing: options for the amended text have no effect', async () => {
    const { complaints } = await run('apply list.txt to draft.txt --fate adopted.txt --partial --clean');
    expect(complaints).toBe(
      'resdiff: --partial has no effect with --fate\nresdiff: --clean has no effect with --fate\n',
    );
    const { exit, complaints: refused } = await run('apply list.txt to draft.txt --fate adopted.txt -o fates.docx');
    expect(exit).toBe(2);
    expect(refused).toContain('apply --fate cannot write .docx');
  });

  it('is in a chain with the draft that is amended', async () => {
    const { printed } = await run('chain draft.txt first.txt second.txt adopted.txt --width 200');
    expect(printed).toContain('Order 1 (OP1): carried. OP1 reads so.');
    expect(printed).toContain('Order 2 (OP2): not carried. OP2 is still there.');
    const page = (await run('chain draft.txt first.txt adopted.txt -f html')).printed;
    expect(page).toContain('<b class="fate not-carried">not carried</b>');
    // Beside the wordings of the paragraph too.
    expect(page.split('In operative paragraph 1, replace').length).toBe(3);
  });

  it('is open in a chain without an adopted text', async () => {
    const { printed } = await run('chain draft.txt second.txt --width 200');
    expect(printed).toContain('not known. The adopted text is not here.');
  });
});

async function run(line: string) {
  const { world, printed, complaints, written } = stagedWorld(FILES);
  const exit = await main(line.split(' '), world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
