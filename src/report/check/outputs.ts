import { RULES } from '../../check/registry.ts';
import type { Check } from '../../model/check.ts';
import type { Document } from '../../model/document.ts';
import type { Output } from '../../model/output.ts';
import type { CheckedOnPage } from './html.ts';
import { renderCheckJson } from './json.ts';
import { sourceLines } from './lines.ts';
import { renderCheckMarkdown } from './markdown.ts';
import { renderCheckSarif } from './sarif.ts';
import { type CheckTerminalOptions, renderCheck } from './terminal.ts';

/** One text with what was found in it. */
export interface CheckedText {
  /** The name by which the user gave it. */
  readonly name: string;
  readonly document: Document;
  readonly found: Check;
}

export interface CheckAsked {
  readonly terminal: Omit<CheckTerminalOptions, 'document'>;
  /** Whether several texts were named, even if not all could be read. */
  readonly isSeveral: boolean;
  /** The version of the program. */
  readonly version: string;
  /** The file of a text, with its source if it has lines: each finding is then given with its line. */
  readonly fileOf: (name: string) => Promise<{ readonly uri: string; readonly source: string | null }>;
}

/** The formats for findings; each report covers all texts. */
export const CHECK_OUTPUTS: readonly Output<readonly CheckedText[], CheckAsked>[] = [
  {
    name: 'terminal',
    endings: ['txt'],
    shows: ['explain', 'width'],
    stops: '^[^ ].*  (error|warning|hint)  ',
    write: (texts, { terminal, isSeveral }) =>
      headed(texts, isSeveral)
        .map(({ found, document }) => renderCheck(found, { ...terminal, document }))
        .join('\n'),
  },
  { name: 'json', endings: ['json'], write: jsonOf },
  { name: 'sarif', endings: ['sarif'], write: sarifOf },
  {
    name: 'md',
    isShown: true,
    endings: ['md'],
    write: (texts, { isSeveral }) =>
      headed(texts, isSeveral)
        .map(({ found, document }) => renderCheckMarkdown(found, { document }))
        .join('\n'),
  },
  {
    name: 'html',
    endings: ['html', 'htm'],
    write: async (texts) => (await import('./html.ts')).renderChecksHtml(texts.map(onPage)),
  },
];

/** With several texts, a text without a symbol is identified by its file. */
function headed(texts: readonly CheckedText[], isSeveral: boolean): readonly CheckedText[] {
  if (!isSeveral) return texts;
  return texts.map((text) => ({ ...text, found: { ...text.found, document: text.found.document || text.name } }));
}

function onPage({ name, document, found }: CheckedText): CheckedOnPage {
  return { name: found.document || name, document, found };
}

/** Several texts as an array, each with the name the user gave, since a draft has no symbol to identify it. */
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
