import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { read } from '../../../src/index.ts';
import { stagedWorld } from '../../support/world.ts';

const BASE = [
  'A/C.3/90/L.7',
  'Wells of the plateau',
  'The General Assembly,',
  '1. Urges all States to keep wells and pumps;',
  '2. Requests a report on diggers;',
  '3. Decides to remain seized of the matter.',
].join('\n\n');

const PRINTED = [
  'A/C.3/90/L.8',
  'Atlantis: amendment to draft resolution A/C.3/90/L.7',
  'Wells of the plateau',
  '1. In operative paragraph 1, delete “all”.',
  '2. After operative paragraph 2, insert a new operative paragraph reading:',
  'Invites masons to help;',
].join('\n\n');

const FILES = {
  'base.txt': BASE,
  'l8.txt': PRINTED,
  'l9.txt': PRINTED.replace('L.8', 'L.9')
    .replace('delete “all”', 'replace “all States” with “cities”')
    .replace('masons', 'smiths'),
  'del1.txt': 'Delete operative paragraph 1.',
  'del2.txt': 'Delete operative paragraph 2.',
};

describe('resdiff apply with amendment documents', () => {
  it('applies the orders of a document as printed', async () => {
    const { exit, printed, complaints } = await run('apply l8.txt to base.txt');
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: '' });
    expect(printed).toContain('1. *Urges* States to keep wells and pumps;');
    expect(printed).toContain('3. *Invites* masons to help;\n\n4. *Decides*');
  });

  it('applies several to one text, each in the numbers of that text', async () => {
    const { exit, printed } = await run('apply del1.txt del2.txt to base.txt');
    expect(exit).toBe(0);
    expect(printed).toContain('*Decides* to remain seized of the matter.');
    expect(printed).not.toContain('report');
  });

  it('says which orders collide, quotes both, and applies neither', async () => {
    const { exit, complaints, printed } = await run('apply l8.txt l9.txt to base.txt --partial');
    expect(exit).toBe(1);
    const [first, second, ...rest] = complaints
      .trim()
      .split('\n')
      .filter((line) => line.includes('CONFLICT'));
    expect(rest).toEqual([]);
    expect(first).toBe(
      'resdiff: CONFLICT: A/C.3/90/L.8, no. 1 (“In operative paragraph 1, delete “all”.”) is not applied: it collides with A/C.3/90/L.9, no. 1 (“In operative paragraph 1, replace “all States” with “cities”.”): both change “all States” in operative paragraph 1',
    );
    expect(second).toContain('CONFLICT: A/C.3/90/L.9, no. 1 (“');
    expect(complaints).toContain('resdiff: 2 of 4 amendments applied\n');
    expect(printed).toContain('1. *Urges* all States to keep wells and pumps;');
    expect(printed).toContain('3. *Invites* masons to help;\n\n4. *Invites* smiths to help;');
    expect(complaints).toContain('A/C.3/90/L.9, no. 2: A/C.3/90/L.8, no. 2 (“');
  });

  it('refuses all without --partial, and names the first', async () => {
    const { exit, complaints, written } = await run('apply l8.txt l9.txt to base.txt -o a.md');
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(complaints).toContain('resdiff: CONFLICT: A/C.3/90/L.8, no. 1: it collides with A/C.3/90/L.9, no. 1');
    expect(complaints).toContain('(and 1 more order cannot be applied)');
  });

  it('tracks the changes of each document under its symbol', async () => {
    const { written } = await run('apply l8.txt del2.txt to base.txt -o a.docx --partial');
    const { document } = read(written['a.docx'] ?? '', { name: 'a.docx' });
    const authors = new Set((document.tracked ?? []).map(({ author }) => author));
    expect(authors).toEqual(new Set(['A/C.3/90/L.8', 'del2.txt']));
    const own = (await run('apply l8.txt to base.txt -o b.docx --author Delegation')).written['b.docx'] ?? '';
    const named = read(own, { name: 'b.docx' }).document.tracked ?? [];
    expect(new Set(named.map(({ author }) => author))).toEqual(new Set(['Delegation']));
  });

  it.each([
    ['l8.txt l9.txt base.txt', 'apply takes lists, the word TO and one text: resdiff apply l8.txt TO base.txt'],
    ['to base.txt', 'say which amendments to apply: resdiff apply list.txt TO base.txt'],
    ['l8.txt to', 'say which text to amend'],
    ['l8.txt to base.txt other.txt', 'apply takes lists, the word TO and one text'],
    ['base.txt to l8.txt', 'base.txt is a draft resolution, and no amendment'],
  ])('says in one line what is wrong: %s', async (line, message) => {
    const { exit, complaints } = await run(`apply ${line}`);
    expect(exit).toBe(2);
    expect(complaints).toContain(message);
  });
});

async function run(line: string) {
  const { world, printed, complaints, written } = stagedWorld(FILES);
  const exit = await main(line.split(' '), world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
