import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/text/read.ts';
import type { Document } from '../../../src/model/document.ts';
import { InputError } from '../../../src/model/problem.ts';
import { IS_SLOW } from '../../support/slow.ts';

const BODY = `The General Assembly,

Recalling its resolutions 63/71 of 2 December 2008 and 70/54 of 7 December 2015 on lighthouses, and all other resolutions on the lights of non-governmental and self-governing harbours,

Noting with concern that 3 States have put out their lamps since 2014, and calling upon the Secretary-General to light them,

Mindful of the Convention on Safe Harbours, which has 112 States parties, and of the needs of the Member States of the Council,

1. Urges all States to keep their lighthouses lit, in accordance with article 7 of the Convention, and the Secretary-General to report on those that do not;

2. Requests the Secretary-General, within existing resources:

(a) To report on the lamps in use, taking into account the views of all States, the Council and the International Committee on Lamps;

(b) To propose better ones, as appropriate;

3. Decides to include in the provisional agenda of its seventy-ninth session, under the item entitled “Lights”, the sub-item entitled “Lamps”.
`;

const NOTES =
  '\n42nd plenary meeting\n4 December 2023\n\n[^1]: United Nations, Treaty Series, vol. 2515.\n[^2]: See A/78/77.\n';
const noted = (harbours: string, ones: string) =>
  BODY.replace('Safe Harbours,', `Safe Harbours,${harbours}`).replace('better ones,', `better ones,${ones}`) + NOTES;

const readNamed = (source: string) => readText(source, 'lights.txt');
const plain = ({ paragraphs }: Document) =>
  paragraphs.map(({ id, part, depth, text, notes }) => ({ id, part, depth, text, notes }));
const outline = (source: string) => readNamed(source).paragraphs.map(({ id, text }) => `${id}: ${text}`);
const codes = (source: string) => readNamed(source).notices.map(({ code }) => code);

/** Breaks at blanks, as mail programs and PDF readers do. */
function wrapped(text: string, widthMax: number): string {
  return text
    .split('\n')
    .map((line) =>
      line.split(' ').reduce((lines, word) => {
        const last = lines.slice(lines.lastIndexOf('\n') + 1);
        if (lines === '') return word;
        return last.length + 1 + word.length > widthMax ? `${lines}\n${word}` : `${lines} ${word}`;
      }, ''),
    )
    .join('\n');
}

