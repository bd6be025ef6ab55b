import { firstDifference, joined } from './joined.ts';
import { handsIn, reject } from './marks.ts';
import { faultsIn, openPackage, textOf, type WordPackage } from './package.ts';
import { ACCEPTED, REJECTED, type State, stateOf } from './states.ts';
import { elements, parse, rawOf, write } from './xml.ts';

/** The properties of a redline; each is true, or says at what it fails. */
export const PROPERTIES = {
  runs: 'the program writes a redline',
  sound: 'the package is whole, and Word would open it',
  parts: 'parts that no change touches are the same bytes',
  bytes: 'without our marks, each part with text is the original, byte for byte',
  accept: 'accepting gives the words of NEW',
  'accept-empty': 'also its empty paragraphs',
  reject: 'rejecting gives the words of OLD',
  'reject-empty': 'also its empty paragraphs',
  objects: 'accepting gives the images, links and fields of NEW, rejecting those of OLD',
  headers: 'accepting gives the headers and footers of NEW',
  'office-accept': 'LibreOffice accepts to the words of NEW',
  'office-reject': 'LibreOffice rejects to the words of OLD',
  valid: 'Microsoft’s validator finds no new fault',
} as const;

export type Property = keyof typeof PROPERTIES;

/** `null` where it holds. */
export type Findings = Partial<Record<Property, string | null>>;

export interface Trio {
  readonly old: Uint8Array;
  readonly new: Uint8Array;
  readonly redline: Uint8Array;
  /** The author of our marks. */
  readonly author: string;
}

export function findingsOn({ old, new: now, redline, author }: Trio): Findings {
  const [before, after] = [openPackage(old), openPackage(now)];
  let pack: WordPackage;
  try {
    pack = openPackage(redline);
  } catch (error) {
    return { sound: sentence(error) };
  }
  const known = [...faultsIn(before), ...faultsIn(after)];
  const faults = faultsIn(pack).filter((fault) => !known.includes(fault));
  return {
    sound: listed(faults),
    parts: attempt(() => listed(changedParts(before, pack))),
    bytes: attempt(() => listed(changedBytes(before, pack, author))),
    ...attemptEach(() => wordFindings(before, after, pack, author)),
  };
}

/** Our marks rejected, and those that came with NEW; the marks of OLD left. */
function withoutOurs(author: string, before: WordPackage) {
  const known = new Set(before.stories.flatMap(({ path }) => [...handsIn(textOf(before.files, path))]));
  return (xml: string) => reject(xml, { author, known });
}

function wordFindings(before: WordPackage, after: WordPackage, pack: WordPackage, author: string): Findings {
  const ours = withoutOurs(author, before);
  const [wanted, found] = [stateOf(after, ACCEPTED), stateOf(pack, ACCEPTED)];
  const backs: readonly (readonly [State, State])[] = [
    [stateOf(pack, REJECTED), stateOf(before, REJECTED)],
    [stateOf(pack, (xml) => ACCEPTED(ours(xml))), stateOf(before, ACCEPTED)],
  ];
  const back = (choose: (state: State) => readonly string[]) =>
    backs.map(([is, should]) => listDifference(choose(is), choose(should))).find((each) => each !== null) ?? null;
  return {
    accept: listDifference(filled(found.words), filled(wanted.words)),
    'accept-empty': listDifference(found.words, wanted.words),
    reject: back(({ words }) => filled(words)),
    'reject-empty': back(({ words }) => words),
    objects: listDifference(found.objects, wanted.objects) ?? back(({ objects }) => objects),
    headers: listDifference(filled(found.headers), filled(wanted.headers)),
  };
}

export function filled(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '');
}

