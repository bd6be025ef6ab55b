import type { Severity } from '../model/check.ts';

/** One kind of finding. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Whether `--fix` can mend it; not every finding of the kind is safe to mend. */
  readonly hasFix: boolean;
}

const MANUAL = 'United Nations Editorial Manual';
const DRAFTING = `${MANUAL}, “Drafting resolutions and decisions”`;
const FOOTNOTES = `${MANUAL}, “Footnotes and other references”`;
const DATES = `${MANUAL}, “Numbers, dates and time”`;
const MEASURED = 'counted in 1,621 resolutions of the General Assembly (sessions 74 to 78)';
const GREGORIAN = 'the calendar';
const REVIEWED = 'reviewed in 246 adopted resolutions';

/** All codes, in the order of docs/checks.md, which tells each with an example. */
export const RULES = [
  rule('formula-missing', 'error', 'The organ is not named above the text', DRAFTING),
  rule('formula-comma', 'warning', 'No comma behind the name of the organ', `${DRAFTING}; all of 246`, 'fix'),
  rule(
    'formula-alone',
    'hint',
    'A comma behind the organ though there is no preamble',
    `${MEASURED}: 43 of 60 have none`,
    'fix',
  ),
  rule(
    'preamble-opening',
    'error',
    'A preambular paragraph does not begin with a participle',
    `${DRAFTING}: “a present, past or perfect participle or participial phrase or an adjective”`,
    'fix',
  ),
  rule(
    'operative-opening',
    'error',
    'An operative paragraph does not begin with a verb in the present',
    `${DRAFTING}: “an operative verb (or phrase) in the present indicative tense”`,
    'fix',
  ),
  rule(
    'opening-unknown',
    'warning',
    'Opening words that no resolution begins a paragraph with',
    `${DRAFTING}; openings ${MEASURED}`,
  ),
  rule('opening-capital', 'warning', 'A paragraph begins with a small letter', DRAFTING, 'fix'),
  rule(
    'also-further',
    'warning',
    'Also or Further does not follow from the paragraph before',
    `${MEASURED}: Recalling, Recalling also (3,679 pairs), Recalling further (1,132); bare repeated at once 41 times`,
    'fix',
  ),
  rule(
    'adverb-place',
    'warning',
    'Also or Further stands on the wrong side of the verb',
    `${MEASURED}: behind the verb in the preamble (6 exceptions), before it in the operative part`,
    'fix',
  ),
  rule(
    'bare-repetition',
    'hint',
    'The same operative verb again without Also or Further',
    `${MEASURED}: 3,264 pairs have Also, 1,956 repeat the bare verb, most of them to another addressee`,
  ),
  rule(
    'end-mark',
    'warning',
    'A paragraph ends in another mark than its place asks for',
    `${MEASURED}: preambular comma 27,186 of 27,205; operative semicolon 33,132; full stop at the end 1,546 of 1,564`,
    'fix',
  ),
  rule(
    'number-order',
    'error',
    'Numbers of paragraphs skip, repeat or step back',
    `${MANUAL}, “Paragraphs and subparagraphs”`,
  ),
  rule(
    'letter-order',
    'error',
    'Letters of sub-paragraphs skip, repeat or step back',
    `${MANUAL}, “Paragraphs and subparagraphs”: (a), (b); (i), (ii)`,
  ),
  rule(
    'number-missing',
    'warning',
    'An operative paragraph without a number among numbered ones',
    `${MANUAL}, “Paragraphs and subparagraphs”`,
  ),
  rule(
    'number-alone',
    'hint',
    'A single operative paragraph has a number',
    `${MEASURED}: 28 stand alone, and none of them is numbered`,
  ),
  rule(
    'note-order',
    'error',
    'Footnotes are not counted in the order of their indicators',
    `${FOOTNOTES}: numbered consecutively, in arabic numerals`,
    'fix',
  ),
  rule('note-missing', 'error', 'An indicator without a footnote, or a footnote without an indicator', FOOTNOTES),
  rule(
    'note-repeated',
    'warning',
    'The indicator of a footnote stands twice',
    `${FOOTNOTES}: “numbered footnote indicators are no longer repeated in resolutions”`,
  ),
  rule(
    'note-twice',
    'hint',
    'Two footnotes say the same',
    `${FOOTNOTES}: “a reference is given once only, the first time that an item is mentioned”`,
  ),
  rule(
    'ibid-orphan',
    'error',
    'Ibid. has no source to take over',
    `${FOOTNOTES}: it stands for the source of the note right before it`,
  ),
  rule(
    'note-place',
    'hint',
    'An indicator stands before the punctuation',
    `${FOOTNOTES}: “after the punctuation” in English`,
  ),
  rule('date-form', 'warning', 'A date in another form than day, month, year', `${DATES}: 7 December 2022`, 'fix'),
  rule('impossible-date', 'error', 'A day that no calendar has', GREGORIAN),
  rule('weekday', 'error', 'The date does not fall on the day of the week', GREGORIAN),
  rule('range-order', 'error', 'A range ends before it begins', GREGORIAN),
  rule('sum', 'error', 'Parts do not add up to their total', 'arithmetic'),
  rule('percentage', 'error', 'A percentage that does not follow from the figures beside it', 'arithmetic'),
  rule(
    'citation-form',
    'warning',
    'A resolution is cited in another form than number, of, date',
    `${DRAFTING}, references to other resolutions: resolution 77/79 of 7 December 2022`,
    'fix',
  ),
  rule('symbol-form', 'error', 'A symbol that no document can have', `${MANUAL}, “Document symbols”`),
  rule(
    'citation-date',
    'error',
    'A resolution is cited with another date than it was adopted on',
    'the resolution itself, or the dates of the session that its number names',
  ),
  rule('citation-title', 'warning', 'A resolution is cited with another title than it has', 'the resolution itself'),
  rule('citation-self', 'error', 'A resolution cites itself, or one of a later session', 'the number of the session'),
  rule(
    'chain-order',
    'warning',
    'Cited resolutions are not in the order of their dates',
    `${MEASURED}: 3 lists descend; the others that do not ascend mix organs or groups`,
  ),
  rule(
    'chain-joint',
    'warning',
    'The last two of a list of resolutions are not joined by “and” alone',
    `${MEASURED}: no serial comma in lists of resolutions`,
    'fix',
  ),
  rule(
    'chain-gap',
    'warning',
    'The resolution before is missing from the chain',
    'the resolution before; appending it is the commonest change of all',
  ),
  rule(
    'reference-missing',
    'error',
    'A reference to a paragraph that the text does not have',
    'the numbers of the text itself',
  ),
  rule(
    'agenda-past',
    'error',
    'The provisional agenda of a session that is over or under way',
    'session N opens in September of the year 1945 + N',
  ),
  rule(
    'agenda-missing',
    'hint',
    'No paragraph says when the item comes up again',
    `${MEASURED}: 478 close with “Decides to include in the provisional agenda of its … session”`,
  ),
  rule(
    'session-past',
    'warning',
    'Something is asked for at a session that is over',
    'session N opens in September of the year 1945 + N',
  ),
  rule('stale-meeting', 'warning', 'A meeting before the date of adoption is still to be held', 'the date of adoption'),
  rule('ordinal-still', 'warning', 'A session stood still though a year has passed', 'the resolution before'),
  rule(
    'reference-still',
    'warning',
    'A reference kept the number of a paragraph that has another one now',
    'the resolution before',
  ),
  rule('dropped-clause', 'hint', 'A clause of earlier texts is missing', 'the resolutions before'),
  rule('dropped-phrase', 'hint', 'Words that stood in several earlier texts are missing', 'the resolutions before'),
  rule('quotes', 'error', 'A quotation mark has no partner', REVIEWED),
  rule('brackets', 'error', 'A bracket has no partner', REVIEWED),
  rule(
    'square-brackets',
    'warning',
    'Square brackets are left: text that is not settled',
    `${MANUAL}, “Paragraphs and subparagraphs”: they mark alternatives in negotiation and vanish on adoption`,
  ),
  rule('doubled-word', 'error', 'The same word twice', `${REVIEWED}: none has one`, 'fix'),
  rule('doubled-mark', 'warning', 'A mark of punctuation twice, or a blank before it', REVIEWED, 'fix'),
  rule('doubled-space', 'hint', 'More than one blank', REVIEWED, 'fix'),
  rule(
    'per-cent',
    'warning',
    '“%” or “percent” in running text',
    `${MANUAL}, “Numbers, dates and time”: per cent`,
    'fix',
  ),
] as const;

export type Code = (typeof RULES)[number]['code'];

function rule<const Name extends string>(
  code: Name,
  severity: Severity,
  title: string,
  source: string,
  fix?: 'fix',
): Rule & { readonly code: Name } {
  return { code, severity, title, source, hasFix: fix === 'fix' };
}

/** The rule of a code; null for a name that is none. */
export function ruleOf(code: string): (Rule & { readonly code: Code }) | null {
  return RULES.find((each) => each.code === code) ?? null;
}
