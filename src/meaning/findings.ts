import { dateOf, printedDate } from '../language/en/dates.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import { CHAIN_MAX_CHARACTERS, isOfOthers, ownResolutions } from '../mentions/own-chain.ts';
import type { Change } from '../model/comparison.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { Finding } from '../model/fact.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { largest } from '../text/extremes.ts';
import { namesSymbol, shortSymbol, symbolOf } from '../text/symbols.ts';
import { contradictionsIn } from './arithmetic.ts';
import { renumberingOf, stillReferences } from './references.ts';

/**
 * Contradictions in either text, and routine updates that were not made. Each rule is silent where it cannot be certain: a false
 * alarm costs more than a slip that is missed (docs/findings.md).
 *
 * @param adopted dates of adoption by symbol, as far as known
 */
export function findingsIn(
  documents: Sides<Document>,
  changes: readonly Change[],
  adopted: ReadonlyMap<string, string>,
): readonly Finding[] {
  const known = new Map(adopted);
  for (const { symbol, adopted: date } of [documents.old, documents.new])
    if (symbol !== '' && date !== null) known.set(symbol, date);
  // `its resolution 34/16` is an Assembly resolution only in an Assembly text.
  const isAssembly = mapSides(documents, isAssemblys);
  const within = (version: 'old' | 'new') => {
    const language = languageOf(documents[version]);
    return documents[version].paragraphs.flatMap((paragraph) => [
      ...contradictions(paragraph, version, language),
      ...(isAssembly[version] ? misdated(paragraph, version, { known, language }) : []),
    ]);
  };
  return [
    ...chainGap(documents, changes),
    ...stillOrdinals(documents, changes),
    ...staleReferences(documents, changes),
    ...within('new'),
    ...within('old'),
  ];
}

/** A text of the Assembly: by its symbol, or by its organ; a text that names neither may be. */
function isAssemblys(document: Document): boolean {
  const { symbol, organ } = document;
  if (symbol !== '') return /^A\/(?:RES|C\.\d|\d+\/L)[/.]/u.test(symbol);
  return organ === null || organ === languageOf(document).masthead?.print.anyOrgan;
}

function contradictions(paragraph: Paragraph, version: 'old' | 'new', language: Language): readonly Finding[] {
  return contradictionsIn(paragraph, language).map(({ code, start, end, message }) => ({
    code,
    version,
    place: { paragraph: paragraph.index, start, end },
    message,
  }));
}

/**
 * General Assembly resolutions cited with a date other than that of their adoption. Silent if the noun before or the words after
 * name another body, and on a part of a resolution (`66/253 B`) whose own date is not known.
 *
 * @param known dates of adoption by symbol
 */
export function misdated(
  { text, index }: Pick<Paragraph, 'text' | 'index'>,
  version: 'old' | 'new',
  { known, language }: { readonly known: ReadonlyMap<string, string>; readonly language: Language },
): readonly Finding[] {
  const { citations, ownChain } = language;
  if (citations === null) return [];
  return [...text.matchAll(citations.dated)].flatMap((match): readonly Finding[] => {
    const [words, short = '', printed = ''] = match;
    const [date, right] = [dateOf(printed), known.get(symbolOf(short) ?? '')];
    const [start, end] = [match.index, match.index + words.length];
    if (
      right === undefined ||
      date === null ||
      date === right ||
      isOfOthers(text.slice(Math.max(0, start - CHAIN_MAX_CHARACTERS), start), language) ||
      ownChain?.theirs.test(text.slice(end, end + CHAIN_MAX_CHARACTERS)) === true
    )
      return [];
    const message = `${short} was adopted on ${printedDate(right)}, not on ${printedDate(date)}.`;
    return [{ code: 'citation-date', version, place: { paragraph: index, start, end }, message }];
  });
}

/**
 * The new version does not cite the old one, although one of its paragraphs recalls earlier resolutions. Such a chain holds at
 * least two, the last of which precedes the old version by as many sessions as the old version precedes the new one. Decisions and
 * the resolutions of other bodies are no part of it. Silent if the paragraph recalls only some (`in particular`) or means the
 * rest with them (`and all previous resolutions`).
 */
function chainGap({ old: before, new: after }: Sides<Document>, changes: readonly Change[]): readonly Finding[] {
  const symbol = shortSymbol(before.symbol);
  const [, number] = /^(\d+)\/\d+$/u.exec(symbol) ?? [];
  if (number === undefined || before.session === null || after.session === null || after.session <= before.session)
    return [];
  if (isCited(symbol, after)) return [];
  const language = languageOf(after);
  const distance = after.session - before.session;
  const chains = changes.flatMap(({ kind, new: places }) => {
    const paragraph = kind === 'kept' ? after.paragraphs[places[0] ?? -1] : undefined;
    const cited = paragraph === undefined ? [] : ownChainIn(paragraph.text, language);
    const sessions = cited.map(([, session]) => Number(session));
    const [last, length] = [largest(sessions.filter((each) => each <= Number(number))), cited.length];
    return paragraph === undefined || length < 2 || last !== Number(number) - distance
      ? []
      : [{ paragraph, length, end: cited.findLast((_, at) => sessions[at] === last) }];
  });
  const chain = chains.sort((a, b) => b.length - a.length)[0];
  if (chain === undefined) return [];
  const [words = ''] = chain.end ?? [];
  const start = chain.end?.index ?? 0;
  const place = { paragraph: chain.paragraph.index, start, end: start + words.length };
  return [{ code: 'chain-gap', version: 'new', place, message: `The chain ends with ${words}; ${symbol} is missing.` }];
}

