import type { Tables } from '../tables/tables.ts';
import { RUSSIAN_MONTHS } from './months.ts';
import { RUSSIAN_OPENINGS } from './openings.ts';
import { RUSSIAN_RECURRING } from './recurring.ts';
import { RUSSIAN_STANCES } from './stances.ts';

/** The stems of ordinals, with the ending of the masculine: most have `-ый`, those with stress on the ending `-ой`. */
const RUSSIAN_UNITS = [
  '',
  'перв|ый',
  'втор|ой',
  'трет|ий',
  'четверт|ый',
  'пят|ый',
  'шест|ой',
  'седьм|ой',
  'восьм|ой',
  'девят|ый',
];
const RUSSIAN_TEENS =
  'десят|ый,одиннадцат|ый,двенадцат|ый,тринадцат|ый,четырнадцат|ый,пятнадцат|ый,шестнадцат|ый,семнадцат|ый,восемнадцат|ый,девятнадцат|ый'.split(
    ',',
  );
const RUSSIAN_TENS =
  ',,двадцат|ый,тридцат|ый,сороков|ой,пятидесят|ый,шестидесят|ый,семидесят|ый,восьмидесят|ый,девяност|ый'.split(',');
const CARDINAL_TENS = ',,двадцать,тридцать,сорок,пятьдесят,шестьдесят,семьдесят,восемьдесят,девяносто'.split(',');

/** Feminine nominative, genitive and accusative; masculine nominative, neuter; genitive, dative, instrumental and prepositional of both. */
const HARD = ['ая', 'ой', 'ую', 'ый', 'ое', 'ого', 'ому', 'ым', 'ом'];
const SOFT = ['ья', 'ьей', 'ью', 'ий', 'ье', 'ьего', 'ьему', 'ьим', 'ьем'];

function inflected(word: string): readonly string[] {
  const [stem = '', ending = ''] = word.split('|');
  if (ending === 'ий') return SOFT.map((each) => stem + each);
  return HARD.map((each) => stem + (each === 'ый' ? ending : each));
}

/** `семьдесят восьмая` in all its forms: only the last word is inflected. */
function forms(number: number): readonly string[] {
  if (number > 100) return number > 120 ? [] : forms(number - 100).map((words) => `сто ${words}`);
  if (number === 100) return inflected('сот|ый');
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  if (ten === 0) return inflected(RUSSIAN_UNITS[unit] ?? '');
  if (ten === 1) return inflected(RUSSIAN_TEENS[unit] ?? '');
  if (unit === 0) return inflected(RUSSIAN_TENS[ten] ?? '');
  return inflected(RUSSIAN_UNITS[unit] ?? '').map((words) => `${CARDINAL_TENS[ten]} ${words}`);
}

