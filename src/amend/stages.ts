import { revise } from '../form/revise.ts';
import type { AmendmentStage } from '../model/amended.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { Entry } from './execution/entries.ts';
import type { Mark } from './execution/marks.ts';
import type { Work } from './execution/work.ts';

interface Whole {
  /** The text with all orders. */
  readonly work: Work;
  readonly base: Document;
  readonly result: Document;
  readonly sources: readonly { readonly name: string; readonly isDocument: boolean; readonly isComplete: boolean }[];
  /** The text with the orders of the sources up to one. */
  readonly upTo: (source: number) => Work;
}

/**
 * The text after each source that changes it. Numbers and references follow from all of them: several sources leave them as they are,
 * and a last stage, which is nobody's, makes them follow.
 *
 * @param applied the orders that were applied
 */
export function stagesOf(applied: readonly Mark[], whole: Whole): readonly AmendmentStage[] {
  const { result, sources } = whole;
  const own = [...new Set(applied.map(({ source }) => source))];
  const stageOf = (source: number, document: Document): AmendmentStage => ({
    source: sources[source]?.name ?? '',
    isDocument: sources[source]?.isDocument ?? false,
    document,
  });
  const [only] = own;
  if (only === undefined) return [];
  if (own.length === 1) return [stageOf(only, result)];
  const stages = own.map((source) => stageOf(source, withoutRenumbering(source, whole)));
  const last = stages.at(-1)?.document;
  const isSame = last !== undefined && JSON.stringify(printed(last)) === JSON.stringify(printed(result));
  return isSame ? stages : [...stages, { source: 'resdiff', isDocument: false, document: result }];
}

function printed({ title, paragraphs }: Document) {
  return [title, ...paragraphs.map(({ label, text }) => [label, text])];
}

/** The text of a stage with the numbers of the text before; new paragraphs have the number that they have in the end. */
function withoutRenumbering(source: number, { work: all, base, result, sources, upTo }: Whole): Document {
  const work = upTo(source);
  const { document, from } = revise(base, work.operations(), { ends: sources[source]?.isComplete !== true });
  const final = labelsOfNew(all, result.paragraphs);
  const names = namesOfNew(work);
  const paragraphs = document.paragraphs.map((paragraph, at) => {
    const was = from[at] ?? null;
    const label = was === null ? final.get(names[at] ?? '') : base.paragraphs[was]?.label;
    // One that becomes preambular or a sub-paragraph has no number to keep.
    const isOther = was !== null && base.paragraphs[was]?.part !== paragraph.part;
    return isOther || label === undefined ? paragraph : { ...paragraph, label };
  });
  return { ...document, paragraphs, provenance: result.provenance, reconstructed: result.reconstructed };
}

/** The labels of the new paragraphs, by the order that brings each and its place among them. */
function labelsOfNew(work: Work, paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
  return new Map(namesOfNew(work).map((name, at) => [name, paragraphs[at]?.label ?? '']));
}

/** For each paragraph of the result, which new one it is; empty for those that are not new. */
function namesOfNew({ entries }: Work): readonly string[] {
  const counts = new Map<number, number>();
  return entries.flatMap((entry: Entry) => {
    if (entry.goneBy !== null) return [];
    if (entry.newBy === null) return [''];
    const count = (counts.get(entry.newBy.at) ?? 0) + 1;
    counts.set(entry.newBy.at, count);
    return [`${entry.newBy.at} ${count}`];
  });
}
