import { InputError, render, SCALE_TABLE } from '../index.ts';
import { shown } from '../report/safe.ts';
import { compareNamed, type PairsOptions } from './compare-command.ts';
import { openCorpus } from './corpus.ts';
import { requireTexts } from './corpus-missing.ts';
import { documentAs } from './document-forms.ts';
import { readNamed } from './documents.ts';
import { colourFor, documentFormatFor, widthFor } from './options.ts';
import { type CommonOptions, emit, write } from './output.ts';
import type { World } from './world.ts';

/** `resdiff verbs` */
export function verbsCommand(world: World): void {
  world.print(`# word\tfamily\tstrength\tsource\n${SCALE_TABLE.trimStart()}`);
}

export interface ConvertOptions extends CommonOptions {
  readonly document: string;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly original?: boolean | undefined;
}

/** `resdiff convert DOC -o FILE` */
export async function convertCommand(options: ConvertOptions, world: World): Promise<void> {
  const format = documentFormatFor(options.format, options.output);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.document]);
  const state = options.original === true ? 'rejected' : 'accepted';
  const document = await readNamed(world, corpus, options.document, state);
  for (const { message } of document.notices) world.complain(`resdiff: ${options.document}: ${shown(message)}\n`);
  const content = documentAs(document, format);
  if (options.output !== undefined) await write(world, options.output, content);
  else if (typeof content === 'string') await emit(content, { ...options, format }, world);
  else throw new InputError('bad-option', 'a Word file is written to a file: add -o draft.docx');
}

export interface OutlineOptions extends CommonOptions {
  readonly document: string;
  readonly format?: string | undefined;
  readonly all: boolean;
}

/** `resdiff outline DOC` */
export async function outlineCommand(options: OutlineOptions, world: World): Promise<void> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.document]);
  const document = await readNamed(world, corpus, options.document);
  const style = { width: widthFor(options.width, world), level: colourFor(options.color, false, world) };
  const isJson = options.format === 'json';
  const outline = isJson ? render.outlineJson(document) : render.outline(document, { ...style, all: options.all });
  await emit(outline, options, world);
}

/** `resdiff pairs OLD NEW` */
export async function pairsCommand(options: PairsOptions, world: World): Promise<void> {
  const comparison = await compareNamed(options, world);
  const style = { width: widthFor(options.width, world), level: colourFor(options.color, false, world) };
  await emit(render.pairs(comparison, style), options, world);
}
