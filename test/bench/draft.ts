import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { draft } from '../../src/draft/draft.ts';
import { compare, type Document, type Draft, type DraftLevel, read } from '../../src/index.ts';
import { ratesText } from './draft-rates.ts';
import { sectionText } from './speed-table.ts';
import { wordsApart, wordsOf } from './words-apart.ts';

const USAGE = `npm run bench:draft -- [options]

Drafts every text of the real series that has one before it, from the earlier texts alone, and compares the draft with the text
that was adopted.

  gain = 1 − words from the draft to the adopted text ÷ words from the last text to the adopted text

  --blind           Without naming the session: the series itself has to tell it
  --level LEVEL     routine, likely (if nothing is said) or all
  --rates           How often each kind of case was right: the tables of src/draft/steps
  --language CODE   The series in another language, SHARED/languages/CODE: the last text of each; every third series apart
  --pairs           A line for every pair
  --disagree        Every proposal of level routine that the adopted text does not bear out
  --strict          Exit 1 when a bar is missed
  --shared FOLDER   Folder with the real resolutions (default ../shared)
`;

const { values: options } = parseArgs({
  options: {
    blind: { type: 'boolean', default: false },
    level: { type: 'string', default: 'likely' },
    language: { type: 'string', default: '' },
    pairs: { type: 'boolean', default: false },
    disagree: { type: 'boolean', default: false },
    rates: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const CORPUS = join(options.shared, options.language === '' ? 'corpus' : join('languages', options.language));
const INDEX = join(CORPUS, options.language === '' ? 'INDEX.tsv' : 'SERIES.tsv');
const BARS = { gain: 0.2, nearer: 0.85, farther: 0.02, agreed: 0.98, agreedElsewhere: 0.95 } as const;
const LEVELS: readonly DraftLevel[] = ['routine', 'likely', 'all'];

interface Drafted {
  readonly name: string;
  readonly last: number;
  readonly drafted: number;
  readonly withNotes: { readonly last: number; readonly drafted: number };
  readonly verdicts: readonly Verdict[];
}

interface Verdict {
  readonly level: DraftLevel;
  readonly kind: string;
  readonly verdict: 'agreed' | 'disagreed' | 'sentence gone';
  readonly told: string;
  /** Whether the adopted text has the last citation of a chain somewhere, with its date. */
  readonly isCited: boolean;
}

function measureAll(): void {
  if (!existsSync(INDEX)) {
    process.stdout.write(`skipped, for there is no ${INDEX}\n`);
    return;
  }
  if (options.language !== '') {
    measureLanguage();
    return;
  }
  if (options.rates) {
    process.stdout.write(ratesText(seriesIn().map((files) => files.map(documentAt))));
    return;
  }
  const results = seriesIn().flatMap((files) => files.slice(1).map((_, at) => backTest(files.slice(0, at + 2))));
  if (options.pairs)
    for (const { name, last, drafted } of results)
      process.stdout.write(
        `${name.padEnd(40)} ${String(last).padStart(6)} ${String(drafted).padStart(6)} ${(1 - drafted / last).toFixed(3)}\n`,
      );
  const told = results.flatMap(({ verdicts }) => verdicts);
  if (options.disagree)
    for (const { told: line, level, verdict } of told)
      if (level === 'routine' && verdict === 'disagreed') process.stdout.write(`${line}\n`);
  const missed = [...show(results), ...showLevels(told)];
  process.stdout.write(missed.length === 0 ? 'every bar is reached\n' : `bars missed: ${missed.join(', ')}\n`);
  if (options.strict && missed.length > 0) process.exitCode = 1;
}

/** The last text of each series of a language: every third series was held out when its tables were made. */
function measureLanguage(): void {
  const results = seriesOfLanguage().map((files, at) => ({ isHeld: at % 3 === 2, told: backTest(files).verdicts }));
  const bars = [false, true].flatMap((isHeld) => {
    const told = results.filter((each) => each.isHeld === isHeld).flatMap((each) => each.told);
    process.stdout.write(isHeld ? '\nHeld out\n' : 'Seen\n');
    if (options.disagree)
      for (const { told: line, level, verdict } of told)
        if (level === 'routine' && verdict === 'disagreed') process.stdout.write(`${line}\n`);
    const chains = told.filter(({ kind, level }) => kind === 'chain' && level !== 'all');
    const cited = chains.filter(({ isCited }) => isCited).length;
    process.stdout.write(`citations made: ${chains.length}, each in the adopted text with its date: ${cited}\n`);
    return showLevels(told, BARS.agreedElsewhere);
  });
  process.stdout.write(bars.length === 0 ? 'every bar is reached\n' : `bars missed: ${bars.join(', ')}\n`);
  if (options.strict && bars.length > 0) process.exitCode = 1;
}

function show(results: readonly Drafted[]): readonly string[] {
  const figures = (of: (each: Drafted) => { readonly last: number; readonly drafted: number }) => {
    const pairs = results.map(of);
    const share = (is: (each: { last: number; drafted: number }) => boolean) => pairs.filter(is).length / pairs.length;
    return {
      gain: pairs.reduce((sum, { last, drafted }) => sum + 1 - drafted / last, 0) / pairs.length,
      nearer: share(({ last, drafted }) => drafted < last),
      farther: share(({ last, drafted }) => drafted > last),
    };
  };
  const plain = figures((each) => each);
  const rows = [
    ['paragraphs', plain],
    ['with footnotes', figures(({ withNotes }) => withNotes)],
  ] as const;
  process.stdout.write(
    sectionText(
      {
        title: `Drafts: ${results.length} pairs, level ${options.level}, the session ${options.blind ? 'told by the series' : 'named'}`,
        heads: ['words of', 'mean gain', 'nearer', 'farther'],
        rows: rows.map(([name, own]) => [name, ...[own.gain, own.nearer, own.farther].map((share) => percent(share))]),
        remarks: [`bars: gain ${percent(BARS.gain)}, nearer ${percent(BARS.nearer)}, farther ${percent(BARS.farther)}`],
      },
      'terminal',
    ),
  );
  return [
    ...(plain.gain < BARS.gain ? ['gain'] : []),
    ...(plain.nearer < BARS.nearer ? ['nearer'] : []),
    ...(plain.farther > BARS.farther ? ['farther'] : []),
  ];
}

function showLevels(verdicts: readonly Verdict[], bar: number = BARS.agreed): readonly string[] {
  const rows = LEVELS.map((level) => {
    const own = verdicts.filter((each) => each.level === level);
    const count = (verdict: Verdict['verdict']) => own.filter((each) => each.verdict === verdict).length;
    const share = count('agreed') / Math.max(1, count('agreed') + count('disagreed'));
    return {
      level,
      share,
      cells: [
        String(own.length),
        String(count('agreed')),
        String(count('disagreed')),
        String(count('sentence gone')),
        percent(share),
      ],
    };
  });
  process.stdout.write(
    sectionText(
      {
        title: 'Proposals by level, where the adopted text kept the sentence',
        heads: ['level', 'proposals', 'agreed', 'disagreed', 'sentence gone', 'agreed of those kept'],
        rows: rows.map(({ level, cells }) => [level, ...cells]),
        remarks: [
          'A sentence is kept where the three words before and after the place still stand around it.',
          `bar: routine ${percent(bar)}`,
        ],
      },
      'terminal',
    ),
  );
  return (rows[0]?.share ?? 1) < bar ? ['routine proposals'] : [];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** The last of some texts, drafted from those before it. */
function backTest(files: readonly string[]): Drafted {
  const adopted = documentAt(files.at(-1) ?? '');
  const series = files.slice(0, -1).map(documentAt);
  const base = series.at(-1) ?? adopted;
  const level = LEVELS.find((each) => each === options.level) ?? 'likely';
  const result = draft(series, {
    level,
    ...(options.blind || adopted.session === null ? {} : { session: adopted.session }),
  });
  const [words, target] = [textOf(result.paragraphs), textOf(adopted.paragraphs)];
  const notes = {
    base: notesOf(base.paragraphs),
    draft: notesOf(result.paragraphs),
    adopted: notesOf(adopted.paragraphs),
  };
  const [last, drafted] = [wordsApart(textOf(base.paragraphs), target), wordsApart(words, target)];
  return {
    name: `${base.symbol} → ${adopted.symbol}`,
    last,
    drafted,
    withNotes: {
      last: last + wordsApart(notes.base, notes.adopted),
      drafted: drafted + wordsApart(notes.draft, notes.adopted),
    },
    verdicts: verdictsOn(result, base, adopted),
  };
}

type Texts = readonly { readonly text: string; readonly notes: readonly { readonly text: string }[] }[];

function textOf(paragraphs: Texts): readonly string[] {
  return paragraphs.flatMap(({ text }) => wordsOf(text));
}

function notesOf(paragraphs: Texts): readonly string[] {
  return paragraphs.flatMap(({ notes }) => notes.flatMap(({ text }) => wordsOf(text)));
}

/** What the adopted text has at the place of each proposal. */
function verdictsOn(result: Draft, base: Document, adopted: Document): readonly Verdict[] {
  const { changes } = compare({ old: base, new: adopted });
  return result.proposals.flatMap((proposal): readonly Verdict[] => {
    const { level, kind, old: before, new: now, paragraph, place } = proposal;
    const drafted = result.paragraphs[paragraph];
    if (drafted?.from == null || place === null || kind === 'drop' || kind === 'return') return [];
    const source = base.paragraphs[drafted.from];
    const change = changes.find(({ old: own }) => own.includes(drafted.from ?? -1));
    if (source === undefined || change === undefined) return [];
    const isNote = place.start === place.end;
    const news = change.new.flatMap((index) => adopted.paragraphs[index] ?? []);
    const texts = isNote
      ? news.flatMap(({ notes }) => notes.map(({ text }) => text))
      : [news.map(({ text }) => text).join(' ')];
    const sources = isNote
      ? source.notes.map(({ text }) => text).filter((text) => text.includes(before))
      : [source.text];
    const verdict = verdictOn({ sources, texts, before, now, at: isNote ? null : place.start });
    return [
      {
        level,
        kind,
        verdict,
        isCited: isCitedIn(adopted, now),
        told: `${base.symbol} → ${adopted.symbol} ${drafted.id} ${kind}: “${before}” → “${now}” | ${texts.join(' | ').slice(0, 300)}`,
      },
    ];
  });
}

/** The last symbol of a step with all that follows it, in any paragraph or note. */
function isCitedIn({ paragraphs }: Document, now: string): boolean {
  const last = now.slice(now.search(/\d+\/\d+(?!.*\d\/\d)/su));
  const sought = ` ${wordsOf(last).join(' ')} `;
  const words = paragraphs.flatMap(({ text, notes }) => [text, ...notes.map((note) => note.text)]);
  return ` ${wordsOf(words.join(' ')).join(' ')} `.includes(sought);
}

interface Case {
  readonly sources: readonly string[];
  readonly texts: readonly string[];
  readonly before: string;
  readonly now: string;
  readonly at: number | null;
}

/** The words around the place, and what stands between them in the adopted text. */
function verdictOn({ sources, texts, before, now }: Case): Verdict['verdict'] {
  const plain = (text: string) => ` ${wordsOf(text).join(' ')} `;
  const [old, next] = [plain(before), plain(now)];
  let isKept = false;
  for (const source of sources.map(plain)) {
    for (let at = source.indexOf(old); at !== -1; at = source.indexOf(old, at + 1)) {
      const lead = source
        .slice(0, at + 1)
        .trim()
        .split(' ')
        .slice(-CONTEXT_WORDS)
        .join(' ');
      const tail = source
        .slice(at + old.length - 1)
        .trim()
        .split(' ')
        .slice(0, CONTEXT_WORDS)
        .join(' ');
      for (const text of texts.map(plain)) {
        if (text.includes(around(lead, next, tail))) return 'agreed';
        const from = lead === '' ? 0 : text.indexOf(` ${lead} `);
        const to = from === -1 ? -1 : tail === '' ? text.length : text.indexOf(` ${tail} `, from + lead.length);
        if (from !== -1 && to !== -1 && to - from - lead.length <= BETWEEN_MAX_CHARACTERS + old.length) isKept = true;
      }
    }
  }
  return isKept ? 'disagreed' : 'sentence gone';
}

function around(lead: string, words: string, tail: string): string {
  return `${lead === '' ? '' : ` ${lead}`}${words}${tail === '' ? '' : `${tail} `}`;
}

const CONTEXT_WORDS = 3;
const BETWEEN_MAX_CHARACTERS = 200;

const documents = new Map<string, Document>();

function documentAt(path: string): Document {
  const known =
    documents.get(path) ?? read(readFileSync(join(CORPUS, path), 'utf8'), { name: basename(path) }).document;
  documents.set(path, known);
  return known;
}

/** The files of each series, in the order of their sessions. */
function seriesIn(): readonly (readonly string[])[] {
  const bySeries = new Map<string, string[]>();
  for (const line of readFileSync(join(CORPUS, 'INDEX.tsv'), 'utf8').split('\n')) {
    const [folder = '', file = ''] = line.split('\t');
    if (!/^A_RES_\d+_\d+\.xml$/u.test(file) || !existsSync(join(CORPUS, folder, file))) continue;
    bySeries.set(folder, [...(bySeries.get(folder) ?? []), join(folder, file)]);
  }
  return [...bySeries.values()]
    .filter(({ length }) => length > 1)
    .map((files) => files.sort((a, b) => keyOf(a) - keyOf(b)));
}

function seriesOfLanguage(): readonly (readonly string[])[] {
  const lines = readFileSync(INDEX, 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t')).filter(({ length }) => length > 2);
}

function keyOf(path: string): number {
  const [, session, number] = /A_RES_(\d+)_(\d+)/u.exec(path) ?? [];
  return Number(session) * 10_000 + Number(number);
}

if (options.help) process.stdout.write(USAGE);
else measureAll();
