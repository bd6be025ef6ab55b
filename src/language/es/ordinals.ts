import type { OrdinalTable } from '../tables/tables.ts';

const SPANISH_UNITS = ['', 'primero', 'segundo', 'tercero', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo', 'noveno'];
const SPANISH_TENS = [
  '',
  'décimo',
  'vigésimo',
  'trigésimo',
  'cuadragésimo',
  'quincuagésimo',
  'sexagésimo',
  'septuagésimo',
  'octogésimo',
  'nonagésimo',
];

/** `primero`, `septuagésimo octavo`, `undécimo`, `centésimo segundo`. */
function ordinal(number: number): string {
  if (number === 11) return 'undécimo';
  if (number === 12) return 'duodécimo';
  if (number > 99) return ['centésimo', number === 100 ? '' : ordinal(number - 100)].filter(Boolean).join(' ');
  return [SPANISH_TENS[Math.floor(number / 10)], SPANISH_UNITS[number % 10]].filter(Boolean).join(' ');
}

function feminine(words: string): string {
  return words.replace(/o(?= |$)/gu, 'a');
}

/** `primer`, `tercer` before a noun. */
function apocopated(words: string): string {
  return words.replace(/(primer|tercer)o$/u, '$1');
}

const TEEN_STEM = 'decimo';

/** Also together, as is usual from thirteen to nineteen: `decimonoveno`; elsewhere the same as apart. */
function joinedForm(number: number): string {
  if (number < 13 || number > 19) return ordinal(number);
  const unit = SPANISH_UNITS[number - 10] ?? '';
  return unit.startsWith('s') ||
    unit.startsWith('t') ||
    unit.startsWith('c') ||
    unit.startsWith('q') ||
    unit.startsWith('n') ||
    unit.startsWith('o')
    ? `${TEEN_STEM}${unit}`
    : unit;
}

export const SPANISH_ORDINALS: OrdinalTable = {
  forms: (number) => {
    if (number > 120) return [];
    const words = ordinal(number);
    const together = joinedForm(number);
    return [apocopated(words), words, feminine(words), apocopated(together), together, feminine(together)];
  },
  inMasthead: 0,
  figures: ['%number(ª|º|a.|o.|ª.|º.|.ª|.º|°|er)'],
};
