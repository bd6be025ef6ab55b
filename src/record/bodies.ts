import type { Document } from '../model/document.ts';

/** The bodies that a search names by letters, by how their symbols begin. */
const BODIES: readonly { readonly code: string; readonly symbol: RegExp }[] = [
  { code: 'HRC', symbol: /^A\/HRC\//u },
  { code: 'GA', symbol: /^A\//u },
  { code: 'SC', symbol: /^S\//u },
  { code: 'ECOSOC', symbol: /^E\//u },
  { code: 'WHA', symbol: /^(?:WHA|EB)\d/u },
];

/** The body of a text: its letters, else the organ as printed; empty if the text does not say. */
export function bodyOf({ symbol, organ }: Pick<Document, 'symbol' | 'organ'>): string {
  return BODIES.find((body) => body.symbol.test(symbol))?.code ?? organ ?? '';
}
