import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONCORD_KINDS } from '../../src/concord/kinds.ts';
import { type ConcordKind, concord, type Disagreement, type Document, readAny } from '../../src/index.ts';

// `npm run bench:concord -- [FOLDER]`: language versions of resolutions that lie beside the project, held together: the alarms of each kind, and how
// many of them were right, by the judgements in concord-judged.tsv of those who read both texts. Every third file was left out of all tuning.

/** Two versions of one text, by their names. */
interface Twin {
  /** `A_RES_77_248` */
  readonly name: string;
  readonly language: string;
  readonly files: readonly [string, string];
  readonly isHeld: boolean;
}

/** An alarm, and whether it was right; null if nobody has judged it. */
export interface Judged {
  readonly twin: Twin;
  readonly kind: ConcordKind;
  readonly place: string;
  readonly sides: string;
  readonly isRight: boolean | null;
}

export function languagesFolder(): string {
  return process.argv[2] ?? join('..', 'shared', 'languages');
}

/** The versions that are there: French with English, and the texts of session 55 in six languages with English. */
export function twinsIn(folder: string): readonly Twin[] {
  const french = namesIn(join(folder, 'en', 'fr-twins')).map((name, at): Twin => {
    const stem = name.replace(/\.xml$/u, '');
    const files = [join(folder, 'en', 'fr-twins', name), join(folder, 'fr', `${stem}.txt`)] as const;
    return { name: stem, language: 'fr', files, isHeld: at % 3 === 2 };
  });
  const others = ['ar', 'es', 'fr', 'ru', 'zh'].flatMap((language) =>
    namesIn(join(folder, language, '55')).flatMap((name, at): readonly Twin[] => {
      const english = join(folder, 'en', '55', name);
      const files = [english, join(folder, language, '55', name)] as const;
      return existsSync(english) ? [{ name: name.replace(/\.txt$/u, ''), language, files, isHeld: at % 3 === 2 }] : [];
    }),
  );
  return [...french, ...others];
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** All alarms of a twin. */
export async function alarmsOf(twin: Twin): Promise<readonly Judged[]> {
  const documents: Document[] = [];
  for (const file of twin.files) documents.push((await readAny(readFileSync(file), { name: file })).document);
  const { disagreements } = concord(documents, { kinds: CONCORD_KINDS.map(({ kind }) => kind) });
  return disagreements.map((each) => {
    const alarm = { kind: each.kind, place: each.place, sides: sidesOf(each) };
    return { twin, ...alarm, isRight: judgements().get(keyOf(twin, alarm.kind, alarm.place, alarm.sides)) ?? null };
  });
}

/** The words of both sides, short enough for a table. */
function sidesOf({ sides }: Disagreement): string {
  return sides.map(({ words }) => (words ?? '—').slice(0, 24).trim()).join(' / ');
}

function keyOf({ name, language }: Twin, kind: string, place: string, sides: string): string {
  return [name, language, kind, place, sides].join('\t');
}

let judged: ReadonlyMap<string, boolean> | null = null;

/** The judgements: text, language, kind, place, sides, `right` or `wrong`, and why. */
function judgements(): ReadonlyMap<string, boolean> {
  judged ??= new Map(
    readFileSync(join('test', 'bench', 'concord-judged.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const cells = line.split('\t');
        return [cells.slice(0, 5).join('\t'), cells[5] === 'right'] as const;
      }),
  );
  return judged;
}

async function main(): Promise<void> {
  const folder = languagesFolder();
  const twins = twinsIn(folder);
  if (twins.length === 0) {
    console.log(`${folder} is not there: name the folder of language versions`);
    return;
  }
  const all: Judged[] = [];
  for (const twin of twins) for (const alarm of await alarmsOf(twin)) all.push(alarm);
  console.log('kind            tuned on: right of judged   left out: right of judged   not judged');
  for (const { kind, isUsual } of CONCORD_KINDS) {
    const own = all.filter((each) => each.kind === kind);
    const [tuned, held] = [false, true].map((isHeld) => rateOf(own.filter(({ twin }) => twin.isHeld === isHeld)));
    const open = own.filter(({ isRight }) => isRight === null).length;
    console.log(
      `${kind.padEnd(15)} ${tuned?.padEnd(27)} ${held?.padEnd(27)} ${open}${isUsual ? '' : '   (only if asked for)'}`,
    );
  }
  const told = new Map<string, readonly [number, number]>();
  for (const twin of twins.filter(({ language }) => language === 'fr')) await mistakesTold(twin, told);
  for (const [kind, [right, count]] of told) console.log(`mistakes put into a ${kind}: ${right} of ${count} told`);
  for (const { twin, kind, place, sides, isRight } of all)
    if (isRight === null && process.argv.includes('--open'))
      console.log([twin.name, twin.language, kind, place, sides].join('\t'));
}

/** What is put into a version as a mistake: the last figure of a citation, of a year, of a number. */
const MISTAKES = [
  { kind: 'citation', printed: /(?<![\d/])\d{2}\/\d{1,3}(?![\d/])/u },
  { kind: 'year', printed: /(?<![\d/()-])(?:19|20)\d\d(?![\d/()-])/u },
  { kind: 'figure', printed: /(?<![\d/.,-])[1-9]\d(?![\d/.,-])/u },
] as const;

/** How many mistakes, one in each paragraph that has something to mistake, are told in that paragraph. */
async function mistakesTold(twin: Twin, told: Map<string, readonly [number, number]>): Promise<void> {
  const documents: Document[] = [];
  for (const file of twin.files) documents.push((await readAny(readFileSync(file), { name: file })).document);
  const [english, other] = documents;
  if (english === undefined || other === undefined) throw new Error('unreachable: there are two');
  const known = new Set(concord([english, other]).disagreements.map(({ place }) => place));
  for (const { kind, printed } of MISTAKES) {
    const changed = new Set<number>();
    const paragraphs = other.paragraphs.map((paragraph) => {
      const found = printed.exec(paragraph.text);
      // Every third paragraph, so that neighbours are as they were.
      if (found === null || paragraph.index % 3 !== 0) return paragraph;
      const [words] = found;
      const last = (Number(words.at(-1)) + 3) % 10;
      changed.add(paragraph.index);
      const [before, after] = [paragraph.text.slice(0, found.index), paragraph.text.slice(found.index + words.length)];
      return { ...paragraph, text: `${before}${words.slice(0, -1)}${last}${after}` };
    });
    const { disagreements, rows } = concord([english, { ...other, paragraphs }]);
    const hit = new Set(disagreements.filter(({ place }) => !known.has(place)).map(({ row }) => row));
    const right = [...changed].filter((index) =>
      rows.some(({ paragraphs: cells }, row) => hit.has(row) && cells[1]?.includes(index) === true),
    );
    const [before, all] = told.get(kind) ?? [0, 0];
    told.set(kind, [before + right.length, all + changed.size]);
  }
}

function rateOf(alarms: readonly Judged[]): string {
  const told = alarms.filter(({ isRight }) => isRight !== null);
  return `${told.filter(({ isRight }) => isRight).length} of ${told.length}`;
}

if (process.argv[1]?.endsWith('concord.js') === true) await main();
