import { piecesOf } from '../../formats/pieces.ts';
import type { Paragraph } from '../../model/document.ts';
import type { Draft, DraftWarning, Proposal, Slot } from '../../model/draft.ts';
import { shortSymbol } from '../../text/symbols.ts';
import { langAttribute } from '../html/change.ts';
import { htmlPage } from '../html/page.ts';
import { editsHtml, indicatorHtml, piecesHtml, sentence, text } from '../html/words.ts';
import {
  asSentence,
  confidenceWords,
  countsOfDraft,
  sessionWords,
  slotWords,
  supportWords,
} from '../sentences/draft.ts';
import { changeName, remarksOn } from '../sentences/remarks.ts';
import { Anchors } from '../view/anchors.ts';
import { type ChangeRow, differs, viewOf } from '../view/view.ts';
import { DRAFT_STYLE } from './html-style.ts';
import { type DraftPoints, NO_POINTS, pointsByChange } from './places.ts';

/**
 * One self-contained page without scripts: a list of open points with links, then the draft with its changes against the base
 * and, beside each paragraph, what was done, why and how certain it is.
 */
export function renderDraftHtml(draft: Draft): string {
  const { comparison } = draft;
  const { title } = comparison.documents.new;
  const points = pointsByChange(draft);
  const anchors = new Anchors(comparison.documents);
  const { rows } = viewOf(comparison, { all: true, only: null });
  const language = langAttribute(comparison.documents.new.languages[0] ?? '');
  const body = rows.flatMap((row) =>
    row.kind === 'change' ? [paragraphHtml(row, points.get(row.change) ?? NO_POINTS, anchors, language)] : [],
  );
  const name = `Draft for ${sessionWords(draft)}`;
  return htmlPage({
    title: `${name}: ${title}`,
    styles: [DRAFT_STYLE],
    styleSources: "'unsafe-inline'",
    bodyClass: '',
    body: `<header><p class="symbol">${text(name)}</p>
<h1>${text(title || name)}</h1>
<p>${text(seriesWords(draft))}</p>
<p>${text(countsOfDraft(draft))}.</p></header>
${openHtml(draft, anchors)}
<main aria-label="Draft">
${wholeHtml(points.get(null) ?? NO_POINTS)}${body.join('\n')}
</main>
<footer>Struck through: words of ${text(draft.base || 'the base')} that were removed; underlined: words that were added. In square brackets: not yet known. Made by resdiff; not an official document of the United Nations.</footer>`,
  });
}

function seriesWords({ base, series }: Draft): string {
  return `Shown against ${base || 'the base'}${series.length < 2 ? '' : `; drafted from ${series.map(shortSymbol).join(', ')}`}.`;
}

/** The open points, in the order of the text. */
function openHtml({ slots, warnings, paragraphs }: Draft, anchors: Anchors): string {
  const items = [
    ...warnings.map((warning) => ({ paragraph: warning.paragraph, html: warningHtml(warning) })),
    ...slots.map((slot) => ({ paragraph: slot.paragraph, html: slotHtml(slot) })),
  ].toSorted((a, b) => (a.paragraph ?? -1) - (b.paragraph ?? -1));
  if (items.length === 0) return '<p class="open">No open points.</p>';
  const linked = items.map(({ paragraph, html }) => {
    const id = paragraph === null ? undefined : paragraphs[paragraph]?.id;
    const link =
      id === undefined || paragraph === null
        ? 'The text'
        : `<a href="#${anchors.of('new', paragraph)}">${text(id)}</a>`;
    return `<li><span class="place">${link}</span><span>${html}</span></li>`;
  });
  return `<section class="open" aria-labelledby="open"><h2 id="open">Open points</h2>\n<ol>${linked.join('\n')}</ol></section>`;
}

