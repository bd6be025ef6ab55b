import { type Document, read } from '../../src/index.ts';

/** What a made text has in one language: a chain of resolutions in the preamble, a report for the next session. */
export interface MadeLanguage {
  readonly code: string;
  /** The masthead up to the formula, of session 76, 77 or 78. */
  readonly head: (session: MadeSession) => string;
  /** One resolution recalled: that of a session. */
  readonly one: (cited: MadeSession) => string;
  /** The resolutions of some sessions; empty where a draft does not let a chain grow. */
  readonly chain: (cited: readonly MadeSession[]) => string;
  /** The citation of a session, with its date. */
  readonly cited: Readonly<Record<MadeSession, string>>;
  /** A report requested for a session. */
  readonly report: (ordinal: string) => string;
  /** The sessions 77 to 80 as the report has them. */
  readonly ordinals: readonly string[];
  /** The same session, to which something is put off. */
  readonly putOff: (ordinal: string) => string;
}

export type MadeSession = 75 | 76 | 77 | 78;

const DAYS: Readonly<Record<MadeSession, readonly [day: number, month: number, year: number]>> = {
  75: [7, 12, 2020],
  76: [6, 12, 2021],
  77: [7, 12, 2022],
  78: [4, 12, 2023],
};

function madeOf(print: (session: MadeSession, day: number, year: number) => string): MadeLanguage['cited'] {
  const of = (session: MadeSession) => print(session, DAYS[session][0], DAYS[session][2]);
  return { 75: of(75), 76: of(76), 77: of(77), 78: of(78) };
}

function listOf(items: readonly string[], between: string, last: string): string {
  return items.length === 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(between)}${last}${items.at(-1)}`;
}

const FR = madeOf((session, day, year) => `${session}/10 du ${day} décembre ${year}`);
const ES = madeOf((session, day, year) => `${session}/10, de ${day} de diciembre de ${year}`);
const RU = madeOf((session, day, year) => `${session}/10 от ${day} декабря ${year} года`);
const AR = madeOf((session, day, year) => `${session}/10 المؤرخ ${day} كانون الأول/ديسمبر ${year}`);
const ZH = madeOf((session, day, year) => `${year}年12月${day}日第${session}/10`);

export const MADE_LANGUAGES: readonly MadeLanguage[] = [
  {
    code: 'fr',
    cited: FR,
    head: (session) =>
      `Nations Unies A/RES/${session}/10\n\nAssemblée générale\n\nRésolution adoptée par l’Assemblée générale le ${DAYS[session][0]} décembre ${DAYS[session][2]}\n\n${session}/10. Les gardiens de phare\n\nL’Assemblée générale,`,
    one: (cited) => `Rappelant sa résolution ${FR[cited]} sur les gardiens de phare,`,
    chain: (cited) =>
      `Rappelant ses résolutions ${listOf(
        cited.map((each) => FR[each]),
        ', ',
        ' et ',
      )},`,
    report: (ordinal) => `1. Prie le Secrétaire général de lui présenter un rapport à sa ${ordinal} session.`,
    ordinals: ['soixante-dix-septième', 'soixante-dix-huitième', 'soixante-dix-neuvième', 'quatre-vingtième'],
    putOff: (ordinal) => `1. Décide de reporter l’examen de la question à sa ${ordinal} session.`,
  },
  {
    code: 'es',
    cited: ES,
    head: (session) =>
      `Naciones Unidas A/RES/${session}/10\n\nAsamblea General\n\nResolución aprobada por la Asamblea General el ${DAYS[session][0]} de diciembre de ${DAYS[session][2]}\n\n${session}/10. Los guardianes de los faros\n\nLa Asamblea General,`,
    one: (cited) => `Recordando su resolución ${ES[cited]}, sobre los guardianes de los faros,`,
    chain: (cited) =>
      `Recordando sus resoluciones ${listOf(
        cited.map((each) => ES[each]),
        ', ',
        ', y ',
      )},`,
    report: (ordinal) =>
      `1. Solicita al Secretario General que le presente un informe en su ${ordinal} período de sesiones.`,
    ordinals: ['septuagésimo séptimo', 'septuagésimo octavo', 'septuagésimo noveno', 'octogésimo'],
    putOff: (ordinal) => `1. Decide aplazar el examen de la cuestión hasta su ${ordinal} período de sesiones.`,
  },
  {
    code: 'ru',
    cited: RU,
    head: (session) =>
      `Организация Объединенных Наций A/RES/${session}/10\n\nГенеральная Ассамблея\n\nРезолюция, принятая Генеральной Ассамблеей ${DAYS[session][0]} декабря ${DAYS[session][2]} года\n\n${session}/10. Смотрители маяков\n\nГенеральная Ассамблея,`,
    one: (cited) => `ссылаясь на свою резолюцию ${RU[cited]} о смотрителях маяков,`,
    chain: (cited) =>
      `ссылаясь на свои резолюции ${listOf(
        cited.map((each) => RU[each]),
        ', ',
        ' и ',
      )},`,
    report: (ordinal) =>
      `1. просит Генерального секретаря представить Генеральной Ассамблее на ее ${ordinal} сессии доклад о маяках.`,
    ordinals: ['семьдесят седьмой', 'семьдесят восьмой', 'семьдесят девятой', 'восьмидесятой'],
    putOff: (ordinal) => `1. постановляет отложить рассмотрение этого вопроса до своей ${ordinal} сессии.`,
  },
  {
    code: 'ar',
    cited: AR,
    head: (session) =>
      `الأمم المتحدة A/RES/${session}/10\n\nالجمعية العامة\n\nقرار اتخذته الجمعية العامة في ${DAYS[session][0]} كانون الأول/ديسمبر ${DAYS[session][2]}\n\n${session}/10 - حراس المنارات\n\nإن الجمعية العامة،`,
    one: (cited) => `إذ تشير إلى قرارها ${AR[cited]} بشأن حراس المنارات،`,
    chain: () => '',
    report: (ordinal) =>
      `1 - تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها ${ordinal} تقريرا عن المنارات.`,
    ordinals: ['السابعة والسبعين', 'الثامنة والسبعين', 'التاسعة والسبعين', 'الثمانين'],
    putOff: (ordinal) => `1 - تقرر إرجاء النظر في هذه المسألة إلى دورتها ${ordinal}.`,
  },
  {
    code: 'zh',
    cited: ZH,
    head: (session) =>
      `联合国 A/RES/${session}/10\n\n大会\n\n${DAYS[session][2]}年12月${DAYS[session][0]}日大会决议\n\n${session}/10. 灯塔看守人\n\n大会，`,
    one: (cited) => `回顾其${ZH[cited]}号决议，其中谈到灯塔看守人，`,
    chain: () => '',
    report: (ordinal) => `1. 请秘书长向大会第${ordinal}届会议提交一份关于灯塔的报告。`,
    ordinals: ['七十七', '七十八', '七十九', '八十'],
    putOff: (ordinal) => `1. 决定推迟到大会第${ordinal}届会议审议这一问题。`,
  },
];

/** A made text of a session. */
export function madeText({ head, code }: MadeLanguage, session: MadeSession, body: readonly string[]): Document {
  return read([head(session), ...body].join('\n\n'), { name: `${code}-${session}.txt` }).document;
}
