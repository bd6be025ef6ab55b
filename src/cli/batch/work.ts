import { compare } from '../../compare/compare.ts';
import { readAny } from '../../formats/read-any.ts';
import type {
  BatchAnswer,
  BatchOrder,
  BatchTask,
  Field,
  Figures,
  FolderMember,
  Source,
} from '../../host/batch/task.ts';
import { type CorpusEntry, cannotReadEntry, entryFor, openCorpus, readEntry } from '../../host/corpus/corpus.ts';
import { symbolInName } from '../../host/corpus/names.ts';
import { faultWords, stackOf } from '../../host/fault.ts';
import { careOf, limited } from '../../host/limits.ts';
import { sha256Of } from '../../host/sha256.ts';
import type { World } from '../../host/world.ts';
import { SCALE } from '../../meaning/scale.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { threadsOf } from '../../record/lineage.ts';
import { memberOf } from '../../series/recognise.ts';
import { askedFrom, COMPARE_FORMATS, fileNames, reportOf, scaleNamed } from '../compare-report.ts';
import { outputNamed } from '../formats.ts';
import { cannotRead } from '../names/documents.ts';
import { draftIn } from '../names/names.ts';
import { askedOffice } from '../office.ts';
import { stateFrom } from '../shared-options.ts';
import { entriesAnswer } from './entries.ts';

/** Returns the function that does tasks; the corpus and the scale are read once. */
export async function workerFor(order: BatchOrder, given: World): Promise<(task: BatchTask) => Promise<BatchAnswer>> {
  const limits = order.limits;
  const askOffice = askedOffice(given, () => order.withOffice ?? undefined);
  const seeing = { ...given, askOffice, readPdf: order.ocr ? given.readScannedPdf : given.readPdf };
  const world = limits === null ? seeing : limited(seeing, () => limits);
  const corpus = await openCorpus(world, order.corpus);
  const scale = order.verbs === null ? SCALE : await scaleNamed(world, order.verbs);
  const verbs = order.verbs === null ? null : sha256Of(await world.readFile(order.verbs));
  const adopted = new Map(corpus.flatMap(({ symbol, adopted: day }) => (day === null ? [] : [[symbol, day] as const])));
  const common = sha256Of(encoded({ version: world.version, order, verbs, adopted: [...adopted] }));
  const desk: Desk = {
    order,
    world,
    corpus,
    common,
    compared: (documents, files) => compare(documents, { scale, adopted, files }),
  };
  return async (task) => {
    try {
      return await answerTo(task, desk);
    } catch (error) {
      return failureOf(error);
    }
  };
}

async function answerTo(task: BatchTask, desk: Desk): Promise<BatchAnswer> {
  switch (task.kind) {
    case 'pair':
      return pairAnswer(task, desk);
    case 'member':
      return memberAnswer(task.path, desk.world);
    case 'entries':
      return entriesAnswer(task, desk.corpus, desk.world);
    case 'follow':
      return { kind: 'followed', followed: threadsOf(task.texts, 1) };
  }
}

interface Desk {
  readonly order: BatchOrder;
  readonly world: World;
  readonly corpus: readonly CorpusEntry[];
  /** A hash of everything that all pairs share: program version, options, and what the corpus knows. */
  readonly common: string;
  compared(documents: Sides<Document>, files: Sides<string>): Comparison;
}

/** Turns an error into an answer: a failure of one pair, even through a fault of ours, must not stop the others. */
export function failureOf(error: unknown): BatchAnswer {
  if (error instanceof InputError) return { kind: 'failed', code: error.code, message: error.message };
  return {
    kind: 'failed',
    code: 'failure',
    message: faultWords(error, false).trimEnd(),
    stack: stackOf(error),
  };
}

async function pairAnswer(task: BatchTask & { readonly kind: 'pair' }, desk: Desk): Promise<BatchAnswer> {
  const { order, world } = desk;
  const texts = { old: await bytesNamed(task.sources.old, desk), new: await bytesNamed(task.sources.new, desk) };
  const stamp = sha256Of(
    encoded([desk.common, mapSides(texts, ({ name, entry, bytes }) => [name, entry, sha256Of(bytes)])]),
  );
  const known = task.earlier === null ? null : await earlierFigures(task.earlier, stamp, world);
  if (known !== null) return { kind: 'same', figures: known };
  const documents = { old: await documentOf(texts.old, desk), new: await documentOf(texts.new, desk) };
  const files = fileNames(mapSides(texts, ({ name, entry }) => (entry === null ? name : '')));
  const comparison = desk.compared(documents, files);
  const figures = figuresOf(comparison, task.sources);
  if (order.format === null) return { kind: 'line', line: jsonLine(comparison, figures, order.fields), figures };
  const output = outputNamed(COMPARE_FORMATS, order.format);
  const asked = askedFrom({ ...order, stat: false }, world)(true);
  const report = await reportOf(comparison, output, asked, {}, world);
  return {
    kind: 'made',
    report: typeof report === 'string' ? new TextEncoder().encode(report) : report,
    figures,
    stamp,
  };
}

