import type { WordPackage } from './package.ts';
import { attribute, descendants, type Tag } from './tree.ts';

/** A header or a footer of the base, and that of the other version; null if it has none there. */
export interface HeaderPair {
  readonly base: string;
  readonly other: string | null;
}

export interface Headers {
  readonly pairs: readonly HeaderPair[];
  /** The parts that only the other version has. */
  readonly missing: readonly string[];
}

/** The headers and footers of two files: those of the same section and kind (first, even or other pages) belong together. */
export function headersOf(base: WordPackage, other: WordPackage): Headers {
  const [ours, theirs] = [headerParts(base), headerParts(other)];
  const pairs = new Map<string, HeaderPair>();
  const used = new Set<string>();
  for (const [place, path] of ours) {
    const match = theirs.get(place) ?? null;
    if (match !== null) used.add(match);
    if ((pairs.get(path)?.other ?? null) === null) pairs.set(path, { base: path, other: match });
  }
  return { pairs: [...pairs.values()], missing: [...new Set(theirs.values())].filter((path) => !used.has(path)) };
}

/** The parts by section and kind: `0 headerReference default`. */
function headerParts(file: WordPackage): ReadonlyMap<string, string> {
  const root = file.tree(file.main)?.root;
  if (root === undefined) return new Map();
  const paths = new Map(file.relations(file.main).map(({ id, path }) => [id, path]));
  const parts = new Map<string, string>();
  for (const [at, section] of sectionsIn(root).entries()) {
    for (const kind of ['w:headerReference', 'w:footerReference']) {
      for (const reference of descendants(section, kind)) {
        const path = paths.get(attribute(reference, 'r:id') ?? '');
        if (path !== undefined && path !== null)
          parts.set(`${at} ${kind} ${attribute(reference, 'w:type') ?? 'default'}`, path);
      }
    }
  }
  return parts;
}

function sectionsIn(root: Tag): readonly Tag[] {
  return descendants(root, 'w:sectPr');
}
