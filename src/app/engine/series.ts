import { draft } from '../../draft/draft.ts';
import { type FurtherFact, furtherFacts } from '../../draft/facts.ts';
import type { Document } from '../../model/document.ts';
import type { Draft, Facts, FactValue, Slot } from '../../model/draft.ts';
import type { Blame, History } from '../../model/history.ts';
import { BLAME_OUTPUTS } from '../../report/blame/outputs.ts';
import type { BlameOptions } from '../../report/blame/terminal.ts';
import { DRAFT_OUTPUTS, type DraftAsked as DraftOptions } from '../../report/draft/outputs.ts';
import { HISTORY_OUTPUTS } from '../../report/history/outputs.ts';
import type { HistoryOptions } from '../../report/history/terminal.ts';
import { PLAIN_PAGE } from '../../report/layout/plain-page.ts';
import { contextAround } from '../../report/sentences/check.ts';
import { sessionWords } from '../../report/sentences/draft.ts';
import { blame } from '../../series/blame.ts';
import { inOrder } from '../../series/order.ts';
import { history } from '../../series/threads.ts';
import type { BlameAsked, DraftAsked, FactField, FactUse, SeriesAsked } from './protocol.ts';
import { type Result, stemOf, trackedBy } from './results.ts';
import type { Texts } from './texts.ts';

/** @throws InputError if the texts cannot be followed */
export function followed({ texts }: SeriesAsked, held: Texts): Result<History, HistoryOptions> {
  const documents = inOrder(texts.map((key) => held.get(key).document));
  return {
    kind: 'history',
    title: titleOf(documents),
    value: history(documents),
    outputs: HISTORY_OUTPUTS,
    asked: () => ({ ...PLAIN_PAGE, all: false }),
    stem: `${lastStem(documents)}-history`,
    notices: [],
  };
}

export function blamed({ texts, draft: key }: BlameAsked, held: Texts): Result<Blame, BlameOptions> {
  const series = inOrder(texts.map((each) => held.get(each).document));
  const own = key === null ? null : held.get(key);
  const documents = own === null ? series : [...series, own.document];
  return {
    kind: own === null ? 'blame' : 'agreed',
    title: own === null ? lastName(documents) : own.document.symbol || own.name,
    value: blame(documents),
    outputs: BLAME_OUTPUTS,
    asked: () => ({ ...PLAIN_PAGE, isDraft: own !== null }),
    stem: own === null ? `${lastStem(documents)}-blame` : `${stemOf(own)}-agreed-language`,
    notices: [],
  };
}

/** @throws InputError if a given fact cannot be used */
export function drafted({ texts, facts: typed }: DraftAsked, held: Texts): Result<Draft, DraftOptions> {
  const documents = texts.map((key) => held.get(key).document);
  // A fact that is given leaves no slot: what the draft asks for without any is asked for still.
  const bare = draft(documents);
  const further = furtherFacts(bare);
  const facts = factsFrom(
    typed,
    further.filter(({ isList }) => isList).map(({ key }) => key),
  );
  const value = Object.keys(facts).length === 0 ? bare : draft(documents, { facts });
  return {
    kind: 'draft',
    title: `the draft for ${sessionWords(value)}`,
    value,
    outputs: DRAFT_OUTPUTS,
    asked: (tell) => ({ terminal: PLAIN_PAGE, tracked: () => trackedBy(tell) }),
    stem: `${lastStem(inOrder(documents))}-draft`,
    notices: [],
    facts: [...slotFields([bare, value]), ...further.map(furtherField)],
  };
}

/** As a facts file has them: figures, words, lists of words; what is empty is not known. */
function factsFrom(typed: DraftAsked['facts'], lists: readonly string[]): Facts {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([key, words]): (readonly [string, FactValue])[] => {
      const value = words.trim();
      if (value === '') return [];
      if (lists.includes(key)) return [[key, namesIn(value)]];
      return [[key, /^\d+$/u.test(value) ? Number(value) : value]];
    }),
  );
}

/** `Nigeria, South Sudan` */
function namesIn(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

function furtherField({ key, wanted, isList }: FurtherFact): FactField {
  return { key, wanted, known: '', isList, uses: [] };
}

/** Each fact once, with all places where it is used. */
function slotFields(drafts: readonly Draft[]): readonly FactField[] {
  const fields = new Map<string, FactField>();
  for (const each of drafts) {
    const fresh = each.slots.filter(({ key }) => !fields.has(key));
    for (const { key, wanted, known } of fresh) {
      const uses = fresh.filter((slot) => slot.key === key).map((slot) => useOf(slot, each));
      if (!fields.has(key)) fields.set(key, { key, wanted, known, isList: false, uses });
    }
  }
  return [...fields.values()];
}

function useOf({ paragraph, note, start, text: words }: Slot, { paragraphs }: Draft): FactUse {
  const own = paragraphs[paragraph];
  const text = note === null ? (own?.text ?? '') : (own?.notes.find(({ marker }) => marker === note)?.text ?? '');
  const at = note === null ? start : text.indexOf(words);
  const place = `${own?.id ?? ''}${note === null ? '' : ` note ${note}`}`;
  return { place, ...(at === -1 ? { before: '', words, after: '' } : contextAround(text, at, at + words.length)) };
}

/** The title of the last text, which is that of the series. */
function titleOf(documents: readonly Document[]): string {
  return documents.at(-1)?.title || lastName(documents);
}

function lastName(documents: readonly Document[]): string {
  const last = documents.at(-1);
  return last === undefined ? '' : last.symbol || last.title;
}

function lastStem(documents: readonly Document[]): string {
  const last = documents.at(-1);
  return last === undefined ? 'series' : stemOf({ document: last, name: last.title || 'series' });
}
