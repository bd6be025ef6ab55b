import type { Fact } from '../../model/fact.ts';
import type { PrintedValues } from '../../model/sentences.ts';
import { printedNumber } from '../../text/figures.ts';
import { printedRange } from './dates.ts';
import { printedOrdinal } from './ordinals.ts';

/** A fact in a few words: `eleventh → twelfth Meeting of States Parties`, `States parties 110 → 112`, `77/79 now cited`. */
export function factWords(fact: Fact, printed: PrintedValues): string {
  const { kind, of, old: before, new: after } = fact;
  const { old: own, new: now } = printed;
  const [from, to] = [own ?? valueWords(fact, before), now ?? valueWords(fact, after)];
  if (own !== null || now !== null) return changeWords(fact, from, to);
  const change = changeWords(fact, from, to);
  switch (kind) {
    case 'ordinal':
      return before === null || after === null ? changeWords(fact, `${from} ${of}`, `${to} ${of}`) : `${change} ${of}`;
    case 'count':
    case 'amount':
      return of === '' ? change : `${of} ${change}`;
    case 'citation':
      if (before === null) return `${to} now cited`;
      return after === null ? `${from} no longer cited` : change;
    case 'state':
    case 'degree':
      return of === '' ? change : `${change} (${of})`;
    case 'instrument':
      return of === '' ? change : `${change} (${of})`;
    case 'opening':
    case 'words':
    case 'note':
    case 'part':
    case 'date':
    case 'period':
    case 'place':
    case 'body':
    case 'deadline':
    case 'report':
    case 'agenda':
      return change;
  }
}

function changeWords({ old: before, new: after }: Fact, from: string, to: string): string {
  if (before === null) return `${to} added`;
  return after === null ? `${from} removed` : `${from} → ${to}`;
}

/** A value as people print it. */
export function valueWords({ kind }: Pick<Fact, 'kind'>, value: Fact['old']): string {
  if (value === null) return '';
  switch (kind) {
    case 'ordinal':
      return typeof value === 'number' ? printedOrdinal(value) : value;
    case 'count':
    case 'amount':
      return typeof value === 'number' ? printedNumber(value) : value;
    case 'date':
      return printedRange(String(value));
    case 'words':
    case 'opening':
    case 'degree':
    case 'note':
      return `“${value}”`;
    case 'citation':
    case 'state':
    case 'instrument':
    case 'part':
    case 'period':
    case 'place':
    case 'body':
    case 'deadline':
    case 'report':
    case 'agenda':
      return String(value);
  }
}
