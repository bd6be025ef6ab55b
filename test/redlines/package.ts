import { posix } from 'node:path';
import { all, child, type Element, elements, parse } from './xml.ts';
import { unzip } from './zip.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `footnotes`, also in Strict. */
  readonly type: string;
  /** A path in the package, or an address outside it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts that hold text, by what they are for: `document`, `footnotes`, `header1`. */
export interface WordPackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly main: string;
  readonly stories: readonly { readonly kind: string; readonly path: string }[];
}

const STORY_KINDS = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

export function openPackage(bytes: Uint8Array): WordPackage {
  const files = unzip(bytes);
  const main = relationships(files, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !files.has(main)) throw new Error('the package has no document');
  const stories = relationships(files, main)
    .filter(({ type, target }) => STORY_KINDS.includes(type) && files.has(target))
    .map(({ type, target }) => ({ kind: type, path: target }));
  return { files, main, stories: [{ kind: 'document', path: main }, ...stories] };
}

export function storyOf({ stories }: WordPackage, kind: string): string | undefined {
  return stories.find((story) => story.kind === kind)?.path;
}

/** The text of a part, in the encoding that it says. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`${path} is absent`);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const said = /^<\?xml[^>]*encoding=["']([^"']+)/u.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1];
  return new TextDecoder(said ?? 'utf-8', { fatal: true }).decode(bytes);
}

export function relationships(files: ReadonlyMap<string, Uint8Array>, part: string): readonly Relationship[] {
  const path = relsPath(part);
  if (!files.has(path)) return [];
  return elements(parse(textOf(files, path)).root).map((each) => {
    const isExternal = each.attributes.get('TargetMode') === 'External';
    const written = each.attributes.get('Target') ?? '';
    return {
      id: each.attributes.get('Id') ?? '',
      type: (each.attributes.get('Type') ?? '').replace(/^.*\//u, ''),
      target: isExternal ? written : resolved(part, written),
      isExternal,
    };
  });
}

export function relsPath(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

function resolved(part: string, target: string): string {
  const path = decodeURIComponent(target.replace(/#.*$/u, ''));
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(part), path);
}

/** What makes a package one that Word repairs or refuses, in sentences; `known` are faults that the original had. */
export function faultsIn({ files, main, stories }: WordPackage): readonly string[] {
  const faults: string[] = [];
  const roots = new Map<string, Element>();
  for (const path of files.keys()) {
    if (!/\.(?:xml|rels|vml)$/u.test(path)) continue;
    try {
      roots.set(path, parse(textOf(files, path)).root);
    } catch (error) {
      faults.push(`${path} is not well-formed: ${error instanceof Error ? error.message : error}`);
    }
  }
  faults.push(...typeFaults(files, roots.get('[Content_Types].xml')), ...relationshipFaults(files, roots));
  for (const { path } of stories) {
    const root = roots.get(path);
    if (root !== undefined) faults.push(...markFaults(root, path));
  }
  const document = roots.get(main);
  if (document !== undefined) faults.push(...referenceFaults(document, stories, roots));
  return faults;
}

function typeFaults(files: ReadonlyMap<string, Uint8Array>, types: Element | undefined): readonly string[] {
  if (types === undefined) return ['[Content_Types].xml is absent or broken'];
  const endings = elements(types).map((each) => each.attributes.get('Extension')?.toLowerCase());
  const names = elements(types).flatMap((each) => each.attributes.get('PartName') ?? []);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const given = new Set(names.map((name) => name.toLowerCase()));
  const untyped = [...files.keys()].filter((path) => {
    if (path === '[Content_Types].xml' || path.endsWith('/')) return false;
    return !given.has(`/${path}`.toLowerCase()) && !endings.includes(endingOf(path));
  });
  const absent = names.filter((name) => !files.has(name.slice(1)));
  return [
    ...twice.map((name) => `${name} has two types`),
    ...untyped.map((path) => `${path} has no type`),
    ...absent.map((name) => `a type is given for ${name}, which is absent`),
  ];
}

