import { describe, expect, test } from 'vitest';
import { read } from '../../src/formats/read.ts';
import { entryOf } from '../../src/record/entry.ts';
import { followSeries, pendingSeries } from '../../src/record/lineage.ts';
import { MemoryStore } from '../../src/record/memory.ts';
import { sources } from '../../src/record/sources.ts';

const AID = 'Urges all States in a position to do so to give adequate and timely assistance to the survivors of mines';
const SALT = 'Notes with satisfaction the work that has been done by the Committee on Salt since the first Conference';

/** A text of a session, its paragraphs numbered. */
function made(number: string, title: string, clauses: readonly string[], head = '') {
  const body = clauses.map((clause, at) => `${at + 1}. ${clause}${at === clauses.length - 1 ? '.' : ';'}`).join('\n\n');
  return read(`${number}. ${title}\n\n${head}The General Assembly,\n\n${body}\n`, { name: number }).document;
}

function recordOf(texts: readonly ReturnType<typeof made>[]): MemoryStore {
  const store = new MemoryStore();
  for (const text of texts) store.put(entryOf(text, ''));
  for (const pending of pendingSeries(store.members())) followSeries(store, pending);
  return store;
}

const MINES = [
  made('76/1', 'Mines', [AID.replace('adequate and timely ', ''), 'Decides to go on with the work']),
  {
    ...made('77/1', 'Mines', [AID, 'Decides to go on with the work']),
    vote: { inFavour: 99, against: 1, abstaining: 2 },
  },
  { ...made('78/1', 'Mines', [AID, 'Decides to go on with the work']), adoptedWithoutVote: true },
];
const OTHERS = [
  made('77/2', 'Salt', [SALT]),
  made('79/3', 'Sand', [`Also ${AID.charAt(0).toLowerCase()}${AID.slice(1)}`]),
];