/** The first place where two lists differ, with what is there; null where they are equal. */
export function listDifference(found: readonly string[], wanted: readonly string[]): string | null {
  const at = wanted.findIndex((line, place) => line !== found[place]);
  if (at === -1 && found.length === wanted.length) return null;
  const place = at === -1 ? wanted.length : at;
  const [is, should] = [found[place], wanted[place]];
  const from = is !== undefined && should !== undefined ? Math.max(0, commonStart(is, should) - 15) : 0;
  const show = (line: string | undefined) =>
    line === undefined ? '(end)' : JSON.stringify(line.slice(from, from + 70));
  return `line ${place + 1} of ${wanted.length} is ${show(is)}, should be ${show(should)}`;
}

function commonStart(first: string, second: string): number {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at += 1;
  return at;
}

/** Parts that a redline may change, and those to which it may only add. */
const ADDED_TO = /^(?:\[Content_Types\]\.xml|word\/(?:styles|numbering|comments\w*|people)\.xml|.*\.rels)$/u;

function changedParts(before: WordPackage, pack: WordPackage): readonly string[] {
  const stories = before.stories.map(({ path }) => path);
  return [...before.files].flatMap(([path, bytes]) => {
    const now = pack.files.get(path);
    if (now === undefined) return path.endsWith('/') ? [] : [`${path} is absent`];
    if (Buffer.from(now).equals(bytes) || stories.includes(path)) return [];
    if (!ADDED_TO.test(path)) return [`${path} differs`];
    const lost = lostChildren(textOf(before.files, path), textOf(pack.files, path));
    return lost === null ? [] : [`${path} lost ${lost.slice(0, 100)}`];
  });
}

/** A child of the root that is not in the new text as it was; null where something was only added. */
function lostChildren(old: string, now: string): string | null {
  const kept = new Set(elements(parse(now).root).map(rawOf));
  return (
    elements(parse(old).root)
      .map(rawOf)
      .find((raw) => !kept.has(raw)) ?? null
  );
}

function changedBytes(before: WordPackage, pack: WordPackage, author: string): readonly string[] {
  return before.stories.flatMap(({ path, kind }) => {
    if (!pack.files.has(path)) return [`${path} is absent`];
    const original = textOf(before.files, path);
    const back = withoutOurs(author, before)(textOf(pack.files, path));
    const lasting = kind === 'footnotes' || kind === 'endnotes' ? withoutNotes(back, original) : back;
    const difference = firstDifference(joined(lasting), joined(original));
    return difference === null ? [] : [`${path} at ${difference.at}: ${difference.found} ⇒ ${difference.wanted}`];
  });
}

/** Word takes a note away with the sign that calls it; what calls an added one is gone by now. */
function withoutNotes(back: string, original: string): string {
  const part = parse(back);
  const ids = elements(parse(original).root).map((each) => each.attributes.get('w:id'));
  part.root.children = part.root.children.filter(
    (each) => each.kind === 'text' || ids.includes(each.attributes.get('w:id')),
  );
  return write(part);
}

/** New parts of the redline, and those that differ: for the report, no fault in itself. */
export function touchedParts(old: Uint8Array, redline: Uint8Array): readonly string[] {
  const [before, now] = [openPackage(old), openPackage(redline)];
  return [...now.files].flatMap(([path, bytes]) => {
    const was = before.files.get(path);
    if (was === undefined) return [`+${path}`];
    return Buffer.from(was).equals(bytes) ? [] : [path];
  });
}

function listed(faults: readonly string[]): string | null {
  if (faults.length === 0) return null;
  return faults.length <= 3 ? faults.join('; ') : `${faults.slice(0, 3).join('; ')}; and ${faults.length - 3} more`;
}

function attempt(find: () => string | null): string | null {
  try {
    return find();
  } catch (error) {
    return sentence(error);
  }
}

function attemptEach(find: () => Findings): Findings {
  try {
    return find();
  } catch (error) {
    const fault = sentence(error);
    return {
      accept: fault,
      'accept-empty': fault,
      reject: fault,
      'reject-empty': fault,
      objects: fault,
      headers: fault,
    };
  }
}

export function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
