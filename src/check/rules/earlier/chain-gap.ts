import type { Language } from '../../../language/language.ts';
import { ownResolutions } from '../../../mentions/own-chain.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { Paragraph } from '../../../model/document.ts';
import { namesSymbol, shortSymbol } from '../../../text/symbols.ts';
import type { Found } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { isBody } from '../../subject.ts';
import { stoodStill } from './stood-still.ts';

export const chainGap = defineRule({
  code: 'chain-gap',
  severity: 'warning',
  title: 'The previous resolution is missing from the chain',
  source: 'the previous resolution; adding it is the most common change of all',
  example: {
    before: ['Recalling its resolutions 75/9 of 7 December 2020 and 76/12 of 6 December 2021,'],
    wrong: ['Recalling its resolutions 75/9 of 7 December 2020 and 76/12 of 6 December 2021,'],
    right: [
      'Recalling its resolutions 75/9 of 7 December 2020, 76/12 of 6 December 2021 and 77/10 of 7 December 2022,',
    ],
  },
  find(subject) {
    const comparison = subject.comparison();
    if (comparison === null) return [];
    const told = stoodStill(subject, 'chain-gap', FIX);
    return told.length > 0 ? told : chainWithout(comparison, subject.language);
  },
});

const FIX = 'Add it to the chain, with its date.';

/**
 * The previous resolution named its own predecessor in a paragraph that this text keeps, but this text does not name the
 * previous resolution. Covers chains of one resolution, and those that were cut short.
 */
function chainWithout(
  { changes, documents: { old: before, new: document } }: Comparison,
  language: Language,
): readonly Found[] {
  const symbol = shortSymbol(before.symbol);
  if (!/^\d+\/\d+$/u.test(symbol) || before.session === null || document.session === null) return [];
  if (document.session <= before.session) return [];
  const names = ({ text, notes }: Paragraph) =>
    [text, ...notes.map((note) => note.text)].some((each) => namesSymbol(each, symbol));
  if (document.paragraphs.some(names)) return [];
  const chains = changes.flatMap(({ kind, old: places, new: newPlaces }) => {
    const [own, now] = [before.paragraphs[places[0] ?? -1], document.paragraphs[newPlaces[0] ?? -1]];
    if (kind !== 'kept' || own === undefined || now === undefined || own.part !== 'preamble' || now.part !== 'preamble')
      return [];
    // It recalled a resolution as many sessions before it as it is before this text.
    const distance = (document.session ?? 0) - (before.session ?? 0);
    const wanted = (before.session ?? 0) - distance;
    if (ownResolutions(own.text, language) === null || ownResolutions(now.text, language) === null) return [];
    const [cited, still] = [sessionsIn(own.text), sessionsIn(now.text)];
    // Or the chain reached nearly up to it, and is unchanged.
    const isHead = document.paragraphs.filter(isBody).indexOf(now) < HEAD_PARAGRAPHS;
    const isFresh =
      isHead && cited.length >= CHAIN_MIN && (cited.at(-1) ?? 0) >= (before.session ?? 0) - FRESH_SESSIONS;
    return isHead && (cited.includes(wanted) || (isFresh && still.join() === cited.join())) ? [now] : [];
  });
  const [chain] = chains;
  if (chain === undefined) return [];
  const last = [...chain.text.matchAll(SYMBOL)].at(-1);
  const start = last?.index ?? 0;
  const place = { paragraph: chain.index, note: null, start, end: start + (last?.[0].length ?? 0) };
  return [{ place, message: `The previous resolution, ${symbol}, is not cited.`, fix: FIX }];
}

const SYMBOL = /(?<![\w/.-])(\d{2,3})\/\d{1,3}(?![\w/])/gu;

/** A resolution names its predecessors in its first paragraphs. */
const HEAD_PARAGRAPHS = 2;
const CHAIN_MIN = 3;
const FRESH_SESSIONS = 3;

function sessionsIn(text: string): readonly number[] {
  return [...text.matchAll(SYMBOL)].map(([, session]) => Number(session));
}
