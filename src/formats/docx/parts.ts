import { InputError } from '../../model/problem.ts';
import { decode } from '../bytes.ts';
import type { Measured } from '../limits.ts';
import { isZip } from '../sniff.ts';
import { elementsOf, find, findAll, named, parseXml, type XmlElement } from '../xml.ts';
import { unzipped } from '../zip.ts';

/** The parts of a Word file that are read; null for one that it does not have. */
export interface Parts {
  readonly document: XmlElement;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly styles: XmlElement | null;
  readonly comments: XmlElement | null;
  readonly settings: XmlElement | null;
}

/** The parts of a package by their paths, as XML. */
type PartOf = (path: string) => XmlElement | null;

/**
 * Finds the parts by their relationships: Word Online calls the main part `document2.xml`, other programs name theirs as they like. Only
 * a package without relationships is read by the usual names.
 *
 * @throws InputError if there is no Word text in it, or it is damaged
 */
export function wordParts(bytes: Uint8Array, measured: Measured): Parts {
  const { partOf, names } = isZip(bytes) ? packed(bytes, measured) : flat(bytes, measured);
  const main = mainIn(partOf(ROOT_RELATIONS));
  const document = names.includes(main) ? partOf(main) : null;
  if (document === null || find(document, named('body')) === undefined)
    throw new InputError('not-a-resolution', `${measured.name}: ${archiveFound(names)}`);
  const related = relatedTo(main, partOf(relationsOf(main)));
  const part = (kind: (typeof PART_KINDS)[number]) => {
    const path = related(kind);
    return path === null ? null : partOf(path);
  };
  return {
    document,
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    numbering: part('numbering'),
    styles: part('styles'),
    comments: part('comments'),
    settings: part('settings'),
  };
}

const PART_KINDS = ['footnotes', 'endnotes', 'numbering', 'styles', 'comments', 'settings'] as const;
const ROOT_RELATIONS = '_rels/.rels';
const MAIN_PART = 'word/document.xml';

function mainIn(relations: XmlElement | null): string {
  return targetsIn(relations, '').get('officeDocument') ?? MAIN_PART;
}

/** The paths of the parts that the main part names; by their usual names, if it names none. */
function relatedTo(main: string, relations: XmlElement | null): (kind: string) => string | null {
  const own = targetsIn(relations, main);
  return (kind) => own.get(kind) ?? (own.size === 0 ? `word/${kind}.xml` : null);
}

interface Opened {
  readonly partOf: PartOf;
  readonly names: readonly string[];
}

/** The relationships are unpacked first, then all parts that they name together: so the limit is one for all of them. */
function packed(bytes: Uint8Array, measured: Measured): Opened {
  const { names, texts } = unzipped(bytes, [ROOT_RELATIONS], measured);
  const root = texts.get(ROOT_RELATIONS);
  const main = mainIn(root === undefined ? null : parseXml(root, measured));
  const own = unzipped(bytes, [relationsOf(main)], measured).texts.get(relationsOf(main));
  const related = relatedTo(main, own === undefined ? null : parseXml(own, measured));
  const wanted = [ROOT_RELATIONS, relationsOf(main), main, ...PART_KINDS.flatMap((kind) => related(kind) ?? [])];
  const parts = unzipped(bytes, wanted, measured).texts;
  const partOf = (path: string) => {
    const text = parts.get(path);
    return text === undefined ? null : parseXml(text, measured);
  };
  return { partOf, names };
}

/** A package in one XML file, as Word saves it under the name `Word XML Document`. */
function flat(bytes: Uint8Array, measured: Measured): Opened {
  const root = parseXml(decode(bytes, measured.name).text, measured);
  const parts = new Map(
    findAll(root, named('part')).map((part) => [part.attributes['name']?.replace(/^\//u, '') ?? '', part]),
  );
  const partOf = (path: string) => {
    const part = parts.get(path);
    const content = part === undefined ? undefined : elementsOf(part).find(named('xmlData'));
    return content === undefined ? null : (elementsOf(content)[0] ?? null);
  };
  return { partOf, names: [...parts.keys()] };
}

/** `word/document.xml` has its relationships in `word/_rels/document.xml.rels`. */
function relationsOf(path: string): string {
  const name = path.lastIndexOf('/') + 1;
  return `${path.slice(0, name)}_rels/${path.slice(name)}.rels`;
}

/** The paths of related parts by the last words of their types, which are the same in strict and transitional files. */
function targetsIn(relations: XmlElement | null, from: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { attributes } of relations === null ? [] : findAll(relations, named('Relationship'))) {
    const kind = attributes['Type']?.split('/').at(-1) ?? '';
    const target = attributes['Target'] ?? '';
    if (attributes['TargetMode'] !== 'External' && !targets.has(kind)) targets.set(kind, pathFrom(from, target));
  }
  return targets;
}

/** A path relative to the folder of another, as in links of a page. */
function pathFrom(from: string, target: string): string {
  const start = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...start, ...target.split('/')]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Says what kind of archive this is, if not a Word file. */
function archiveFound(names: readonly string[]): string {
  const holds = (path: string) => names.includes(path);
  if (holds('xl/workbook.xml')) return 'an Excel workbook, not a text; copy the text into a Word file';
  if (holds('ppt/presentation.xml')) return 'a PowerPoint file, not a text; copy the text into a Word file';
  if (holds('content.xml') && holds('mimetype')) return 'an OpenDocument file (.odt); save it as .docx';
  return 'an archive, but not a Word file (.docx) that contains text';
}
