import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Check, check, type Document, type KnownText, read, write } from '../../src/index.ts';
import { Chance } from './check-chance.ts';
import { FAULTS, type FaultKind } from './check-faults.ts';
import { pairsOf } from './real-pairs.ts';
import { type Section, sectionText } from './speed-table.ts';

const USAGE = `npm run bench:check -- [options]

One fault is put into each of a thousand texts, of a kind and at a place that chance says, and the text is written and read
again in a form that chance says. How many are found, under the right code, and what else is said that was not said of the
text without the fault? Then: what is said of the adopted texts themselves.

  --texts NUMBER    Texts with a fault (default 1000)
  --seed NUMBER     Another row of chances (default 7)
  --kind WORDS      Only kinds whose name holds these words
  --as-read         Check the text as it is, without writing and reading it
  --verbose         Name what was missed and what was too much
  --findings        Name the findings of the adopted texts
  --markdown        Tables to paste into docs/benchmarks.md
  --strict          Exit 1 when a bar is missed
  --shared FOLDER   Folder with the real resolutions (default ../shared; else the texts that come with the program)
`;

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    kind: { type: 'string', default: '' },
    'as-read': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    findings: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const FOUND_BAR = 0.95;
const OTHERS_BAR = 0.01;
const ADOPTED_BAR = 1 / 3;

interface Text {
  readonly document: Document;
  readonly before: Document | null;
}

function measureAll(): void {
  const texts = textsAtHand();
  const known = new Map(
    texts.map(({ document: { symbol, adopted, title } }): [string, KnownText] => [symbol, { adopted, title }]),
  );
  const isMet = [seeded(texts, known), adopted(texts, known)];
  if (options.strict && isMet.includes(false)) process.exitCode = 1;
}

function textsAtHand(): readonly Text[] {
  const corpus = join(options.shared, 'corpus');
  if (!existsSync(join(corpus, 'INDEX.tsv'))) {
    const folder = join('corpus', 'cluster-munitions');
    const own = readdirSync(folder)
      .sort()
      .map((name) => documentAt(join(folder, name)));
    return own.map((document, at) => ({ document, before: own[at - 1] ?? null }));
  }
  const pairs = pairsOf(corpus);
  const before = new Map(pairs.map((pair) => [pair.new, pair.old]));
  const paths = [...new Set(pairs.flatMap((pair) => [pair.old, pair.new]))].sort();
  const documents = new Map(paths.map((path) => [path, documentAt(join(corpus, path))]));
  return paths.flatMap((path) => {
    const document = documents.get(path);
    return document === undefined ? [] : [{ document, before: documents.get(before.get(path) ?? '') ?? null }];
  });
}

function documentAt(path: string): Document {
  return read(readFileSync(path, 'utf8'), { name: basename(path) }).document;
}

const FORMS = {
  read: (document: Document) => document,
  markdown: (document: Document) => read(write.markdown(document), { name: 'draft.md' }).document,
  text: (document: Document) => read(write.text(document), { name: 'draft.txt' }).document,
  docx: (document: Document) => read(write.docx(document), { name: 'draft.docx' }).document,
  akn: (document: Document) => read(write.akn(document), { name: 'draft.xml' }).document,
} as const;
type Form = keyof typeof FORMS;

/** What became of one fault. */
interface Outcome {
  readonly kind: FaultKind;
  readonly form: Form;
  readonly found: boolean;
  readonly others: number;
  readonly hints: number;
}

function seeded(texts: readonly Text[], known: ReadonlyMap<string, KnownText>): boolean {
  const chance = new Chance(Number(options.seed));
  const kinds = FAULTS.filter(({ name }) => name.includes(options.kind));
  const outcomes: Outcome[] = [];
  const wanted = Number(options.texts);
  for (let tries = 0; outcomes.length < wanted && tries < wanted * TRIES_MAX; tries += 1) {
    const kind = kinds[outcomes.length % kinds.length];
    const text = chance.oneOf(texts);
    const form = options['as-read']
      ? 'read'
      : chance.oneOf(FORM_NAMES.filter((each) => kind?.notIn?.includes(each) !== true));
    if (kind === undefined || text === undefined || form === undefined) break;
    const faulty = kind.seed(text.document, chance, { before: text.before, known });
    if (faulty !== null) outcomes.push(outcomeOf(kind, form, faulty, text, known));
  }
  show(kindsSection(outcomes));
  if (!options['as-read']) show(formsSection(outcomes));
  const { found, others } = sharesOf(outcomes);
  return found >= FOUND_BAR && others <= OTHERS_BAR;
}

const FORM_NAMES: readonly Form[] = ['read', 'markdown', 'text', 'docx', 'akn'];
/** Most texts have no place for some kinds. */
const TRIES_MAX = 60;

function outcomeOf(
  kind: FaultKind,
  form: Form,
  faulty: Document,
  { document, before }: Text,
  known: ReadonlyMap<string, KnownText>,
): Outcome {
  const against = kind.needs === 'before' && before !== null ? before : [];
  const [plain, seen] = [document, faulty].map((each) => check({ document: FORMS[form](each), against, known }));
  if (plain === undefined || seen === undefined) throw new Error('unreachable: two texts were checked');
  const fresh = freshIn(plain, seen);
  const right = fresh.filter(({ code }) => kind.codes.includes(code));
  const others = fresh.filter((each) => !right.includes(each));
  const heavy = others.filter(({ severity }) => severity !== 'hint');
  if (options.verbose && (right.length === 0 || heavy.length > 0)) tell(kind, form, document, faulty, right, heavy);
  return { kind, form, found: right.length > 0, others: heavy.length, hints: others.length - heavy.length };
}

