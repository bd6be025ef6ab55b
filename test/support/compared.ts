import { type Comparison, compare, mapSides, read, render, type Sides } from '../../src/index.ts';

/** Compares two resolutions written as plain text: title and formula are put before the paragraphs. */
export function comparisonOf(bodies: Sides<string>): Comparison {
  return compare(mapSides(bodies, (body) => read(withMasthead(body), { name: 'test' }).document));
}

/** The same, as the report in its plain notation. */
export function compared(bodies: Sides<string>): string {
  return render.plain(comparisonOf(bodies), { all: false, only: null });
}

function withMasthead(body: string): string {
  const paragraphs = body.replace(/^[ \t]+/gmu, '').trim();
  return `78/1. A title\n\nThe General Assembly,\n\n${paragraphs}\n`;
}
