import { piecesOf } from '../../formats/pieces.ts';
import { ENGLISH_MESSAGES } from '../../messages/messages.ts';
import type { Draft, DraftWarning, Proposal, Slot } from '../../model/draft.ts';
import { classOf } from '../html/change.ts';
import { paragraphHtml, reportPage, reportRow } from '../html/report-page.ts';
import { editsHtml, indicatorHtml, piecesHtml, sentence, text, wordsAttributes } from '../html/words.ts';
import {
  asSentence,
  confidenceWords,
  countsOfDraft,
  draftedFrom,
  sessionWords,
  slotWords,
  supportWords,
} from '../sentences/draft.ts';
import { changeName, remarksOn } from '../sentences/remarks.ts';
import { Anchors } from '../view/anchors.ts';
import { type ChangeRow, differs, viewOf } from '../view/view.ts';
import { type DraftPoints, NO_POINTS, pointsByChange } from './places.ts';

/**
 * One self-contained page: a list of open points with links, then the draft with its changes against the base and, beside each
 * paragraph, what was done, why and how certain it is.
 */
export function renderDraftHtml(draft: Draft): string {
  const { comparison, base } = draft;
  const document = comparison.documents.new;
  const points = pointsByChange(draft);
  const anchors = new Anchors(comparison.documents);
  const { rows } = viewOf(comparison, { all: true, only: null });
  const body = rows.flatMap((row) =>
    row.kind === 'change'
      ? [draftRow(row, points.get(row.change) ?? NO_POINTS, anchors, document.languages[0] ?? '')]
      : [],
  );
  const name = `Draft for ${sessionWords(draft)}`;
  return reportPage({
    kind: 'draft',
    title: `${name}: ${document.title}`,
    symbols: text(name),
    heading: document.title || name,
    of: document,
    head: `<p>${sentence(seriesWords(draft))}</p>
<p>${sentence(countsOfDraft(draft))}.</p>`,
    lists: openHtml(draft, anchors),
    rowsHeading: 'Draft',
    rows: `${wholeHtml(points.get(null) ?? NO_POINTS)}${body.join('\n')}`,
    stop: 'change',
    end: `Struck through: words of ${text(base || 'the base')} that were removed; underlined: words that were added. In square brackets: not yet known.`,
  });
}

function seriesWords({ base, series }: Draft): string {
  return `Shown against ${base || 'the base'}${series.length < 2 ? '' : `; drafted from ${draftedFrom({ series })}`}.`;
}

/** The open points, in the order of the text. */
function openHtml({ slots, warnings, paragraphs }: Draft, anchors: Anchors): string {
  const items = [
    ...warnings.map((warning) => ({ paragraph: warning.paragraph, html: warningHtml(warning) })),
    ...slots.map((slot) => ({ paragraph: slot.paragraph, html: slotHtml(slot) })),
  ].toSorted((a, b) => (a.paragraph ?? -1) - (b.paragraph ?? -1));
  if (items.length === 0) return '<p class="points">No open points.</p>';
  const linked = items.map(({ paragraph, html }) => {
    const id = paragraph === null ? undefined : paragraphs[paragraph]?.id;
    const link =
      id === undefined || paragraph === null
        ? 'The text'
        : `<a href="#${anchors.of('new', paragraph)}">${sentence(id)}</a>`;
    return `<li><span class="spot">${link}</span><span>${html}</span></li>`;
  });
  return `<section class="points" aria-labelledby="_points"><h2 id="_points">Open points</h2>\n<ol>${linked.join('\n')}</ol></section>`;
}

function slotHtml(slot: Slot): string {
  const where = slot.note === null ? '' : ` (footnote ${text(slot.note)})`;
  const key = slot.key === '' ? '' : ` <code>${text(slot.key)}</code>`;
  return `<mark>${text(slot.text)}</mark>${where} ${sentence(`${slotWords(slot)}.`)}${key}`;
}

function warningHtml({ message }: DraftWarning): string {
  return `<b>Check:</b> ${sentence(asSentence(message))}`;
}

