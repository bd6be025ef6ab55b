import { beforeEach, describe, expect, it } from 'vitest';
import {
  accept,
  amend,
  asSide,
  compare,
  compile,
  type Document,
  readAmendments,
  readAny,
  render,
  statusOf,
  write,
} from '../../src/index.ts';
import { negotiationFiles } from '../installed/negotiation-files.ts';
import { ADOPTED, PageEngine } from '../support/page-engine.ts';

const files = negotiationFiles();
const textOf = async (name: string): Promise<Document> => (await readAny(bytesOf(name), { name })).document;

function bytesOf(name: string): Uint8Array {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(`no file ${name}`);
  return bytes;
}

let engine: PageEngine;
beforeEach(async () => {
  engine = new PageEngine();
  await engine.read(files);
});

describe('proposals on the page', () => {
  const proposals = ['islands', 'coast', 'ports'].map((text) => ({ text, name: '' }));

  it('are compiled as the library compiles them, each under the name of its file', async () => {
    const { page, title } = await engine.ask('compile', { base: 'lighthouses', proposals, authors: false });
    const expected = compile(await textOf('lighthouses.docx'), [
      { name: 'Islands', document: await textOf('islands.docx') },
      { name: 'Coast', document: await textOf('coast.docx') },
      { name: 'Ports', document: await textOf('ports.docx') },
    ]);
    expect(page).toBe(render.compilation.html(expected));
    expect(title).toBe('A/C.1/81/L.7 with the proposals of Islands, Coast and Ports');
    const { name, text } = await engine.file('compilation', 'text');
    expect([name, text]).toEqual(['A_C.1_81_L.7-rolling.txt', write.text(expected.text)]);
  });

  it('come in two Word files: tracked by delegation, and in brackets', async () => {
    await engine.ask('compile', { base: 'lighthouses', proposals, authors: false });
    const tracked = await engine.file('compilation', 'docx');
    const own = await readAny(tracked.bytes, { name: tracked.name, by: ['Coast'] });
    expect(own.document.paragraphs.map(({ text }) => text)).toContain('Recognizing the important work of keepers,');
    const brackets = await engine.file('compilation', 'brackets');
    expect(brackets.name).toBe('A_C.1_81_L.7-rolling-brackets.docx');
    const rolling = (await readAny(brackets.bytes, { name: brackets.name })).document;
    expect(statusOf(rolling).delegations.map(({ name }) => name)).toEqual(['Islands', 'Coast', 'Ports']);
  });

  it('have the names that are typed; what cannot be read back as a name is said', async () => {
    const typed = [
      { text: 'islands', name: ' G77 ' },
      { text: 'coast', name: 'those who like lamps' },
    ];
    const { title } = await engine.ask('compile', { base: 'lighthouses', proposals: typed, authors: false });
    expect(title).toBe('A/C.1/81/L.7 with the proposals of G77 and those who like lamps');
    const { told } = await engine.file('compilation', 'brackets');
    expect(told.join('\n')).toContain('“those who like lamps” will not be read back as the name of a delegation');
    expect((await engine.file('compilation', 'docx')).told).toEqual([]);
  });

  it('are accepted in part, unless those who want them collide', async () => {
    const asked = { base: 'lighthouses', proposals, authors: false, renumber: true };
    const { sides } = await engine.ask('compile', { base: 'lighthouses', proposals, authors: false });
    expect(sides).toEqual(['Islands', 'Coast', 'Ports']);
    const { page, title } = await engine.ask('accept', { ...asked, sides: ['Coast', 'Ports'] });
    expect(title).toBe('lighthouses.docx, with what Coast and Ports want');
    const base = await textOf('lighthouses.docx');
    const proposed = ['Islands', 'Coast', 'Ports'].map(async (name) => {
      return { name, document: await textOf(`${name.toLowerCase()}.docx`) };
    });
    const document = accept(compile(base, await Promise.all(proposed)), ['Coast', 'Ports'], { renumber: true });
    const names = { old: 'lighthouses.docx', new: title };
    expect(page).toBe(render.html(compare({ old: base, new: document }, { adopted: ADOPTED, files: names })));
    const word = await engine.file('accepted', 'docx');
    expect([word.name, word.bytes]).toEqual(['A_C.1_81_L.7-accepted.docx', new Uint8Array(write.docx(document))]);
    await expect(engine.ask('accept', { ...asked, sides: ['Islands', 'Coast'] })).rejects.toThrow('refused: PP2');
  });

  it('may be what several people tracked in one file', async () => {
    const base = await textOf('lighthouses.docx');
    const tracked = render.docx(compare({ old: base, new: await textOf('coast.docx') }), { author: 'Coast' });
    const { authors } = await engine.card('tracked.docx', tracked);
    expect(authors).toEqual(['Coast']);
    const { title } = await engine.ask('compile', { base: 'tracked', proposals: [], authors: false });
    expect(title).toBe('A/C.1/81/L.7 with the proposal of Coast');
    const named = { base: 'lighthouses', proposals: [{ text: 'tracked', name: 'A' }], authors: true };
    expect((await engine.ask('compile', named)).title).toBe('A/C.1/81/L.7 with the proposal of Coast');
    await expect(engine.ask('compile', { base: 'lighthouses', proposals: [], authors: false })).rejects.toThrow(
      'refused: lighthouses.docx: it has no tracked changes, and no proposals are chosen',
    );
  });

  it('may be amendments, each with what it makes of the base, under the name of who tables it', async () => {
    const { delegation } = await engine.card('amendment.docx', bytesOf('amendment.docx'));
    expect(delegation).toBe('Ireland');
    const list = 'In operative paragraph 1, delete “and lamps”.\n';
    expect((await engine.card('ports list.txt', list)).delegation).toBe('Ports list');
    const named = ['amendment', 'ports list'].map((text) => ({ text, name: '' }));
    const { page } = await engine.ask('compile', { base: 'revised', proposals: named, authors: false });
    const base = await textOf('revised.docx');
    const sources = [await readAmendments(bytesOf('amendment.docx'), { name: 'amendment.docx' }), { name: 'l', list }];
    const [ireland, ports] = sources.map((source) => amend(base, [source]).document);
    if (ireland === undefined || ports === undefined) throw new Error('unreachable: there are two');
    const expected = compile(base, [
      { name: 'Ireland', document: ireland },
      { name: 'Ports list', document: ports },
    ]);
    expect(page).toBe(render.compilation.html(expected));
  });

  it('are refused if an amendment does not fit, or if the base is one', async () => {
    await engine.card('list.txt', 'Delete operative paragraph 9.\n');
    const list = [{ text: 'list', name: '' }];
    await expect(engine.ask('compile', { base: 'lighthouses', proposals: list, authors: false })).rejects.toThrow(
      'refused: list.txt, line 1: there is no operative paragraph 9',
    );
    const amendment = [{ text: 'amendment', name: '' }];
    const { notices } = await engine.ask('compile', { base: 'lighthouses', proposals: amendment, authors: false });
    expect(notices.map(({ message }) => message)).toEqual([
      'A/C.1/81/L.70 was made for A/C.1/81/L.7/Rev.1; applied to A/C.1/81/L.7 anyway',
    ]);
    const proposals = [{ text: 'coast', name: '' }];
    await expect(engine.ask('compile', { base: 'amendment', proposals, authors: false })).rejects.toThrow(
      'refused: A/C.1/81/L.70 is an amendment, not a text with the amendments made: choose the text that it amends',
    );
  });
});