function relationshipFaults(
  files: ReadonlyMap<string, Uint8Array>,
  roots: ReadonlyMap<string, Element>,
): readonly string[] {
  return ['', ...files.keys()].flatMap((part) => {
    if (!files.has(relsPath(part)) || part.endsWith('.rels') || !roots.has(relsPath(part))) return [];
    const all = relationships(files, part);
    const ids = all.map(({ id }) => id);
    const absent = all.filter(
      ({ isExternal, target, type }) => !isExternal && type !== 'hyperlink' && !files.has(target),
    );
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${part} has two relationships ${id}`),
      ...absent.map(({ id, target }) => `${part || 'the package'}: ${id} leads to ${target}, which is absent`),
      ...usedIds(roots.get(part))
        .filter((id) => !ids.includes(id))
        .map((id) => `${part} uses the relationship ${id}, which is absent`),
    ];
  });
}

function usedIds(root: Element | undefined): readonly string[] {
  if (root === undefined) return [];
  return [...all(root)].flatMap((each) =>
    [...each.attributes].flatMap(([name, value]) => (/^r:\w+$/u.test(name) && value !== '' ? [value] : [])),
  );
}

const MARKED =
  /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change|moveFromRangeStart|moveToRangeStart|customXml\w+RangeStart)$/u;

function markFaults(root: Element, path: string): readonly string[] {
  const marks = [...all(root)].filter((each) => MARKED.test(each.name));
  const ids = marks.map((each) => each.attributes.get('w:id') ?? '');
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [
    ...[...twice].map((id) => `${path}: two tracked changes have the id ${id || '(none)'}`),
    ...wordFaults(root, path, false),
    ...rangeFaults(root, path),
    ...orderFaults(root, path),
  ];
}

function wordFaults(element: Element, path: string, isDeleted: boolean): readonly string[] {
  return elements(element).flatMap((each) => {
    if (each.name === 'w:t' && isDeleted) return [`${path}: w:t in w:del`];
    if (each.name === 'w:delText' && !isDeleted) return [`${path}: w:delText outside w:del`];
    if (each.name === 'w:instrText' && isDeleted) return [`${path}: w:instrText in w:del`];
    // A text box in what is deleted holds paragraphs, which are marked themselves.
    const within = each.name === 'w:p' ? false : isDeleted || each.name === 'w:del';
    return wordFaults(each, path, each.name === 'w:moveFrom' ? isDeleted : within);
  });
}

/** The section of the body ends it. */
function orderFaults(root: Element, path: string): readonly string[] {
  const blocks = elements(child(root, 'w:body') ?? root).filter((each) => /^w:(?:p|tbl|sdt|sectPr)$/u.test(each.name));
  const at = blocks.findIndex((each) => each.name === 'w:sectPr');
  return at === -1 || at === blocks.length - 1 ? [] : [`${path}: there is text after the last section`];
}

function rangeFaults(root: Element, path: string): readonly string[] {
  const starts = [...all(root)].filter((each) => /RangeStart$|^w:bookmarkStart$/u.test(each.name));
  const ends = [...all(root)].filter((each) => /RangeEnd$|^w:bookmarkEnd$/u.test(each.name));
  const key = (each: Element) => `${each.name.replace(/(?:Start|End)$/u, '')} ${each.attributes.get('w:id')}`;
  const [opened, closed] = [starts.map(key), ends.map(key)];
  const moved = (name: string) =>
    starts.filter((each) => each.name === name).map((each) => each.attributes.get('w:name') ?? '');
  const [from, to] = [moved('w:moveFromRangeStart'), moved('w:moveToRangeStart')];
  const names = moved('w:bookmarkStart');
  return [
    ...opened.filter((each) => !closed.includes(each)).map((each) => `${path}: ${each} does not end`),
    ...closed.filter((each) => !opened.includes(each)).map((each) => `${path}: ${each} does not start`),
    ...opened.filter((each, at) => opened.indexOf(each) !== at).map((each) => `${path}: ${each} starts twice`),
    ...from.filter((name) => !to.includes(name)).map((name) => `${path}: ${name} is moved nowhere`),
    ...to.filter((name) => !from.includes(name)).map((name) => `${path}: ${name} is moved from nowhere`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${path}: two bookmarks ${name}`),
  ];
}

function referenceFaults(
  document: Element,
  stories: WordPackage['stories'],
  roots: ReadonlyMap<string, Element>,
): readonly string[] {
  return (['footnote', 'endnote', 'comment'] as const).flatMap((kind) => {
    const path = stories.find((story) => story.kind === `${kind}s`)?.path ?? '';
    const root = roots.get(path);
    const there = root === undefined ? [] : elements(root).map((each) => each.attributes.get('w:id'));
    const used = [...all(document)].filter((each) => each.name === `w:${kind}Reference`);
    return [
      ...used
        .map((each) => each.attributes.get('w:id'))
        .filter((id) => !there.includes(id))
        .map((id) => `${kind} ${id} is called but absent`),
      ...there.filter((id, at) => there.indexOf(id) !== at).map((id) => `${path}: two of them have the id ${id}`),
    ];
  });
}

/** Also of `.rels`, which is nothing but an ending. */
function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
