import {
  type Check,
  type CheckInput,
  check,
  compare,
  type Document,
  InputError,
  inOrder,
  type KnownText,
  mend,
  RULES,
  type RuleSettings,
  render,
} from '../index.ts';
import { type Member, memberOf, recogniseSeries } from '../series/recognise.ts';
import { type CorpusEntry, entryFor, openCorpus, readEntry } from './corpus.ts';
import { requireTexts } from './corpus-missing.ts';
import { seriesIn, type Text } from './corpus-series.ts';
import { documentAs } from './document-forms.ts';
import { readNamed } from './documents.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { tellIdle } from './idle.ts';
import {
  type CHECK_FORMATS,
  CHECK_FORMS,
  colourFor,
  type DocumentFormat,
  FIX_FORMS,
  STANDARD_INPUT,
  widthFor,
} from './options.ts';
import { codesFrom, readSettings } from './settings.ts';
import { hand, type OutputOptions, type Target, targetFor } from './target.ts';
import type { World } from './world.ts';

type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface CheckOptions extends OutputOptions {
  readonly document: string;
  readonly against?: string | undefined;
  readonly alone: boolean;
  readonly fix: boolean;
  readonly config?: string | undefined;
  readonly only?: string | undefined;
  readonly off?: string | undefined;
  readonly explain: boolean;
  readonly original?: boolean | undefined;
}

/** `resdiff check DOC`: 1 where an error is found, or is left after `--fix`. */
export async function checkCommand(options: CheckOptions, world: World): Promise<ExitCode> {
  if (options.fix) return mendCommand(options, world);
  const target = await targetFor(options, CHECK_FORMS, world);
  tellIdle('check', options, target.form, world);
  const input = await inputFrom(options, world);
  const found = check(input);
  const report = await reportOf(found, input.document, target, options, world);
  await hand(report, target, nameOf(input, options), options, world);
  return exitOf(found);
}

/** The text, with what it is checked against. */
async function inputFrom(options: CheckOptions, world: World): Promise<CheckInput> {
  const rules = await rulesFor(options, world);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.document]);
  const document = await readNamed(
    world,
    corpus,
    options.document,
    options.original === true ? 'rejected' : 'accepted',
  );
  const texts = (await seriesIn(world, corpus)).flatMap((shelf) => shelf.texts);
  return {
    document,
    against: await earlierTexts(options, document, { corpus, texts }, world),
    known: knownIn(texts),
    today: world.now().toISOString().slice(0, 10),
    rules,
  };
}

function nameOf({ document: { symbol } }: CheckInput, { document: given }: CheckOptions) {
  return { symbol, given };
}

function exitOf({ findings }: Check): ExitCode {
  return findings.some(({ severity }) => severity === 'error') ? EXIT.differs : EXIT.done;
}

/** What the file sets, then what the command line does: `--only` leaves the others out, `--off` some. */
async function rulesFor({ config, only, off }: CheckOptions, world: World): Promise<RuleSettings> {
  const { rules } = await readSettings(world, config);
  const wanted = codesFrom(only, '--only');
  const unwanted = codesFrom(off, '--off') ?? [];
  const switchedOff = RULES.filter(({ code }) => unwanted.includes(code) || wanted?.includes(code) === false);
  // Who names a code wants it, whatever the file says.
  const kept = Object.entries(rules).filter(([code, value]) => !(wanted?.includes(code) === true && value === 'off'));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(switchedOff.map(({ code }) => [code, 'off' as const])) };
}

function knownIn(texts: readonly Text[]): ReadonlyMap<string, KnownText> {
  return new Map(texts.map(({ symbol, title, entry }) => [symbol, { adopted: entry.adopted, title }]));
}

/** The corpus as it lies there, and what its texts say of themselves. */
interface Library {
  readonly corpus: readonly CorpusEntry[];
  readonly texts: readonly Text[];
}

/** The texts before: the one named, or those of a series; else, unless `--alone`, those of the corpus it follows. */
async function earlierTexts(
  { against, alone }: CheckOptions,
  document: Document,
  { corpus, texts }: Library,
  world: World,
): Promise<readonly Document[]> {
  if (against === undefined) return alone ? [] : readAll(before(kinOf(document, texts), document), world);
  const series = corpus.filter((entry) => entry.series !== '' && entry.series === against);
  if (series.length > 0) return readAll(before(series, document), world);
  await requireTexts(world, corpus, [against]);
  return [await readNamed(world, corpus, against)];
}