describe('amendments on the page', () => {
  const LIST = 'In operative paragraph 1, replace “lamps” with “lamps and buoys”.\nDelete operative paragraph 2.\n';

  it('are cards that say what they amend, a plain list too', async () => {
    expect(await engine.card('amendment.docx', bytesOf('amendment.docx'))).toMatchObject({
      symbol: 'A/C.1/81/L.70',
      isAmendment: true,
      orders: 2,
      amends: 'A/C.1/81/L.7/Rev.1',
    });
    expect(await engine.card('list.txt', LIST)).toMatchObject({ isAmendment: true, orders: 2, amends: '' });
    const whole = render.amendments(
      compare({ old: await textOf('lighthouses.docx'), new: await textOf('coast.docx') }),
    );
    expect(await engine.card('whole.txt', whole)).toMatchObject({ name: 'whole.txt', amends: 'A/C.1/81/L.7' });
    await expect(engine.card('mail.txt', 'Dear colleague,\n\nplease find attached the text.\n')).rejects.toThrow(
      'refused: mail.txt: found no paragraph of a resolution',
    );
  });

  it('give the text of the library, and a page of what they change', async () => {
    await engine.read({ 'list.txt': LIST });
    const { page, notices } = await engine.ask('apply', { base: 'lighthouses', amendments: ['list'], partial: false });
    const base = await textOf('lighthouses.docx');
    const amended = amend(base, [{ name: 'list.txt', list: LIST }]);
    const sides = { old: base, new: amended.document };
    const names = { old: 'lighthouses.docx', new: 'lighthouses.docx, as amended' };
    expect(page).toBe(render.html(compare(sides, { adopted: ADOPTED, files: names })));
    expect(notices).toEqual([]);
    expect((await engine.file('amended', 'md')).text).toBe(write.markdown(amended.document));
    const clean = await engine.file('amended', 'clean');
    expect(clean.name).toBe('A_C.1_81_L.7-amended-clean.docx');
    expect((await readAny(clean.bytes, { name: clean.name })).document.tracked).toBeUndefined();
  });

  it('are tracked under the symbols of their documents', async () => {
    await engine.ask('apply', { base: 'revised', amendments: ['amendment'], partial: false });
    const word = await engine.file('amended', 'docx');
    const { tracked = [] } = (await readAny(word.bytes, { name: word.name })).document;
    expect([...new Set(tracked.map(({ author }) => author))]).toEqual(['A/C.1/81/L.70']);
  });

  it('that collide are refused together, or listed beside what fits', async () => {
    const ask = { base: 'revised', amendments: ['amendment', 'other-amendment'] };
    await expect(engine.ask('apply', { ...ask, partial: false })).rejects.toThrow('refused: CONFLICT: A/C.1/81/L.70');
    const { notices } = await engine.ask('apply', { ...ask, partial: true });
    expect(notices.at(-1)?.message).toBe('1 of 3 amendments applied');
    const base = await textOf('revised.docx');
    const sources = [];
    for (const name of ['amendment.docx', 'other-amendment.docx'])
      sources.push(await readAmendments(bytesOf(name), { name }));
    const expected = write.text(amend(base, sources).document);
    expect((await engine.file('amended', 'text')).text).toBe(expected);
  });
});

