import { assemble } from '../../form/assemble.ts';
import { type Language, languageOf } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import { InputError, type Notice } from '../../model/problem.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { languageNotices } from '../text/notices.ts';
import { elementsOf, find, findAll, named, parseXml, type XmlElement } from '../xml.ts';
import { bodyBlocks } from './body.ts';
import { mastheadOf } from './masthead.ts';
import { withoutSigns } from './negotiated.ts';

/**
 * Reads a resolution in Akoma Ntoso: as marked up by the United Nations (AKN4UN, all bodies, since session 74),
 * or in dialects that follow the standard more closely.
 *
 * @throws InputError if the XML is unsafe or contains no resolution
 */
export function readAkn(text: string, name: string, limits: Limits = DEFAULT_LIMITS): Document {
  const root = parseXml(text, { name, limits });
  const statement = [root, ...elementsOf(root)].find(({ name }) => DOCUMENT_TYPES.includes(name));
  if (root.name !== 'akomaNtoso' || statement === undefined) {
    throw new InputError(
      'not-a-resolution',
      `${name}: an XML file with the root element <${root.name}>, not a resolution in Akoma Ntoso`,
    );
  }
  const masthead = mastheadOf(root, name);
  const language = languageOf(masthead);
  const found = blocksOf(root, statement, language);
  const bare = withoutSigns(found.blocks, language);
  const { paragraphs, notices } = assemble(bare.blocks, language);
  if (paragraphs.length === 0) {
    throw new InputError('not-a-resolution', `${name}: an Akoma Ntoso file without a single paragraph`);
  }
  return {
    ...masthead,
    paragraphs,
    notices: [
      ...typeNotices(statement),
      ...cutNotices(text),
      ...languageNotices(masthead),
      ...masthead.notices,
      ...found.notices,
      ...bare.notices,
      ...notices,
    ],
  };
}

const DOCUMENT_TYPES = ['statement', 'documentCollection', 'doc', 'act', 'bill', 'debateReport', 'amendment'];

/** A composite resolution keeps its parts A, B … as statements of their own. */
function blocksOf(root: XmlElement, statement: XmlElement, language: Language): ReturnType<typeof bodyBlocks> {
  if (statement.name !== 'documentCollection') return bodyBlocks(statement, '', language);
  const parts = findAll(root, named('statement', 'doc')).map((part) => bodyBlocks(part, letterOf(part), language));
  return { blocks: parts.flatMap(({ blocks }) => blocks), notices: parts.flatMap(({ notices }) => notices) };
}

function letterOf(part: XmlElement): string {
  const preface = find(part, named('preface'));
  const number = preface === undefined ? undefined : find(preface, named('docNumber'));
  return (
    number?.children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim() ?? ''
  );
}

function typeNotices(statement: XmlElement): readonly Notice[] {
  const type = statement.attributes['name'] ?? statement.name;
  if (type === 'resolution' || statement.name === 'documentCollection') return [];
  return [{ code: 'not-a-resolution-proper', message: `the document calls itself “${type}”`, paragraph: null }];
}

/** The parser closes open elements, but a file that was cut off must not pass for a shorter resolution. */
function cutNotices(text: string): readonly Notice[] {
  if (/<\/(?:\w+:)?akomaNtoso\s*>\s*(?:<!--[^>]*-->\s*)?$/u.test(text.slice(-2000))) return [];
  return [
    { code: 'mended', message: 'the file is cut off before its end; paragraphs may be missing', paragraph: null },
  ];
}
