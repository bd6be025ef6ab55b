import { describe, expect, it } from 'vitest';
import { DOCUMENT_OUTPUTS } from '../../src/formats/writers.ts';
import { type Document, read, readAny } from '../../src/index.ts';
import { PACKS } from '../../src/language/packs.ts';

/** The words of a text in each language, from its formula on, and its title. */
const TEXTS: Readonly<Record<string, { readonly title: string; readonly words: readonly string[] }>> = {
  en: {
    title: 'Lamps of the coast',
    words: [
      'The General Assembly,',
      'Recalling its resolution 77/79 of 7 December 2022,',
      '1. Requests the Secretary-General to submit to it a report on the lamps of the coast;',
      '2. Decides to remain seized of the matter.',
    ],
  },
  es: {
    title: 'Faros de la costa',
    words: [
      'La Asamblea General,',
      'Recordando su resolución 77/79, de 7 de diciembre de 2022,',
      '1. Solicita al Secretario General que le presente un informe sobre los faros de la costa;',
      '2. Decide seguir ocupándose de la cuestión.',
    ],
  },
  fr: {
    title: 'Phares de la côte',
    words: [
      'L’Assemblée générale,',
      'Rappelant sa résolution 77/79 du 7 décembre 2022,',
      '1. Prie le Secrétaire général de lui présenter un rapport sur les phares de la côte ;',
      '2. Décide de rester saisie de la question.',
    ],
  },
  ru: {
    title: 'Маяки побережья',
    words: [
      'Генеральная Ассамблея,',
      'ссылаясь на свою резолюцию 77/79 от 7 декабря 2022 года,',
      '1. просит Генерального секретаря представить ей доклад о маяках побережья;',
      '2. постановляет продолжать заниматься этим вопросом.',
    ],
  },
  ar: {
    title: 'منارات الساحل',
    words: [
      'إن الجمعية العامة،',
      'إذ تشير إلى قرارها 77/79 المؤرخ 7 كانون الأول/ديسمبر 2022،',
      '1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا عن منارات الساحل؛',
      '2 - تقرر أن تبقي المسألة قيد نظرها.',
    ],
  },
  zh: {
    title: '海岸灯塔',
    words: [
      '大会，',
      '回顾其2022年12月7日第77/79号决议，',
      '1. 请秘书长向大会提交一份关于海岸灯塔的报告；',
      '2. 决定继续处理此案。',
    ],
  },
};

const FIELDS = [
  'symbol',
  'kind',
  'organ',
  'committee',
  'title',
  'session',
  'adopted',
  'meeting',
  'issued',
  'agendaItem',
  'agendaItemTitle',
  'committeeReport',
  'original',
  'languages',
  'vote',
  'adoptedWithoutVote',
  'sponsors',
] as const satisfies readonly (keyof Document)[];

function mastheadOf(document: Document): Partial<Document> {
  return Object.fromEntries(FIELDS.map((field) => [field, document[field]]));
}

/** How a meeting is printed below a text. */
const MEETINGS: Readonly<Record<string, string>> = {
  en: '42nd plenary meeting',
  es: '42ª sesión plenaria',
  fr: '42e séance plénière',
  ru: '42-е пленарное заседание',
  ar: 'الجلسة العامة 42',
  zh: '第42次全体会议',
};

/** Documents in a language with everything that a masthead can say: an adopted text, and drafts of one. */
function documentsIn(code: string): Readonly<Record<string, Document>> {
  const { title = '', words = [] } = TEXTS[code] ?? {};
  const print = PACKS.find((pack) => pack.code === code)?.masthead?.print;
  const { document } = read(words.join('\n\n'), { name: 'lamps.txt' });
  const of = { ...document, title, organ: print?.anyOrgan ?? '', agendaItem: '99 (p)', session: 78 };
  const adopted: Document = {
    ...of,
    symbol: 'A/RES/78/32',
    kind: 'resolution',
    committee: print?.committees[0] ?? '',
    adopted: '2023-12-04',
    issued: '2023-12-11',
    meeting: MEETINGS[code] ?? '',
    committeeReport: 'A/78/409',
  };
  return {
    'an adopted text': adopted,
    'an adopted text with the title of its agenda item': { ...adopted, agendaItemTitle: title },
    'a text adopted by a vote': {
      ...adopted,
      vote: { inFavour: 148, against: 1, abstaining: 37 },
      adoptedWithoutVote: false,
    },
    'a text adopted without a vote': { ...adopted, adoptedWithoutVote: true },
    'a draft': {
      ...of,
      symbol: 'A/C.1/78/L.20',
      kind: 'draft-resolution',
      committee: print?.committees[0] ?? '',
      issued: '2023-10-12',
      original: 'en',
      sponsors: [{ name: 'Kenya', onBehalfOf: null }],
    },
  };
}

describe.each(Object.keys(TEXTS))('a text in %s, written and read again', (code) => {
  for (const [what, document] of Object.entries(documentsIn(code)))
    for (const { name, endings, write } of DOCUMENT_OUTPUTS)
      it(`keeps the masthead of ${what} as ${name}`, async () => {
        const written = await write(document, undefined);
        const reading = await readAny(written, { name: `lamps.${endings[0]}` });
        expect(mastheadOf(reading.document)).toEqual(mastheadOf(document));
        expect(reading.document.paragraphs.map(({ part, label, text }) => ({ part, label, text }))).toEqual(
          document.paragraphs.map(({ part, label, text }) => ({ part, label, text })),
        );
      });
});
