import { describe, expect, it } from 'vitest';
import { CONCORD_KINDS } from '../../src/concord/kinds.ts';
import { type Concordance, concord, read } from '../../src/index.ts';
import { VERSIONS } from '../support/versions.ts';

const ALL = CONCORD_KINDS.map(({ kind }) => kind);

function opened(text: string) {
  return read(text, { name: 'version.txt' }).document;
}

/** `PP2 citation: 2556 (2020) / *2256 (2020)`: an asterisk for what differs, a dash for what is not there. */
function told({ disagreements }: Concordance): readonly string[] {
  return disagreements.map(
    ({ kind, place, sides }) =>
      `${place} ${kind}: ${sides.map(({ words, differs }) => `${differs ? '*' : ''}${words ?? '—'}`).join(' / ')}`,
  );
}

/** Two versions of one operative part, without mastheads. */
function between(english: string, french: string, kinds = ALL): readonly string[] {
  const text = (formula: string, body: string) => `${formula}\n\n${body}\n`;
  const documents = [opened(text('The General Assembly,', english)), opened(text("L'Assemblée générale,", french))];
  return told(concord(documents, { kinds }));
}

describe('a concordance', () => {
  it('tells both places of what differs, and nothing else', () => {
    const found = told(concord([opened(VERSIONS.en), opened(VERSIONS.fr)]));
    expect(found).toEqual([
      'PP1 citation: 2556 (2020) / *2256 (2020)',
      'PP2 date: 11 to 14 March 2024 / *11 au 15 mars 2024',
      'OP2 (b) figure: 45 / *54',
    ]);
  });

  it('finds nothing where versions agree, in any of their ways to print figures', () => {
    expect(told(concord([opened(VERSIONS.en), opened(VERSIONS.es)], { kinds: ALL }))).toEqual([]);
    const { disagreements } = concord([opened(VERSIONS.en), opened(VERSIONS.ar)], { kinds: ALL });
    expect(disagreements.filter(({ row }) => row !== null)).toEqual([]);
  });

  it('says of several versions which of them differ', () => {
    const all = concord([VERSIONS.en, VERSIONS.es, VERSIONS.fr].map(opened));
    expect(told(all)[0]).toBe('PP1 citation: 2556 (2020) / 2556 (2020) / *2256 (2020)');
    expect(all.rows.every(({ paragraphs }) => paragraphs.every((cell) => cell.length === 1))).toBe(true);
  });

  it('has every paragraph of every version in exactly one row', () => {
    const documents = [VERSIONS.en, VERSIONS.fr, VERSIONS.es, VERSIONS.ar].map(opened);
    const { rows } = concord(documents);
    for (const [at, { paragraphs }] of documents.entries())
      expect(rows.flatMap((row) => row.paragraphs[at] ?? [])).toEqual(paragraphs.map(({ index }) => index));
  });

  it('tells a paragraph that one version has not, and numbers that go on otherwise, once', () => {
    expect(
      between(
        '1. Urges all States to act.\n\n2. Requests the Secretary-General to submit a report on the lamps of the world to the General Assembly.\n\n3. Invites 12 experts to a meeting.\n\n4. Calls upon all organizations of the United Nations system to keep the lamps in good order.',
        '1. Demande à tous les États d’agir.\n\n2. Invite 12 experts à une réunion.\n\n3. Demande à tous les organismes des Nations Unies de veiller au bon état des phares.',
      ),
    ).toEqual([
      'OP2 paragraph: Requests the Secretary-General to submit a report on the lamps of the world to the General Assembly. / *—',
      'OP3 number: 3 / *2',
    ]);
  });

  it('takes no number of a name, no scale and no year that is printed twice for a disagreement', () => {
    expect(
      between(
        '1. Notes that in 2020 the coronavirus disease (COVID-19) cost 2.3 billion dollars, in 2020 alone, and 5 million in 1996–97.',
        '1. Note qu’en 2020 la maladie à coronavirus 2019 (COVID-19) a coûté 2 300 millions de dollars, et 5 000 000 en 1996-1997.',
      ),
    ).toEqual([]);
  });

  it('tells citations of old and special sessions apart', () => {
    expect(
      between(
        '1. Recalls resolutions 2200 A (XXI), 3201 (S-VI), S-26/2 and document A/72/439/Add.2.',
        '1. Rappelle les résolutions 2200 A (XXI), 3201 (S-VII), S-26/2 et le document A/72/439/Add.3.',
      ),
    ).toEqual(['OP1 citation: 3201 (S-VI) / *3201 (S-VII)', 'OP1 citation: A/72/439/Add.2 / *A/72/439/Add.3']);
  });

  it('compares masthead lines that both print', () => {
    const french = VERSIONS.fr.replace('Point 99 b)', 'Point 98 b)').replace('54e séance', '55e séance');
    expect(told(concord([opened(VERSIONS.en), opened(french)], { kinds: ['masthead'] }))).toEqual([
      'agenda item masthead: 99 (b) / *98 b)',
      'meeting masthead: 54th plenary meeting / *55e séance plénière',
    ]);
  });

  it('says when two texts are in one language, or are no versions of one text', () => {
    const { notices } = concord([opened(VERSIONS.en), opened(VERSIONS.en)], { names: ['a.txt', 'b.txt'] });
    expect(notices).toEqual(['a.txt and b.txt are both in English: resdiff compare shows every word that changed.']);
    expect(() => concord([opened(VERSIONS.en)])).toThrow('two versions');
  });
});
