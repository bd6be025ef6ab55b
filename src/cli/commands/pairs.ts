import type { World } from '../../host/world.ts';
import { render } from '../../index.ts';
import { command } from '../command.ts';
import { colourFor, widthFor } from '../options.ts';
import { emit } from '../output.ts';
import { withSides } from '../shared-options.ts';
import { compareNamed, type PairsOptions } from './compare.ts';

/** `resdiff pairs OLD NEW` */
export const PAIRS = command({ options: withSides, run: runPairs });

async function runPairs(options: PairsOptions, world: World): Promise<undefined> {
  const comparison = await compareNamed(options, world);
  const style = { width: widthFor(options.width, world), level: colourFor(options.color, false, world) };
  await emit(render.pairs(comparison, style), options, world);
}
