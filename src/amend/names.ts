import { printedOrdinal } from '../language/en/ordinals.ts';
import type { Document } from '../model/document.ts';

/** The names of the paragraphs of a text in amendments, in order and all different. */
export function amendmentNames({ paragraphs }: Document): readonly string[] {
  const given = new Set<string>();
  return paragraphs.map((paragraph) => {
    const name = nameFor(paragraph.id);
    const unique = given.has(name) ? `the paragraph “${paragraph.id}”` : name;
    given.add(unique);
    return unique;
  });
}

function nameFor(id: string): string {
  const [, section = '', place = ''] =
    /^(?:(.+) )?((?:PP|OP)\d+(?: \([a-z]{1,4}\))*|Heading \d+|Formula)$/u.exec(id) ?? [];
  const within = section === '' ? '' : ` of section ${section}`;
  const [, kind, number = '', below = ''] = /^(PP|OP|Heading )(\d+)(.*)$/u.exec(place) ?? [];
  if (kind === 'PP') return `the ${printedOrdinal(Number(number))} preambular paragraph${below}${within}`;
  if (kind === 'OP') return `operative paragraph ${number}${below}${within}`;
  if (kind === 'Heading ') return `the ${printedOrdinal(Number(number))} heading${within}`;
  return place === 'Formula' ? `the formula${within}` : `the paragraph “${id}”`;
}
