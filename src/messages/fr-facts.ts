import { FRENCH } from '../language/fr/fr.ts';
import { calendarOf } from '../language/tables/calendar.ts';
import { TabledOrdinals } from '../language/tables/ordinals.ts';
import type { Fact } from '../model/fact.ts';
import type { PrintedValues } from '../model/sentences.ts';
import { printedNumber } from '../text/figures.ts';
import { later } from '../text/later.ts';

/** A fact in a few words in French: `79e → 80e session`, `States parties 110 → 112`, `77/79 désormais cité`. */
export function frenchFact(fact: Fact, printed: PrintedValues): string {
  const { kind, of, old: before, new: after } = fact;
  const [from, to] = [printed.old ?? valueWords(kind, before), printed.new ?? valueWords(kind, after)];
  if (printed.old !== null || printed.new !== null) return changeWords(fact, from, to);
  if (kind === 'citation' && before === null) return `${to} désormais cité`;
  if (kind === 'citation' && after === null) return `${from} n’est plus cité`;
  if (kind === 'ordinal') {
    if (before === null || after === null) return changeWords(fact, `${from} ${of}`, `${to} ${of}`);
    return `${from} → ${to} ${of}`;
  }
  const change = changeWords(fact, from, to);
  if (of === '') return change;
  if (kind === 'count' || kind === 'amount') return `${of} ${change}`;
  return IN_BRACKETS.has(kind) ? `${change} (${ROLES.get(of) ?? of})` : change;
}

/** Of which it is said after the change what they are about. */
const IN_BRACKETS: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['state', 'degree', 'instrument']);

const ROLES: ReadonlyMap<string, string> = new Map([
  ['ratification', 'ratification'],
  ['accession', 'adhésion'],
  ['succession', 'succession'],
  ['acceptance', 'acceptation'],
  ['approval', 'approbation'],
  ['signature', 'signature'],
  ['withdrawal', 'retrait'],
  ['presidency', 'présidence'],
]);

function changeWords({ old: before, new: after }: Fact, from: string, to: string): string {
  if (before === null) return `ajout\u00A0: ${to}`;
  return after === null ? `suppression\u00A0: ${from}` : `${from} → ${to}`;
}

function valueWords(kind: Fact['kind'], value: Fact['old']): string {
  if (value === null) return '';
  if (kind === 'ordinal') return typeof value === 'number' ? ORDINALS().printed(value) : value;
  if (typeof value === 'number') return frenchNumber(value);
  if (kind === 'date') return CALENDAR().printedRange(value);
  if (kind === 'part') return PARTS_OF_TEXT.get(value) ?? value;
  if (kind === 'agenda') return RHYTHMS.get(value) ?? value;
  return QUOTED.has(kind) ? `«\u00A0${value}\u00A0»` : value;
}

const QUOTED: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['words', 'opening', 'degree', 'note']);

const PARTS_OF_TEXT: ReadonlyMap<string, string> = new Map([
  ['formula', 'formule'],
  ['preamble', 'préambule'],
  ['operative', 'dispositif'],
  ['heading', 'intertitres'],
  ['annex', 'annexe'],
]);

const RHYTHMS: ReadonlyMap<string, string> = new Map([
  ['annual', 'annuel'],
  ['biennial', 'biennal'],
  ['triennial', 'triennal'],
]);

/** `65 731 000`, `0,7` */
function frenchNumber(value: number): string {
  const [whole = '', decimals] = printedNumber(value).split('.');
  const grouped = whole.replaceAll(',', NO_BREAK);
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

const NO_BREAK = '\u00A0';

/** `2023-12-01` as `1er décembre 2023`. */
export function frenchDate(iso: string): string {
  return CALENDAR().printedDate(iso);
}

const CALENDAR = later(() => calendarOf(FRENCH));
const ORDINALS = later(() => new TabledOrdinals(FRENCH.ordinals));
