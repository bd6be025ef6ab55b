import { printedNumber } from '../../../formats/number.ts';
import type { Compilation, CompiledPlace, PlaceKind } from '../../../model/compilation.ts';
import type { Note, Paragraph } from '../../../model/document.ts';
import { type Span, spansOf } from '../../../negotiate/compile/spans.ts';
import { paragraphHtml, reportPage, reportRow } from '../../html/report-page.ts';
import { countWords, listHtml, oursAmong, sentence, text, wordsAttributes } from '../../html/words.ts';
import { compilationName, PLACE_KINDS, placeKindWords } from '../../sentences/compile.ts';
import { compilationStyle } from './html-style.ts';
import { paragraphsAt } from './runs.ts';

/**
 * One self-contained page: the text with the words of all proposals, in a colour and with a sign for each delegation, and
 * filters by delegation and by kind of conflict.
 */
export function renderCompilationHtml(compilation: Compilation): string {
  const { base, proposals, notices } = compilation;
  const name = compilationName(compilation);
  const sides = new Sides(proposals.map((proposal) => proposal.name));
  const language = base.languages[0] ?? '';
  const rows = compilation.places.map((place, at) => placeRow(place, { at, compilation, sides, language }));
  return reportPage({
    kind: 'compile',
    title: `${name}: ${base.title}`,
    symbols: text(name),
    heading: base.title || name,
    of: base,
    head: listHtml(
      notices.map(({ message }) => sentence(message)),
      'notices',
    ),
    lists: filtersHtml(compilation, sides),
    rowsHeading: 'Rolling text',
    rows: rows.join('\n'),
    stop: 'changed paragraph',
    end: text(FOOT),
    style: compilationStyle(proposals.length, PLACE_KINDS),
  });
}

const FOOT =
  'Underlined: words that a delegation wants; struck through: words of the base that it deletes; its sign and its name follow. ' +
  'Numbers are those of the base.';

/** The sign and the colour of each delegation, by its place among the proposals. */
class Sides {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }

  at(name: string): number {
    return this.names.indexOf(name);
  }

  sign(name: string): string {
    return SIDE_SIGNS[this.at(name)] ?? String(this.at(name) + 1);
  }

  /** `▲ EU`, with the sign in its colour. */
  tag(name: string): string {
    return `<span class="tag s${this.at(name)}"><span aria-hidden="true">${this.sign(name)}</span> ${text(name)}</span>`;
  }
}

/** Different without colour too; later delegations have numbers. */
const SIDE_SIGNS = ['●', '▲', '■', '◆', '★', '✚', '▼', '○', '△', '□', '◇', '☆'];

function filtersHtml({ places, tally }: Compilation, sides: Sides): string {
  const kinds = PLACE_KINDS.filter((kind) => tally[kind] > 0).map(
    (kind) =>
      `<label><input type="checkbox" id="k-${kind}" checked> ${text(placeKindWords(kind))} <b>${tally[kind]}</b></label>`,
  );
  const form =
    tally.form === 0
      ? []
      : [`<label><input type="checkbox" id="k-form" checked> in form alone <b>${tally.form}</b></label>`];
  const counts = sides.names.map((name, at) => {
    const count = places.filter(({ by }) => by.includes(name)).length;
    return `<label><input type="radio" name="side" id="s-${at}"> ${sides.tag(name)} <b>${count}</b></label>`;
  });
  return `<nav class="filters" aria-label="Filters">
<fieldset><legend>What is shown</legend>${[...kinds, ...form].join('')}</fieldset>
<fieldset><legend>Whose</legend><label><input type="radio" name="side" id="s-all" checked> all ${countWords(sides.names.length, 'delegation')}</label>${counts.join('')}</fieldset>
</nav>`;
}

interface Known {
  readonly at: number;
  readonly compilation: Compilation;
  readonly sides: Sides;
  readonly language: string;
}

