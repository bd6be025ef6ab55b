import { openedOf } from '../../formats/read-any.ts';
import type { About } from '../../formats/reading.ts';
import { shownTextOf } from '../../formats/source/source.ts';
import { stagesOf, wordsAlone } from '../../formats/text/read.ts';
import { languageOf } from '../../language/language.ts';
import { mentionsIn } from '../../mentions/mentions.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { tokensOf } from '../../words/tokens.ts';

/** The stages of reading, in their order: those of a text as it is taken apart, and those of its paragraphs. */
export const STAGES = ['text', 'lines', 'masthead', 'units', 'blocks', 'tokens', 'mentions'] as const;
export type Stage = (typeof STAGES)[number];

/** What there is to look at: a file as it came, and the document that was read in it. */
export interface Inspected {
  readonly source: string | Uint8Array;
  readonly about: About;
  readonly document: Document;
}

/**
 * What one stage made of a file: `text` as it is, each of the others as a JSON line for each of its things.
 *
 * @throws InputError where the format of the file has no such stage
 */
export async function renderStage(stage: Stage, { source, about, document }: Inspected): Promise<string> {
  switch (stage) {
    case 'tokens':
      return jsonLines(
        document.paragraphs.map(({ id, text }) => ({
          id,
          tokens: tokensOf(text).map(({ key, kind }) => ({ key, kind })),
        })),
      );
    case 'mentions':
      return jsonLines(
        document.paragraphs.map(({ id, text, opening }) => ({
          id,
          mentions: mentionsIn(text, opening, languageOf(document)).map((mention) => ({
            ...mention,
            words: text.slice(mention.start, mention.end),
          })),
        })),
      );
    default:
      return textStage(stage, source, about);
  }
}

async function textStage(
  stage: Exclude<Stage, 'tokens' | 'mentions'>,
  source: string | Uint8Array,
  about: About,
): Promise<string> {
  const opened = await openedOf(source, about);
  if ('document' in opened) {
    throw new InputError(
      'bad-option',
      `${about.name}: its format marks paragraphs itself, so there is no stage “${stage}”; try tokens or mentions`,
    );
  }
  const text = wordsAlone(opened.text, about);
  if (stage === 'text') return shownTextOf(text).replace(/(?<!\n)$/u, '\n');
  const { lines, masthead, units, found } = stagesOf(text, about.name, about.limits);
  return jsonLines({ lines, masthead: [masthead], units, blocks: found.blocks }[stage]);
}

function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
