import type { Tables } from '../tables/tables.ts';
import { FRENCH_FOOTNOTES } from './footnotes.ts';
import { FRENCH_MONTHS } from './months.ts';
import { FRENCH_OPENINGS } from './openings.ts';
import { FRENCH_ORDINALS } from './ordinals.ts';
import { FRENCH_RECURRING } from './recurring.ts';
import { FRENCH_STANCES } from './stances.ts';

export const FRENCH: Tables = {
  code: 'fr',
  frequentWords: 'le les des du et dans pour par que qui sur avec ses aux au une leur est sont la ainsi',
  calendar: {
    months: FRENCH_MONTHS,
    firstDay: '1er',
    before: 'le ',
    dayEnd: 'er',
    day: ['%day %month %year'],
    range: [
      '%day1[ %month1][ %year1] (au|et le|et) %day2 %month2 %year2',
      '%day1[ %month1] (au|et) %day2 %month2',
      '%day1-%day2 %month2[ %year2]',
      '%day1 %month1-%day2 %month2[ %year2]',
    ],
    printedRange: [
      '%day1 au %day2 %month2 %year2',
      '%day1 %month1 au %day2 %month2 %year2',
      '%day1 %month1 %year1 au %day2 %month2 %year2',
    ],
    month: ['%month %year'],
    aroundYear: { before: '', after: '' },
    dayOfMonth: ['%day %month'],
  },
  ordinals: FRENCH_ORDINALS,
  openings: FRENCH_OPENINGS,
  citing: {
    resolution: '(?<!\\p{L})résolutions?(?!\\p{L})',
    decision: '(?<!\\p{L})décisions?(?!\\p{L})',
    dateAfter: [
      ', (en date du|du) %date',
      ' (du|en date du|datée du|adoptée le|des) %date',
      ' (du|de la|de l’)[ ]%body[,] (du|en date du) %date',
    ],
    dateBefore: [],
  },
  events: [
    { pattern: '%ordinal session[s]', name: 'session', kind: 'session' },
    { pattern: '%ordinal session extraordinaire d’urgence', name: 'session extraordinaire d’urgence', kind: 'other' },
    { pattern: '%ordinal session extraordinaire', name: 'session extraordinaire', kind: 'other' },
    { pattern: '%ordinal réunion[s]', name: 'réunion', kind: 'conference' },
    { pattern: '%ordinal Réunion[s]', name: 'réunion', kind: 'conference' },
    { pattern: '%ordinal séance[s][ plénière][s]', name: 'séance', kind: 'meeting' },
    { pattern: '%ordinal conférence', name: 'conférence', kind: 'conference' },
    { pattern: '%ordinal anniversaire', name: 'anniversaire', kind: 'other' },
  ],
  recurring: FRENCH_RECURRING,
  stances: FRENCH_STANCES,
  landmarks: {
    meeting: '\\d{1,5}(?:e|ère|er|re|ème) séance(?: plénière)?(?: \\(reprise\\))?',
    annexes: ['Annexe', 'ANNEXE', 'Appendice'],
    joining: ['et', 'ou'],
    pageWords: [],
    ordinalEndings: ['er', 're', 'e', 'ère', 'ème'],
  },
  footnotes: FRENCH_FOOTNOTES,
  masthead: {
    unitedNations: 'Nations Unies',
    organs: [
      {
        start: 'A/HRC/',
        line: 'Conseil des droits de l’homme',
        formula: 'Le Conseil des droits de l’homme',
        by: 'le Conseil des droits de l’homme',
      },
      { start: 'A/', line: 'Assemblée générale', formula: 'L’Assemblée générale', by: 'l’Assemblée générale' },
      { start: 'S/', line: 'Conseil de sécurité', formula: 'Le Conseil de sécurité', by: 'le Conseil de sécurité' },
      {
        start: 'E/',
        line: 'Conseil économique et social',
        formula: 'Le Conseil économique et social',
        by: 'le Conseil économique et social',
      },
    ],
    committees: [
      'Première Commission',
      'Deuxième Commission',
      'Troisième Commission',
      'Commission des questions politiques spéciales et de la décolonisation (Quatrième Commission)',
      'Cinquième Commission',
      'Sixième Commission',
    ],
    ofCommittees: [],
    distribution: ['Distr. générale', 'Distr. limitée'],
    languages: { ar: 'arabe', zh: 'chinois', en: 'anglais', fr: 'français', ru: 'russe', es: 'espagnol' },
    original: 'Original : %language',
    session: '%ordinal (session|année)',
    sessionOfYear: 'Session de %year',
    agendaItem: ['Point[s] %item de l’ordre du jour'],
    resolutionAdopted: ['Résolution adoptée par %organ le %date'],
    decisionAdopted: ['Décision adoptée par %organ le %date'],
    councilAdopted: [
      'Adoptée par le Conseil de sécurité à sa %meeting, le %date',
      'Adoptée par le Conseil de sécurité le %date',
    ],
    councilNumber: 'Résolution %number \\(%year\\)',
    report: ['[sur la base du rapport de la %committee (%report)]', '[sur la base du rapport (%report)]'],
    withoutCommittee: '[sans renvoi à une grande commission (%report)]',
    withoutCommitteeTold: 'sans renvoi',
    votes: 'Adoptée (?:à|sans|par) ',
    withoutVote: 'Adoptée sans (?:être mise aux voix|vote)',
    vote: '[\\[]Adoptée [à la %meeting ]par %infavour voix contre %against, avec %abstaining abstention[s]',
    printedVote: '[Adoptée par %infavour voix contre %against, avec %abstaining abstentions]',
    printedWithoutVote: '[Adoptée sans être mise aux voix]',
    adoptedAt: ['Adoptée à l’unanimité à la %meeting.', 'Adoptée à la %meeting à l’unanimité.'],
    namesWithAnd: ['Grande-Bretagne et d’Irlande du Nord', 'Groupe des 77 et la Chine', 'Groupe des 77 et Chine'],
    draftResolution: ['%sponsors : projet de résolution', 'Projet de résolution'],
  },
};