describe('sources', () => {
  const store = recordOf([...MINES, ...OTHERS]);
  const sourced = (...clauses: readonly string[]) => sources(made('80/1', 'Mines', clauses), store).clauses;

  test('names the texts that have a clause word for word, and from where it comes', () => {
    const [clause] = sourced(AID);
    expect(clause?.kind).toBe('exact');
    const { usage, since, authority, place } = clause?.source ?? {};
    expect([place?.text.symbol, usage?.latest?.text.symbol]).toEqual(['A/RES/78/1', 'A/RES/79/3']);
    expect([usage?.texts, usage?.series]).toEqual([3, 2]);
    expect(usage?.adoptions).toEqual({ byVote: 1, withoutVote: 1, unknown: 1 });
    expect(usage?.earliest?.text.symbol).toBe('A/RES/77/1');
    expect(since?.text.symbol).toBe('A/RES/76/1');
    expect(authority?.text.symbol).toBe('A/RES/78/1');
  });

  test('shows small changes against the nearest wording', () => {
    const [clause] = sourced(AID.replace('adequate', 'long-term'), 'Decides to rest');
    expect(clause?.kind).toBe('near');
    expect(clause?.source?.edits.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      'adequate',
      'long-term',
    ]);
  });

  test('finds an agreed clause within a longer one, and a part of a longer one', () => {
    const long = `Recalling the many years in which nothing was done for them at all in most parts of the world, ${AID}, and to report on everything that they did to the Assembly at a later session of their choice`;
    expect(sourced(long)[0]).toMatchObject({ kind: 'holds', source: { likeness: 1 } });
    const short = recordOf([made('77/1', 'Mines', [long])]);
    expect(sources(made('80/1', 'Mines', [AID]), short).clauses[0]).toMatchObject({ kind: 'within' });
  });

  test('says of a new clause what the longest agreed stretch in it is', () => {
    const fresh = 'Congratulates everybody who took part in the work that has been done by the Committee on other days';
    const [clause] = sourced(fresh);
    expect(clause).toMatchObject({ kind: 'new', source: null });
    expect(fresh.slice(clause?.stretch?.start, clause?.stretch?.end)).toBe(
      'the work that has been done by the Committee on',
    );
    expect(clause?.stretch?.place.text.symbol).toBe('A/RES/77/2');
  });

  test('takes no draft for agreed language, and says where it was proposed', () => {
    const draft = { ...made('80/9', 'Mines', [AID]), symbol: 'A/C.1/80/L.9', kind: 'draft-resolution' as const };
    const [clause] = sources(made('80/1', 'Mines', [AID]), recordOf([draft])).clauses;
    expect(clause?.kind).toBe('new');
    expect(clause?.proposed.map(({ text }) => text.symbol)).toEqual(['A/C.1/80/L.9']);
  });

  test('looks for a draft in no text that it may have become, and says so', () => {
    const draft = { ...made('79/9', 'Mines', [AID]), symbol: 'A/C.1/79/L.9' };
    const record = recordOf([
      made('78/1', 'Mines', [AID.replace('adequate', 'long-term')]),
      made('79/1', 'Mines', [AID]),
    ]);
    const found = sources(draft, record);
    expect(found.clauses[0]?.source?.place.text.symbol).toBe('A/RES/78/1');
    expect(found.notices).toEqual([
      'A/RES/79/1 has the title and the session of this draft and may be what became of it: it was not looked in (--before DATE looks in all texts from before a day).',
    ]);
    expect(sources(draft, record, { before: '2100-01-01' }).clauses[0]?.kind).toBe('exact');
    expect(sources({ ...draft, title: 'Salt' }, record).clauses[0]?.kind).toBe('exact');
  });

  test('looks neither in the text itself nor, where it was adopted, in later ones', () => {
    const days = new Map([
      ['A/RES/76/1', '2021-12-06'],
      ['A/RES/77/1', '2022-12-07'],
      ['A/RES/78/1', '2023-12-04'],
    ]);
    const dated = MINES.map((text) => ({ ...text, adopted: days.get(text.symbol) ?? null }));
    const [, second] = dated;
    if (second === undefined) throw new Error('unreachable: three texts');
    const [clause] = sources(second, recordOf(dated)).clauses;
    expect(clause).toMatchObject({ kind: 'near', source: { place: { text: { symbol: 'A/RES/76/1' } } } });
  });

  test('looks in one text if asked', () => {
    const among = new Set(store.textsWith({ symbols: ['A/RES/76/1'] }).map(({ id }) => id));
    const found = sources(made('80/1', 'Mines', [AID, SALT]), store, { among, against: 'A/RES/76/1' });
    expect(found.clauses.map(({ kind }) => kind)).toEqual(['near', 'new']);
    expect(found.against).toBe('A/RES/76/1');
  });

  test('takes clauses that differ in capitals and commas alone for one wording', () => {
    const printed = AID.replace('States in', 'states, in');
    const [clause] = sources(made('80/1', 'Mines', [printed]), recordOf([made('79/1', 'Mines', [AID])])).clauses;
    expect(clause).toMatchObject({ kind: 'exact', source: { usage: { texts: 1 } } });
    expect(clause?.source?.edits.some(({ kind }) => kind !== 'same')).toBe(true);
  });

  test('shows the place that is the same to the letter, where one of the latest is', () => {
    const record = recordOf([
      made('77/1', 'Mines', [AID]),
      { ...made('78/1', 'Mines', [AID.replace('States', 'states')]), adopted: '2023-12-04' },
    ]);
    const [clause] = sources(made('80/1', 'Mines', [AID]), record).clauses;
    expect(clause?.source?.text).toBe(`${AID}.`);
    expect(clause?.source?.usage.latest?.text.symbol).toBe('A/RES/78/1');
  });

  test('prefers the series of the draft where two wordings are nearly as near', () => {
    const ask = (who: string, session: string) =>
      `Requests the ${who} to submit to the General Assembly at its ${session} session a report on the present resolution`;
    const record = recordOf([
      made('79/1', 'Mines', [AID, 'Decides to go on with the work', ask('Rapporteur', 'eighty-first')]),
      made('79/2', 'Salt', [SALT, ask('President', 'eighty-first')]),
    ]);
    const { clauses } = sources(
      made('80/1', 'Mines', [AID, 'Decides to go on with the work', ask('Chair', 'eighty-first')]),
      record,
    );
    expect(clauses[2]?.source?.place.text.symbol).toBe('A/RES/79/1');
    expect(clauses[2]?.others.map(({ place }) => place.text.symbol)).toEqual(['A/RES/79/2']);
  });

  test('takes a few usual words of another series for no source', () => {
    const record = recordOf([
      made('79/1', 'Mines', [AID]),
      made('79/2', 'Salt', ['Recalls its resolution 78/64 of 4 December 2023']),
    ]);
    const { clauses } = sources(
      made('80/1', 'Mines', [AID, 'Recalls its resolution 79/98 of 4 December 2024']),
      record,
    );
    expect(clauses.map(({ kind }) => kind)).toEqual(['exact', 'new']);
  });

  test('has what was looked in, by organ', () => {
    expect(sources(made('80/1', 'Mines', [AID]), store)).toMatchObject({
      recorded: 5,
      coverage: [{ body: 'GA', texts: 5, from: null, to: null, undated: 5 }],
      before: null,
    });
  });
});