/** What is said of the second and was not said of the first. */
function freshIn(plain: Check, seen: Check): readonly Check['findings'][number][] {
  const left = new Map<string, number>();
  const keyOf = ({ code, words, note }: Check['findings'][number]) =>
    `${code}\n${note === null ? '' : 'note'}\n${words}`;
  for (const each of plain.findings) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
  return seen.findings.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - 1);
    return count <= 0;
  });
}

function tell(
  { name }: FaultKind,
  form: Form,
  document: Document,
  faulty: Document,
  right: Check['findings'],
  others: Check['findings'],
): void {
  const at = faulty.paragraphs.findIndex(
    (p, index) => p.text !== document.paragraphs[index]?.text || p.label !== document.paragraphs[index]?.label,
  );
  const changed = faulty.paragraphs[at];
  const was = document.paragraphs[at]?.text ?? '';
  let same = 0;
  while (same < was.length && was[same] === changed?.text[same]) same += 1;
  const around = (text: string) => text.slice(Math.max(0, same - 40), same + 60);
  const what = right.length === 0 ? 'missed' : 'more  ';
  process.stdout.write(
    `${what} ${name} (${form}) ${document.symbol} ${changed?.id ?? ''}: “${around(was)}” → “${around(changed?.text ?? '')}”\n`,
  );
  for (const each of others) process.stdout.write(`         ${each.code} ${each.id}: ${each.message}\n`);
}

function sharesOf(outcomes: readonly Outcome[]): { readonly found: number; readonly others: number } {
  const all = Math.max(1, outcomes.length);
  const sum = (count: (each: Outcome) => number) => outcomes.reduce((total, each) => total + count(each), 0) / all;
  return { found: sum(({ found }) => Number(found)), others: sum(({ others }) => others) };
}

function rowOf(name: string, own: readonly Outcome[]): readonly string[] {
  const { found, others } = sharesOf(own);
  const hints = own.reduce((sum, each) => sum + each.hints, 0);
  return [
    name,
    `${own.length}`,
    own.length === 0 ? '–' : found.toFixed(3),
    own.length === 0 ? '–' : others.toFixed(3),
    `${hints}`,
  ];
}

function kindsSection(outcomes: readonly Outcome[]): Section {
  const kinds = FAULTS.filter(({ name }) => name.includes(options.kind));
  return {
    title: `Seeded faults: ${outcomes.length} texts, seed ${options.seed}`,
    heads: ['kind', 'texts', 'found', 'others', 'hints'],
    rows: [
      ...kinds.map((kind) =>
        rowOf(
          kind.name,
          outcomes.filter((each) => each.kind === kind),
        ),
      ),
      rowOf('all', outcomes),
    ],
    remarks: ['found: under a right code. others: further errors and warnings for each text; hints: further hints.'],
  };
}

function formsSection(outcomes: readonly Outcome[]): Section {
  return {
    title: 'By the form in which the text was read',
    heads: ['form', 'texts', 'found', 'others', 'hints'],
    rows: FORM_NAMES.map((form) =>
      rowOf(
        form,
        outcomes.filter((each) => each.form === form),
      ),
    ),
    remarks: [],
  };
}

/** What is said of texts that were adopted. */
function adopted(texts: readonly Text[], known: ReadonlyMap<string, KnownText>): boolean {
  const found = texts.flatMap(({ document }) =>
    check({ document, known }).findings.map((each) => ({ ...each, symbol: document.symbol })),
  );
  const codes = [...new Set(found.map(({ code }) => code))];
  const order = ['error', 'warning', 'hint'];
  const rows = codes
    .map((code) => found.filter((each) => each.code === code))
    .sort((a, b) => order.indexOf(a[0]?.severity ?? '') - order.indexOf(b[0]?.severity ?? '') || b.length - a.length)
    .map((own) => [
      own[0]?.code ?? '',
      own[0]?.severity ?? '',
      `${own.length}`,
      (own.length / texts.length).toFixed(3),
    ]);
  const heavy = found.filter(({ severity }) => severity !== 'hint').length;
  show({
    title: `Adopted texts: ${texts.length}`,
    heads: ['code', 'severity', 'findings', 'per text'],
    rows: [...rows, ['errors and warnings', '', `${heavy}`, (heavy / texts.length).toFixed(3)]],
    remarks: [],
  });
  if (options.findings)
    for (const each of found.filter(({ severity }) => severity !== 'hint'))
      process.stdout.write(`${each.symbol} ${each.id} ${each.code}: ${each.message}\n`);
  return heavy / texts.length <= ADOPTED_BAR;
}

function show(section: Section): void {
  process.stdout.write(`${sectionText(section, options.markdown ? 'markdown' : 'terminal')}\n`);
}

if (options.help) process.stdout.write(USAGE);
else measureAll();
