import { describe, expect, it } from 'vitest';
import { read, recordOf, render, sources } from '../../../src/index.ts';
import type { Document } from '../../../src/model/document.ts';
import { entryOf } from '../../../src/record/entry.ts';
import { renderSources } from '../../../src/report/record/sources/terminal.ts';
import { lookedIn } from '../../../src/report/sentences/sources.ts';

const LAMPS = 'Urges all States parties to keep the lamps of their harbours lit from dusk until dawn';
const OIL = 'Decides to pay for the oil of the lamps from the regular budget of the Organization';

function made(symbol: string, clauses: readonly string[], facts: Partial<Document> = {}): Document {
  const body = clauses.map((clause, at) => `${at + 1}. ${clause}${at === clauses.length - 1 ? '.' : ';'}`).join('\n\n');
  const head = symbol === '' ? '' : `${symbol}\n\n`;
  return { ...read(`${head}Lighthouses\n\nThe General Assembly,\n\n${body}\n`, { name: 'a.txt' }).document, ...facts };
}

/** Three texts: one by a vote, one without, one of which it is not known. */
const RECORD = recordOf([
  made('A/RES/77/1', [LAMPS.replace('dusk', 'sunset')], { adopted: '2022-12-07', adoptedWithoutVote: true }),
  made('A/RES/78/1', [LAMPS, OIL], { adopted: '2023-12-04', vote: { inFavour: 140, against: 1, abstaining: 0 } }),
  made('A/RES/79/1', [LAMPS, OIL], { adopted: '2024-12-02' }),
]);

const DRAFT = made('', [
  LAMPS.replace('parties', 'Parties'),
  OIL.replace('regular', 'supplementary'),
  'Invites everybody who ever saw the sea to come to a feast on the first day of spring',
]);
const FOUND = sources(DRAFT, RECORD);

const TERMINAL = `Lighthouses
3 clauses: 1 agreed word for word, 1 agreed with changes, 1 not in the record.
Looked for in 3 adopted texts of the General Assembly (2022–2024). What is not
in the record may have been agreed all the same.

OP1  Agreed word for word in 2 resolutions of one series since 78/1 (2023);
  latest 79/1 OP1 (2024); adopted by a vote once; of one the record does not say
  how.
  Urges all States [-parties-]{+Parties+} to keep the lamps of their harbours
  lit from dusk until dawn;
  In a different wording, the clause goes back to 77/1 OP1 (2022).

OP2  Small changes to 79/1 OP2 (2024), agreed in 2 resolutions of one series
  since 78/1 (2023); adopted by a vote once; of one the record does not say how.
  Decides to pay for the oil of the lamps from the [-regular-]{+supplementary+}
  budget of the Organization;

OP3  Not in the record.
  Invites everybody who ever saw the sea to come to a feast on the first day of
  spring.
`;

describe('sources in the terminal', () => {
  it('has one sentence on where each clause was agreed, and what was changed of it', () => {
    expect(renderSources(FOUND)).toBe(TERMINAL);
  });

  it('shows only the kinds that are asked for', () => {
    const said = renderSources(FOUND, { only: new Set(['new']) });
    expect(said).toContain('OP3  Not in the record.');
    expect(said).not.toMatch(/^OP[12] /mu);
  });
});

describe('sources in other formats', () => {
  it('has the redline and the sentences in Markdown', () => {
    const said = render.sources.markdown(FOUND);
    expect(said).toContain('## OP2: agreed with changes');
    expect(said).toContain('from the ~~regular~~**supplementary** budget');
    expect(said).toContain(
      '- In a different wording, the clause goes back to 77/1 OP1 \\(2022\\).'.replaceAll('\\', ''),
    );
  });

  it('has a row for each clause in a table', () => {
    const rows = render.sources.csv(FOUND).trim().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[3]).toContain('OP3,not in the record,');
    expect(rows[1]).toContain('79/1 OP1,100 %,2,1,78/1 (2023),79/1 (2024)');
    expect(rows[1]).toContain(
      '"78/1 (2023), adopted by the General Assembly with 140 votes to 1, with no abstentions"',
    );
  });

  it('marks the words on the page', () => {
    const page = render.sources.html(FOUND);
    expect(page).toMatch(/<del>.{0,40}regular<.*<ins>.{0,40}supplementary</u);
    expect(page).toContain('goes back to 77/1 OP1 (2022)');
  });
});

