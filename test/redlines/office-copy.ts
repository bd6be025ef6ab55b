import { readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { openPackage, textOf } from './package.ts';
import { type Element, elements, isNamed, parse, write } from './xml.ts';

/**
 * The file, or a copy of it that LibreOffice can work on without its windows: it comes down over comments, and settles
 * nothing in what is protected.
 */
export function officeCopy(path: string, copy: string): string {
  const { files, stories } = openPackage(readFileSync(path));
  const changed: Record<string, Uint8Array> = {};
  const paths = [...stories.filter(({ kind }) => kind !== 'comments').map((story) => story.path), 'word/settings.xml'];
  for (const part of paths) {
    if (!files.has(part)) continue;
    const text = textOf(files, part);
    if (!/comment(?:RangeStart|Reference)|documentProtection/u.test(text)) continue;
    const tree = parse(text);
    strip(tree.root);
    changed[part] = new TextEncoder().encode(write(tree).replace(/encoding=["']utf-16["']/iu, 'encoding="UTF-8"'));
  }
  if (Object.keys(changed).length === 0) return path;
  const kept = [...files].filter(([name]) => !name.endsWith('/'));
  writeFileSync(copy, zipSync({ ...Object.fromEntries(kept), ...changed }));
  return copy;
}

function strip(element: Element): void {
  element.children = element.children.filter((each) => {
    if (each.kind === 'text') return true;
    if (isNamed(each, 'commentRangeStart', 'commentRangeEnd', 'documentProtection')) return false;
    return !elements(each).some((inside) => isNamed(inside, 'commentReference'));
  });
  for (const each of elements(element)) strip(each);
}