describe('every manner of pasting', () => {
  const expected = plain(readNamed(noted('[^1]', '[^2]')));

  const widths = [...Array(41).keys()].map((at) => at + 60);
  it.each(widths)('hard-wrapped at %i columns, gives the same paragraphs', (width) => {
    expect(plain(readNamed(wrapped(noted('[^1]', '[^2]'), width)))).toEqual(expected);
    expect(plain(readNamed(wrapped(tight(noted('[^1]', '[^2]')), width)))).toEqual(expected);
  });

  it.each<[string, string]>([
    ['no blank lines', tight(noted('[^1]', '[^2]'))],
    ['Windows line ends', noted('[^1]', '[^2]').replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', noted('[^1]', '[^2]').replaceAll('\n', '\r')],
    ['superscript digits', noted('¹', '²')],
    ['HTML markers', noted('<sup>1</sup>', '<sup><a href="#n2">2</a></sup>')],
    ['markers between carets', noted('^1^', '^2^')],
    ['glued digits', noted('1', '2')],
    ['digits after a blank', noted(' 1', ' 2')],
    ['markers in brackets', noted('[1]', '[2]').replaceAll(/\[\^(\d)\]:/gu, '[$1]')],
    ['note bodies without a colon', noted('[^1]', '[^2]').replaceAll(']:', ']')],
    ['note bodies by superscript', noted('¹', '²').replace('[^1]:', '¹').replace('[^2]:', '²')],
    ['indented paragraphs', noted('[^1]', '[^2]').replaceAll(/^(?=\S)/gmu, '\t')],
    ['page breaks', noted('[^1]', '[^2]').replaceAll('\n\n', '\n\f\n')],
    ['quoted lines', noted('[^1]', '[^2]').replaceAll(/^/gmu, '> ')],
    ['escaped numbers', noted('[^1]', '[^2]').replaceAll(/^(\d)\./gmu, '$1\\.')],
    ['numbers alone on their lines', noted('[^1]', '[^2]').replaceAll(/^(\d\.|\([ab]\)) /gmu, '$1\n')],
    [
      'links',
      noted('[^1]', '[^2]')
        .replace('63/71', '[63/71](https://undocs.org/en/A/RES/63/71)')
        .replace('70/54', '[70/54](#)'),
    ],
    ['the labels of negotiators', labelled(noted('[^1]', '[^2]'))],
    [
      'page feet between paragraphs',
      noted('1', '2')
        .replace(NOTES, '\n42nd plenary meeting\n4 December 2023\n')
        .replace(
          '\n2. Req',
          '\n__________________\n1 United Nations, Treaty Series, vol. 2515.\n2 See A/78/77.\n\n23-24542 (E)\n2/3\n\n2. Req',
        ),
    ],
    [
      'a paragraph torn by a page foot',
      noted('[^1]', '[^2]')
        .replace('with article 7', '\n\n3/4\n\fA/RES/78/901\n\nwith article 7')
        .replace('The General', '78/901. Lights\n\nThe General'),
    ],
  ])('with %s, gives the same paragraphs', (_, source) => {
    expect(plain(readNamed(source))).toEqual(expected);
  });

  it('with a blank between lines that break off, says that it was mended', () => {
    expect(
      codes(
        noted('[^1]', '[^2]').replace('and the Secretary-General to report', 'and the\n\nSecretary-General to report'),
      ),
    ).toContain('mended');
  });
});

describe('any text at all', () => {
  it('is read or refused as no resolution, and never breaks the reader', () => {
    const pieces = fc.constantFrom(
      '\n',
      '\n\n',
      ' ',
      '*',
      '_',
      '[^1]',
      '1. ',
      '(a) ',
      '(i) ',
      'Urges all;',
      'Recalling its work,',
      'The General Assembly,',
      'Annex',
      'XII',
      'A',
      '|',
      '# ',
      '¹',
      '\f',
      '78/1. T',
      '42nd plenary meeting',
      '4 May 2023',
      '\u0000',
      '大会，',
      '____________',
      '2 See x',
      ' 1',
      'Convention',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        const document = readOrNull(parts.join(''));
        if (document === null) return;
        expect(document.paragraphs.map(({ index }) => index)).toEqual([...document.paragraphs.keys()]);
        for (const { text, notes } of document.paragraphs) {
          expect(text).toBe(text.trim());
          for (const { offset } of notes) expect(offset >= 0 && offset <= text.length).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has no blanks around a row whose first cell is empty', () => {
    const { paragraphs } = readNamed('The General Assembly,\n| | Iraq | |\n');
    expect(paragraphs.at(-1)?.text).toBe('| Iraq |');
  });

  it('keeps a note within a heading that is nothing but a number', () => {
    const { paragraphs } = readNamed('大会，A[^1]');
    expect(paragraphs.map(({ label, text, notes }) => [label, text, notes.map(({ offset }) => offset)])).toEqual([
      ['', '大会，', []],
      ['A', '', [0]],
    ]);
  });

  it.runIf(IS_SLOW).each<[string, (size: number) => string]>([
    [
      'paragraphs',
      (size) =>
        `The General Assembly,\n${'1. Urges all States parties to keep their lighthouses lit;\n'.repeat(size / 60)}`,
    ],
    ['one line', (size) => `Recalling ${'the Convention,1 and '.repeat(size / 20)},\n\n[^1] See x`],
    ['blanks', (size) => `Recalling its${' '.repeat(size)}work,`],
    ['stars', (size) => `Recalling its work ${'*'.repeat(size)}x,`],
    ['brackets', (size) => `Recalling its work ${'[a]('.repeat(size / 4)}x,`],
    ['notes', (size) => `Recalling its work,\n\n${'[^1] See x\n'.repeat(size / 11)}`],
    ['torn lines', (size) => `Recalling its work\n\n${'and more\n\n'.repeat(size / 10)}`],
    ['annexes', (size) => `Recalling its work,\n\n${'Annex\n\n'.repeat(size / 7)}`],
  ])('is read in a time that grows with its size: %s', (_, text) => {
    const [small, large] = [timeOf(text(100_000)), timeOf(text(400_000))];
    // Four times the size; a quadratic reader would take sixteen times as long.
    expect(large).toBeLessThan(Math.max(10 * small, 400));
  });
});

describe('the masthead', () => {
  it('is read where its line ends are lost', () => {
    const glued = `**Lights: lamps of the
world****Resolution adopted by the General Assembly
on 4 December 2023***[on the report of the First Committee (A/78/409, para. 89)]***78/901. Keeping lighthouses lit***The General Assembly,*

Recalling its work,`;
    expect(readNamed(`Seventy-eighth session\n\nAgenda item 99 (dd)\n\n${glued}`)).toMatchObject(MASTHEAD);
    expect(readNamed(`Seventy-eighth session\n\nAgenda item 99 (dd)\n\n${glued.replaceAll('*', '')}`)).toMatchObject(
      MASTHEAD,
    );
    expect(codes(glued)).toContain('mended');
  });

  it('is read as a PDF prints it', () => {
    const { paragraphs, notices, ...masthead } = readNamed(`United Nations A/RES/78/901

General Assembly Distr.: General 6 December 2023

23-24542 (E) 201223 *2324542*

Seventy-eighth session
Agenda item 99 (dd)
Lights: lamps of the world

Resolution adopted by the General Assembly on 4 December 2023
[on the report of the First Committee (A/78/409, para. 89)]
78/901. Keeping lighthouses lit

${BODY}`);
    expect(masthead).toMatchObject({ ...MASTHEAD, issued: '2023-12-06' });
    expect([paragraphs.length, notices]).toEqual([9, []]);
  });

  it('of the Security Council carries meeting and date', () => {
    const document = readNamed(`United Nations S/RES/2999 (2023)

Security Council Distr.: General
2 November 2023

Resolution 2999 (2023)

Adopted by the Security Council at its 9466th meeting, on
2 November 2023

The Security Council,

Recalling its work,

1. Decides to remain seized of the matter.`);
    expect(document).toMatchObject({
      symbol: 'S/RES/2999 (2023)',
      adopted: '2023-11-02',
      issued: '2023-11-02',
      meeting: '9466th meeting',
      session: null,
      notices: [],
    });
  });

  it('of the Human Rights Council, whose vote below the text is no paragraph', () => {
    const document = readNamed(`Human Rights Council
Fifty-fifth session
Agenda item 4
Resolution adopted by the Human Rights Council on 4 April 2024
55/99. Lamps
The Human Rights Council,
Guided by the Charter,
1. Decides to remain seized of the matter.
54th meeting
4 April 2024
[Adopted by a recorded vote of 2 to 1, with no abstentions. The voting was as follows:
In favour:
Albania, Argentina
Against:
Belgium]`);
    expect(document).toMatchObject({
      symbol: 'A/HRC/RES/55/99',
      session: 55,
      adopted: '2024-04-04',
      meeting: '54th meeting',
    });
    expect(document.paragraphs.map(({ id }) => id)).toEqual(['Formula', 'PP1', 'OP1']);
  });

  it('of a draft names neither date nor meeting, and the sponsors are not its title', () => {
    const document = readNamed(`United Nations A/C.1/80/L.99

Distr.: Limited
16 October 2025

Eightieth session
First Committee
Agenda item 99 (ff)
Lights: lamps

Australia, Austria and Belgium: draft resolution

**Keeping lighthouses lit**

${BODY}`);
    expect(document).toMatchObject({
      symbol: 'A/C.1/80/L.99',
      title: 'Keeping lighthouses lit',
      session: 80,
      adopted: null,
      issued: '2025-10-16',
      notices: [],
    });
  });

  it('may be absent, which is said', () => {
    expect(readNamed('Lights\n\n1. Urges a report.')).toMatchObject({ title: 'Lights', symbol: '', session: null });
    expect(readNamed('1. Urges a report.').notices[0]?.message).toBe(
      'found no symbol, title, session or date of adoption',
    );
  });

  it('takes the symbol from the name of the file where the text has none', () => {
    expect(readText('1. Urges a report.', 'drafts/A_RES_78_32.md').symbol).toBe('A/RES/78/32');
  });

  it('keeps a note on the title', () => {
    const { title, titleNotes } = readNamed(`78/901. Keeping lighthouses lit[^1]\n\n${BODY}\n[^1]: See A/78/77.`);
    expect([title, titleNotes]).toEqual([
      'Keeping lighthouses lit',
      [{ marker: '1', text: 'See A/78/77.', offset: 23, repeated: false }],
    ]);
  });
});

const MASTHEAD = {
  symbol: 'A/RES/78/901',
  title: 'Keeping lighthouses lit',
  session: 78,
  adopted: '2023-12-04',
  agendaItem: '99 (dd)',
  committeeReport: 'A/78/409, para. 89',
};

describe('note markers', () => {
  const markers = (text: string, bodies: number) =>
    readNamed(
      `${text}\n\n${[...Array(bodies).keys()].map((at) => `[^${at + 1}]: See ${at + 1}.`).join('\n')}`,
    ).paragraphs.map(({ text: words, notes }) =>
      notes.reduceRight((so, { marker, offset }) => `${so.slice(0, offset)}<${marker}>${so.slice(offset)}`, words),
    );

  it.each([
    ['Recalling the Convention on Lamps 1 or any other,', 'Recalling the Convention on Lamps<1> or any other,'],
    ['Recalling the Plan for 2021–2026 1 to support it,', 'Recalling the Plan for 2021–2026<1> to support it,'],
    ['Recalling the Plan for 2021–20261 to support it,', 'Recalling the Plan for 2021–2026<1> to support it,'],
    ['Recalling the Declaration1 in full,', 'Recalling the Declaration<1> in full,'],
    ['Recalling the “Plan”1 in full,', 'Recalling the “Plan”<1> in full,'],
  ])('are found as bare digits: %s', (printed, found) => {
    expect(markers(printed, 1)).toEqual([found]);
  });

  it.each([
    'Recalling its resolution of 1 December 2016,',
    'Recalling that on Monday, 1 December 2016, it met,',
    'Recalling article 1 of the Convention,',
    'Recalling the Convention, vol. 1, No. 1, para. 1,',
    'Noting that 1 State and, in its region, 1 million people agree,',
    'Noting Goals 1, 2 and 3 of the Agenda,',
    'Noting its meetings on 1 and 2 May,',
    'Noting the level of CO1 in the air,',
  ])('are no other numbers: %s', (text) => {
    expect(markers(text, 3)).toEqual([text]);
  });

  it('are no numbers where no note has theirs', () => {
    expect(outline('Recalling the Convention on Lamps,1 and Declaration2 on light,')).toEqual([
      'PP1: Recalling the Convention on Lamps,1 and Declaration2 on light,',
    ]);
  });

  it('that repeat an earlier one are marked so', () => {
    const { paragraphs } = readNamed(
      'Recalling the Lamps Convention 1 and all,\n\n1. Urges States to join the Convention1 soon.\n\n[^1] See x.',
    );
    expect(paragraphs.map(({ notes }) => notes.map(({ repeated }) => repeated))).toEqual([[false], [true]]);
    expect(paragraphs[1]?.text).toBe('Urges States to join the Convention soon.');
  });

  it('without notes, and notes without markers, are said to be stray', () => {
    const { notices } = readNamed('Recalling[^7] its work,\n\n[^8]: See x.');
    expect(notices.filter(({ code }) => code === 'stray-note')).toEqual([
      { code: 'stray-note', message: 'there is no footnote for marker 7', paragraph: 0 },
      { code: 'stray-note', message: 'there is no marker for footnote 8', paragraph: null },
    ]);
  });

  it('are not the square of a metre, nor the ending of an ordinal', () => {
    expect(outline('Noting 5 km² of land and 10⁻³ tons in the 19<sup>th</sup> century,')).toEqual([
      'PP1: Noting 5 km² of land and 10⁻³ tons in the 19th century,',
    ]);
  });
});

describe('a paragraph', () => {
  it('keeps a no-break space and a no-break hyphen as printed, and loses Markdown', () => {
    expect(outline('Recalling  the *Treaty*\t**Series** of 4\u00A0May and A_RES_1 of non\u2011members \\* ,')).toEqual([
      'PP1: Recalling the Treaty Series of 4\u00A0May and A_RES_1 of non\u2011members * ,',
    ]);
  });

  it('opens as its italics say, where it has them', () => {
    const { paragraphs } = readNamed(
      '*Reaffirming* its commitment to lamps,\n\n1. _Urges_ all;\n\n2. **Decides** so.\n\nReaffirming its commitment.',
    );
    expect(paragraphs.slice(0, 3).map(({ opening }) => opening)).toEqual(['Reaffirming', 'Urges', 'Decides']);
  });

  it('is not its italics, where they are the whole of it', () => {
    expect(readNamed('*Recalling its work,*').paragraphs[0]?.opening).toBe('Recalling');
  });

  it('keeps the hyphen at a line end, and the blank after a hanging one', () => {
    expect(outline('Noting the work of non-\ngovernmental, gender-\nand age-sensitive bodies of 2021–\n2026,')).toEqual(
      ['PP1: Noting the work of non-governmental, gender- and age-sensitive bodies of 2021–2026,'],
    );
  });

  it('is not begun by a number or an article in the middle of a sentence', () => {
    expect(
      outline('1. Urges all States to heed the words of article\n7. The Convention is clear on this.').length,
    ).toBe(1);
    expect(
      outline('Noting that the report was requested by\nthe General Assembly,\nin its resolution 1/1,').length,
    ).toBe(1);
  });

  it('is numbered and nested by its labels', () => {
    const { paragraphs } = readNamed(
      '1. Decides:\n(a) To light:\n(i) Lamps;\n(ii) Candles;\n(b) To rest.\n2. Urges all.',
    );
    expect(paragraphs.map(({ id }) => id)).toEqual(['OP1', 'OP1 (a)', 'OP1 (a) (i)', 'OP1 (a) (ii)', 'OP1 (b)', 'OP2']);
  });

  it('in the operative part without a number is said to be so, unless it is the only one', () => {
    expect(codes('The General Assembly,\n\nRecalling its work,\n\nDecides to rest.')).not.toContain(
      'unnumbered-paragraph',
    );
    expect(codes('1. Decides to rest.\n\nUrges all to do so.')).toContain('unnumbered-paragraph');
  });

  it('drops the bullet of a Markdown list before an opening, and keeps another as a point', () => {
    expect(outline('- *Recalling* its work,\n- *Noting* the report,\n\n1. Urges:\n\n* lamps;\n* candles;')).toEqual([
      'PP1: Recalling its work,',
      'PP2: Noting the report,',
      'OP1: Urges:',
      'OP1 cont.: • lamps;',
      'OP1 cont. 2: • candles;',
    ]);
  });
});

describe('the parts of a document', () => {
  const parts = (source: string) =>
    readNamed(source).paragraphs.map(({ part, section, text }) => [part, section, text].join('|'));

  it('are told by Roman headings, on a line of their own or with their title', () => {
    const headed = (heading: string) => parts(`1. Urges all;\n\n${heading}\n\n2. Decides so.`);
    const expected = ['operative||Urges all;', 'heading||General matters', 'operative||Decides so.'];
    for (const heading of [
      'II\nGeneral matters',
      'II\n\nGeneral matters',
      '## II General matters',
      '## II\n\n## General matters',
      'II. General matters',
    ]) {
      expect(headed(heading), heading).toEqual(expected);
    }
  });

  it('are annexes after their heading, with numbers of their own', () => {
    expect(
      parts(
        '1. Adopts the rules.\n\nAnnex II\n\nRules of the lamp\n\n1. The lamp shall burn.\n\nThe keeper shall watch.',
      ),
    ).toEqual([
      'operative||Adopts the rules.',
      'heading|Annex II|Annex II',
      'heading|Annex II|Rules of the lamp',
      'annex|Annex II|The lamp shall burn.',
      'annex|Annex II|The keeper shall watch.',
    ]);
  });

  it.each(['Annex II: Rules of the lamp', '## Annex II Rules of the lamp', '## Annex II\n\n## Rules of the lamp'])(
    'are annexes with the title in %j',
    (heading) => {
      expect(parts(`1. Adopts the rules.\n\n${heading}\n\n1. The lamp shall burn.`)).toEqual([
        'operative||Adopts the rules.',
        'heading|Annex II|Annex II',
        'heading|Annex II|Rules of the lamp',
        'annex|Annex II|The lamp shall burn.',
      ]);
    },
  );

  it('keep the title of an annex that is the title of the resolution', () => {
    const source =
      '78/902. Rules of the lamp\n\nThe General Assembly,\n\n1. Adopts the rules.\n\nAnnex\n\nRules of the lamp\n\n1. The lamp shall burn.';
    expect(parts(source).slice(2)).toEqual([
      'heading|Annex|Annex',
      'heading|Annex|Rules of the lamp',
      'annex|Annex|The lamp shall burn.',
    ]);
  });

  it('are without the running heads of pages, which are told', () => {
    const source =
      '78/902. Rules of the lamp\n\nThe General Assembly,\n\n1. Adopts the rules;\n\nA/RES/78/902\nRules of the lamp\n\n2. Decides to rest.';
    expect(parts(source).slice(1)).toEqual(['operative||Adopts the rules;', 'operative||Decides to rest.']);
    expect(readNamed(source).notices.map(({ message }) => message)).toContain(
      'left out what is printed around the text: “A/RES/78/902” (once), “Rules of the lamp” (once)',
    );
  });

  it('are the lettered parts of a composite resolution', () => {
    const composite = `75/901. Lights\n\nA\n\nLamps\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Urges all.\n\n41st plenary meeting\n10 December 2020\n\nB\n\nCandles\n\nThe General Assembly,\n\n1. Urges some.`;
    const { title, paragraphs } = readNamed(composite);
    expect(title).toBe('Lights');
    expect(paragraphs.map(({ id }) => id)).toEqual([
      'A Heading 1',
      'A Formula',
      'A PP1',
      'A OP1',
      'B Heading 1',
      'B Formula',
      'B OP1',
    ]);
  });

  it('are rows where there is a table', () => {
    expect(parts('1. Approves:\n\n| Post | Number |\n|---|---|\n| Keeper | 1 |').slice(1)).toEqual([
      'operative||Post | Number',
      'operative||Keeper | 1',
    ]);
  });
});

describe('other languages', () => {
  it.each([
    [
      'fr',
      'L’Assemblée générale,\n\nRappelant sa résolution 1/1 sur les phares et les lampes du monde,\n\n1. Prie les États de les garder;\n\n2. Décide de se réunir.',
      ['Rappelant', 'Prie', 'Décide'],
    ],
    [
      'es',
      'La Asamblea General,\n\nRecordando su resolución 1/1 sobre los faros y las lámparas,\n\n1. Insta a los Estados a que los guarden;\n\n2. Decide reunirse en el lugar.',
      ['Recordando', 'Insta', 'Decide'],
    ],
    [
      'ru',
      'Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 1/1,\n\n1. призывает все государства;\n\n2. постановляет собраться.',
      ['ссылаясь на', 'призывает', 'постановляет'],
    ],
    ['zh', '大会，\n\n回顾其第1/1号\n决议，\n\n1. 敦促所有国家；\n\n2. 决定开会。', ['回顾', '敦促', '决定']],
    [
      'ar',
      'إن الجمعية العامة،\n\nإذ تشير إلى قرارها،\n\n1 - تحث جميع الدول؛\n\n٢ - تقرر أن تجتمع.',
      ['إذ تشير إلى', 'تحث', 'تقرر'],
    ],
  ])('%s: paragraphs, numbers and opening words are found', (language, source, openings) => {
    const { languages, paragraphs } = readNamed(source);
    expect(languages).toEqual([language]);
    expect(paragraphs.map(({ id }) => id)).toEqual(['Formula', 'PP1', 'OP1', 'OP2']);
    expect(paragraphs.slice(1).map(({ opening }) => opening)).toEqual(openings);
  });
});

describe('a text that is no resolution', () => {
  it('is refused in one line that names it, says what is missing and what to do', () => {
    const refusal = refusalOf('Shopping\n\n1. Milk\n2. Eggs');
    expect(refusal).toMatch(/^lights\.txt: found no paragraph of a resolution.*give a resolution as Word, PDF/u);
    expect(refusal).not.toContain('\n');
  });

  it.each([
    ['a list', '- Notes\n- Calls\n- Decides'],
    ['a manual', `Supports Node 20.\n\n${'The program reads a file and writes another one.\n\n'.repeat(30)}`],
    ['source code', 'import x from "y";\n// Notes: calls f\nclass Requests { takes = 1; }'],
    ['control characters', `Recalling its work,${'\u0001'.repeat(10)}`],
  ])('is refused: %s', (_, source) => {
    expect(refusalOf(source)).not.toBeNull();
  });

  it('but a decision is read, and said to be one', () => {
    const source =
      '78/532. Lamps\n\nAt its 42nd plenary meeting, on 4 December 2023, the General Assembly took note of the report.';
    expect(readNamed(source)).toMatchObject({ symbol: 'A/DEC/78/532', title: 'Lamps' });
    expect(codes(source)).toContain('not-a-resolution-proper');
  });
});

function tight(text: string): string {
  return text.replaceAll(/\n{2,}/gu, '\n');
}

function labelled(text: string): string {
  return text
    .replace(/^Recalling/mu, 'PP1. Recalling')
    .replace(/^Noting/mu, 'PP2: Noting')
    .replaceAll(/^(\d)\. /gmu, 'OP$1 ');
}

function timeOf(text: string): number {
  const start = performance.now();
  readOrNull(text);
  return performance.now() - start;
}

function readOrNull(source: string): Document | null {
  try {
    return readNamed(source);
  } catch (error) {
    if (error instanceof InputError && error.code === 'not-a-resolution') return null;
    throw error;
  }
}

function refusalOf(source: string): string | null {
  try {
    readNamed(source);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return null;
}
