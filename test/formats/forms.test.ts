import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changedBy } from '../../src/cli/kept.ts';
import { type Document, type Paragraph, read, readAny, write } from '../../src/index.ts';
import { FORMS, lossIn } from '../support/forms.ts';
import { resolutionOf } from '../support/resolutions.ts';

const of = (lines: readonly string[], name = 'a.md') => read(lines.join('\n\n'), { name }).document;

const ADOPTED = ['A/RES/80/1', '**General Assembly**', '**80/1. Lamps**', '*The General Assembly*,'];

/** Texts that did not come back as they were, by what is special in them. */
const TEXTS: Readonly<Record<string, Document>> = {
  'a date of adoption in Spanish': of([
    'Naciones Unidas A/RES/55/10',
    'Asamblea General',
    'La Asamblea General,',
    '1. Pide a los Estados que mantengan encendidos los faros de la costa;',
    '2. Pide al Secretario General que le presente un informe sobre los faros.',
    '81a. sesión plenaria\n4 de diciembre de 2000',
  ]),
  'a date of adoption in Russian, behind the meeting': of([
    'A/RES/55/10',
    'Генеральная Ассамблея,',
    '1. просит государства поддерживать огни всех маяков на побережье в исправном состоянии;',
    '2. просит Генерального секретаря представить ей доклад о состоянии этих маяков.',
    '81-е пленарное заседание,\n4 декабря 2000 года',
  ]),
  'the title of a note above the line that says whose it is': of([
    'A/C.6/80/L.99',
    'Sixth Committee',
    '**Organization of lamps**',
    'Note by the Secretariat',
    '1. In order to assist the Committee in its work, the Secretariat considers it appropriate to list the lamps.',
    '2. At its 2nd meeting, the General Assembly allocated 34 lamps to the Committee.',
  ]),
  'headings of a number alone': of([
    ...ADOPTED,
    'I',
    '*Recalling* its resolution 77/1 of 7 December 2022,',
    '1. *Urges* all States to act;',
    'II',
    '1. *Requests* a report.',
  ]),
  'a first heading `I Title` without a mark': of([
    ...ADOPTED,
    '*Recalling* its resolution 77/1 of 7 December 2022,',
    'I Lamps of the coast',
    '1. *Urges* all States to act;',
    'II Lamps of the islands',
    '2. *Requests* a report.',
  ]),
  'a heading that ends in `No. 1`': of([
    ...ADOPTED,
    '1. Urges all States to act.',
    'Annex',
    'Lamp No. 1',
    'It is red.',
  ]),
  'a place to fill in': of([...ADOPTED, '1. Takes note of the report (A/80/__);', '2. Requests a report (A/_).']),
  'a decision that names its committee only above': {
    ...of([
      'A/DEC/80/500',
      '**General Assembly**',
      'Second Committee',
      '**Decision adopted by the General Assembly on 19 December 2025**',
      '**Lamps**',
      'At its 49th plenary meeting, on 19 December 2025, the General Assembly took note of the report on lamps.',
    ]),
    committee: 'Second Committee',
  },
};

describe.each(Object.keys(FORMS))('written as %s and read again', (form) => {
  it.each(Object.keys(TEXTS))('a text keeps %s', (what) => {
    const document = TEXTS[what];
    expect(document).toBeDefined();
    if (document !== undefined) expect(lossIn(document, form)).toBe('');
  });
});

describe('what is read', () => {
  it('has the date and the organ of a text in Spanish, as its language prints them', () => {
    const document = TEXTS['a date of adoption in Spanish'];
    expect(document).toMatchObject({
      adopted: '2000-12-04',
      meeting: '81a. sesión plenaria',
      organ: 'Asamblea General',
    });
    expect(document?.paragraphs.at(-1)?.label).toBe('2');
    expect(document === undefined ? '' : write.markdown(document)).toContain('*4 de diciembre de 2000*');
  });

  it('has the words that a place to fill in stands for, and the title of a note', () => {
    expect(TEXTS['a place to fill in']?.paragraphs.map(({ text }) => text.slice(-8))).toContain('(A/80/__);'.slice(-8));
    expect(TEXTS['the title of a note above the line that says whose it is']?.title).toBe('Organization of lamps');
  });

  it('has whole words in italics, where italics end within one', () => {
    expect(of([...ADOPTED, '1. *Urge*s all States to act.']).paragraphs.at(-1)?.opening).toBe('Urges');
  });
});

describe('Akoma Ntoso', () => {
  it('keeps a short paragraph without a number, which is no heading', async () => {
    const document = resolutionOf(['Urges all States to act', '4 December']);
    const plain = { ...document, paragraphs: document.paragraphs.map(unnumbered) };
    const { document: again } = await readAny(write.akn(plain), { name: 'a.xml' });
    expect(again.paragraphs.map(({ part }) => part)).toEqual(plain.paragraphs.map(({ part }) => part));
  });

  it('does not take the line of adoption for the title', () => {
    const document = { ...of([...ADOPTED, '1. Urges all States to act.']), title: '', adopted: '2025-12-04' };
    expect(lossIn(document, 'a.xml')).toBe('');
  });

  it('keeps the name of an annex in another language', () => {
    const document = of([
      "L'Assemblée générale,",
      '1. Prie les États de garder leurs phares allumés pendant toute la nuit;',
      '2. Prie le Secrétaire général de lui présenter un rapport sur les phares.',
      'Annexe',
      '1. Les phares sont allumés.',
    ]);
    expect(document.paragraphs.at(-1)?.section).toBe('Annexe');
    expect(lossIn(document, 'a.xml')).toBe('');
  });
});

function unnumbered(paragraph: Paragraph): Paragraph {
  return { ...paragraph, label: '' };
}

describe('Word', () => {
  it('has marks of their own for footnotes that it would number otherwise', () => {
    const document = of([
      ...ADOPTED,
      '1. Urges all States[^1] to act;',
      '2. Requests[^3] a report.',
      '[^1]: See A/80/1.',
      '[^3]: See A/80/3.',
    ]);
    const xml = strFromU8(unzipSync(write.docx(document))['word/document.xml'] ?? new Uint8Array());
    expect([...xml.matchAll(/<w:footnoteReference [^>]*>(?:<w:t [^>]*>[^<]*)?/gu)].map(([call]) => call)).toEqual([
      '<w:footnoteReference w:id="1"/>',
      '<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t xml:space="preserve">3',
    ]);
  });
});

describe('what a form changes', () => {
  it('is told by the names of the paragraphs', async () => {
    const document = of([...ADOPTED, '1. Urges all States to act.']);
    const odd = { ...document, paragraphs: document.paragraphs.map((each) => ({ ...each, label: '' })) };
    const heading = {
      ...odd,
      paragraphs: odd.paragraphs.map((each) => ({ ...each, text: `${each.text.slice(0, -1)}` })),
    };
    expect(await changedBy(write.markdown(document), document, 'a.md')).toEqual([]);
    expect(await changedBy(write.markdown(heading), document, 'a.md')).toEqual(['Formula', 'OP1']);
    expect(await changedBy(write.markdown({ ...document, title: 'Bells' }), document, 'a.md')).toEqual(['masthead']);
  });
});
