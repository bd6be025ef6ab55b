import type { Document } from '../model/document.ts';
import type { Notice } from '../model/problem.ts';
import type { PageFound } from './html/web-archive.ts';
import { readJson } from './json/read.ts';
import type { Measured } from './limits.ts';
import type { About } from './reading.ts';
import {
  isFlatOdt,
  isHtml,
  isJsonDocument,
  isOdt,
  isPdf,
  isWebArchive,
  isWord,
  isXml,
  isZip,
  isZippedPage,
} from './sniff.ts';
import type { Source } from './source/source.ts';

/** A file format that can be read. */
interface FormatBase {
  readonly name: string;
  /** Its name in sentences. */
  readonly title: string;
  /** The endings of its files, without the full stop, the usual one first. */
  readonly endings: readonly [string, ...string[]];
  /** How much of a text the format keeps: if a text exists in several formats, the one with the lowest rank is used. */
  readonly rank: number;
}

/** A binary format, which is converted to Markdown, or to paragraphs if it marks them. */
export interface PackedFormat extends FormatBase {
  readonly holds: 'bytes';
  readonly isIt: (bytes: Uint8Array) => boolean;
  readonly textIn: (bytes: Uint8Array, about: About, measured: Measured) => Promise<FoundText>;
}

/** A text format, in any encoding: it is converted to Markdown, or read directly if it marks the paragraphs. */
export interface TextFormat extends FormatBase {
  readonly holds: 'text';
  readonly isIt: (text: string) => boolean;
  readonly textIn?: (text: string, about: About, measured: Measured) => Promise<FoundText>;
  readonly read?: (text: string, measured: Measured) => Promise<Document>;
}

export interface FoundText {
  readonly text: Source;
  /** What had to be guessed in the conversion. */
  readonly notices: readonly Notice[];
  /** The Word file that holds the text, if it can be edited. */
  readonly word?: Uint8Array | null;
}

/**
 * The formats that can be read. The content decides: the first that fits. Rarely needed readers are loaded on demand.
 * A new format is a reader and a row here.
 */
export const FILE_FORMATS: readonly (PackedFormat | TextFormat)[] = [
  {
    name: 'pdf',
    title: 'PDF',
    rank: 6,
    endings: ['pdf'],
    holds: 'bytes',
    isIt: isPdf,
    textIn: async (bytes, { readPdf }, { name, limits }) =>
      (readPdf ?? (await import('./pdf/read.ts')).markdownOfPdf)(bytes, name, limits),
  },
  {
    name: 'odt',
    title: 'OpenDocument',
    rank: 3,
    endings: ['odt', 'ott'],
    holds: 'bytes',
    isIt: isOdt,
    textIn: async (bytes, { revisions = 'accepted' }, { name, limits }) =>
      (await import('./odt/read.ts')).markdownOfOdt(bytes, name, revisions, limits),
  },
  {
    name: 'zipped-html',
    title: 'zipped page',
    rank: 4,
    endings: ['zip'],
    holds: 'bytes',
    isIt: isZippedPage,
    textIn: async (bytes, { revisions }, measured) =>
      markdownOfPage((await import('./html/zipped.ts')).pageInZip(bytes, measured), revisions, measured),
  },
  {
    name: 'docx',
    title: 'Word',
    rank: 3,
    endings: ['docx', 'docm'],
    holds: 'bytes',
    isIt: isWord,
    textIn: async (bytes, { revisions = 'accepted', by, manualMarks }, { name, limits }) => {
      const { readDocx } = await import('./docx/read.ts');
      const text = readDocx(bytes, { name, revisions, by, manualMarks, limits });
      // A package in one XML file is not edited.
      const word = revisions === 'accepted' && by === undefined && manualMarks !== true && isZip(bytes) ? bytes : null;
      return { text, notices: [], word };
    },
  },
  {
    name: 'fodt',
    title: 'flat OpenDocument',
    rank: 3,
    endings: ['fodt'],
    holds: 'text',
    isIt: isFlatOdt,
    textIn: async (text, { revisions = 'accepted' }, { name, limits }) =>
      (await import('./odt/read.ts')).markdownOfFlatOdt(text, name, revisions, limits),
  },
  {
    name: 'mht',
    title: 'web archive',
    rank: 4,
    endings: ['mht', 'mhtml'],
    holds: 'text',
    isIt: isWebArchive,
    textIn: async (text, { revisions }, measured) =>
      markdownOfPage((await import('./html/web-archive.ts')).pageInArchive(text, measured.name), revisions, measured),
  },
  {
    name: 'html',
    title: 'HTML',
    rank: 4,
    endings: ['html', 'htm'],
    holds: 'text',
    isIt: isHtml,
    textIn: async (text, { revisions }, { name, limits }) => {
      const { readHtml } = await import('./html/read.ts');
      return { text: readHtml(text, name, revisions, limits), notices: [] };
    },
  },
  {
    name: 'json',
    title: 'JSON',
    rank: 2,
    endings: ['json'],
    holds: 'text',
    isIt: isJsonDocument,
    read: async (text, { name, limits }) => readJson(text, name, limits),
  },
  {
    name: 'akn',
    title: 'Akoma Ntoso',
    rank: 1,
    endings: ['xml', 'akn'],
    holds: 'text',
    isIt: isXml,
    read: async (text, { name, limits }) => (await import('./akn/read.ts')).readAkn(text, name, limits),
  },
  // Everything else.
  {
    name: 'text',
    title: 'text and Markdown',
    rank: 5,
    endings: ['txt', 'md', 'markdown'],
    holds: 'text',
    isIt: () => true,
  },
];

/** A page that another file holds, as Markdown. */
async function markdownOfPage(
  { page, notices }: PageFound,
  revisions: About['revisions'],
  { name, limits }: Measured,
): Promise<FoundText> {
  const { readHtml } = await import('./html/read.ts');
  return { text: readHtml(page, name, revisions, limits), notices };
}

/** The binary format of a file; null if it is a text format or unknown. */
export function packedFormatOf(bytes: Uint8Array): PackedFormat | null {
  return FILE_FORMATS.find((format): format is PackedFormat => format.holds === 'bytes' && format.isIt(bytes)) ?? null;
}

/** The format of a text; by default plain text. */
export function textFormatOf(text: string): TextFormat {
  const found = FILE_FORMATS.find((format): format is TextFormat => format.holds === 'text' && format.isIt(text));
  if (found === undefined) throw new Error('unreachable: every text is a plain text');
  return found;
}

/** The format that a file name indicates; null if it is none that can be read. */
export function formatNamed(fileName: string): PackedFormat | TextFormat | null {
  const [, ending = ''] = /\.(\w{1,10})$/u.exec(fileName.toLowerCase()) ?? [];
  return FILE_FORMATS.find(({ endings }) => endings.includes(ending)) ?? null;
}
