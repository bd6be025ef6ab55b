import { Past } from '../../src/draft/past.ts';
import { rhythmOf } from '../../src/draft/rhythm.ts';
import type { Step } from '../../src/draft/step.ts';
import { rollSteps } from '../../src/draft/steps/rolls.ts';
import { compare, type Document } from '../../src/index.ts';
import { wordsApart, wordsOf } from './words-apart.ts';

/**
 * For each kind of case how often the adopted text has the words proposed, kept those of the base, or went another way: the step
 * is made alone, and the words between base and adopted paragraph counted before and after.
 */
export function ratesText(series: readonly (readonly Document[])[]): string {
  const rates = new Map<string, { agreed: number; kept: number; other: number }>();
  for (const documents of series) {
    for (let at = 1; at < documents.length; at += 1) {
      const adopted = documents[at];
      if (adopted === undefined) continue;
      for (const [rule, outcome] of outcomesIn(documents.slice(0, at), adopted)) {
        const rate = rates.get(rule) ?? { agreed: 0, kept: 0, other: 0 };
        rate[outcome] += 1;
        rates.set(rule, rate);
      }
    }
  }
  const rows = [...rates].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows
    .map(([rule, { agreed, kept, other }]) => `  '${rule}': { agreed: ${agreed}, kept: ${kept}, other: ${other} },\n`)
    .join('');
}

type Outcome = 'agreed' | 'kept' | 'other';

function outcomesIn(earlier: readonly Document[], adopted: Document): readonly (readonly [string, Outcome])[] {
  const past = new Past(earlier);
  const steps = rollSteps(past, rhythmOf(earlier, adopted.session));
  const { changes } = compare({ old: past.base, new: adopted });
  return steps.flatMap((step) => {
    const { paragraph, note } = step.place;
    const line = past.lines.find((each) => each.paragraph.index === paragraph && (each.note?.marker ?? null) === note);
    const change = changes.find(({ old }) => old.includes(paragraph));
    const now = (change?.new ?? []).flatMap((index) => adopted.paragraphs[index] ?? []);
    const texts =
      note === null
        ? now.length === 0
          ? []
          : [now.map(({ text }) => text).join(' ')]
        : now.flatMap(({ notes }) => notes.map(({ text }) => text));
    return line === undefined || texts.length === 0
      ? []
      : [[step.rule.name, outcomeOf(step, line.text, texts)] as const];
  });
}

function outcomeOf({ place, words }: Step, text: string, texts: readonly string[]): Outcome {
  const [before, after] = [text, text.slice(0, place.start) + words + text.slice(place.end)].map(wordsOf);
  const whole = wordsApart(before ?? [], after ?? []);
  const targets = texts.map(wordsOf).map((own) => ({ from: wordsApart(before ?? [], own), own }));
  const nearest = targets.sort((a, b) => a.from - b.from)[0];
  const gain = nearest === undefined ? 0 : nearest.from - wordsApart(after ?? [], nearest.own);
  if (gain === whole) return 'agreed';
  return gain === -whole ? 'kept' : 'other';
}
