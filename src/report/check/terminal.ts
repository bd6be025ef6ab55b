import type { Check, CheckFinding, Severity } from '../../model/check.ts';
import type { Document } from '../../model/document.ts';
import { areRightToLeft, withIsolates } from '../layout/isolates.ts';
import { type Paints, paintsOf, unpainted } from '../layout/paint.ts';
import { PLAIN_PAGE } from '../layout/plain-page.ts';
import { shown } from '../layout/safe.ts';
import { columnsOf, directed, type Painted, wrap } from '../layout/wrap.ts';
import { checkHead, contextOf, findingPlace } from '../sentences/check.ts';

export interface CheckTerminalOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
  /** The checked text: findings are shown with the surrounding words. */
  readonly document: Document;
  /** Give the source of each rule. */
  readonly explain: boolean;
}

/** The findings for a terminal: errors and warnings in the order of the text, then the hints. */
export function renderCheck(
  check: Check,
  given: Partial<CheckTerminalOptions> & Pick<CheckTerminalOptions, 'document'>,
): string {
  const options = { ...PLAIN_PAGE, explain: false, ...given };
  const paints = paintsOf(options.level);
  const hints = check.findings.filter(({ severity }) => severity === 'hint');
  const others = check.findings.filter(({ severity }) => severity !== 'hint');
  const lines = [
    ...wrap([{ text: shown(checkHead(check)), paint: paints.bold }], options.width),
    ...others.flatMap((finding) => ['', ...findingLines(finding, paints, options)]),
    ...(hints.length === 0 || others.length === 0 ? [] : ['', paints.bold('Worth a look (adopted texts do it too)')]),
    ...hints.flatMap((finding) => ['', ...findingLines(finding, paints, options)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/**
 *     PP1  error  citation-date
 *          77/79 was adopted on 7 December 2022, not on 7 December 2021.
 *          … on the Convention and »77/79 of 7 December 2021« on the …
 *          → Check the date.
 */
function findingLines(
  finding: CheckFinding,
  paints: Paints,
  { width, level, document, explain }: CheckTerminalOptions,
): readonly string[] {
  const { severity, code, message, fix, source } = finding;
  const place = shown(findingPlace(finding));
  const paint = paintOf(severity, paints);
  const indent = ' '.repeat(INDENT_COLUMNS);
  const gap = ' '.repeat(Math.max(2, INDENT_COLUMNS - columnsOf(place)));
  const body = (stretches: readonly Painted[]) =>
    wrap(stretches, Math.max(20, width - INDENT_COLUMNS)).map((line) => `${indent}${line}`);
  const plain = unpainted;
  const { before, words, after } = contextOf(finding, document);
  const marks = level === 0 ? ['»', '«'] : ['', ''];
  const isMarked = words !== '' && (before !== '' || after !== '');
  const context: readonly Painted[] = [
    { text: shown(before), paint: paints.dim },
    {
      text: isMarked ? `${marks[0] ?? ''}${shown(words)}${marks[1] ?? ''}` : shown(words),
      paint: isMarked ? paints.underline : paints.dim,
    },
    { text: shown(after), paint: paints.dim },
  ];
  return [
    `${paints.bold(withIsolates(place))}${gap}${paint(severity)}  ${paints.dim(code)}`,
    ...body([{ text: shown(message), paint: plain }]),
    ...(before + words + after === '' || (!isMarked && message.includes(words))
      ? []
      : body(directed(context, areRightToLeft(before + words + after, document.languages[0] ?? '')))),
    ...body([{ text: `→ ${shown(fix)}`, paint: plain }]),
    ...(explain ? body([{ text: `Source: ${source}.`, paint: paints.dim }]) : []),
  ];
}

const INDENT_COLUMNS = 10;

function paintOf(severity: Severity, paints: Paints): (text: string) => string {
  switch (severity) {
    case 'error':
      return (words) => paints.red(paints.bold(words));
    case 'warning':
      return paints.yellow;
    case 'hint':
      return paints.cyan;
  }
}