function placeRow(place: CompiledPlace, known: Known): string {
  const { compilation, sides } = known;
  const words =
    place.where === 'title'
      ? titleHtml(place, compilation, known)
      : paragraphsAt(compilation, place)
          .map((paragraph) => wordsHtml(paragraph, known))
          .join('');
  return reportRow({
    id: `p${known.at}`,
    name: place.name,
    classes: [place.kind, ...(place.form ? ['form'] : []), ...place.by.map((name) => `by${sides.at(name)}`)].join(' '),
    depth: 0,
    words,
    beside: besideHtml(place, sides),
    isStop: place.kind !== 'untouched',
  });
}

function besideHtml({ kind, by, form }: CompiledPlace, sides: Sides): string {
  if (kind === 'untouched') return '';
  const names = by.map((name) => sides.tag(name)).join(' ');
  const formal = form ? ' <span class="formal">(form alone)</span>' : '';
  return `<p class="kind">${KIND_SIGNS[kind]} ${text(placeKindWords(kind))}${formal}</p><p>${names}</p>`;
}

const KIND_SIGNS: Readonly<Record<PlaceKind, string>> = {
  rivals: '⚔',
  'deleted-reworded': '✕',
  'several-new': '⧉',
  compatible: '+',
  alike: '=',
  one: '·',
  untouched: '',
};

function titleHtml(place: CompiledPlace, { base, proposals }: Compilation, { sides, language }: Known): string {
  // A page in English leaves it to the browser.
  const attributes = wordsAttributes(language).replace(' dir="auto"', '');
  const own = proposals.filter(({ name }) => place.by.includes(name));
  const titles = own.map(
    ({ name, document }) =>
      `<p${attributes}><ins class="s${sides.at(name)}">${text(document.title)}</ins> ${sides.tag(name)}</p>`,
  );
  return `<p${attributes}>${text(base.title)}</p>${titles.join('')}`;
}

function wordsHtml(paragraph: Paragraph, { sides, language }: Known): string {
  const { negotiated, part, depth, notes } = paragraph;
  const remarks = (negotiated?.stretches ?? []).flatMap((stretch) => stretch.remarks);
  const told = remarks.map((remark) => `<p class="note">${sentence(remark.text)}</p>`).join('');
  const own = notes.filter(({ text: words, repeated }) => words !== '' && !repeated);
  const notesHtml = own.map(
    ({ marker, text: words }) =>
      `<p class="note"${wordsAttributes(language)}><sup>${text(marker)}</sup> ${text(words)}</p>`,
  );
  const words = spansOf(paragraph)
    .map((span) => spanHtml(span, notes, sides, oursAmong(paragraph.text)))
    .join('');
  return `<div class="depth${Math.min(3, depth)}">${paragraphHtml(`<span class="number">${text(printedNumber(paragraph))}</span>${words}`, { part, label: '' }, language)}${told}${notesHtml.join('')}</div>`;
}

/** Words with the sign of each delegation that wants them or wants them out. */
function spanHtml(span: Span, notes: readonly Note[], sides: Sides, ours: string): string {
  const html = withNotes(span, notes);
  const names = span.by.length > 0 ? span.by : span.deletedBy;
  if (names.length === 0) return html;
  const tag = span.by.length > 0 ? 'ins' : 'del';
  const color = names.length === 1 ? `s${sides.at(names[0] ?? '')}` : 'several';
  const [lead, end] = [/^\s*/u.exec(html)?.[0] ?? '', html.endsWith(' ') ? ' ' : ''];
  const tags = names.map((name) => sides.tag(name)).join(' ');
  const verb = span.by.length > 0 ? 'wants' : 'deletes';
  return `${lead}<${tag} class="${color}"><i${ours}>[${text(names.join(', '))} ${verb}: </i>${html.trim()}<i${ours}>]</i></${tag}><span class="tags" aria-hidden="true"${ours}>${tags}</span>${end}`;
}

function withNotes({ start, end, text: words }: Span, notes: readonly Note[]): string {
  const own = notes.filter(({ offset }) => Math.max(0, offset - 1) >= start && Math.max(0, offset - 1) < end);
  let at = 0;
  const pieces = own
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, marker }) => {
      const before = words.slice(at, offset - start);
      at = offset - start;
      return `${text(before)}<sup>${text(marker)}</sup>`;
    });
  return pieces.join('') + text(words.slice(at));
}
