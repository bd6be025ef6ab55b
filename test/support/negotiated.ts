import { readText } from '../../src/formats/text/read.ts';
import type { Document, Paragraph } from '../../src/model/document.ts';

/** A text under negotiation with paragraphs as printed, after its formula. */
export function negotiatedText(...paragraphs: readonly string[]): Document {
  return readText(`Lamps\n\nThe General Assembly,\n\n${paragraphs.join('\n\n')}\n`, 'rolling.txt');
}

/** A paragraph with what it says beside its words: `PP2 bis: Noting <lamps +EU -US>, = agreed {reserves: EU reserves}`. */
export function shown({ id, text, negotiated }: Paragraph): string {
  if (negotiated === undefined) return `${id}: ${text}`;
  const { label, stretches, status, remarks } = negotiated;
  const said = [
    ...stretches.map(({ start, end, by, deletedBy, remarks: own, alternative }) => {
      const words = start === 0 && end === text.length ? '*' : text.slice(start, end);
      const names = [...by.map((name) => `+${name}`), ...deletedBy.map((name) => `-${name}`)];
      const told = [
        ...names,
        ...own.map((remark) => `{${remark.text}}`),
        ...(alternative === null ? [] : [`#${alternative}`]),
      ];
      return `<${[words, ...told].join(' ')}>`;
    }),
    ...(status === null ? [] : [`= ${status}`]),
    ...remarks.map(({ kind, by, text: words }) => `{${[kind, ...by].join(' ')}: ${words}}`),
  ];
  return `${id}${label === '' ? '' : ` (${label})`}: ${[text, ...said].join(' ')}`;
}
