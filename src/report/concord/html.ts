import { directionOf } from '../../language/direction.ts';
import type { Concordance, ConcordRow, Disagreement } from '../../model/concordance.ts';
import type { Paragraph } from '../../model/document.ts';
import { reportPage } from '../html/report-page.ts';
import { sentence, text } from '../html/words.ts';
import { areRightToLeft } from '../layout/isolates.ts';
import {
  CONCORD_WORDS,
  columnNames,
  concordHead,
  correspondWords,
  disagreementCounts,
  languageOfDocument,
  sideWords,
} from '../sentences/concord.ts';
import { placeOf } from './table.ts';

/** One self-contained page: the versions beside one another, row by row, with what they disagree in marked. */
export function renderConcordHtml(concordance: Concordance): string {
  const { documents, rows, disagreements, notices } = concordance;
  const [first] = documents;
  const anchors = rows.map((row, at) => `_r${at + 1}-${placeOf(concordance, row).replace(/[^A-Za-z0-9]+/gu, '-')}`);
  const points = disagreements.map((each) => pointHtml(each, concordance, anchors));
  return reportPage({
    kind: 'concord',
    title: concordHead(concordance),
    symbols: text(concordHead(concordance)),
    heading: documents.find(({ title }) => title !== '')?.title || concordHead(concordance),
    ...(first === undefined ? {} : { of: first }),
    head: [correspondWords(concordance), disagreementCounts(concordance), ...notices]
      .map((words) => `<p>${sentence(words)}</p>`)
      .join('\n'),
    lists: points.length === 0 ? '' : listHtml(points),
    rowsHeading: 'Paragraphs',
    rows: [headingsHtml(concordance), ...rows.map((row, at) => rowHtml(row, at, concordance, anchors[at] ?? ''))].join(
      '\n',
    ),
    stop: 'disagreement',
    end: 'What is marked is printed differently, or in one version only; words as such are not compared.',
  });
}

function listHtml(points: readonly string[]): string {
  return `<section class="points" aria-labelledby="_points"><h2 id="_points">Disagreements</h2>
<ol>${points.join('\n')}</ol></section>`;
}

function pointHtml(disagreement: Disagreement, concordance: Concordance, anchors: readonly string[]): string {
  const { row, place } = disagreement;
  const name = row === null ? sentence(place) : `<a href="#${anchors[row] ?? ''}">${sentence(place)}</a>`;
  return `<li><span class="spot">${name}</span> <span>${saidHtml(disagreement, concordance)}</span></li>`;
}

/** `other date: 21 October 2021 / 20 octobre 2021`, each in its own language and direction. */
function saidHtml({ kind, sides }: Disagreement, { documents }: Concordance): string {
  const words = sides.map((side, at) => {
    const told = sideWords(side);
    const short = told.length > SAID_MAX ? `${told.slice(0, SAID_MAX).trimEnd()} …` : told;
    const code = documents[at]?.languages[0] ?? '';
    // Of a text from right to left, words that run otherwise are ours: the name of a part.
    const isOfText = areRightToLeft(short, code) === (directionOf(code) === 'rtl');
    return `<bdi${isOfText ? langOf(code) : ''}>${text(short)}</bdi>`;
  });
  return `${text(CONCORD_WORDS[kind][0])}: ${words.join(' / ')}`;
}

const SAID_MAX = 80;

function langOf(code: string): string {
  return code === '' ? '' : ` lang="${text(code)}" dir="${directionOf(code)}"`;
}

/** The names of the columns, which stay in view. */
function headingsHtml({ documents, names }: Concordance): string {
  const cells = documents.map((document, at) => {
    const file = names[at] ?? '';
    return `<div class="cell"><b>${text(languageOfDocument(document))}</b> <span class="soft">${text(file || document.symbol)}</span></div>`;
  });
  return `<div class="heads" aria-hidden="true"><div class="versions">${cells.join('')}</div></div>`;
}

function rowHtml(row: ConcordRow, at: number, concordance: Concordance, anchor: string): string {
  const own = concordance.disagreements.filter((each) => each.row === at);
  const name = placeOf(concordance, row);
  const link = `<a href="#${anchor}">${sentence(name)}</a>`;
  const isStop = own.length > 0;
  const kinds = [...new Set(own.map(({ kind }) => CONCORD_WORDS[kind][0]))].map((words) => `<p>${text(words)}</p>`);
  const label = `${isStop ? `<h3>${link}</h3>` : link}${kinds.join('')}`;
  const cells = columnNames(concordance).map((_, version) => cellHtml(row, version, own, concordance));
  const tag = isStop ? 'article' : 'div';
  return `<${tag} class="row${isStop ? ' change' : ''}" id="${anchor}"><div class="label">${label}</div>
<div class="versions">${cells.join('\n')}</div></${tag}>`;
}

function cellHtml(
  { paragraphs }: ConcordRow,
  version: number,
  own: readonly Disagreement[],
  { documents }: Concordance,
): string {
  const document = documents[version];
  const found = (paragraphs[version] ?? []).flatMap((index) => document?.paragraphs[index] ?? []);
  const isAlone = own.some(({ kind }) => kind === 'paragraph');
  if (found.length === 0) return `<div class="cell missing"><p class="soft">—</p></div>`;
  const words = found.map((paragraph) => paragraphHtml(paragraph, placesMarked(own, version, paragraph.index)));
  const language = langOf(document?.languages[0] ?? '');
  return `<div class="cell text searched${isAlone ? ' alone' : ''}"${language}>${words.join('')}</div>`;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly note: number | null;
}

/** The places of a paragraph that are in question; of paragraphs without a counterpart the whole cell is. */
function placesMarked(own: readonly Disagreement[], version: number, paragraph: number): readonly Mark[] {
  return own.flatMap(({ kind, sides }) => {
    const side = sides[version];
    return kind === 'paragraph' || side === undefined || side.paragraph !== paragraph || side.end === 0 ? [] : [side];
  });
}

function paragraphHtml({ label, depth, part, text: words, notes }: Paragraph, marks: readonly Mark[]): string {
  const number = label === '' || part === 'preamble' ? '' : `<span class="number">${text(label)}</span> `;
  const heading = part === 'heading' ? ' class="heading"' : '';
  const own = marks.filter(({ note }) => note === null);
  const below = notes.map(
    (note, at) =>
      `<p class="note"><sup>${text(note.marker)}</sup> ${markedHtml(
        note.text,
        marks.filter((mark) => mark.note === at),
      )}</p>`,
  );
  return `<p${heading} data-depth="${Math.min(3, depth)}">${number}${markedHtml(words, own)}</p>${below.join('')}`;
}

/** The words, with those in question marked. */
function markedHtml(words: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let html = '';
  let at = 0;
  for (const { start, end } of sorted) {
    if (start < at) continue;
    html += `${text(words.slice(at, start))}<mark>${text(words.slice(start, end))}</mark>`;
    at = end;
  }
  return html + text(words.slice(at));
}