function slotHtml(slot: Slot): string {
  const where = slot.note === null ? '' : ` (footnote ${text(slot.note)})`;
  const key = slot.key === '' ? '' : ` <code>${text(slot.key)}</code>`;
  return `<mark>${text(slot.text)}</mark>${where} ${sentence(`${slotWords(slot)}.`)}${key}`;
}

function warningHtml({ message }: DraftWarning): string {
  return `<b>Check:</b> ${sentence(asSentence(message))}`;
}

function paragraphHtml(row: ChangeRow, points: DraftPoints, anchors: Anchors, language: string): string {
  const { change, paragraphs } = row;
  const [first] = paragraphs.new.length > 0 ? paragraphs.new : paragraphs.old;
  const isHeading = first?.part === 'heading';
  const tag = isHeading ? 'h2' : 'p';
  const marks = paragraphs.new.slice(1).map(({ index }) => `<span id="${anchors.of('new', index)}"></span>`);
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const told = [
    ...(isWhole ? [change.kind] : []),
    ...(differs(change) ? remarksOn(row).filter((words) => words !== 'routine') : []),
  ];
  const aside = [...told.map((words) => `<p class="kind">${text(words)}</p>`), pointsHtml(points)].join('');
  return `<section class="row ${change.kind} depth${Math.min(3, first?.depth ?? 0)}" id="${anchors.ofChange(change)}"><div class="name">${text(changeName(row))}${marks.join('')}</div>
<div class="words"><${tag} dir="auto"${language}>${numberHtml(first, isHeading)}${piecesHtml(piecesOf(change, paragraphs))}</${tag}>${notesHtml(row)}</div>${aside === '' ? '' : `\n<aside aria-label="${text(changeName(row))}: what was done and why">${aside}</aside>`}</section>`;
}

/** The number of a heading as printed; other paragraphs have it in their names. */
function numberHtml(paragraph: Paragraph | undefined, isHeading: boolean): string {
  return isHeading && paragraph !== undefined && paragraph.label !== '' ? `${text(paragraph.label)}. ` : '';
}

/** The footnotes of the draft, with their changes. */
function notesHtml({ change, paragraphs }: ChangeRow): string {
  const changed = change.notes.map(
    ({ marker, edits }) =>
      `<p class="note" dir="auto">${indicatorHtml(marker.new ?? marker.old ?? '', marker.old ?? '')} ${editsHtml(edits)}</p>`,
  );
  const told = new Set(change.notes.map(({ marker }) => marker.new));
  const own = change.kind === 'removed' ? paragraphs.old : paragraphs.new;
  const kept = own
    .flatMap(({ notes }) => notes)
    .filter(({ marker, text: words, repeated }) => !told.has(marker) && words !== '' && !repeated)
    .map(({ marker, text: words }) => `<p class="note" dir="auto"><sup>${text(marker)}</sup> ${text(words)}</p>`);
  return [...changed, ...kept].join('');
}

/** Steps that belong to no paragraph; warnings on the whole text are among the open points. */
function wholeHtml({ proposals }: DraftPoints): string {
  const told = proposals.map(proposalHtml).join('');
  return told === ''
    ? ''
    : `<section class="row"><div class="name">Text</div><div class="words"></div>\n<aside aria-label="The whole text">${told}</aside></section>\n`;
}

function pointsHtml({ proposals, slots, warnings }: DraftPoints): string {
  return [
    ...warnings.map((warning) => `<div class="point look"><p>${warningHtml(warning)}</p></div>`),
    ...proposals.map(proposalHtml),
    ...slots.map((slot) => `<div class="point slot"><p>${slotHtml(slot)}</p></div>`),
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
  return `<div class="point ${applied ? 'made' : 'proposed'}"><p>${sign}${exchange}</p><p>${sentence(asSentence(reason))}</p><p class="standing">${text(standing)}</p></div>`;
}

/** Words of a step that was made are cut: the paragraph beside them has them in full. */
const PROPOSAL_MAX_CHARACTERS = 160;
