import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/index.ts';
import { comparisonOf, sessionsApart } from '../support/compared.ts';

const FIRST = '1. Welcomes the bridge that was built across the river;';

/** The sentences of a kind. */
function said({ summary }: Comparison, ...kinds: readonly string[]): readonly string[] {
  return summary.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
}

/** The sentences on the paragraph after the first. */
function saidOf(old: string, now: string): readonly string[] {
  const comparison = comparisonOf({ old: `${FIRST}\n\n${old}`, new: `${FIRST}\n\n${now}` });
  return comparison.summary.filter(({ kind }) => !ENDS.includes(kind)).map(({ text }) => text);
}

const ENDS: readonly string[] = ['verdict', 'vote', 'routine', 'unchanged'];

describe('the verdict', () => {
  const verdict = (comparison: Comparison) => said(comparison, 'verdict')[0];

  it('says that nothing has changed', () => {
    expect(verdict(comparisonOf({ old: FIRST, new: FIRST }))).toBe('Nothing has changed.');
  });

  it('says that there are updates only', () => {
    const at = (session: string) => `${FIRST}\n\n2. Requests a report at its ${session} session.`;
    expect(verdict(sessionsApart({ old: at('seventy-eighth'), new: at('seventy-ninth') }))).toBe(
      'Updates only: nothing of substance has changed.',
    );
  });

  it('counts what is changed, new and gone', () => {
    const old = `${FIRST}\n\n2. Requests a report on whales and other animals of the sea;\n\n3. Urges all States to keep their lamps clean.`;
    const now = `${FIRST}\n\n2. Establishes a fund for orchestras in small towns;\n\n3. Urges all States to keep their mirrors clean.`;
    expect(verdict(comparisonOf({ old, new: now }))).toBe('One paragraph changed, one is new and one is gone.');
  });

  it('says of a draft that it was adopted word for word, or changed in the negotiation', () => {
    const draft = { old: { kind: 'draft-resolution', session: 78 } as const };
    expect(verdict(sessionsApart({ old: FIRST, new: FIRST }, draft))).toBe('Word for word as tabled.');
    const changed = sessionsApart({ old: FIRST, new: FIRST.replace('bridge', 'harbour') }, draft);
    expect(verdict(changed)).toBe('One paragraph changed in the negotiation.');
    const other = { old: { ...draft.old, title: 'Harbours' } };
    expect(verdict(sessionsApart({ old: FIRST, new: FIRST.replace('bridge', 'harbour') }, other))).toBe(
      'One paragraph changed.',
    );
  });
});

describe('the vote', () => {
  it('is compared with that of the year before', () => {
    const changes = {
      old: { vote: { inFavour: 159, against: 0, abstaining: 12 }, adoptedWithoutVote: false },
      new: { adoptedWithoutVote: true },
    };
    expect(said(sessionsApart({ old: FIRST, new: FIRST }, changes), 'vote')).toEqual([
      'Adopted without a vote; by 159 to none, with 12 abstentions, the year before.',
    ]);
  });

  it('is left out where it is not known', () => {
    expect(said(comparisonOf({ old: FIRST, new: FIRST }), 'vote')).toEqual([]);
  });
});

describe('a new paragraph', () => {
  const NEW = (words: string) => said(comparisonOf({ old: FIRST, new: `${FIRST}\n\n${words}` }), 'new');

  it('is said in its own words from the verb on', () => {
    expect(NEW('2. Calls for the protection of all those who live by the river.')).toEqual([
      'OP2 (new) calls for the protection of all those who live by the river.',
    ]);
  });

  it('is cut at the end of a phrase, without the date of what it cites', () => {
    expect(
      NEW(
        '2. Recalls its decision 74/565 of 12 August 2020 to postpone to its seventy-fifth session the organization of an informal interactive hearing with the people of the river, as requested in resolution 71/321, with the participation of their representatives from all regions of the world.',
      ),
    ).toEqual([
      'OP2 (new) recalls its decision to postpone to its seventy-fifth session the organization of an informal interactive hearing with the people of the river, as requested in resolution 71/321 …',
    ]);
  });

  it('has its further verbs in the same tense', () => {
    const preamble = 'Reaffirming the importance of lamps, and noting with regret that some are dark,';
    expect(said(comparisonOf({ old: FIRST, new: `${preamble}\n\n${FIRST}` }), 'new')).toEqual([
      'PP1 (new) reaffirms the importance of lamps, and notes with regret that some are dark.',
    ]);
  });

  it('is quoted if it does not begin with a verb', () => {
    const preamble = 'Deeply concerned that some lamps are dark,';
    expect(said(comparisonOf({ old: FIRST, new: `${preamble}\n\n${FIRST}` }), 'new')).toEqual([
      'PP1 (new): “Deeply concerned that some lamps are dark”.',
    ]);
  });
});

describe('a paragraph that is gone', () => {
  it('has its old name, and its verb in the past', () => {
    const old = `${FIRST}\n\n2. Takes note of the report on whales, and encourages all States to read it.`;
    expect(said(comparisonOf({ old, new: FIRST }), 'gone')).toEqual([
      'Gone: old OP2, which took note of the report on whales, and encouraged all States to read it.',
    ]);
  });
});

