import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/host/world.ts';
import { compoundOf } from '../support/compound.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { odtOf } from '../support/odt.ts';
import { stagedWorld } from '../support/world.ts';

const OLD = compoundOf(['WordDocument']);
const DOCX = docxOf(p(r('79/500. A title')) + p(r('The General Assembly,')) + p(r('1. Urges all States to act.')));
const DRAFT = 'The General Assembly,\n\n1. Urges all States to help.\n';

async function run(line: string, files: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const askOffice: World['askOffice'] = async ({ name, ending }) => {
    asked.push(`${name} ${ending}`);
    return { bytes: DOCX, by: 'LibreOffice 1' };
  };
  const staged = stagedWorld(
    { 'old.doc': OLD, 'old.rtf': strToU8('{\\rtf1}'), 'new.md': DRAFT, ...files },
    { askOffice },
  );
  const exit = await main(line.split(' '), staged.world);
  return { exit, asked, printed: staged.printed(), complaints: staged.complaints(), written: staged.written() };
}

const SETTINGS = { '.resdiff.yaml': 'read:\n  with-office: true\n' };

describe('a file that only an office program can read', () => {
  it('is converted if the option asks for it, by every command', async () => {
    const compared = await run('old.doc new.md --with-office');
    expect(compared).toMatchObject({ exit: 0, asked: ['old.doc doc'], complaints: '' });
    expect(compared.printed).toContain('help');
    for (const line of ['outline old.rtf', 'convert old.rtf -f md', 'check old.rtf', 'inspect old.rtf --stage text'])
      expect(await run(`${line} --with-office`)).toMatchObject({ asked: ['old.rtf rtf'] });
    expect((await run('outline old.doc --with-office')).printed).toContain('converted to .docx by LibreOffice 1');
  });

  it('is converted if the settings file asks for it, unless the option says no', async () => {
    expect(await run('old.doc new.md', SETTINGS)).toMatchObject({ exit: 0, asked: ['old.doc doc'] });
    expect(await run('old.doc new.md --no-with-office', SETTINGS)).toMatchObject({ exit: 2, asked: [] });
    const off = { '.resdiff.yaml': 'read:\n  with-office: no\n' };
    expect(await run('old.doc new.md', off)).toMatchObject({ exit: 2, asked: [] });
  });

  it('is refused otherwise, with what to do', async () => {
    const { exit, asked, complaints } = await run('old.doc new.md');
    expect([exit, asked]).toEqual([2, []]);
    expect(complaints).toBe(
      'resdiff: old.doc: an old Word file (.doc); --with-office has LibreOffice convert it, or open it in Word and save it as .docx\n',
    );
  });

  it('is converted by the workers of a batch, for whatever asked', async () => {
    const pairs = { 'pairs.tsv': 'old.doc\tnew.md\n' };
    expect(await run('batch pairs.tsv --with-office', pairs)).toMatchObject({ exit: 0, asked: ['old.doc doc'] });
    expect(await run('batch pairs.tsv', { ...pairs, ...SETTINGS })).toMatchObject({ exit: 0, asked: ['old.doc doc'] });
    expect((await run('batch pairs.tsv', pairs)).asked).toEqual([]);
  });

  it('is added to a corpus as the Word file that it was converted to', async () => {
    const { exit, written, complaints } = await run('corpus add old.doc --corpus own --with-office');
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: '' });
    expect(written['own/A_RES_79_500.docx']).toEqual(DOCX);
    expect(String(written['own/corpus.json'])).toContain(
      'from the file old.doc, an old Word file (.doc), converted to .docx',
    );
  });
});

describe('a list of amendments', () => {
  it('may be an OpenDocument text, or what an office program makes of it', async () => {
    const list = 'In operative paragraph 1, replace “help” by “act”.';
    const odt = odtOf(`<text:p>${list}</text:p>`);
    for (const [name, bytes] of Object.entries({ 'list.odt': odt, 'list.doc': OLD })) {
      const askOffice: World['askOffice'] = async () => ({ bytes: odt, by: 'LibreOffice 1' });
      const { world, printed } = stagedWorld({ [name]: bytes, 'new.md': DRAFT }, { askOffice });
      expect(await main(['apply', name, 'new.md', '--with-office'], world)).toBe(0);
      expect(printed()).toContain('act');
    }
  });
});

describe('the settings of a folder', () => {
  it('are refused if they say what is not known', async () => {
    const complaintOn = async (text: string) => (await run('old.doc new.md', { '.resdiff.yaml': text })).complaints;
    expect(await complaintOn('read:\n  with-office: perhaps\n')).toContain('with-office should be true or false');
    expect(await complaintOn('read:\n  office: true\n')).toContain(
      'there is no “office” in read; it may hold with-office',
    );
    expect(await complaintOn('reading: 1\n')).toContain('it may hold check, read');
  });

  it('are not looked at if nothing needs them', async () => {
    expect(await run('outline new.md', { '.resdiff.yaml': 'odd: 1\n' })).toMatchObject({ exit: 0, complaints: '' });
  });
});
