import type { RecurringTable } from '../tables/tables.ts';

/** How Chinese texts go on from session to session. */
export const CHINESE_RECURRING: RecurringTable = {
  joints: '和 及 以 第 号 號 决 议 決 議 其 的',
  listJoint: null,
  lastJoint: '(?!)',
  council: '人权理事会|人權理事會',
  otherBodies: '理事会|理事會|委员会|委員會|大会堂|机构',
  between: '在 其 的 第 号 號 决 议 決 議 定 和 及 以 年 月 日 通 过 過',
  ofBody: '',
  paragraphsNamed: { before: '[上下]文第', after: '段', joints: '和|至|或' },
  putsOff: '推迟|推遲|延后|延後|延期|押后|押後',
  lastsLonger: '延长|延長|期满|期滿|届满|屆滿|生效|起|将于|將於',
  recalls: '^(?:又|还|還)?(?:回顾|回顧|重申)',
  onAgenda: '决定(?=[^；。]*(?:列入|审议|继续))|決定(?=[^；。]*(?:列入|審議|繼續))',
  requested: '请(?=[^；。]*(?:提交|报告))|請(?=[^；。]*(?:提交|報告))',
  asked: '(?:向|在|列入|于|於)(?:大会|大會)?$',
};