describe('opening words', () => {
  it('are quoted with their object', () => {
    expect(
      saidOf(
        '2. Welcomes the efforts of the keepers of lighthouses;',
        '2. Notes the efforts of the keepers of lighthouses;',
      ),
    ).toEqual(['OP2 “Notes” (was “Welcomes”; weaker) the efforts of the keepers of lighthouses.']);
  });

  it('are no other stance if a verb is only put before', () => {
    const [sentence, ...more] = saidOf(
      '2. Stresses that the independence and objectivity of the keepers are vital in ensuring that their work is carried out in an unbiased manner;',
      '2. Reaffirms the independence of the lighthouse, stresses that its independence and objectivity are vital in ensuring that the work of the keepers is carried out in an unbiased manner;',
    );
    expect(more).toEqual([]);
    expect(sentence).toMatch(/^OP2 opens with “Reaffirms the independence of the lighthouse”/u);
    expect(sentence).not.toMatch(/weaker|stronger|was “/u);
  });
});

describe('words', () => {
  it('are added in whole phrases', () => {
    expect(
      saidOf('2. Urges all States to act;', '2. Urges all States to act, including through the exchange of lamps;'),
    ).toEqual(['OP2 adds “including through the exchange of lamps”.']);
  });

  it('are dropped in whole phrases, also beside a year that moved on', () => {
    const at = (year: number, more: string) =>
      `${FIRST}\n\n2. Welcomes the work of the keepers at their session in ${year}${more};`;
    const comparison = sessionsApart({
      old: at(2022, ', and takes note with regret of the lamps that are dark'),
      new: at(2023, ''),
    });
    expect(said(comparison, 'words').join(' ')).toContain('drops “takes note with regret of the lamps that are dark”');
  });

  it('are replaced with the phrase around them, never torn out of it', () => {
    expect(
      saidOf(
        '2. Urges Governments to take measures, including legislative, policy and administrative measures, to that end;',
        '2. Urges Governments to take measures, including legislative measures, to that end;',
      ),
    ).toEqual([
      'OP2 says “including legislative measures” instead of “including legislative, policy and administrative measures”.',
    ]);
  });

  it('that only moved within their paragraph are no news', () => {
    expect(
      saidOf(
        '2. Urges States, in cooperation with the keepers, to light all the lamps along the northern coast of the island;',
        '2. Urges States to light all the lamps along the northern coast of the island, in cooperation with the keepers;',
      ).join(' '),
    ).not.toMatch(/adds|drops/u);
  });

  it('that pass from one paragraph to another are one event', () => {
    const old = `${FIRST}\n\n2. Urges States to light all the lamps, in cooperation with the keepers;\n\n3. Invites towns to paint their harbours;`;
    const now = `${FIRST}\n\n2. Urges States to light all the lamps;\n\n3. Invites towns to paint their harbours, in cooperation with the keepers;`;
    expect(said(comparisonOf({ old, new: now }), 'passed', 'words')).toEqual([
      '“in cooperation with the keepers” passes from OP2 to OP3.',
    ]);
  });

  it('that change throughout are said once', () => {
    const at = (word: string) => `${FIRST}\n\n2. Urges all of ${word} to act;\n\n3. Invites all of ${word} to rest;`;
    expect(said(comparisonOf({ old: at('mankind'), new: at('humankind') }), 'throughout', 'words')).toEqual([
      'OP2 and OP3 say “humankind” instead of “mankind”.',
    ]);
  });

  it('that differ in form alone are only mentioned', () => {
    expect(
      saidOf(
        '2. Urges the protection of lamps, and of the mirrors;',
        '2. Urges the protection of the lamps, and of mirrors;',
      ),
    ).toEqual(['Minor changes of wording or references only: OP2.']);
  });
});

describe('figures', () => {
  it('are said with what they count, and how much they rose', () => {
    expect(
      saidOf(
        '2. Decides to appropriate the amount of 65,977,500 dollars for the lighthouses;',
        '2. Decides to appropriate the amount of 67,935,300 dollars for the lighthouses;',
      ),
    ).toEqual(['OP2 now has “67,935,300 dollars for the lighthouses” (was 65,977,500; +3.0 per cent).']);
  });

  it('that turn from an increase to a decrease are quoted with it', () => {
    expect(
      saidOf(
        '2. Decides on an income of 12 lamps, and on the increase of 92,900 dollars in all;',
        '2. Decides on an income of 12 lamps, and on the decrease of 679,300 dollars in all;',
      ).join(' '),
    ).toContain('“the decrease of 679,300 dollars” instead of “the increase of 92,900 dollars”');
  });
});

describe('the summary', () => {
  const many = (from: number) => {
    const verbs = ['Welcomes', 'Requests', 'Urges', 'Notes'];
    return Array.from(
      { length: 30 },
      (_, at) => `${at + 1}. ${verbs[(at + from) % 4]} the ${at + from} towns on matter ${at} of the coast;`,
    ).join('\n\n');
  };
  const long = comparisonOf({ old: many(0), new: many(7) });

  it('has at most seven sentences open, besides the first and last, and at most 220 words', () => {
    const open = long.summary.filter((statement) => statement.open);
    expect(open.filter(({ kind }) => !ENDS.includes(kind)).length).toBeLessThanOrEqual(7);
    expect(open.flatMap(({ text }) => text.split(/\s+/u)).length).toBeLessThanOrEqual(220);
    expect(long.summary.length).toBeGreaterThan(open.length);
  });

  it('names every change that is neither routine nor unchanged', () => {
    const named = new Set(long.summary.flatMap(({ changes }) => changes));
    expect(long.changes.every((_, at) => named.has(at))).toBe(true);
  });

  it('quotes what is in the texts, at the places that it gives', () => {
    const quotations = long.summary.flatMap((statement) => statement.quotations);
    expect(quotations.length).toBeGreaterThan(10);
    for (const { version, place, words } of quotations) {
      const { text } = long.documents[version].paragraphs[place.paragraph] ?? { text: '' };
      expect(text.slice(place.start, place.end)).toBe(words.replace(/ …$/u, ''));
    }
  });
});
