import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, type Document, read, readAny } from '../../src/index.ts';
import { readingFacts } from './reading-facts.ts';
import { hasPdftotext, lettersOf, type TemplateReading, templateReading } from './reading-template.ts';
import { sectionText } from './speed-table.ts';

const USAGE = `npm run bench:reading -- [options]

How official PDFs are read. Adopted texts are compared with their official XML, and every text with what an independent reader
makes of the pages; drafts with what was adopted of them, where the words are the same. Every third file was held out when the
reader was made, and is counted apart.

  --only WORDS      Only files whose names hold these words
  --verbose         Name every file that was misread, and how
  --markdown        Tables to paste into docs/benchmarks.md
  --strict          Exit 1 when a bar is missed
  --shared FOLDER   Folder with the real resolutions (default ../shared)
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

interface Sample {
  readonly file: string;
  readonly kind: 'adopted' | 'draft' | 'amendment';
  readonly title: string;
  readonly isHeldOut: boolean;
  readonly document: Document | null;
  /** Why it was not read. */
  readonly refusal: string;
  readonly xml: Document | null;
  readonly template: TemplateReading | null;
  readonly seconds: number;
}

/** One measure of one file. */
interface Verdict {
  readonly sample: Sample;
  /** What is wrong with it; empty if it is right. */
  readonly faults: readonly string[];
}

async function measureAll(): Promise<void> {
  const folder = join(options.shared, 'official-pdf');
  if (!existsSync(folder)) {
    process.stdout.write(`${folder} is not there: nothing to measure\n`);
    return;
  }
  if (!hasPdftotext()) process.stdout.write('pdftotext is not installed: only what has an official XML is measured\n');
  const samples: Sample[] = [];
  for (const [at, row] of rowsOf(folder).entries()) samples.push(await sampleOf(row, folder, at % 3 === 2));
  const sections = [
    measure('Adopted, as their XML', 0.97, samples.filter(({ xml }) => xml !== null).map(asXml)),
    measure('Adopted, as printed', 0.97, withTemplate(samples, 'adopted').map(asPrinted)),
    measure('Drafts, as printed', 0.97, withTemplate(samples, 'draft').map(asPrinted)),
    measure('Drafts adopted word for word', 0.98, unchangedDrafts(samples).map(asAdopted)),
    measure('No printed line lost', 1, samples.filter(({ template }) => template !== null).map(allThere)),
  ];
  const wrong = wrongWords(samples);
  const facts = hasPdftotext() && options.only === '' ? await readingFacts(folder) : null;
  report(sections, { wrong, facts }, samples);
}

interface Row {
  readonly kind: Sample['kind'];
  readonly title: string;
  readonly file: string;
  readonly xml: string;
}

function rowsOf(folder: string): readonly Row[] {
  const lines = readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trim().split('\n').slice(1);
  return lines
    .map((line) => line.split('\t'))
    .map(([, kind = '', title = '', file = '', xml = '']) => ({
      kind: kind.startsWith('amendment')
        ? ('amendment' as const)
        : kind === 'draft'
          ? ('draft' as const)
          : ('adopted' as const),
      title,
      file,
      xml,
    }))
    .filter(({ file }) => file.includes(options.only));
}

async function sampleOf(row: Row, folder: string, isHeldOut: boolean): Promise<Sample> {
  const path = join(folder, row.file);
  const start = performance.now();
  let document: Document | null = null;
  let refusal = '';
  try {
    document = (await readAny(new Uint8Array(readFileSync(path)), { name: row.file })).document;
  } catch (error) {
    refusal = error instanceof Error ? error.message : String(error);
  }
  const seconds = (performance.now() - start) / 1000;
  const xmlPath = join(folder, row.xml);
  const xml = row.xml === '' ? null : read(readFileSync(xmlPath, 'utf8'), { name: row.xml }).document;
  const template = hasPdftotext() ? templateReading(path) : null;
  return { ...row, isHeldOut, document, refusal, xml, template, seconds };
}

/** Amendments and notes have no resolution of their own for the template. */
function withTemplate(samples: readonly Sample[], kind: Sample['kind']): readonly Sample[] {
  return samples.filter(
    ({ kind: own, document, template }) =>
      own === kind && (template?.paragraphs.length ?? 0) > 0 && document?.kind !== 'note',
  );
}

/** Paragraph for paragraph: part, label, words and notes. */
function asXml(sample: Sample): Verdict {
  const { document, xml, refusal } = sample;
  if (document === null || xml === null) return { sample, faults: [refusal] };
  const keyOf = ({ part, label, text, notes }: Document['paragraphs'][number]) =>
    `${part} ${label} ${plain(text)} ${notes
      .filter(({ repeated }) => !repeated)
      .map((note) => plain(note.text))
      .join(' ')}`;
  return { sample, faults: differences(document.paragraphs.map(keyOf), xml.paragraphs.map(keyOf)) };
}

/** The signs that the official XML and PDF write differently: hyphens, quotation marks, direction marks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u00AD]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** As the independent reader has it, by letters; tables aside. */
function asPrinted(sample: Sample): Verdict {
  const { document, template, refusal } = sample;
  if (document === null || template === null) return { sample, faults: [refusal] };
  const ours = document.paragraphs
    .filter(({ id }) => !ROW.test(id))
    .map(({ text }) => lettersOf(text))
    .filter(Boolean);
  return { sample, faults: differences(ours, joinedLike(ours, template)) };
}

const ROW = / row \d+$/u;

/** The paragraphs of the template; where the page does not show whether one begins, as in ours. */
function joinedLike(ours: readonly string[], { paragraphs, unsure }: TemplateReading): readonly string[] {
  const own = new Set(ours);
  const joined: string[] = [];
  for (const [at, text] of paragraphs.entries()) {
    const before = joined.at(-1);
    const isSplit = text === '' || own.has(text);
    if (before !== undefined && unsure.has(at) && !isSplit) joined[joined.length - 1] = before + text;
    else if (text !== '') joined.push(text);
  }
  return joined;
}

function differences(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const [own, other] = [new Set(ours), new Set(theirs)];
  const faults = [
    ...ours.filter((text) => !other.has(text)).map((text) => `ours: ${ends(text)}`),
    ...theirs.filter((text) => !own.has(text)).map((text) => `theirs: ${ends(text)}`),
  ];
  return faults.length > 0 || ours.join('\n') === theirs.join('\n') ? faults : ['the order differs'];
}

function ends(text: string): string {
  return text.length < 90 ? text : `${text.slice(0, 50)}…${text.slice(-35)}`;
}

/** Drafts whose words, by the independent reader, are those adopted. */
function unchangedDrafts(samples: readonly Sample[]): readonly (readonly [Sample, Sample])[] {
  const adopted = withTemplate(samples, 'adopted').filter(({ file }) => file.startsWith('A_RES_80_'));
  return withTemplate(samples, 'draft').flatMap((draft) => {
    const became = adopted.find(
      ({ title, template }) => title === draft.title && wordsOf(template) === wordsOf(draft.template),
    );
    return became === undefined ? [] : [[draft, became] as const];
  });
}

function wordsOf(template: TemplateReading | null): string {
  return template?.paragraphs.join('') ?? '';
}

/** Nothing changed, and no fact. */
function asAdopted([sample, became]: readonly [Sample, Sample]): Verdict {
  if (sample.document === null || became.document === null)
    return { sample, faults: [sample.refusal || became.refusal] };
  const { changes } = compare({ old: sample.document, new: became.document });
  const faults = changes
    .filter(({ kind, facets, facts }) => kind !== 'kept' || facets.length > 0 || facts.length > 0)
    .map(({ kind, facets, facts }) => [kind, ...facets, ...facts.map((fact) => `fact: ${fact.kind}`)].join(' '));
  return { sample, faults };
}

/** Each printed line is in the document, or named as left out. */
function allThere(sample: Sample): Verdict {
  const { document, template, refusal } = sample;
  if (document === null || template === null) return { sample, faults: [refusal] };
  const { paragraphs, notices, ...head } = document;
  const places = [
    paragraphs.map(({ label, text }) => `${label.split(' ').at(-1)} ${text}`).join(' '),
    paragraphs.flatMap(({ notes }) => notes.map(({ text }) => text)).join(' '),
    stringsIn(head).join(' '),
    notices.map(({ message }) => message).join(' '),
  ].map(lettersOf);
  const lost = template.lines.filter((line) => {
    const isThere = (text: string) =>
      lettersOf(text).length < 3 || places.some((place) => place.includes(lettersOf(text)));
    // A list of sponsors is kept as names, what a draft amends as a symbol.
    const parts = line.split(/[,:*]| and(?= \p{Lu}|$)/u).map((part) => part.replace(FRAME, ''));
    return !FIELD.test(line) && !isThere(line) && !parts.every(isThere);
  });
  return { sample, faults: lost };
}

/** The words around the names in the line that says what a document is; the committee is known by the symbol of its report. */
const FRAME =
  /\b(?:amendments? to|[Dd]raft resolution(?: \w+)?(?: recommended by the \w+ Committee)?|(?:revised )?draft|(?:resolution|decision)(?= A\/|$)|submitted by the|on the basis of|informal consultations on|recommended by the|in its(?: report)?|Note by the Secretariat|report contained in document|contained in document|On behalf of)(?:\s|$)/gu;

/** Lines that are kept as facts, in another form, or are numbers around the text: those have measures of their own. */
const FIELD = new RegExp(
  `^(?:${[
    'United Nations|General Assembly|Distr\\. ?: ?\\p{L}+|Original: \\p{L}+|\\d{1,2} \\p{L}+ \\d{4}|[\\p{L}-]+ session',
    '\\p{L}+ Committee|Agenda items? .*|Resolution adopted by the General Assembly(?: on.*)?|on \\d.*|\\d+\\w\\w (?:\\(resumed\\) )?plenary meeting',
    '\\[(?:on the report|on the recommendation|without reference).*|.*[A-Z\\d](?:/[\\w.()-]+)+(?:, para\\. \\d+)?\\)\\]',
    '.*draft (?:resolution|decision)(?:\\*+)?|[Dd]raft (?:resolution|decision) submitted .*|\\d\\d-\\d{5}.*|\\*\\d{7}\\*|\\d{6}|[\\d,]{1,6}|\\d{1,3}/\\d{1,3}|_+',
  ].join('|')})$`,
  'u',
);

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Words that differ from the official XML, and all of them. */
function wrongWords(samples: readonly Sample[]): { readonly wrong: number; readonly all: number } {
  let wrong = 0;
  let all = 0;
  for (const { document, xml } of samples) {
    if (xml === null) continue;
    const [ours, theirs] = [bagOf(document), bagOf(xml)];
    for (const [word, count] of theirs) {
      all += count;
      wrong += Math.max(0, count - (ours.get(word) ?? 0));
    }
    for (const [word, count] of ours) wrong += Math.max(0, count - (theirs.get(word) ?? 0));
  }
  return { wrong, all };
}

function bagOf(document: Document | null): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const { text } of document?.paragraphs ?? []) {
    for (const word of plain(text).split(' ')) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

interface Measured {
  readonly name: string;
  readonly bar: number;
  readonly verdicts: readonly Verdict[];
}

function measure(name: string, bar: number, verdicts: readonly Verdict[]): Measured {
  return { name, bar, verdicts };
}

const WORDS_BAR = 0.0004;
const FACTS_BAR = 0.99;
type Facts = Awaited<ReturnType<typeof readingFacts>>;
const WORST_MAX = 10;

function report(
  sections: readonly Measured[],
  { wrong: words, facts }: { readonly wrong: ReturnType<typeof wrongWords>; readonly facts: Facts | null },
  samples: readonly Sample[],
): void {
  const rows = sections.map(({ name, bar, verdicts }) => {
    const [tuned, held] = [
      verdicts.filter((each) => !each.sample.isHeldOut),
      verdicts.filter((each) => each.sample.isHeldOut),
    ];
    return [
      name,
      shareOf(tuned),
      shareOf(held),
      `${(100 * bar).toFixed(0)} %`,
      rate(verdicts) >= bar ? 'met' : 'MISSED',
    ];
  });
  const factMisses: string[] = [];
  const wordShare = words.all === 0 ? 0 : words.wrong / words.all;
  rows.push([
    'Wrong words, of the XML’s',
    `${words.wrong} of ${words.all}`,
    '',
    String(WORDS_BAR),
    wordShare <= WORDS_BAR ? 'met' : 'MISSED',
  ]);
  for (const { fact, right, of, misses } of facts?.tuned ?? []) {
    const held = facts?.heldOut.find((each) => each.fact === fact);
    const share = (right + (held?.right ?? 0)) / (of + (held?.of ?? 0));
    const heldOut = held === undefined ? '' : `${held.right} of ${held.of}`;
    rows.push([`Fact: ${fact}`, `${right} of ${of}`, heldOut, '99 %', share >= FACTS_BAR ? 'met' : 'MISSED']);
    factMisses.push(...[...misses, ...(held?.misses ?? [])].map((miss) => `${fact}: ${miss}`));
  }
  const seconds = samples.map((sample) => sample.seconds).toSorted((a, b) => a - b);
  const worst = sections
    .flatMap(({ name, verdicts }) =>
      verdicts.filter(({ faults }) => faults.length > 0).map((verdict) => ({ name, ...verdict })),
    )
    .toSorted((a, b) => b.faults.length - a.faults.length);
  const remarks = [
    `${samples.length} files, ${seconds.reduce((sum, each) => sum + each, 0).toFixed(0)} s in all, the slowest ${seconds.at(-1)?.toFixed(2)} s`,
    ...worst
      .slice(0, options.verbose ? worst.length : WORST_MAX)
      .flatMap(({ name, sample, faults }) => [
        `${sample.file} (${name}): ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`,
        ...faults.slice(0, options.verbose ? 6 : 1).map((fault) => `    ${fault}`),
      ]),
  ];
  remarks.push(...factMisses.slice(0, options.verbose ? factMisses.length : WORST_MAX));
  const section = { title: 'Reading official PDFs', heads: ['', 'tuned on', 'held out', 'bar', ''], rows, remarks };
  process.stdout.write(sectionText(section, options.markdown ? 'markdown' : 'terminal'));
  if (options.strict && rows.some((row) => row.at(-1) === 'MISSED')) process.exitCode = 1;
}

function rate(verdicts: readonly Verdict[]): number {
  return verdicts.length === 0 ? 1 : verdicts.filter(({ faults }) => faults.length === 0).length / verdicts.length;
}

function shareOf(verdicts: readonly Verdict[]): string {
  const right = verdicts.filter(({ faults }) => faults.length === 0).length;
  return `${right} of ${verdicts.length}`;
}

if (options.help) process.stdout.write(USAGE);
else await measureAll();