/** The bytes of a text before parsing, which an earlier report may make unnecessary. */
interface Text {
  readonly name: string;
  readonly entry: CorpusEntry | null;
  readonly bytes: Uint8Array;
  /** Which draft of a committee's report is meant: `REPORT.pdf#2`. */
  readonly draft?: string;
}

async function bytesNamed(source: Source, { world, corpus }: Desk): Promise<Text> {
  if (source.kind === 'given') return { name: source.name, entry: null, bytes: source.content };
  const report = (await world.kindOf(source.path)) === 'file' ? null : await draftIn(world, source.path);
  if (report !== null)
    return { name: source.name, entry: null, bytes: await world.readFile(report.path), draft: report.draft };
  const entry = entryFor(corpus, source.name) ?? null;
  const path = entry?.path ?? source.path;
  const bytes = await world.readFile(path).catch((cause: unknown) => {
    throw entry === null ? cannotRead(corpus, source.name, cause) : cannotReadEntry(entry, cause);
  });
  return { name: source.name, entry, bytes };
}

/** Parses exactly the bytes that were hashed, even if the file has changed since. */
async function documentOf({ name, entry, bytes, draft }: Text, { world, order }: Desk): Promise<Document> {
  if (entry === null) return (await readAny(bytes, { name, ...stateFrom(order), draft, ...careOf(world) })).document;
  return readEntry({ ...world, readFile: async (path) => (path === entry.path ? bytes : world.readFile(path)) }, entry);
}

/** The figures from an earlier run, if it had the same sources and options and its report is unchanged. */
async function earlierFigures(
  { report, record }: { readonly report: string; readonly record: string },
  stamp: string,
  world: World,
): Promise<Figures | null> {
  const [bytes, told] = await Promise.all([report, record].map((path) => world.readFile(path).catch(() => null)));
  if (bytes === null || bytes === undefined || told === null || told === undefined) return null;
  return figuresIn(new TextDecoder().decode(told), { stamp, sha256: sha256Of(bytes) });
}

interface Seal {
  readonly stamp: string;
  readonly sha256: string;
}

/** The record stored beside a report for the next run. */
export function recordOf(figures: Figures, stamp: string, report: Uint8Array): string {
  const seal: Seal = { stamp, sha256: sha256Of(report) };
  return `${JSON.stringify({ ...seal, figures: JSON.stringify(figures) })}\n`;
}

/** The figures are a JSON string inside the record, parsed only if the rest matches. */
function figuresIn(text: string, seal: Seal): Figures | null {
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record !== 'object' || record === null) return null;
    const { stamp, sha256, figures } = { stamp: '', sha256: '', figures: '', ...record };
    return stamp === seal.stamp && sha256 === seal.sha256 ? JSON.parse(figures) : null;
  } catch {
    // A record that was tampered with does not count.
    return null;
  }
}

function figuresOf({ documents, changes, summary, tally }: Comparison, sources: Sides<Source>): Figures {
  return {
    symbols: { old: documents.old.symbol || sources.old.name, new: documents.new.symbol || sources.new.name },
    title: documents.new.title || documents.old.title,
    tally,
    substance: changes.filter(({ substance }) => substance).length,
    routine: changes.filter(({ routine }) => routine).length,
    first: summary[0]?.text ?? '',
  };
}

function jsonLine(comparison: Comparison, figures: Figures, fields: readonly Field[]): string {
  const { title, tally, substance, routine } = figures;
  const summary = comparison.summary.map(({ text }) => text);
  const findings = comparison.findings.map(({ code, version, message }) => ({ code, version, message }));
  const values = { title, tally, substance, routine, summary, findings, comparison };
  return JSON.stringify({
    symbols: figures.symbols,
    ...Object.fromEntries(fields.map((field) => [field, values[field]])),
  });
}

async function memberAnswer(path: string, world: World): Promise<BatchAnswer> {
  const { document } = await readAny(await world.readFile(path), { name: path, ...careOf(world) });
  const symbol = document.symbol || symbolInName(path.replace(/^.*[\\/]/u, '')) || '';
  const member: FolderMember = { ...memberOf({ ...document, symbol }), path };
  return { kind: 'member', member };
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
