import { type FromOffice, fromOffice, officeKindOf } from '../formats/foreign/office.ts';
import { DEFAULT_LIMITS } from '../formats/limits.ts';
import type { World } from '../host/world.ts';

/**
 * The office program of a world, for those who asked for it: by the option (`--with-office`) or, if that is not given, in the
 * settings file. That file is read with the first file that needs it. Some commands read a file twice: it is converted once.
 */
export function askedOffice(world: World, option: () => boolean | undefined): World['askOffice'] {
  const { askOffice } = world;
  if (askOffice === undefined) return undefined;
  let told: Promise<boolean> | null = null;
  const known = new Map<string, Promise<FromOffice | null>>();
  return async (file, limits) => {
    const given = option();
    if (given === undefined) told ??= toldBySettings(world);
    if ((given ?? (await told)) !== true) return null;
    const { sha256Of } = await import('../host/sha256.ts');
    const key = `${file.name} ${sha256Of(file.bytes)}`;
    const converted = known.get(key) ?? askOffice(file, limits);
    known.delete(key);
    known.set(key, converted);
    for (const oldest of known.keys()) if (known.size > KEPT_MAX) known.delete(oldest);
    return converted;
  };
}

/** A file that can be read without an office program: itself, or what one made of it, and how that came, for a sentence. */
export async function readable(
  bytes: Uint8Array,
  name: string,
  { limits = DEFAULT_LIMITS, askOffice }: World,
): Promise<{ readonly bytes: Uint8Array; readonly how: string }> {
  const kind = officeKindOf(bytes);
  if (kind === null) return { bytes, how: '' };
  const converted = await fromOffice(bytes, kind, { name, limits, askOffice });
  return { bytes: converted.bytes, how: `, ${converted.notices.map(({ message }) => message).join()}` };
}

/** Two versions, and what they are read beside. */
const KEPT_MAX = 4;

async function toldBySettings(world: World): Promise<boolean> {
  const { readSettings } = await import('./settings.ts');
  return (await readSettings(world, undefined)).withOffice;
}