describe('what was looked in', () => {
  it('names the year of a council without sessions, and the texts of which the year is not known', () => {
    const texts = [
      made('S/RES/2706 (2023)', [LAMPS], { adopted: '2023-11-14' }),
      made('S/RES/368 (1975)', [OIL], { adopted: null, session: 1975 }),
      made('A/RES/77/1', [LAMPS], { adopted: '2022-12-07', languages: ['fr'] }),
      made('A/RES/78/2', [LAMPS], { adopted: null }),
      made('A/RES/78/3', [OIL], { adopted: '2023-12-04' }),
    ];
    const { coverage } = sources(DRAFT, recordOf(texts));
    expect(coverage).toEqual([
      { body: 'GA', texts: 2, from: 2023, to: 2023, undated: 1 },
      { body: 'SC', texts: 2, from: 1975, to: 2023, undated: 0 },
    ]);
    expect(lookedIn(sources(DRAFT, recordOf(texts)))).toContain(
      'Looked for in 4 adopted texts: 2 of the General Assembly (2023; of one the year is not known), 2 of the Security Council (1975–2023).',
    );
  });

  it('is said with its organs and years, and the day before which it was adopted', () => {
    const before = sources(DRAFT, RECORD, { before: '2024-01-01' });
    expect(before.coverage).toEqual([{ body: 'GA', texts: 2, from: 2022, to: 2023, undated: 0 }]);
    expect(lookedIn(before)).toBe(
      'Looked for in 2 adopted texts of the General Assembly (2022–2023) from before 1 January 2024. What is not in the record may have been agreed all the same.',
    );
  });

  it('names three organs and counts the others, or names the one that is left', () => {
    const bodies = ['A/RES/70/1', 'S/RES/2706 (2023)', 'E/RES/2022/1', 'A/HRC/RES/50/1', 'A/RES/70/2'];
    const texts = bodies.map((symbol) => made(symbol, [OIL]));
    const named =
      '2 of the General Assembly, 1 of the Economic and Social Council (2022), 1 of the Human Rights Council';
    expect(lookedIn(sources(DRAFT, recordOf(texts)))).toContain(
      `in 5 adopted texts: ${named}, 1 of the Security Council (2023).`,
    );
    const one = made('', [OIL], { organ: 'World Health Assembly', kind: 'resolution', adopted: '2020-01-01' });
    expect(lookedIn(sources(DRAFT, recordOf([...texts, one])))).toContain(
      `in 6 adopted texts: ${named}, 2 of other bodies.`,
    );
  });

  it('tells drafts without a symbol apart by their files', () => {
    const drafts = recordOf([]);
    for (const name of ['texts/rev1.docx', 'texts/rev2.docx'])
      drafts.put(entryOf(made('', [OIL, name === 'texts/rev1.docx' ? LAMPS : 'Decides to rest']), name));
    expect(renderSources(sources(made('', [OIL]), drafts)).replaceAll(/\n */gu, ' ')).toContain(
      'Word for word in drafts: Lighthouses (rev2.docx) OP1, Lighthouses (rev1.docx) OP1.',
    );
  });

  it('is nothing in a record without adopted texts', () => {
    const drafts = recordOf([made('A/C.1/80/L.9', [OIL])]);
    const found = sources(made('', [OIL]), drafts);
    expect(lookedIn(found)).toBe('The record holds no adopted text.');
    expect(renderSources(found)).toContain('Word for word in a draft: A/C.1/80/L.9 OP1.');
  });

  it('is said to have nothing in the language of the draft', () => {
    const french = { ...DRAFT, languages: ['fr'] };
    expect(sources(french, RECORD).notices).toEqual([
      'The text is in French, and no adopted text in French was looked in.',
    ]);
    expect(FOUND.notices).toEqual([]);
  });
});
