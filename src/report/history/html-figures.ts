import type { Figure } from '../../model/history.ts';
import { withCapital } from '../../text/capital.ts';
import { largest, smallest } from '../../text/extremes.ts';
import { text } from '../html/words.ts';
import type { DocumentName } from './html-names.ts';

/** What the documents count, as sparklines and as a table. */
export function figuresHtml(figures: readonly Figure[], names: readonly DocumentName[]): string {
  const told = figures.filter(({ values }) => values.some((value) => value !== null)).slice(0, FIGURES_MAX);
  if (told.length === 0) return '';
  return `<section class="figures" aria-labelledby="_figures_title"><h2 id="_figures_title">Figures</h2>
<div class="charts">${told.map((figure, at) => chartHtml(figure, at, names)).join('\n')}</div>
<details class="values"><summary>The figures as a table</summary>${tableHtml(told, names)}</details>
</section>`;
}

const FIGURES_MAX = 6;

interface Point {
  readonly at: number;
  readonly value: number;
}

function chartHtml({ name, values }: Figure, number: number, names: readonly DocumentName[]): string {
  const points = values.flatMap((value, at): Point[] => (value === null ? [] : [{ at, value }]));
  const scale = scaleOf(points, values.length);
  const marks = points.map(({ at, value }) => {
    const label = `${names[at]?.name ?? ''}: ${figureOf(value)}`;
    return `<circle cx="${scale.x(at)}" cy="${scale.y(value)}" r="2.5"><title>${text(label)}</title></circle>`;
  });
  const lines = runsOf(points).map((run) => {
    return `<polyline points="${run.map(({ at, value }) => `${scale.x(at)},${scale.y(value)}`).join(' ')}"/>`;
  });
  const [title, description] = [`_figure_${number}`, `_figure_${number}_told`];
  return `<figure><figcaption>${headHtml(name, points)}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${title}" aria-describedby="${description}"><title id="${title}">${text(withCapital(name))}</title><desc id="${description}">${text(descriptionOf(points, names))}</desc>
<line class="ground" x1="0" x2="${WIDTH}" y1="${GROUND}" y2="${GROUND}"/>${lines.join('')}${marks.join('')}
${labelsHtml(points, scale)}${yearsHtml(names)}</svg></figure>`;
}

/** `States joined 124`, `+5`: the latest number comes first. */
function headHtml(name: string, points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return text(withCapital(name));
  const rise = last.value - first.value;
  const signs = ['−', '±', '+'];
  const sign = signs[Math.sign(rise) + 1] ?? '';
  const told = points.length < 2 ? '' : ` <small>${sign}${figureOf(Math.abs(rise))}</small>`;
  return `${text(withCapital(name))} <b>${figureOf(last.value)}</b>${told}`;
}

const WIDTH = 160;
const HEIGHT = 86;
/** The heights of the lowest and highest points, leaving room for numbers and years. */
const FLOOR = 50;
const CEILING = 18;
/** The line above the years. */
const GROUND = 67;
const MARGIN = 12;

interface Scale {
  x(at: number): number;
  y(value: number): number;
}

/** The lowest number is on the floor, the highest at the ceiling: charts this small show the trend, not the size. */
function scaleOf(points: readonly Point[], count: number): Scale {
  const values = points.map(({ value }) => value);
  const [low, high] = [smallest(values), largest(values)];
  const step = count < 2 ? 0 : (WIDTH - 2 * MARGIN) / (count - 1);
  return {
    x: (at) => rounded(count < 2 ? WIDTH / 2 : MARGIN + at * step),
    y: (value) =>
      rounded(high === low ? (FLOOR + CEILING) / 2 : FLOOR - ((value - low) / (high - low)) * (FLOOR - CEILING)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Points of consecutive documents; a line across a gap would claim what is not known. */
function runsOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last?.at(-1)?.at === point.at - 1) last.push(point);
    else runs.push([point]);
  }
  return runs.filter(({ length }) => length > 1);
}

/** The numbers at both ends, on the side of the point away from the line. */
function labelsHtml(points: readonly Point[], scale: Scale): string {
  const ends = points.length < 2 ? [[points[0]]] : [points.slice(0, 2), points.slice(-2).toReversed()];
  return ends
    .map(([end, next]) => {
      if (end === undefined) return '';
      const isBelow = next !== undefined && next.value > end.value;
      const y = rounded(scale.y(end.value) + (isBelow ? LABEL_BELOW : -LABEL_ABOVE));
      return `<text x="${scale.x(end.at)}" y="${y}">${figureOf(end.value)}</text>`;
    })
    .join('');
}

const LABEL_ABOVE = 6;
const LABEL_BELOW = 13;

function yearsHtml(names: readonly DocumentName[]): string {
  const labelOf = (name: DocumentName | undefined) => text(name?.year || name?.name || '');
  if (names.length < 2) return '';
  return `<text class="year" x="0" y="${HEIGHT - 3}">${labelOf(names[0])}</text><text class="year last" x="${WIDTH}" y="${HEIGHT - 3}">${labelOf(names.at(-1))}</text>`;
}

function descriptionOf(points: readonly Point[], names: readonly DocumentName[]): string {
  return points.map(({ at, value }) => `${names[at]?.name ?? ''}: ${figureOf(value)}`).join('; ');
}

function tableHtml(figures: readonly Figure[], names: readonly DocumentName[]): string {
  const columns = names.map(({ name }) => `<th scope="col"><bdi>${text(name)}</bdi></th>`).join('');
  const rows = figures.map(({ name, values }) => {
    const cells = names.map((_, at) => `<td>${values[at] == null ? '–' : figureOf(values[at])}</td>`);
    return `<tr><th scope="row">${text(withCapital(name))}</th>${cells.join('')}</tr>`;
  });
  return `<div class="scroll" role="region" aria-label="The figures as a table" tabindex="0"><table class="numbers"><thead><tr><th scope="col">Figure</th>${columns}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** `12,500`: the United Nations uses commas for thousands. */
function figureOf(value: number): string {
  const [whole = '', rest] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