/** The texts that make one series with the document, by title, citations and what their keeper said. */
function kinOf(document: Document, texts: readonly Text[]): readonly CorpusEntry[] {
  // The organ is told by the first letter; a draft without a symbol is the Assembly's.
  const symbol = document.symbol || 'A/draft';
  const told = memberOf(document);
  // `81/… Lighthouses`: a draft waits for its number.
  const own: Member = { ...told, symbol, title: told.title.replace(/^\d{1,3}\/\S{0,6}\s+/u, '') };
  const known = texts.find((text) => text.symbol === symbol);
  const members = known === undefined ? [...texts, own] : texts;
  const series = recogniseSeries(members).find((each) => each.members.some((member) => member.symbol === symbol));
  const symbols = new Set(series?.members.map((member) => member.symbol));
  return texts.flatMap((text) => (symbols.has(text.symbol) ? [text.entry] : []));
}

/** The last of them before the document, in their order; of a draft without a session all. */
function before(entries: readonly CorpusEntry[], { symbol, session }: Document): readonly CorpusEntry[] {
  const earlier = entries.filter(
    (entry) => entry.symbol !== symbol && (session === null || (entry.session ?? Number.MAX_SAFE_INTEGER) < session),
  );
  return earlier.slice(-EARLIER_MAX);
}

/** Language that stood in so many texts is agreed. */
const EARLIER_MAX = 6;

async function readAll(entries: readonly CorpusEntry[], world: World): Promise<readonly Document[]> {
  world.run?.reading.expect(entries.length);
  const documents: Document[] = [];
  for (const entry of entries) documents.push(await readEntry(world, entry));
  return documents.length < 2 ? documents : inOrder(documents);
}

async function reportOf(
  found: Check,
  document: Document,
  { form, place }: Target<CheckFormat>,
  options: CheckOptions,
  world: World,
): Promise<string> {
  switch (form) {
    case 'json':
      return render.check.json(found);
    case 'md':
      return render.check.markdown(found, { document });
    case 'sarif': {
      const corpus = await openCorpus(world, options.corpus ?? null);
      const uri = entryFor(corpus, options.document)?.path ?? options.document;
      const source = options.document === STANDARD_INPUT ? null : await sourceOf(uri, world);
      return render.check.sarif(found, { uri, version: world.version, document, source });
    }
    case 'terminal': {
      const toFile = place.kind !== 'printed';
      const style = { width: widthFor(options.width, world), level: colourFor(options.color, toFile, world) };
      return render.check.terminal(found, { ...style, document, explain: options.explain });
    }
  }
}

/** The file as a text; null where it is none. */
async function sourceOf(path: string, world: World): Promise<string | null> {
  const bytes = await world.readFile(path).catch(() => null);
  if (bytes === null || bytes.subarray(0, PROBE_BYTES).includes(0)) return null;
  return /\.(?:docx|pdf)$/iu.test(path) ? null : new TextDecoder().decode(bytes);
}

const PROBE_BYTES = 4_096;

/** `resdiff check DOC --fix`: the text with the safe edits made; a Word file shows each of them as a tracked change. */
async function mendCommand(options: CheckOptions, world: World): Promise<ExitCode> {
  if (options.format !== undefined && options.format !== 'md')
    throw new InputError('bad-option', '--fix writes a text: leave --format out, the ending of -o FILE tells the form');
  const target = await targetFor(options, FIX_FORMS, world);
  tellIdle('check', options, 'fix', world);
  const input = await inputFrom(options, world);
  const { document, mended, left } = mend(input);
  const content = textFor(target.form, input.document, document);
  await hand(content, target, nameOf(input, options), options, world);
  const count = mended.length === 1 ? 'mended 1 finding' : `mended ${mended.length} findings`;
  const rest = left.findings.length === 0 ? 'none is left' : `left: ${render.check.counts(left)}`;
  world.complain(`resdiff: ${count}; ${rest}\n`);
  return exitOf(left);
}

function textFor(form: DocumentFormat, old: Document, mended: Document): string | Uint8Array {
  // A Word file shows what was mended; the other forms hold the mended text.
  if (form === 'docx') return render.docx(compare({ old, new: mended }), { author: 'resdiff check' });
  return documentAs(mended, form);
}
