import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, compare, type Document, read } from '../../src/index.ts';
import {
  type Beside,
  besideOf,
  type Figure,
  fieldFigures,
  KINDS,
  lostFigure,
  namedFigures,
  openingFigure,
  paragraphFigure,
  sum,
} from './languages-beside.ts';

const USAGE = `npm run bench:languages -- [options]

How texts in other official languages are read, against the English version of the same text: the fields of mastheads, parts and
numbers of paragraphs, opening words, citations, dates and sessions; in French also which paragraphs of consecutive texts are paired,
and what is called routine. Of the French texts, every third was held out when the tables were made, and is counted apart; in the
other languages the texts are few, and their figures are counts.

  --only WORDS      Only files whose names hold these words
  --in LANGUAGE     Only this language: fr, es, ru, ar
  --verbose         Name everything that differs
  --strict          Exit 1 when a bar is missed
  --shared FOLDER   Folder with the real resolutions (default ../shared)
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    in: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** The least share that is right. */
const BARS = { field: 0.97, paragraphs: 0.99, openings: 0.97, links: 0.98, routine: 0.95, named: 0.97 };

/** One line of the table: the figure of the texts with which the tables were made, and of those held out. */
interface Row {
  readonly title: string;
  readonly bar: number;
  readonly tuned: Figure;
  readonly heldOut: Figure;
}

function measureAll(): void {
  const folder = join(options.shared, 'languages');
  if (!existsSync(folder)) {
    process.stdout.write(`${folder} is not there: nothing to measure\n`);
    return;
  }
  const french = isAsked('fr') ? frenchIn(folder) : [];
  const rows = french.length === 0 ? [] : frenchRows(folder, french);
  if (french.length > 0) {
    process.stdout.write(`French, against the English version; the files lost ${lostFigure(french)} numbers\n`);
    for (const row of rows) show(row);
  }
  for (const code of ['es', 'ru', 'ar'].filter(isAsked)) {
    const texts = textsOf(join(folder, code), join(folder, 'en'));
    process.stdout.write(`\n${code}, by count: ${texts.length} texts with an English version\n`);
    for (const { title, tuned } of rowsOf(texts, [])) show({ title, bar: 0, tuned, heldOut: NOTHING });
  }
  if (options.strict && rows.some(({ bar, tuned, heldOut }) => [tuned, heldOut].some((each) => share(each) < bar)))
    process.exitCode = 1;
}

function isAsked(code: string): boolean {
  return options.in === '' || options.in === code;
}

const NOTHING: Figure = { right: 0, of: 0, misses: [] };

function frenchIn(folder: string): readonly Beside[] {
  const twins = join(folder, 'en', 'fr-twins');
  return filesIn(twins, '.xml').map((file) =>
    textsBeside(join(folder, 'fr', file.replace('.xml', '.txt')), join(twins, file), true),
  );
}

function frenchRows(folder: string, texts: readonly Beside[]): readonly Row[] {
  const isHeldOut = (at: number) => at % 3 === 2;
  const series = readFileSync(join(folder, 'fr', 'SERIES.tsv'), 'utf8');
  const consecutive = consecutiveIn(series, texts);
  const heldOutNames = new Set(texts.filter((_, at) => isHeldOut(at)).map(({ name }) => name));
  return [
    ...rowsOf(
      texts.filter((_, at) => !isHeldOut(at)),
      texts.filter((_, at) => isHeldOut(at)),
    ),
    ...comparedRows(consecutive, heldOutNames),
  ];
}

/** The texts of a language that have an English version. */
function textsOf(folder: string, english: string): readonly Beside[] {
  return filesIn(join(folder, '55'), '.txt').flatMap((file) => {
    const twin = join(english, '55', file);
    return existsSync(twin) ? [textsBeside(join(folder, '55', file), twin, false)] : [];
  });
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name.includes(options.only))
    .sort();
}

function textsBeside(path: string, english: string, isWhole: boolean): Beside {
  const source = readFileSync(path, 'utf8');
  return besideOf(basename(path, '.txt'), { isWhole, source, other: textAt(path), english: textAt(english) });
}

function textAt(path: string): Document {
  return read(readFileSync(path, 'utf8'), { name: basename(path) }).document;
}

function rowsOf(tuned: readonly Beside[], heldOut: readonly Beside[]): readonly Row[] {
  const [fields, heldOutFields] = [fieldFigures(tuned), fieldFigures(heldOut)];
  const row = (title: string, bar: number, of: (texts: readonly Beside[]) => Figure): Row => ({
    title,
    bar,
    tuned: of(tuned),
    heldOut: of(heldOut),
  });
  return [
    ...[...fields].map(([title, figure]) => ({
      title,
      bar: BARS.field,
      tuned: figure,
      heldOut: heldOutFields.get(title) ?? NOTHING,
    })),
    row('parts and numbers', BARS.paragraphs, paragraphFigure),
    row('openings', BARS.openings, openingFigure),
    ...KINDS.flatMap((kind) => [
      row(`${kind}, precision`, BARS.named, (texts) => namedFigures(texts, kind).precision),
      row(`${kind}, recall`, BARS.named, (texts) => namedFigures(texts, kind).recall),
    ]),
  ];
}

/** Consecutive texts of a series that both have an English version. */
function consecutiveIn(table: string, texts: readonly Beside[]): readonly (readonly [Beside, Beside])[] {
  const named = new Map(texts.map((text) => [text.name, text]));
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split('\t').map((name) => basename(name.trim(), '.txt'));
      return names.slice(1).flatMap((name, at) => {
        const [before, after] = [named.get(names[at] ?? ''), named.get(name)];
        return before === undefined || after === undefined ? [] : [[before, after] as const];
      });
    });
}

/** What comparing two texts of a series says, and what it says of their English versions. A pair is held out with its later text. */
function comparedRows(
  pairs: readonly (readonly [Beside, Beside])[],
  heldOutNames: ReadonlySet<string>,
): readonly Row[] {
  const each = pairs.map(([before, after]) => ({
    isHeldOut: heldOutNames.has(after.name),
    ...comparedAlike(before, after),
  }));
  const row = (title: string, bar: number, of: (compared: (typeof each)[number]) => Figure): Row => ({
    title,
    bar,
    tuned: sum(each.filter(({ isHeldOut }) => !isHeldOut).map(of)),
    heldOut: sum(each.filter(({ isHeldOut }) => isHeldOut).map(of)),
  });
  return [row('links', BARS.links, ({ links }) => links), row('routine', BARS.routine, ({ routine }) => routine)];
}

function comparedAlike(before: Beside, after: Beside): { readonly links: Figure; readonly routine: Figure } {
  const name = `${before.name} → ${after.name}`;
  const english = linksIn(compare({ old: before.english, new: after.english }));
  const [toOld, toNew] = [before, after].map(({ pairs }) => new Map(pairs.map(([other, own]) => [other, own])));
  const other = new Map(
    [...linksIn(compare({ old: before.other, new: after.other }))].flatMap(([link, isRoutine]) => {
      const [from = -1, to = -1] = link.split(' ').map(Number);
      const [oldPlace, newPlace] = [toOld?.get(from), toNew?.get(to)];
      // What has no counterpart in the English version is counted with the paragraphs.
      const place: string = `${oldPlace} ${newPlace}`;
      return oldPlace === undefined || newPlace === undefined ? [] : [[place, isRoutine] as const];
    }),
  );
  const [hasOld, hasNew] = [new Set(toOld?.values()), new Set(toNew?.values())];
  const askable = new Map(
    [...english].filter(([link]) => {
      const [from = -1, to = -1] = link.split(' ').map(Number);
      return hasOld.has(from) && hasNew.has(to);
    }),
  );
  const alike = [...askable.keys()].filter((link) => other.has(link));
  const changed = alike.filter((link) => askable.get(link) !== null || other.get(link) !== null);
  const same = changed.filter((link) => (askable.get(link) ?? false) === (other.get(link) ?? false));
  const idsOf = (link: string) => {
    const [from = -1, to = -1] = link.split(' ').map(Number);
    return `${before.english.paragraphs[from]?.id} → ${after.english.paragraphs[to]?.id}`;
  };
  const misses = [
    ...[...other.keys()].filter((link) => !askable.has(link)).map((link) => `${name}: + ${idsOf(link)}`),
    ...[...askable.keys()].filter((link) => !other.has(link)).map((link) => `${name}: - ${idsOf(link)}`),
  ];
  const misled = changed.filter((link) => !same.includes(link));
  return {
    links: { right: alike.length, of: alike.length + misses.length, misses },
    routine: {
      right: same.length,
      of: changed.length,
      misses: misled.map((link) => `${name}: ${idsOf(link)} ${other.get(link) ? 'routine' : 'not routine'}`),
    },
  };
}

/** The pairs of paragraphs that are one another's, by their places; with whether the change is routine, null where there is none. */
function linksIn({ changes }: Comparison): ReadonlyMap<string, boolean | null> {
  return new Map(
    changes.flatMap(({ facets, old, new: after, routine }) =>
      old.flatMap((from) =>
        after.map(
          (to) =>
            [`${from} ${to}`, facets.length === 0 && old.length === 1 && after.length === 1 ? null : routine] as const,
        ),
      ),
    ),
  );
}

function share({ right, of }: Figure): number {
  return of === 0 ? 1 : right / of;
}

function show({ title, bar, tuned, heldOut }: Row): void {
  const told = (figure: Figure) => `${figure.right} of ${figure.of} (${share(figure).toFixed(3)})`;
  const isMissed = share(tuned) < bar || share(heldOut) < bar;
  const held = bar === 0 ? '' : `held out ${told(heldOut).padEnd(22)} bar ${bar}${isMissed ? '  MISSED' : ''}`;
  process.stdout.write(`  ${title.padEnd(22)} ${told(tuned).padEnd(24)} ${held}\n`);
  if (!options.verbose) return;
  for (const miss of tuned.misses) process.stdout.write(`      ${miss}\n`);
  for (const miss of heldOut.misses) process.stdout.write(`    * ${miss}\n`);
}

if (options.help) process.stdout.write(USAGE);
else measureAll();
