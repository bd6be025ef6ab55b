import { openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import type { World } from '../../host/world.ts';
import { render, SCALE_TABLE } from '../../index.ts';
import { readNamed } from '../names/documents.ts';
import { colourFor, widthFor } from '../options.ts';
import { type CommonOptions, emit } from '../output.ts';
import { tellIdle } from '../prompt/idle.ts';
import { compareNamed, type PairsOptions } from './compare.ts';

/** `resdiff verbs` */
export function verbsCommand(world: World): void {
  world.print(`# word\tfamily\tstrength\tsource\n${SCALE_TABLE.trimStart()}`);
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
  tellIdle('outline', options, isJson ? 'json' : 'terminal', world);
  const outline = isJson ? render.outlineJson(document) : render.outline(document, { ...style, all: options.all });
  await emit(outline, options, world);
}

/** `resdiff pairs OLD NEW` */
export async function pairsCommand(options: PairsOptions, world: World): Promise<void> {
  const comparison = await compareNamed(options, world);
  const style = { width: widthFor(options.width, world), level: colourFor(options.color, false, world) };
  await emit(render.pairs(comparison, style), options, world);
}
