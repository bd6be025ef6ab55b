import type { World } from '../../host/world.ts';
import { isLeadIn, symbolTyped } from '../../language/typed-symbols.ts';

/** Joins words in curly quotation marks (`“cluster munitions”`), which no shell recognizes, into one name. */
export function withoutCurlyQuotes(args: readonly string[]): readonly string[] {
  const start = args.findIndex((arg) => /^[“„«]/u.test(arg));
  const end = args.findIndex((arg, at) => at >= start && /.[”“»]$/u.test(arg));
  if (start === -1 || end === -1) return args;
  const name = args
    .slice(start, end + 1)
    .join(' ')
    .slice(1, -1)
    .trim();
  return [...args.slice(0, start), name, ...withoutCurlyQuotes(args.slice(end + 1))];
}

/**
 * Joins the words before a symbol to it: `resolution 77/79` or `GA res. 78/32` typed without quotation marks. After an
 * option they may be its value, and a file with that name takes precedence.
 */
export async function withLeadIns(world: World, args: readonly string[]): Promise<readonly string[]> {
  const glued: string[] = [];
  for (let at = 0; at < args.length; ) {
    const end = await endOfSymbol(world, args, at);
    glued.push(args.slice(at, end).join(' '));
    at = end;
  }
  return glued;
}

async function endOfSymbol(world: World, args: readonly string[], start: number): Promise<number> {
  if (args[start - 1]?.startsWith('-') === true) return start + 1;
  for (let end = start + 1; end < args.length && end <= start + LEAD_MAX_WORDS; end += 1) {
    const lead = args.slice(start, end).join(' ');
    if (/\d/u.test(lead) || lead.startsWith('-')) break;
    const isSymbol = isLeadIn(lead) && symbolTyped(`${lead} ${args[end]}`) !== null;
    if (isSymbol && (await world.kindOf(args[start] ?? '')) !== 'file') return end + 1;
  }
  return start + 1;
}

/** `the United Nations General Assembly resolution` */
const LEAD_MAX_WORDS = 6;
