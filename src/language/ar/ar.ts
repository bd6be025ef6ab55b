import type { Tables } from '../tables/tables.ts';
import { ARABIC_MONTHS } from './months.ts';
import { ARABIC_OPENINGS } from './openings.ts';
import { ARABIC_ORDINALS } from './ordinals.ts';
import { ARABIC_RECURRING } from './recurring.ts';
import { ARABIC_STANCES } from './stances.ts';

export const ARABIC: Tables = {
  code: 'ar',
  frequentWords: '',
  calendar: {
    months: ARABIC_MONTHS,
    firstDay: '',
    before: '',
    dayEnd: '',
    day: ['%day %month %year'],
    range: [
      '%day1[ %month1][ %year1] (إلى|حتى|و|و |-|–) %day2 %month2 %year2',
      '%day1[ %month1] (إلى|حتى|و|-|–) %day2 %month2',
    ],
    printedRange: [
      '%day1 إلى %day2 %month2 %year2',
      '%day1 %month1 إلى %day2 %month2 %year2',
      '%day1 %month1 %year1 إلى %day2 %month2 %year2',
    ],
    month: ['%month %year'],
    aroundYear: { before: '(?:عام|لعام|سنة|لسنة|الفترة|للفترة|عامي|فترة السنتين|لفترة السنتين) ', after: '' },
    dayOfMonth: ['%day %month'],
  },
  ordinals: ARABIC_ORDINALS,
  openings: ARABIC_OPENINGS,
  citing: {
    resolution: 'قرار(?:ات|ا|ها|ه|اتها|اته|يها|يه|ين|ي)?(?!\\p{L})',
    decision: 'مقرر(?:ات|ا|ها|ه|اتها|اته|يها|يه|ين|ي)?(?!\\p{L})',
    dateAfter: [' (المؤرخ|المؤرخة|المؤرخين|المؤرخان) %date', ' في %date'],
    dateBefore: [],
  },
  events: [
    { pattern: '(الدورة|دورتها|دورته|دورة|دورتيها|الدورتين) %ordinal', name: 'الدورة', kind: 'session' },
    { pattern: '(الدورة|دورتها|دورته) العادية %ordinal', name: 'الدورة العادية', kind: 'session' },
    { pattern: '(الدورة|دورتها|دورته) الاستثنائية %ordinal', name: 'الدورة الاستثنائية', kind: 'other' },
    {
      pattern: '(الدورة|دورتها|دورته) الاستثنائية الطارئة %ordinal',
      name: 'الدورة الاستثنائية الطارئة',
      kind: 'other',
    },
    { pattern: '(الاجتماع|اجتماعها|اجتماعه) %ordinal', name: 'الاجتماع', kind: 'conference' },
  ],
  recurring: ARABIC_RECURRING,
  stances: ARABIC_STANCES,
  landmarks: {
    meeting: 'الجلسة العامة(?: \\p{Nd}{1,4}| ال[^.،0-9]{3,40})',
    annexes: ['المرفق', 'مرفق'],
    joining: ['و', 'أو'],
    pageWords: ['صفحة'],
    ordinalEndings: [],
  },
  footnotes: null,
  masthead: {
    unitedNations: 'الأمم المتحدة',
    organs: [
      { start: 'A/HRC/', line: 'مجلس حقوق الإنسان', formula: 'إن مجلس حقوق الإنسان', by: 'مجلس حقوق الإنسان' },
      { start: 'A/', line: 'الجمعية العامة', formula: 'إن الجمعية العامة', by: 'الجمعية العامة' },
      { start: 'S/', line: 'مجلس الأمن', formula: 'إن مجلس الأمن', by: 'مجلس الأمن' },
      {
        start: 'E/',
        line: 'المجلس الاقتصادي والاجتماعي',
        formula: 'إن المجلس الاقتصادي والاجتماعي',
        by: 'المجلس الاقتصادي والاجتماعي',
      },
    ],
    committees: [
      'اللجنة الأولى',
      'اللجنة الثانية',
      'اللجنة الثالثة',
      'لجنة المسائل السياسية الخاصة وإنهاء الاستعمار (اللجنة الرابعة)',
      'اللجنة الخامسة',
      'اللجنة السادسة',
    ],
    ofCommittees: [],
    distribution: ['Distr.: General', 'Distr.: Limited'],
    languages: {},
    original: 'Original: %language',
    session: 'الدورة %ordinal',
    sessionOfYear: 'دورة عام %year',
    agendaItem: ['(البند|البندان|البنود) %item من جدول الأعمال'],
    resolutionAdopted: [
      'قرار اتخذته %organ في %date',
      'قرار اتخذه %organ في %date',
      'قرار اعتمدته %organ في %date',
      'قرار اعتمده %organ في %date',
    ],
    decisionAdopted: ['مقرر اتخذته %organ في %date', 'مقرر اتخذه %organ في %date'],
    councilAdopted: ['الذي اتخذه مجلس الأمن في جلسته %meeting، المعقودة في %date', 'الذي اتخذه مجلس الأمن في %date'],
    councilNumber: 'القرار %number \\(%year\\)',
    report: ['[بناء على تقرير %committee (%report)]', '[بناء على التقرير (%report)]'],
    withoutCommittee: '[دون الإحالة إلى لجنة رئيسية (%report)]',
    withoutCommitteeTold: 'دون الإحالة',
    votes: '(?:اتخذ|اعتمد)(?:ت)? (?:في|بدون|بتصويت) ',
    withoutVote: '(?:اتخذ|اعتمد) (?:بدون|دون) تصويت',
    vote: '[\\[](اتخذ|اعتمد) [في %meeting ]بتصويت مسجل بأغلبية %infavour صوتا مقابل %against صوتا وامتناع %abstaining عضوا عن التصويت',
    printedVote: '[اتخذ بتصويت مسجل بأغلبية %infavour صوتا مقابل %against صوتا وامتناع %abstaining عضوا عن التصويت]',
    printedWithoutVote: '[اتخذ بدون تصويت]',
    adoptedAt: ['اتخذ بالإجماع في %meeting.'],
    namesWithAnd: [],
    draftResolution: ['%sponsors: مشروع قرار', 'مشروع قرار'],
  },
};
