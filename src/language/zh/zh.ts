import type { Tables } from '../tables/tables.ts';
import { CHINESE_OPENINGS } from './openings.ts';
import { CHINESE_RECURRING } from './recurring.ts';
import { CHINESE_STANCES } from './stances.ts';

const HAN_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `七十八`, `十`, `一百零二`. */
function figures(number: number): string {
  if (number >= 100) {
    const rest = number - 100;
    const zero = rest > 0 && rest < 10 ? '零' : '';
    return `一百${zero}${rest >= 10 && rest < 20 ? '一' : ''}${figures(rest)}`;
  }
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  return `${ten === 0 ? '' : `${ten === 1 ? '' : HAN_DIGITS[ten]}十`}${HAN_DIGITS[unit]}`;
}

export const CHINESE: Tables = {
  code: 'zh',
  frequentWords: '',
  calendar: {
    months: [],
    firstDay: '',
    before: '',
    dayEnd: '',
    day: ['%year年%month月%day日'],
    range: ['[%year1年]%month1月%day1日(至|到|和)[%year2年][%month2月]%day2日'],
    printedRange: [
      '%year2年%month2月%day1日至%day2日',
      '%year2年%month1月%day1日至%month2月%day2日',
      '%year1年%month1月%day1日至%year2年%month2月%day2日',
    ],
    month: ['%year年%month月'],
    aroundYear: { before: '', after: '年' },
    dayOfMonth: ['%month月%day日'],
  },
  ordinals: {
    forms: (number) => (number > 120 ? [] : [figures(number)]),
    inMasthead: 0,
    figures: ['%number'],
  },
  openings: CHINESE_OPENINGS,
  citing: {
    resolution: '决议|決議',
    decision: '决定|決定',
    dateAfter: [],
    dateBefore: ['%date[的]第', '%date(通过的|的)第'],
  },
  events: [
    { pattern: '第%ordinal届会议', name: '届会议', kind: 'session' },
    { pattern: '第%ordinal屆會議', name: '屆會議', kind: 'session' },
    { pattern: '第%ordinal届常会', name: '届常会', kind: 'session' },
    { pattern: '第%ordinal届特别会议', name: '届特别会议', kind: 'other' },
    { pattern: '第%ordinal届紧急特别会议', name: '届紧急特别会议', kind: 'other' },
    { pattern: '第%ordinal次[全体]会议', name: '次会议', kind: 'meeting' },
    { pattern: '第%ordinal次[全體]會議', name: '次會議', kind: 'meeting' },
  ],
  recurring: CHINESE_RECURRING,
  stances: CHINESE_STANCES,
  landmarks: {
    meeting: '第?(?:\\d{1,4}|[〇零一二三四五六七八九]{3,4})次(?:全体)?会议',
    annexes: ['附件', '附录'],
    joining: [],
    pageWords: [],
    ordinalEndings: [],
  },
  footnotes: null,
  masthead: {
    unitedNations: '联合国',
    organs: [
      { start: 'A/HRC/', line: '人权理事会', formula: '人权理事会', by: '人权理事会' },
      { start: 'A/', line: '大会', formula: '大会', by: '大会' },
      { start: 'S/', line: '安全理事会', formula: '安全理事会', by: '安全理事会' },
      { start: 'E/', line: '经济及社会理事会', formula: '经济及社会理事会', by: '经济及社会理事会' },
      { start: 'A/HRC/', line: '人權理事會', formula: '人權理事會', by: '人權理事會' },
      { start: 'A/', line: '大會', formula: '大會', by: '大會' },
      { start: 'S/', line: '安全理事會', formula: '安全理事會', by: '安全理事會' },
      { start: 'E/', line: '經濟及社會理事會', formula: '經濟及社會理事會', by: '經濟及社會理事會' },
    ],
    committees: [
      '第一委员会',
      '第二委员会',
      '第三委员会',
      '特别政治和非殖民化委员会(第四委员会)',
      '第五委员会',
      '第六委员会',
    ],
    ofCommittees: [],
    distribution: ['Distr.: General', 'Distr.: Limited'],
    languages: {},
    original: 'Original: %language',
    session: '第%ordinal届会议',
    sessionOfYear: '%year年届会',
    agendaItem: ['议程项目%item', '议程项目 %item'],
    resolutionAdopted: ['%date%organ决议', '%organ决议', '%date%organ決議'],
    decisionAdopted: ['%date%organ决定'],
    councilAdopted: ['%date安全理事会%meeting[一致]通过', '%date安全理事会通过'],
    councilNumber: '第%number\\(%year\\)号决议',
    report: ['[根据%committee的报告(%report)通过]', '[根据报告(%report)通过]'],
    withoutCommittee: '[未经发交主要委员会而通过(%report)]',
    withoutCommitteeTold: '未经发交',
    votes: '(?:未经|以|经)[^\\]]{0,30}(?:通过|表决)',
    withoutVote: '未经表决(?:而)?通过',
    vote: '[\\[]经记录表决，以%infavour票对%against票，%abstaining票弃权',
    printedVote: '[经记录表决，以%infavour票对%against票，%abstaining票弃权通过]',
    printedWithoutVote: '[未经表决而通过]',
    adoptedAt: ['%meeting一致通过。', '%meeting以%infavour票对%against票通过。'],
    namesWithAnd: [
      '安提瓜和巴布达',
      '波斯尼亚和黑塞哥维那',
      '圣多美和普林西比',
      '圣基茨和尼维斯',
      '圣文森特和格林纳丁斯',
      '特立尼达和多巴哥',
    ],
    draftResolution: ['%sponsors：决议草案', '决议草案'],
  },
};
