import { printedParagraph } from '../../../form/negotiated/printed.ts';
import { printedNumber } from '../../../formats/number.ts';
import type { Compilation, CompiledPlace, PlaceKind } from '../../../model/compilation.ts';
import type { Paragraph } from '../../../model/document.ts';
import { spansOf } from '../../../negotiate/compile/spans.ts';
import { areRightToLeft } from '../../layout/isolates.ts';
import { type Paints, paintsOf, unpainted } from '../../layout/paint.ts';
import { PLAIN_PAGE } from '../../layout/plain-page.ts';
import { shown } from '../../layout/safe.ts';
import { directed, wrap } from '../../layout/wrap.ts';
import { compilationName, placeCounts, placeWords } from '../../sentences/compile.ts';
import { paragraphsAt } from './runs.ts';

export interface CompilationOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
  /** Also paragraphs that nobody changes. */
  readonly all: boolean;
}

/** What the proposals make of each paragraph: the words of all in brackets, with their names. Rivals first in the counts. */
export function renderCompilation(compilation: Compilation, options: Partial<CompilationOptions> = {}): string {
  const { width, level, all } = { ...PLAIN_PAGE, all: false, ...options };
  const paints = paintsOf(level);
  const { base, notices, places } = compilation;
  const line = (text: string, paint = unpainted) => wrap([{ text: shown(text), paint }], width);
  const head = [
    ...line(compilationName(compilation), paints.bold),
    ...(base.title === '' ? [] : line(base.title)),
    ...line(`${placeCounts(compilation)}.`),
    ...notices.flatMap(({ message }) => line(`Note: ${message}.`, paints.yellow)),
  ];
  const told = places.filter(({ kind }) => all || kind !== 'untouched');
  const left = places.length - told.length;
  const rest =
    left === 0 ? [] : ['', `${left} untouched ${left === 1 ? 'paragraph' : 'paragraphs'} (--all shows them)`];
  return `${[...head, ...told.flatMap((place) => ['', ...placeLines(place, compilation, { width, paints })]), ...rest].join('\n')}\n`;
}

function placeLines(
  place: CompiledPlace,
  compilation: Compilation,
  { width, paints }: { readonly width: number; readonly paints: Paints },
): readonly string[] {
  const paint = colourOf(place.kind, paints);
  const head = wrap(
    [
      { text: `${PLACE_SIGNS[place.kind]} ${shown(place.name)}`, paint: (text) => paint(paints.bold(text)) },
      { text: place.kind === 'untouched' ? '' : `  ${shown(placeWords(place))}`, paint },
    ],
    width,
  );
  const words = place.where === 'title' ? titleLines(place, compilation) : paragraphLines(place, compilation);
  const language = compilation.base.languages[0] ?? '';
  const lines = words.flatMap((text) =>
    wrap(directed([{ text: shown(text), paint: unpainted }], areRightToLeft(text, language)), width - INDENT.length),
  );
  return [...head, ...lines.map((text) => `${INDENT}${text}`)];
}

const INDENT = '  ';

/** `!` rivals, `x` one deletes what another rewords; the rest agrees or may be agreed. */
const PLACE_SIGNS: Readonly<Record<PlaceKind, string>> = {
  rivals: '!',
  'deleted-reworded': 'x',
  'several-new': '!',
  compatible: '+',
  alike: '=',
  one: '~',
  untouched: ' ',
};

function colourOf(kind: PlaceKind, paints: Paints): (text: string) => string {
  switch (kind) {
    case 'rivals':
    case 'deleted-reworded':
    case 'several-new':
      return paints.red;
    case 'compatible':
      return paints.blue;
    case 'alike':
      return paints.green;
    case 'one':
      return paints.yellow;
    case 'untouched':
      return unpainted;
  }
}

function titleLines({ by }: CompiledPlace, { base, proposals }: Compilation): readonly string[] {
  const own = proposals.filter(({ name }) => by.includes(name));
  return [base.title, ...own.map(({ name, document }) => `[${document.title}] (${name})`)];
}

function paragraphLines(place: CompiledPlace, compilation: Compilation): readonly string[] {
  return paragraphsAt(compilation, place).flatMap((paragraph) => {
    const printed = printedParagraph(paragraph, compilation.text);
    return [`${printedNumber(paragraph)}${printed.text}`, ...changedNotes(paragraph)];
  });
}

/** The footnotes of words that come or go: of the words themselves it may not be seen. */
function changedNotes(paragraph: Paragraph): readonly string[] {
  return spansOf(paragraph).flatMap(({ start, end, by, deletedBy }) => {
    if (by.length + deletedBy.length === 0) return [];
    const names = by.length > 0 ? by.join(', ') : `${deletedBy.join(', ')}: delete`;
    const own = paragraph.notes.filter(
      ({ offset }) => Math.max(0, offset - 1) >= start && Math.max(0, offset - 1) < end,
    );
    return own.map(({ marker, text }) => `Footnote ${marker} (${names}): ${text}`);
  });
}
