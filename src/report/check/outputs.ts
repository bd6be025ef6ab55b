import { RULES } from '../../check/registry.ts';
import type { Check } from '../../model/check.ts';
import type { Document } from '../../model/document.ts';
import type { Output } from '../../model/output.ts';
import { renderCheckJson } from './json.ts';
import { sourceLines } from './lines.ts';
import { renderCheckMarkdown } from './markdown.ts';
import { renderCheckSarif } from './sarif.ts';
import { type CheckTerminalOptions, renderCheck } from './terminal.ts';

/** One text with what was found in it. */
export interface CheckedText {
  /** As it was called. */
  readonly name: string;
  readonly document: Document;
  readonly found: Check;
}

export interface CheckAsked {
  readonly terminal: Omit<CheckTerminalOptions, 'document'>;
  /** Several were named, though perhaps not all of them could be read. */
  readonly isSeveral: boolean;
  /** Of the program. */
  readonly version: string;
  /** The file of a text, and its words where it is one of lines: then each finding is told with its line. */
  readonly fileOf: (name: string) => Promise<{ readonly uri: string; readonly source: string | null }>;
}

/** The formats of findings; all texts in one report. */
export const CHECK_OUTPUTS: readonly Output<readonly CheckedText[], CheckAsked>[] = [
  {
    name: 'terminal',
    endings: ['txt'],
    shows: ['explain', 'width'],
    write: (texts, { terminal, isSeveral }) =>
      headed(texts, isSeveral)
        .map(({ found, document }) => renderCheck(found, { ...terminal, document }))
        .join('\n'),
  },
  { name: 'json', endings: ['json'], write: jsonOf },
  { name: 'sarif', endings: ['sarif'], write: sarifOf },
  {
    name: 'md',
    endings: ['md'],
    write: (texts, { isSeveral }) =>
      headed(texts, isSeveral)
        .map(({ found, document }) => renderCheckMarkdown(found, { document }))
        .join('\n'),
  },
];

/** Of several texts each is told by its file, where it has no symbol. */
function headed(texts: readonly CheckedText[], isSeveral: boolean): readonly CheckedText[] {
  if (!isSeveral) return texts;
  return texts.map((text) => ({ ...text, found: { ...text.found, document: text.found.document || text.name } }));
}

/** Several in an array, each with the name it was called by: a draft has no symbol to tell it by. */
function jsonOf(texts: readonly CheckedText[], { isSeveral }: CheckAsked): string {
  if (!isSeveral) return texts.map(({ found }) => renderCheckJson(found)).join('');
  return `${JSON.stringify(
    texts.map(({ name, found }) => ({ ...found, name })),
    null,
    2,
  )}\n`;
}

async function sarifOf(texts: readonly CheckedText[], { version, fileOf }: CheckAsked): Promise<string> {
  const files = texts.map(async ({ name, document, found }) => {
    const { uri, source } = await fileOf(name);
    return {
      check: found,
      uri,
      lines: source === null ? found.findings.map(() => null) : sourceLines(found.findings, document, source),
    };
  });
  return renderCheckSarif(await Promise.all(files), { version, rules: RULES });
}