function draftRow(row: ChangeRow, points: DraftPoints, anchors: Anchors, language: string): string {
  const { change, paragraphs } = row;
  const [first] = paragraphs.new.length > 0 ? paragraphs.new : paragraphs.old;
  const marks = paragraphs.new.slice(1).map(({ index }) => `<span id="${anchors.of('new', index)}"></span>`);
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const told = [
    ...(isWhole ? [change.kind] : []),
    ...(differs(change) ? remarksOn(row, ENGLISH_MESSAGES).filter((words) => words !== 'routine') : []),
  ];
  const beside = pointsHtml(points);
  return reportRow({
    id: anchors.ofChange(change),
    name: changeName(row),
    kind: `${marks.join('')}${told.map((each) => `<p class="kind">${text(each)}</p>`).join('')}`,
    classes: classOf(change),
    depth: first?.depth ?? 0,
    words: paragraphHtml(
      piecesHtml(piecesOf(change, paragraphs)),
      { part: first?.part ?? 'operative', label: first?.label ?? '' },
      language,
    ),
    beside: `${notesHtml(row, wordsAttributes(language))}${beside}`,
    isStop: beside !== '' || isWhole || differs(change),
  });
}

/** The footnotes of the draft, with their changes. */
function notesHtml({ change, paragraphs }: ChangeRow, language: string): string {
  const changed = change.notes.map(
    ({ marker, edits }) =>
      `<p class="note"${language}>${indicatorHtml(marker.new ?? marker.old ?? '', marker.old ?? '')} ${editsHtml(edits)}</p>`,
  );
  const told = new Set(change.notes.map(({ marker }) => marker.new));
  const own = change.kind === 'removed' ? paragraphs.old : paragraphs.new;
  const kept = own
    .flatMap(({ notes }) => notes)
    .filter(({ marker, text: words, repeated }) => !told.has(marker) && words !== '' && !repeated)
    .map(({ marker, text: words }) => `<p class="note"${language}><sup>${text(marker)}</sup> ${text(words)}</p>`);
  return [...changed, ...kept].join('');
}

/** Steps that belong to no paragraph; warnings on the whole text are among the open points. */
function wholeHtml({ proposals }: DraftPoints): string {
  const told = proposals.map(proposalHtml).join('');
  if (told === '') return '';
  return `${reportRow({ id: '_whole', name: 'Text', depth: 0, words: '', beside: told, isStop: true })}\n`;
}

function pointsHtml({ proposals, slots, warnings }: DraftPoints): string {
  return [
    ...warnings.map((warning) => `<div class="point look"><p class="searched">${warningHtml(warning)}</p></div>`),
    ...proposals.map(proposalHtml),
    ...slots.map((slot) => `<div class="point slot"><p class="searched">${slotHtml(slot)}</p></div>`),
  ].join('');
}

function proposalHtml(proposal: Proposal): string {
  const { old, new: now, applied, reason, level, confidence } = proposal;
  const short = (words: string) =>
    applied && words.length > PROPOSAL_MAX_CHARACTERS
      ? `${words.slice(0, PROPOSAL_MAX_CHARACTERS - 20).replace(/\s+\S*$/u, '')} …`
      : words;
  const exchange = editsHtml([
    ...(old === '' ? [] : [{ kind: 'removed' as const, text: short(old) }]),
    ...(now === '' ? [] : [{ kind: 'added' as const, text: short(now) }]),
  ]).replace('</del><ins>', '</del> <ins>');
  const standing = [level, supportWords(proposal), confidenceWords(confidence)].filter(Boolean).join(' · ');
  const sign = applied ? '' : '<b>Proposed, not made:</b> ';
  return `<div class="point ${applied ? 'made' : 'proposed'}"><p class="searched">${sign}${exchange}</p><p class="searched">${sentence(asSentence(reason))}</p><p class="soft">${sentence(standing)}</p></div>`;
}

/** Words of a step that was made are cut: the paragraph beside them has them in full. */
const PROPOSAL_MAX_CHARACTERS = 160;
