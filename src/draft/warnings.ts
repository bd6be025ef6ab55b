import { languageOf } from '../language/language.ts';
import { contradictionsIn } from '../meaning/arithmetic.ts';
import type { Document } from '../model/document.ts';
import type { DraftWarning } from '../model/draft.ts';
import { shortSymbol } from '../text/symbols.ts';
import type { Given } from './facts.ts';
import { growingLists } from './lists.ts';
import type { Past } from './past.ts';
import { missingSince, type Rhythm } from './rhythm.ts';
import type { Step } from './step.ts';
import { anniversariesDue } from './steps/anniversaries.ts';

/** What is checked for warnings: the draft and what it was made from. */
interface Looked {
  readonly past: Past;
  readonly rhythm: Rhythm;
  readonly given: Given;
  readonly document: Document;
  /** The steps made; `wanted`: the slots before facts filled them. */
  readonly made: readonly Step[];
  readonly wanted: readonly Step[];
}

/** What needs checking and is neither a step nor a slot. */
export function warningsOn({ past, rhythm, given, document, made, wanted }: Looked): readonly DraftWarning[] {
  const isInChain = (paragraph: number) =>
    made.some(({ kind, place }) => kind === 'chain' && place.paragraph === paragraph);
  return [
    ...seriesWarnings(past.documents, rhythm),
    ...contradictions(document),
    ...unusedFacts(given, wanted),
    ...anniversariesDue(past, rhythm),
    ...growingLists(past, isInChain),
  ];
}

/** Figures and dates in the draft that contradict each other. */
function contradictions(document: Document): readonly DraftWarning[] {
  const language = languageOf(document);
  return document.paragraphs.flatMap((paragraph) =>
    contradictionsIn(paragraph, language).map(({ code, message }) => ({ code, paragraph: paragraph.index, message })),
  );
}

function unusedFacts(given: Given, slots: readonly Step[]): readonly DraftWarning[] {
  const keys = slots.flatMap(({ slot }) => slot?.key ?? []);
  return given.unused(keys).map(({ key, nearest }) => ({
    code: 'fact-unused',
    paragraph: null,
    message: `the fact “${key}” is not used${nearest === null ? '' : `; the nearest key is “${nearest}”`}`,
  }));
}

/** What is missing or uncertain in the series itself. */
function seriesWarnings(documents: readonly Document[], rhythm: Rhythm): readonly DraftWarning[] {
  const { known, session } = rhythm;
  const [base] = documents.slice(-1);
  if (base === undefined) return [];
  const warn = (code: string, message: string): DraftWarning => ({ code, paragraph: null, message });
  const name = shortSymbol(base.symbol) || 'the last text';
  const missing = missingSince(documents, rhythm);
  return [
    ...(base.session === null
      ? [warn('no-session', `${name} has no session number: whatever depends on it was left unchanged`)]
      : []),
    ...(base.adopted === null
      ? [
          warn(
            'no-date',
            `${name} has no date of adoption; add the date of adoption of the last text to the facts (“adopted”), so that the text can be cited`,
          ),
        ]
      : []),
    ...(base.symbol === ''
      ? [
          warn(
            'no-symbol',
            'the last text has no symbol; add the symbol of the last text to the facts (“symbol”), so that the text can be cited',
          ),
        ]
      : []),
    ...(known === 'assumed' && session !== null
      ? [
          warn(
            'session-assumed',
            `the texts do not indicate the next session; ${session} is assumed (use --to for another)`,
          ),
        ]
      : []),
    ...(missing === null
      ? []
      : [
          warn(
            'texts-missing',
            `${name} points to session ${missing}: texts between it and session ${String(session)} may be missing from the series and from the resolutions recalled`,
          ),
        ]),
    warn('agenda-item', 'the number of the agenda item at the new session is not yet known'),
  ];
}
