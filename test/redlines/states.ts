import { createHash } from 'node:crypto';
import { accept, reject } from './marks.ts';
import { relationships, storyOf, textOf, type WordPackage } from './package.ts';
import { seenIn } from './texts.ts';
import { all, type Element, elements, parse } from './xml.ts';

/** What a reader sees of a package in one of its states. */
export interface State {
  /** The body, and after it the notes in the order in which they are called. */
  readonly words: readonly string[];
  readonly headers: readonly string[];
  readonly objects: readonly string[];
}

export type Settle = (xml: string) => string;

export const ACCEPTED: Settle = (xml) => accept(xml);
export const REJECTED: Settle = (xml) => reject(xml);

export function stateOf(pack: WordPackage, settle: Settle): State {
  const document = parse(settle(textOf(pack.files, pack.main))).root;
  const seen = seenIn(document);
  const notes = [
    ...notesOf(pack, settle, 'footnote', seen.footnotes),
    ...notesOf(pack, settle, 'endnote', seen.endnotes),
  ];
  const links = relationships(pack.files, pack.main);
  const objects = seen.objects.map(({ kind, value }) => {
    const target = links.find(({ id }) => id === value);
    if (kind === 'field' || target === undefined) return `${kind} ${value}`;
    const file = pack.files.get(target.target);
    return `${kind} ${file === undefined ? target.target : createHash('sha1').update(file).digest('hex').slice(0, 10)}`;
  });
  return { words: [...seen.lines, ...notes], headers: headersOf(pack, settle, document), objects };
}

function notesOf(
  pack: WordPackage,
  settle: Settle,
  kind: 'footnote' | 'endnote',
  ids: readonly string[],
): readonly string[] {
  const path = storyOf(pack, `${kind}s`);
  if (path === undefined) return ids.map((id) => `{${kind} ${id} is absent}`);
  const notes = elements(parse(settle(textOf(pack.files, path))).root);
  return ids.flatMap((id) => {
    const note = notes.find((each) => each.attributes.get('w:id') === id);
    return [`{${kind}}`, ...(note === undefined ? ['{absent}'] : seenIn(note).lines)];
  });
}

/** Headers and footers of each section, by their types. */
function headersOf(pack: WordPackage, settle: Settle, document: Element): readonly string[] {
  const links = relationships(pack.files, pack.main);
  return [...all(document)]
    .filter((each) => /^w:(?:header|footer)Reference$/u.test(each.name))
    .flatMap((each) => {
      const path = links.find(({ id }) => id === each.attributes.get('r:id'))?.target ?? '';
      const name = `{${each.name.slice(2).replace('Reference', '')} ${each.attributes.get('w:type') ?? 'default'}}`;
      return [
        name,
        ...(pack.files.has(path) ? seenIn(parse(settle(textOf(pack.files, path))).root).lines : ['{absent}']),
      ];
    });
}
