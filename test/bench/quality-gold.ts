import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Comparison, compare, type Document, type Part, read } from '../../src/index.ts';
import { documentOf } from '../support/resolutions.ts';

/** One pair of real resolutions whose correspondences a careful reader has made, scored by the scorer that came with it. */
export interface Gold {
  readonly name: string;
  /** One in three, chosen by its place in the alphabet, was never looked at while the pairing was tuned. */
  readonly isHeldOut: boolean;
  readonly comparison: Comparison;
  readonly score: GoldScore;
}

/** What the scorer counts; pairs of unit numbers. */
export interface GoldScore {
  readonly links: number;
  readonly right: number;
  readonly units: number;
  readonly found: number;
  readonly many: number;
  readonly manyFound: number;
  readonly wrong: readonly (readonly [number, number])[];
  readonly missed: readonly { readonly old: readonly number[]; readonly new: readonly number[] }[];
}

interface Unit {
  readonly part: string;
  readonly label: string;
  readonly text: string;
}

interface GoldFile {
  readonly units: { readonly old: readonly Unit[]; readonly new: readonly Unit[] };
}

interface Scorer {
  readonly score: (report: Comparison, gold: GoldFile) => GoldScore;
}

/** @param shared the folder with `gold` and `corpus` in it */
export async function goldIn(shared: string): Promise<readonly Gold[]> {
  const scorer: Scorer = await import(pathToFileURL(join(shared, 'gold', 'score.mjs')).href);
  const names = readdirSync(join(shared, 'gold')).filter((name) => name.endsWith('.json'));
  const files = filesByName(join(shared, 'corpus'));
  return names.sort().map((name, at) => {
    const gold: GoldFile = JSON.parse(readFileSync(join(shared, 'gold', name), 'utf8'));
    const [oldName = '', newName = ''] = basename(name, '.json').split('--');
    const documents = {
      old: documentFrom(files.get(oldName), gold.units.old),
      new: documentFrom(files.get(newName), gold.units.new),
    };
    const comparison = compare(documents);
    return {
      name: `${oldName} → ${newName}`.replaceAll('A_RES_', '').replaceAll('_', '/'),
      isHeldOut: at % HELD_OUT_EACH === HELD_OUT_FIRST,
      comparison,
      score: scorer.score(comparison, gold),
    };
  });
}

const HELD_OUT_EACH = 3;
const HELD_OUT_FIRST = 1;

function filesByName(corpus: string): ReadonlyMap<string, string> {
  const paths = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }) : [];
  return new Map(
    paths.filter((path) => path.endsWith('.xml')).map((path) => [basename(path, '.xml'), join(corpus, path)]),
  );
}

/** Two of the documents are at hand as PDF only: for these the units of the gold stand for what a reader would read. */
function documentFrom(path: string | undefined, units: readonly Unit[]): Document {
  if (path !== undefined) return read(readFileSync(path, 'utf8'), { name: basename(path) }).document;
  return documentOf(
    units.map(({ part, label, text }) => ({ label, text: text.replace(/^\d+\. /u, ''), part: partOf(part) })),
  );
}

function partOf(name: string): Part {
  switch (name) {
    case 'pp':
      return 'preamble';
    case 'formula':
    case 'heading':
    case 'annex':
      return name;
    default:
      return 'operative';
  }
}
