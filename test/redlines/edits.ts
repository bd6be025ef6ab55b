import { zipSync } from 'fflate';
import { openPackage, textOf } from './package.ts';
import { all, child, type Element, elements, isNamed, type Node, parse, write } from './xml.ts';

/** A number from 0 to below `size`. */
type Chance = (size: number) => number;

/** Another version of a Word file, by edits drawn by chance; the same seed gives the same ones. */
export function editedByChance(
  bytes: Uint8Array,
  seed: number,
): { readonly bytes: Uint8Array; readonly edits: readonly string[] } {
  const pack = openPackage(bytes);
  const part = parse(textOf(pack.files, pack.main));
  const chance = chanceOf(seed);
  const names = Object.keys(EDITS);
  const done: string[] = [];
  const wanted = 1 + chance(6);
  for (let tries = 0; tries < 60 && done.length < wanted; tries += 1) {
    const name = names[chance(names.length)] ?? '';
    if (EDITS[name]?.(part.root, chance) === true) done.push(name);
  }
  const files = Object.fromEntries([...pack.files].filter(([path]) => !path.endsWith('/')));
  const xml = write(part).replace(/encoding=(["'])utf-16\1/iu, 'encoding="UTF-8"');
  return {
    bytes: zipSync({ ...files, [pack.main]: new TextEncoder().encode(xml.replace(/^\uFEFF/u, '')) }),
    edits: done,
  };
}

/** Mulberry32: small, and the same everywhere. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (size) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % size;
  };
}

const WORDS = [
  'harbour',
  'light',
  'urgent',
  'Member States',
  'report',
  'buoys',
  'not',
  'dawn',
  'of the port',
  'coastal',
  'é',
  '船',
];

/** Each edit says whether it found something to edit. */
const EDITS: Readonly<Record<string, (root: Element, chance: Chance) => boolean>> = {
  'a word replaced': (root, chance) => inText(root, chance, (words, at) => words.with(at, word(chance))),
  'words deleted': (root, chance) => inText(root, chance, (words, at) => words.toSpliced(at, 1 + chance(3))),
  'words inserted': (root, chance) =>
    inText(root, chance, (words, at) => words.toSpliced(at, 0, word(chance), word(chance))),
  'a letter changed': (root, chance) =>
    inText(root, chance, (words, at) => words.with(at, `${words[at]?.slice(0, -1)}${'aeiou'[chance(5)]}`)),
  'a paragraph deleted': (root, chance) => {
    const found = drawn(plainParagraphs(root), chance);
    if (found === undefined || !mayGo(found.parent)) return false;
    found.parent.children = found.parent.children.filter((each) => each !== found.element);
    return true;
  },
  'a paragraph inserted': (root, chance) => {
    const found = drawn(
      plainParagraphs(root).filter(({ element }) => textsIn(element).length > 0),
      chance,
    );
    if (found === undefined) return false;
    const copy = copied(found.element);
    for (const text of textsIn(copy)) text.children = [{ kind: 'text', raw: `${word(chance)} ${word(chance)} ` }];
    return placed(found, copy, chance(2));
  },
  'a paragraph moved': (root, chance) => {
    const [from, to] = [drawn(plainParagraphs(root), chance), drawn(plainParagraphs(root), chance)];
    if (from === undefined || to === undefined || from.element === to.element || !mayGo(from.parent)) return false;
    from.parent.children = from.parent.children.filter((each) => each !== from.element);
    return placed(to, from.element, 0);
  },
  'a paragraph split': (root, chance) => {
    const found = drawn(
      plainParagraphs(root).filter(({ element }) => contentIn(element).length > 1),
      chance,
    );
    if (found === undefined) return false;
    const content = contentIn(found.element);
    const at = 1 + chance(content.length - 1);
    const second = {
      ...copied(found.element),
      children: [...propertiesIn(copied(found.element)), ...content.slice(at)],
    };
    found.element.children = [...propertiesIn(found.element), ...content.slice(0, at)];
    return placed(found, second, 1);
  },
  'paragraphs merged': (root, chance) => {
    const found = drawn(plainParagraphs(root), chance);
    if (found === undefined) return false;
    const next = elements(found.parent)[elements(found.parent).indexOf(found.element) + 1];
    if (next === undefined || !isPlain(next)) return false;
    next.children = [...propertiesIn(next), ...contentIn(found.element), ...contentIn(next)];
    found.parent.children = found.parent.children.filter((each) => each !== found.element);
    return true;
  },
  'a row deleted': (root, chance) => {
    const found = drawn(plainRows(root), chance);
    if (found === undefined || elements(found.parent).filter((each) => isNamed(each, 'tr')).length < 2) return false;
    found.parent.children = found.parent.children.filter((each) => each !== found.element);
    return true;
  },
  'a row inserted': (root, chance) => {
    const found = drawn(plainRows(root), chance);
    if (found === undefined) return false;
    const copy = copied(found.element);
    for (const text of textsIn(copy)) text.children = [{ kind: 'text', raw: word(chance) }];
    return placed(found, copy, chance(2));
  },
  'a table deleted': (root, chance) => {
    const found =
      chance(4) > 0
        ? undefined
        : drawn(
            placesOf(root, (each) => isNamed(each, 'tbl') && isPlainInside(each)),
            chance,
          );
    if (found === undefined || !isNamed(found.parent, 'body')) return false;
    found.parent.children = found.parent.children.filter((each) => each !== found.element);
    return true;
  },
  'a run in bold': (root, chance) => {
    const found = drawn(
      placesOf(root, (each) => isNamed(each, 'r') && textsIn(each).length > 0 && child(each, 'w:rPr') === undefined),
      chance,
    );
    if (found === undefined) return false;
    const prefix = found.element.prefix === '' ? '' : `${found.element.prefix}:`;
    found.element.children = [
      { kind: 'text', raw: `<${prefix}rPr><${prefix}b/></${prefix}rPr>` },
      ...found.element.children,
    ];
    return true;
  },
};

interface Place {
  readonly element: Element;
  readonly parent: Element;
}

function placesOf(element: Element, isSought: (each: Element) => boolean): readonly Place[] {
  return elements(element).flatMap((each) => {
    if (isNamed(each, 'del', 'moveFrom') || each.name === 'mc:AlternateContent') return [];
    const below = placesOf(each, isSought);
    return isSought(each) ? [{ element: each, parent: element }, ...below] : below;
  });
}

/** Neither the last of its parent, which a section or the end of a cell may need, nor one with anything in it that has an id. */
function plainParagraphs(root: Element): readonly Place[] {
  return placesOf(root, isPlain).filter(({ element, parent }) => {
    const last = elements(parent).findLast((each) => !isNamed(each, 'sectPr'));
    return isNamed(parent, 'body', 'tc', 'txbxContent') && last !== element;
  });
}

function isPlain(element: Element): boolean {
  return isNamed(element, 'p') && isPlainInside(element);
}

const WITH_ID =
  /^w:(?:fldChar|instrText|sectPr|ins|del|move\w*|bookmark\w+|comment\w+|footnoteReference|endnoteReference|drawing|pict|object|sdt|customXml\w*|perm\w+|vMerge|altChunk)$|^mc:/u;

function isPlainInside(element: Element): boolean {
  return [...all(element)].every((each) => !WITH_ID.test(each.name));
}

function plainRows(root: Element): readonly Place[] {
  return placesOf(root, (each) => isNamed(each, 'tr') && isPlainInside(each)).filter(({ parent }) =>
    isNamed(parent, 'tbl'),
  );
}

function mayGo(parent: Element): boolean {
  return elements(parent).filter((each) => isNamed(each, 'p')).length > 1;
}

function textsIn(element: Element): readonly Element[] {
  return [...all(element)].filter((each) => isNamed(each, 't'));
}

function propertiesIn(paragraph: Element): readonly Node[] {
  return elements(paragraph).filter((each) => isNamed(each, 'pPr'));
}

function contentIn(paragraph: Element): readonly Element[] {
  return elements(paragraph).filter((each) => !isNamed(each, 'pPr'));
}

function drawn<Each>(list: readonly Each[], chance: Chance): Each | undefined {
  return list[chance(Math.max(1, list.length))];
}

function word(chance: Chance): string {
  return drawn(WORDS, chance) ?? '';
}

function placed({ element, parent }: Place, added: Element, after: number): true {
  parent.children.splice(parent.children.indexOf(element) + after, 0, added);
  return true;
}

/** A copy without the identity that Word gives each paragraph once. */
function copied(element: Element): Element {
  return {
    ...element,
    start: element.start.replace(/\s\w+:(?:paraId|textId)="[^"]*"/gu, ''),
    children: element.children.map((each) => (each.kind === 'text' ? { ...each } : copied(each))),
  };
}

function inText(root: Element, chance: Chance, edit: (words: string[], at: number) => string[]): boolean {
  const texts = placesOf(
    root,
    (each) => isNamed(each, 't') && /[^\s&;]/u.test(rawText(each)) && !rawText(each).includes('&'),
  );
  const found = drawn(texts, chance)?.element;
  if (found === undefined) return false;
  const words = rawText(found).split(' ');
  const now = edit(words, chance(words.length)).join(' ');
  if (now === rawText(found)) return false;
  if (!/xml:space/u.test(found.start)) found.start = found.start.replace(/>$/u, ' xml:space="preserve">');
  found.children = [{ kind: 'text', raw: now }];
  return true;
}

function rawText(element: Element): string {
  return element.children.map((each) => (each.kind === 'text' ? each.raw : '')).join('');
}