describe('a text under negotiation on the page', () => {
  it('has the status of the library', async () => {
    const { page, notices } = await engine.ask('status', { text: 'rolling1', side: '' });
    expect(page).toBe(render.status.html(statusOf(await textOf('rolling1.docx'), 'rolling1.docx')));
    expect(notices).toEqual([]);
  });

  it('is shown as one side has it, and given as that text', async () => {
    const { sides } = await engine.card('rolling1.docx', bytesOf('rolling1.docx'));
    expect(sides).toEqual(['Islands', 'Coast', 'Ports']);
    const { page } = await engine.ask('status', { text: 'rolling1', side: 'Islands' });
    const own = asSide(await textOf('rolling1.docx'), 'Islands');
    expect(page).toBe(render.status.html(statusOf(own, 'rolling1.docx')));
    const word = await engine.file('status', 'side');
    expect(word.name).toBe('rolling1-Islands.docx');
    expect(word.bytes).toEqual(new Uint8Array(write.docx(own)));
  });

  it('that shows no sign of it is doubted', async () => {
    const { notices } = await engine.ask('status', { text: 'adopted', side: '' });
    expect(notices.map(({ message }) => message)).toEqual([
      'nothing in this text shows that it is under negotiation: no brackets with names, no status',
    ]);
    await expect(engine.ask('status', { text: 'rolling1', side: 'Peru' })).rejects.toThrow(
      'refused: no words of “Peru”',
    );
  });
});
