import { ABBREVIATIONS } from './en/reading/abbreviations.ts';
import { LANDMARKS as ENGLISH } from './en/reading/landmarks.ts';

/** The same as in English (`en/reading/landmarks.ts`), in the official languages that have no pack. */
const ELSEWHERE = {
  formulas: [
    "L[’']Assemblée générale|Le Conseil de sécurité|Le Conseil des droits de l[’']homme|Le Conseil économique et social",
    'La Asamblea General|El Consejo de Seguridad|El Consejo de Derechos Humanos|El Consejo Económico y Social',
    'Генеральная Ассамблея|Совет Безопасности|Совет по правам человека|Экономический и Социальный Совет',
    '大会|安全理事会|人权理事会|经济及社会理事会',
    '(?:إن )?(?:الجمعية العامة|مجلس الأمن|مجلس حقوق الإنسان|المجلس الاقتصادي والاجتماعي)',
  ],
  meetings: [
    '\\d{1,4}e séance(?: plénière)?',
    '\\d{1,4}[ªa]\\.? sesión(?: plenaria)?',
    '\\d{1,4}-е (?:пленарное )?заседание',
    '第?\\d{1,4}次全体会议',
    'الجلسة العامة[^.،]{0,40}',
  ],
  annexes: ['Annexe', 'ANNEXE', 'Anexo', 'Приложение', '附件', '(?:ال)?مرفق'],
  joining: ['et', 'ou', 'y', 'o', 'и', 'или'],
  ordinalEndings: ['er', 're', 'e', 'o', 'a'],
};

const ANNEXES = [...ENGLISH.annexes, ...ELSEWHERE.annexes].join('|');

/** What a reader goes by before it knows the language of a text: all languages at once. */
export const LANDMARKS = {
  /** What opens a resolution, `The General Assembly`; `letters`: how many letters the name of a conference may have. */
  formula: (letters: string): string => [...ENGLISH.formulas(letters), ...ELSEWHERE.formulas].join('|'),
  /** `42nd plenary meeting 4 December 2023`: the meeting, and the day where it follows; it is looser where no word is English. */
  adoption: new RegExp(`^(${ENGLISH.meetings.join('|')})[.,]?\\s?(\\d{1,2}\\s\\p{L}{3,12}\\s\\d{4})?$`, 'u'),
  adoptionElsewhere: new RegExp(`^(${ELSEWHERE.meetings.join('|')})\\s?((?:Le )?\\d{1,4}[^.،;]{0,30})?$`, 'u'),
  /** The heading of an annex, `Annex II`, with the title where it follows on the line. */
  annex: new RegExp(`^((?:${ANNEXES})(?:\\s(?:[IVXLC]{1,6}|\\d{1,2}|[A-Z]))?)\\.?(?:\\s?[:–—]\\s?(\\S.*))?$`, 'u'),
  /** The end of the last but one of a list: `…; and`. */
  leadingOn: new RegExp(`[,;] (?:${[...ENGLISH.joining, ...ELSEWHERE.joining].join('|')})$`, 'u'),
  /** What follows the hyphen of a word whose other half comes later. */
  behindHyphen: new RegExp(`^(?:${ENGLISH.behindHyphen.join('|')})\\s`, 'u'),
  /** What stands at the edge of a page, as part of an expression; and what is between its number and that of all. */
  furniture: ENGLISH.furniture,
  ofPages: ENGLISH.ofPages,
  /** The end of an ordinal in figures. */
  ordinalEnding: new RegExp(`^(?:${[...ENGLISH.ordinalEndings, ...ELSEWHERE.ordinalEndings].join('|')})$`, 'iu'),
  /** A word that ends in a point of its own. */
  abbreviation: ABBREVIATIONS.withinSentence,
  /** `Point 14 de l’ordre du jour`; English has its own in its pack. */
  agendaItem: /\bPoint\s+(\d+(?:\s\([a-z]{1,3}\))?)\s+de l[’']ordre du jour/u,
  /** What stands around the number of an item, in a file that says which words are that. */
  agendaWords: new RegExp(`^(?:${ENGLISH.agendaItem}|Point)\\s+|(?<!\\s)\\s+de l[’']ordre du jour$`, 'giu'),
};
