import type { Tables } from '../tables/tables.ts';
import { SPANISH_MONTHS } from './months.ts';
import { SPANISH_OPENINGS } from './openings.ts';
import { SPANISH_RECURRING } from './recurring.ts';
import { SPANISH_STANCES } from './stances.ts';

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

export const SPANISH: Tables = {
  code: 'es',
  frequentWords: 'el los las del y en para por que con sus una al su lo es son la como sobre',
  calendar: {
    months: SPANISH_MONTHS,
    firstDay: '',
    before: '',
    dayEnd: 'º|°|o',
    day: ['%day de %month (de|del) %year'],
    range: [
      '%day1[ de %month1][ (de|del) %year1] (a|al|y|y el) %day2 de %month2 (de|del) %year2',
      '%day1[ de %month1] (a|al|y|y el) %day2 de %month2',
    ],
    printedRange: [
      '%day1 a %day2 de %month2 de %year2',
      '%day1 de %month1 a %day2 de %month2 de %year2',
      '%day1 de %month1 de %year1 a %day2 de %month2 de %year2',
    ],
    month: ['%month (de|del) %year'],
    aroundYear: { before: '(?:en|de|para|desde|hasta|año|años|bienio|período|del?|y|a) ', after: '' },
    dayOfMonth: ['%day de %month'],
  },
  ordinals: {
    forms: (number) => {
      if (number > 120) return [];
      const words = ordinal(number);
      const together = joinedForm(number);
      return [apocopated(words), words, feminine(words), apocopated(together), together, feminine(together)];
    },
    inMasthead: 0,
    figures: ['%number(ª|º|a.|o.|ª.|º.|.ª|.º|°|er)'],
  },
  openings: SPANISH_OPENINGS,
  citing: {
    resolution: '(?<!\\p{L})resoluci(?:ón|ones)(?!\\p{L})',
    decision: '(?<!\\p{L})decisi(?:ón|ones)(?!\\p{L})',
    dateAfter: [', (de|del) %date', ' (de|del) %date', ' (del|de la) %body, de %date'],
    dateBefore: [],
  },
  events: [
    { pattern: '%ordinal (período|periodo)[s] de sesiones', name: 'período de sesiones', kind: 'session' },
    {
      pattern: '%ordinal (período|periodo)[s] ordinario[s] de sesiones',
      name: 'período ordinario de sesiones',
      kind: 'session',
    },
    {
      pattern: '%ordinal (período|periodo)[s] extraordinario[s] de sesiones',
      name: 'período extraordinario de sesiones',
      kind: 'other',
    },
    {
      pattern: '%ordinal (período|periodo)[s] extraordinario[s] de sesiones de emergencia',
      name: 'período extraordinario de sesiones de emergencia',
      kind: 'other',
    },
    { pattern: '%ordinal sesión[ plenaria]', name: 'sesión', kind: 'meeting' },
    { pattern: '%ordinal (reunión|Reunión)', name: 'reunión', kind: 'conference' },
    { pattern: '%ordinal (aniversario|Aniversario)', name: 'aniversario', kind: 'other' },
  ],
  recurring: SPANISH_RECURRING,
  stances: SPANISH_STANCES,
  landmarks: {
    meeting: '\\d{1,5}(?:[ªa]\\.?|\\.ª) sesión(?: plenaria)?',
    annexes: ['Anexo', 'ANEXO', 'Apéndice'],
    joining: ['y', 'e', 'o', 'u'],
    pageWords: ['[Pp]ágina', '[Pp]ág\\.'],
    ordinalEndings: ['o', 'a', 'er'],
  },
  footnotes: null,
  masthead: {
    unitedNations: 'Naciones Unidas',
    organs: [
      {
        start: 'A/HRC/',
        line: 'Consejo de Derechos Humanos',
        formula: 'El Consejo de Derechos Humanos',
        by: 'el Consejo de Derechos Humanos',
      },
      { start: 'A/', line: 'Asamblea General', formula: 'La Asamblea General', by: 'la Asamblea General' },
      { start: 'S/', line: 'Consejo de Seguridad', formula: 'El Consejo de Seguridad', by: 'el Consejo de Seguridad' },
      {
        start: 'E/',
        line: 'Consejo Económico y Social',
        formula: 'El Consejo Económico y Social',
        by: 'el Consejo Económico y Social',
      },
    ],
    committees: [
      'Primera Comisión',
      'Segunda Comisión',
      'Tercera Comisión',
      'Comisión de Política Especial y de Descolonización (Cuarta Comisión)',
      'Quinta Comisión',
      'Sexta Comisión',
    ],
    ofCommittees: [],
    distribution: ['Distr. general', 'Distr. limitada'],
    languages: { ar: 'árabe', zh: 'chino', en: 'inglés', fr: 'francés', ru: 'ruso', es: 'español' },
    original: 'Original: %language',
    session: '%ordinal (período|periodo) de sesiones',
    sessionOfYear: 'Período de sesiones de %year',
    agendaItem: ['Tema[s] %item del programa'],
    resolutionAdopted: ['Resolución aprobada por %organ el %date'],
    decisionAdopted: ['Decisión adoptada por %organ el %date'],
    councilAdopted: [
      'Aprobada por el Consejo de Seguridad en su %meeting, celebrada el %date',
      'Aprobada por el Consejo de Seguridad el %date',
    ],
    councilNumber: 'Resolución %number \\(%year\\)',
    report: ['[sobre la base del informe de la %committee (%report)]', '[sobre la base del informe (%report)]'],
    withoutCommittee: '[sin remisión previa a una Comisión Principal (%report)]',
    withoutCommitteeTold: 'sin remisión',
    votes: 'Aprobada (?:en|sin|por) ',
    withoutVote: 'Aprobada sin (?:someterla a )?votación',
    vote: '[\\[]Aprobada [en la %meeting, ]en votación registrada de %infavour votos contra %against y %abstaining abstenciones',
    printedVote: '[Aprobada en votación registrada de %infavour votos contra %against y %abstaining abstenciones]',
    printedWithoutVote: '[Aprobada sin votación]',
    adoptedAt: ['Aprobada por unanimidad en la %meeting.'],
    namesWithAnd: [
      'Antigua y Barbuda',
      'Bosnia y Herzegovina',
      'Gran Bretaña e Irlanda del Norte',
      'Grupo de los 77 y China',
      'Saint Kitts y Nevis',
      'San Vicente y las Granadinas',
      'Santo Tomé y Príncipe',
      'Trinidad y Tabago',
      'Trinidad y Tobago',
    ],
    draftResolution: ['%sponsors: proyecto de resolución', 'Proyecto de resolución'],
  },
};
