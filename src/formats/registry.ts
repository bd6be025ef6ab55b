import type { Document } from '../model/document.ts';
import type { Notice } from '../model/problem.ts';
import { readJson } from './json/read.ts';
import type { Measured } from './limits.ts';
import type { About } from './reading.ts';
import { isHtml, isJsonDocument, isPdf, isXml, isZip } from './sniff.ts';

/** A file format that is read. */
interface FormatBase {
  readonly name: string;
  /** As sentences call it. */
  readonly title: string;
  /** The endings of its files, without the point; the first is the usual one. */
  readonly endings: readonly [string, ...string[]];
}

/** A format of bytes, which comes down to a text in Markdown. */
export interface PackedFormat extends FormatBase {
  readonly holds: 'bytes';
  readonly isIt: (bytes: Uint8Array) => boolean;
  readonly textIn: (bytes: Uint8Array, about: About, measured: Measured) => Promise<FoundText>;
}

/** A format of letters, in whatever encoding: it comes down to a text in Markdown, or says itself what is a paragraph. */
export interface TextFormat extends FormatBase {
  readonly holds: 'text';
  readonly isIt: (text: string) => boolean;
  readonly textIn?: (text: string, about: About, measured: Measured) => Promise<FoundText>;
  readonly read?: (text: string, measured: Measured) => Promise<Document>;
}

export interface FoundText {
  readonly text: string;
  /** What had to be guessed on the way to it. */
  readonly notices: readonly Notice[];
}

/**
 * The formats that are read, told apart by content: the first that fits. Readers that few need are loaded when such a file comes.
 * A new format is its reader and a row here.
 */
export const FILE_FORMATS: readonly (PackedFormat | TextFormat)[] = [
  {
    name: 'pdf',
    title: 'PDF',
    endings: ['pdf'],
    holds: 'bytes',
    isIt: isPdf,
    textIn: async (bytes, { readPdf }, { name, limits }) =>
      (readPdf ?? (await import('./pdf/read.ts')).markdownOfPdf)(bytes, name, limits),
  },
  {
    name: 'docx',
    title: 'Word',
    endings: ['docx', 'docm'],
    holds: 'bytes',
    isIt: isZip,
    textIn: async (bytes, { revisions = 'accepted' }, { name, limits }) => {
      const { markdownOfDocx } = await import('./docx/read.ts');
      return { text: markdownOfDocx(bytes, name, revisions, limits), notices: [] };
    },
  },
  {
    name: 'html',
    title: 'HTML',
    endings: ['html', 'htm'],
    holds: 'text',
    isIt: isHtml,
    textIn: async (text, { revisions }, { name, limits }) => {
      const { markdownOfHtml } = await import('./html/read.ts');
      return { text: markdownOfHtml(text, name, revisions, limits), notices: [] };
    },
  },
  {
    name: 'json',
    title: 'JSON',
    endings: ['json'],
    holds: 'text',
    isIt: isJsonDocument,
    read: async (text, { name, limits }) => readJson(text, name, limits),
  },
  {
    name: 'akn',
    title: 'Akoma Ntoso',
    endings: ['xml', 'akn'],
    holds: 'text',
    isIt: isXml,
    read: async (text, { name, limits }) => (await import('./akn/read.ts')).readAkn(text, name, limits),
  },
  // What is none of the others.
  { name: 'text', title: 'text and Markdown', endings: ['txt', 'md', 'markdown'], holds: 'text', isIt: () => true },
];

/** The format of bytes that a file is in; null where it is one of letters, or none of ours. */
export function packedFormatOf(bytes: Uint8Array): PackedFormat | null {
  return FILE_FORMATS.find((format): format is PackedFormat => format.holds === 'bytes' && format.isIt(bytes)) ?? null;
}

/** The format that a text is in; what is none of the others is plain text. */
export function textFormatOf(text: string): TextFormat {
  const found = FILE_FORMATS.find((format): format is TextFormat => format.holds === 'text' && format.isIt(text));
  if (found === undefined) throw new Error('unreachable: every text is a plain text');
  return found;
}

/** The format that the name of a file tells; null where it tells none that is read. */
export function formatNamed(fileName: string): PackedFormat | TextFormat | null {
  const [, ending = ''] = /\.(\w{1,10})$/u.exec(fileName.toLowerCase()) ?? [];
  return FILE_FORMATS.find(({ endings }) => endings.includes(ending)) ?? null;
}
