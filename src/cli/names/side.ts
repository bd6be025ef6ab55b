import { asSide } from '../../form/negotiated/as-side.ts';
import type { World } from '../../host/world.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { shown } from '../../report/layout/safe.ts';
import { sideDoubts } from '../../report/sentences/negotiation.ts';

/** `--as EU`, for every command that reads a text under negotiation. */
export const AS = {
  type: 'string',
  requiresArg: true,
  describe: 'In a text under negotiation: only the options of this delegation',
} as const;

export interface SideOptions {
  readonly as?: string | undefined;
}

/**
 * The text with the options of the delegation that is asked for, if one is; what could not be decided is reported.
 *
 * @throws InputError if the text does not name it
 */
export function forSide(document: Document, { as }: SideOptions, name: string, world: World): Document {
  if (as === undefined) return document;
  const own = sideOf(document, as, name);
  for (const doubt of sideDoubts(own, document)) world.complain(`resdiff: ${shown(`${name}: ${doubt}`)}\n`);
  return own;
}

/** The same without a report. */
export function sideOf(document: Document, side: string, name: string): Document {
  try {
    return asSide(document, side);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.code, `${name}: ${error.message}`, { cause: error });
    throw error;
  }
}