export const RUSSIAN: Tables = {
  code: 'ru',
  frequentWords: '',
  calendar: {
    months: RUSSIAN_MONTHS,
    firstDay: '',
    before: '',
    dayEnd: '',
    day: ['%day %month %year года', '%day %month %year (г.|годов)', '%day %month %year'],
    range: [
      '%day1[ %month1][ %year1[ года]] (по|и|—|–|-) %day2 %month2 %year2[ года]',
      '%day1(—|–|-)%day2 %month2 %year2[ года]',
      '%day1[ %month1] (по|и|—|–|-) %day2 %month2',
    ],
    printedRange: [
      '%day1–%day2 %month2 %year2 года',
      '%day1 %month1 — %day2 %month2 %year2 года',
      '%day1 %month1 %year1 года — %day2 %month2 %year2 года',
    ],
    month: ['%month %year года', '%month %year'],
    aroundYear: { before: '', after: ' ?(?:год|гг|годы|годов)' },
    dayOfMonth: ['%day %month'],
  },
  ordinals: { forms, inMasthead: 0, figures: ['%number(-я|-е|-й|-ю|-м|-ая|-ое|-ой|-го)'] },
  openings: RUSSIAN_OPENINGS,
  citing: {
    resolution: '(?<!\\p{L})резолюци(?:я|и|ю|ей|й|ях|ям|ями)(?!\\p{L})',
    decision: '(?<!\\p{L})решени(?:е|я|ю|ем|и|й|ях|ям|ями)(?!\\p{L})',
    dateAfter: [' от %date', ' %body от %date'],
    dateBefore: [],
  },
  events: [
    { pattern: '%ordinal сесси(и|я|ю|ей|й|ях|ям)', name: 'сессия', kind: 'session' },
    { pattern: '%ordinal очередн(ой|ая|ую) сесси(и|я|ю|ей)', name: 'очередная сессия', kind: 'session' },
    { pattern: '%ordinal специальн(ой|ая|ую) сесси(и|я|ю|ей)', name: 'специальная сессия', kind: 'other' },
    {
      pattern: '%ordinal чрезвычайн(ой|ая|ую) специальн(ой|ая|ую) сесси(и|я|ю|ей)',
      name: 'чрезвычайная специальная сессия',
      kind: 'other',
    },
    { pattern: '%ordinal [пленарном |пленарное |пленарного ]заседани(и|е|я|ю)', name: 'заседание', kind: 'meeting' },
    { pattern: '%ordinal совещани(и|е|я|ю|ем)', name: 'совещание', kind: 'conference' },
  ],
  recurring: RUSSIAN_RECURRING,
  stances: RUSSIAN_STANCES,
  landmarks: {
    meeting: '\\d{1,5}-е (?:пленарное )?заседание',
    annexes: ['Приложение', 'ПРИЛОЖЕНИЕ', 'Добавление'],
    joining: ['и', 'или'],
    pageWords: ['[Сс]траница', '[Сс]тр\\.'],
    ordinalEndings: [],
  },
  footnotes: null,
  masthead: {
    unitedNations: 'Организация Объединенных Наций',
    organs: [
      {
        start: 'A/HRC/',
        line: 'Совет по правам человека',
        formula: 'Совет по правам человека',
        by: 'Советом по правам человека',
      },
      { start: 'A/', line: 'Генеральная Ассамблея', formula: 'Генеральная Ассамблея', by: 'Генеральной Ассамблеей' },
      { start: 'S/', line: 'Совет Безопасности', formula: 'Совет Безопасности', by: 'Советом Безопасности' },
      {
        start: 'E/',
        line: 'Экономический и Социальный Совет',
        formula: 'Экономический и Социальный Совет',
        by: 'Экономическим и Социальным Советом',
      },
    ],
    committees: [
      'Первый комитет',
      'Второй комитет',
      'Третий комитет',
      'Комитет по специальным политическим вопросам и вопросам деколонизации (Четвертый комитет)',
      'Пятый комитет',
      'Шестой комитет',
    ],
    ofCommittees: [
      'Первого комитета',
      'Второго комитета',
      'Третьего комитета',
      'Комитета по специальным политическим вопросам и вопросам деколонизации (Четвертого комитета)',
      'Пятого комитета',
      'Шестого комитета',
    ],
    distribution: ['Distr.: General', 'Distr.: Limited'],
    languages: {},
    original: 'Original: %language',
    session: '%ordinal сессия',
    sessionOfYear: 'Сессия %year года',
    agendaItem: ['Пункт[ы] %item повестки дня'],
    resolutionAdopted: ['Резолюция, принятая %organ %date'],
    decisionAdopted: ['Решение, принятое %organ %date'],
    councilAdopted: [
      '[Резолюция %number \\(%year\\), ](принятая|Принята) Советом Безопасности на его %meeting, %date',
      '(принятая|Принята) Советом Безопасности %date',
    ],
    councilNumber: 'Резолюция %number \\(%year\\)',
    report: ['[по докладу %committee (%report)]', '[по докладу (%report)]'],
    withoutCommittee: '[без передачи в главные комитеты (%report)]',
    withoutCommitteeTold: 'без передачи',
    votes: 'Принят[аы] (?:на|без|регистрируемым) ',
    withoutVote: 'Принята без голосования',
    vote: '[\\[]Принята [на %meeting ]регистрируемым голосованием %infavour голосами против %against при %abstaining воздержавш(ихся|емся)',
    printedVote:
      '[Принята регистрируемым голосованием %infavour голосами против %against при %abstaining воздержавшихся]',
    printedWithoutVote: '[Принята без голосования]',
    adoptedAt: ['Принята единогласно на %meeting.'],
    namesWithAnd: [
      'Антигуа и Барбуда',
      'Босния и Герцеговина',
      'Великобритании и Северной Ирландии',
      'Группа 77 и Китай',
      'Сан-Томе и Принсипи',
      'Сент-Винсент и Гренадины',
      'Сент-Китс и Невис',
      'Тринидад и Тобаго',
    ],
    draftResolution: ['%sponsors: проект резолюции', 'Проект резолюции'],
  },
};
