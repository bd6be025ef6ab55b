import { type Document, type Draft, type DraftOptions, draft, read, render } from '../../src/index.ts';

/** A series of texts, a session apart from 76 on unless said otherwise: 76/10 of 6 December 2021, 77/10, 78/10 … */
export function seriesOf(bodies: readonly string[], changes: Partial<Document> = {}, step = 1): readonly Document[] {
  return bodies.map((body, at) => {
    const session = 76 + at * step;
    const paragraphs = body.replace(/^[ \t]+/gmu, '').trim();
    const text = `${session}/10. The keeping of lighthouses\n\nThe General Assembly,\n\n${paragraphs}\n`;
    return {
      ...read(text, { name: 'test' }).document,
      symbol: `A/RES/${session}/10`,
      session,
      adopted: `${session + 1945}-12-0${6 + (at % 3)}`,
      ...changes,
    };
  });
}

/** The draft of the next text, from texts written as plain paragraphs. */
export function draftFrom(bodies: readonly string[], options: DraftOptions = {}): Draft {
  return draft(seriesOf(bodies), options);
}

/** What the draft makes of the last text, in the plain notation of reports. */
export function redline(value: Draft): string {
  return render.plain(value.comparison, { all: false, only: null });
}

/** The proposals, a line each: `PP1 chain made: old → new`. */
export function proposalsOf({ paragraphs, proposals }: Draft): readonly string[] {
  return proposals.map(({ paragraph, kind, applied, old: before, new: now }) => {
    const id = paragraphs[paragraph]?.id ?? '';
    return `${id} ${kind} ${applied ? 'made' : 'told'}: ${before.trim()} → ${now.trim()}`;
  });
}

/** The slots, a line each: `OP2 date [11 to 14 September 2023]: dates of the twelfth Meeting of States Parties`. */
export function slotsOf({ paragraphs, slots }: Draft): readonly string[] {
  return slots.map(
    ({ paragraph, kind, text, wanted }) =>
      `${paragraphs[paragraph]?.id ?? ''} ${kind} ${text.replaceAll('\u00A0', ' ')}: ${wanted}`,
  );
}
