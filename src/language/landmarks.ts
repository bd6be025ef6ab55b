import { ABBREVIATIONS } from './en/reading/abbreviations.ts';
import { LANDMARKS as ENGLISH } from './en/reading/landmarks.ts';
import { NEGOTIATING } from './en/reading/negotiated.ts';

/** The same as in English (`en/reading/landmarks.ts`), in the official languages that have no pack. */
const ELSEWHERE = {
  formulas: [
    "L[’']Assemblée générale|Le Conseil de sécurité|Le Conseil des droits de l[’']homme|Le Conseil économique et social",
    'La Asamblea General|El Consejo de Seguridad|El Consejo de Derechos Humanos|El Consejo Económico y Social',
    'Генеральная Ассамблея|Совет Безопасности|Совет по правам человека|Экономический и Социальный Совет',
    '大会|安全理事会|人权理事会|经济及社会理事会',
    '(?:إن )?(?:الجمعية العامة|مجلس الأمن|مجلس حقوق الإنسان|المجلس الاقتصادي والاجتماعي)',
  ],
  organs: [
    "Assemblée générale|Conseil de sécurité|Conseil des droits de l[’']homme|Conseil économique et social",
    'Asamblea General|Consejo de Seguridad|Consejo de Derechos Humanos|Consejo Económico y Social',
    'Генеральная Ассамблея|Совет Безопасности|Совет по правам человека|Экономический и Социальный Совет',
    '大会|安全理事会|人权理事会|经济及社会理事会',
    'الجمعية العامة|مجلس الأمن|مجلس حقوق الإنسان|المجلس الاقتصادي والاجتماعي',
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
  pageWords: ['[Pp]ágina', '[Pp]ág\\.', '[Сс]траница', '[Сс]тр\\.', 'صفحة', 'Seite', 'S\\.'],
  ordinalEndings: ['er', 're', 'e', 'o', 'a'],
};

const ANNEXES = [...ENGLISH.annexes, ...ELSEWHERE.annexes].join('|');

/** Patterns for reading a text before its language is known: all languages at once. */
export const LANDMARKS = {
  /** The beginning of a resolution, `The General Assembly`; `letters`: the most letters in the name of a conference. */
  formula: (letters: string): string => [...ENGLISH.formulas(letters), ...ELSEWHERE.formulas].join('|'),
  /** The same for other organizations, alone on a line; the official languages without a pack have only organs of the United Nations. */
  organLine: ENGLISH.organLine,
  organHeads: ENGLISH.organHeads,
  organSmallWords: ENGLISH.organSmallWords,
  /** An organ alone on a line of a masthead, in the official languages that have no pack. */
  organ: new RegExp(`^(?:${ELSEWHERE.organs.join('|')})$`, 'mu'),
  unitedNations: new RegExp(`${ENGLISH.unitedNations.source}|^(?:${ELSEWHERE.formulas.join('|')})`, 'iu'),
  organsKnown: ENGLISH.organsKnown,
  /** `42nd plenary meeting 4 December 2023`: the meeting, and the date if it follows; looser if no word is English. */
  adoption: new RegExp(`^\\(?(${ENGLISH.meetings.join('|')})[.,]?\\s?(\\d{1,2}\\s\\p{L}{3,12}\\s\\d{4})?\\)?$`, 'u'),
  adoptionElsewhere: new RegExp(`^(${ELSEWHERE.meetings.join('|')}),?\\s?((?:Le )?\\d{1,4}[^.،;]{0,30})?$`, 'u'),
  /** Names beside words that are struck through. */
  negotiating: NEGOTIATING,
  /** `3rd preambular paragraph: Recalling`, in drafts. */
  countedLabel: ENGLISH.countedLabel,
  /** The heading of an annex, `Annex II`, with the title if it follows on the line. */
  annex: new RegExp(`^((?:${ANNEXES})(?:\\s(?:[IVXLC]{1,6}|\\d{1,2}|[A-Z]))?)\\.?(?:\\s?[:–—]\\s?(\\S.*))?$`, 'u'),
  /** The same in a line known to be a heading: `Annex II Charter of lamps`. */
  annexTitled: new RegExp(`^((?:${ANNEXES})(?:\\s[IVXLC]{1,6}(?=\\s))?)\\s(\\p{Lu}.*)$`, 'u'),
  /** The end of the last item but one of a list: `…; and`. */
  leadingOn: new RegExp(`[,;] (?:${[...ENGLISH.joining, ...ELSEWHERE.joining].join('|')})$`, 'u'),
  /** The words that may follow the hyphen of an incomplete compound. */
  behindHyphen: new RegExp(`^(?:${ENGLISH.behindHyphen.join('|')})\\s`, 'u'),
  /** Text at the edge of a page, as part of a regular expression, the words between the page number and the total, and those before it. */
  furniture: ENGLISH.furniture,
  ofPages: ENGLISH.ofPages,
  pageWords: [...ENGLISH.pageWords, ...ELSEWHERE.pageWords].join('|'),
  /** The end of an ordinal in figures. */
  ordinalEnding: new RegExp(`^(?:${[...ENGLISH.ordinalEndings, ...ELSEWHERE.ordinalEndings].join('|')})$`, 'iu'),
  /** An abbreviation that ends with a full stop. */
  abbreviation: ABBREVIATIONS.withinSentence,
  /** `Point 14 de l’ordre du jour`; English has its own in its pack. */
  agendaItem: /\bPoint\s+(\d+(?:\s\([a-z]{1,3}\))?)\s+de l[’']ordre du jour/u,
  /** The words around the number of an agenda item, in a file that marks the item. */
  agendaWords: new RegExp(`^(?:${ENGLISH.agendaItem}|Point)\\s+|(?<!\\s)\\s+de l[’']ordre du jour$`, 'giu'),
};