function isCited(symbol: string, { paragraphs }: Document): boolean {
  return paragraphs.some(
    ({ text, notes }) => namesSymbol(text, symbol) || notes.some((note) => namesSymbol(note.text, symbol)),
  );
}

/** The organ's own resolutions that a paragraph recalls one by one; none if it means others with them. */
function ownChainIn(text: string, language: Language): readonly RegExpExecArray[] {
  const { ownChain } = language;
  if (ownChain === null || ownResolutions(text, language) === null) return [];
  const cited = [...text.matchAll(OWN_SYMBOL)].filter(
    ({ index }) => !isOfOthers(text.slice(Math.max(0, index - CHAIN_MAX_CHARACTERS), index), language),
  );
  const from = cited[0]?.index;
  return ownChain.selects.test(text.slice(0, from)) || ownChain.covers.test(text.slice(from)) ? [] : cited;
}

const OWN_SYMBOL = /(?<![\w/.-])(\d{2,3})\/\d{1,3}(?![\w/])/gu;

/**
 * A paragraph requests something for a session that was still to come when the old version was adopted, but is not any more,
 * and names no later one. Silent if the body named last before the session is not the Assembly, whose sessions these are, and if
 * the session of the text itself is to go on (`at its resumed seventy-eighth session`).
 */
function stillOrdinals({ old: before, new: after }: Sides<Document>, changes: readonly Change[]): readonly Finding[] {
  const [from, to] = [before.session, after.session];
  if (from === null || to === null || to <= from || !/^A\/RES\/\d/u.test(after.symbol)) return [];
  const language = languageOf(after);
  const { requests } = language;
  if (requests === null) return [];
  return changes.flatMap(({ kind, old: places, new: newPlaces }): readonly Finding[] => {
    const [earlier, paragraph] = [before.paragraphs[places[0] ?? -1], after.paragraphs[newPlaces[0] ?? -1]];
    if (
      kind !== 'kept' ||
      earlier === undefined ||
      paragraph === undefined ||
      !requests.looksAhead.test(paragraph.text)
    )
      return [];
    const sessions = mentionsIn(paragraph.text, paragraph.opening, language).filter((each) =>
      isSession(each, language),
    );
    if (sessions.some(({ value }) => Number(value) > to)) return [];
    return sessions.flatMap(({ value, start, end }) => {
      const lead = paragraph.text.slice(Math.max(0, start - AHEAD_MAX_CHARACTERS), start);
      const isDue =
        Number(value) > from &&
        requests.ahead.test(lead) &&
        !isAnothers(lead, language) &&
        !(
          Number(value) === to && requests.resumes.test(paragraph.text.slice(Math.max(0, start - NEAR_CHARACTERS), end))
        ) &&
        namesSession(earlier, Number(value), language);
      if (!isDue) return [];
      const place = { paragraph: paragraph.index, start, end };
      const message = `“${paragraph.text.slice(start, end)}” is unchanged from the previous version, but is now the session of this text or an earlier one.`;
      return [{ code: 'ordinal-still', version: 'new', place, message }];
    });
  });
}

function staleReferences(documents: Sides<Document>, changes: readonly Change[]): readonly Finding[] {
  const numbers = renumberingOf(changes, documents);
  const language = languageOf(documents.new);
  return changes.flatMap(({ kind, old: places, new: newPlaces }): readonly Finding[] => {
    const [before, after] = [documents.old.paragraphs[places[0] ?? -1], documents.new.paragraphs[newPlaces[0] ?? -1]];
    if (kind !== 'kept' || before === undefined || after === undefined) return [];
    return stillReferences({ old: before, new: after }, numbers, language).map(({ start, end, now }) => ({
      code: 'reference-still',
      version: 'new',
      place: { paragraph: after.index, start, end },
      message: `“${after.text.slice(start, end)}” is unchanged from the previous version, but that paragraph is now ${now}.`,
    }));
  });
}

function isSession({ kind, of }: Mention, { eventKinds }: Language): boolean {
  return kind === 'ordinal' && of === eventKinds?.session;
}

/** Whether `its` before a session is that of a commission or council. */
function isAnothers(lead: string, { ownChain }: Language): boolean {
  const other = ownChain === null ? undefined : [...lead.matchAll(ownChain.otherBody)].at(-1);
  return other !== undefined && ownChain?.assembly.test(lead.slice(other.index + other[0].length)) !== true;
}

/** `the second part of its` */
const NEAR_CHARACTERS = 30;

/** How far before the session words may show that it is still to come. */
const AHEAD_MAX_CHARACTERS = 400;

function namesSession({ text }: Paragraph, session: number, { eventKinds, ordinals }: Language): boolean {
  if (eventKinds === null || ordinals === null) return false;
  return [...text.matchAll(eventKinds.numbered)].some(([, word = '']) => ordinals.numberOf(word) === session);
}
