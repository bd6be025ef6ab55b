import { amendmentDocument, compare, type Document, read, write } from '../../src/index.ts';

/**
 * The files of one made-up day of a negotiation, which docs/negotiation.md goes through: a draft on lighthouses, three proposals
 * for it, two states of the rolling text, a revised draft, amendments to that, and the text that was adopted.
 */
export function negotiationFiles(): Readonly<Record<string, Uint8Array>> {
  const revised = draft('A/C.1/81/L.7/Rev.1', 'Iceland and Norway: revised draft resolution', REVISED);
  const wished = withLines(revised, WISHED);
  const texts = {
    lighthouses: draft('A/C.1/81/L.7', 'Norway: draft resolution', BASE),
    islands: proposal({ [KEEPERS]: VITAL, [URGES]: URGES.replace('Urges', 'Calls upon') }),
    coast: proposal({
      [KEEPERS]: 'Recognizing the important work of keepers,',
      [URGES]: URGES.replace('lamps;', 'lamps, as appropriate;'),
      [DONORS]: `${DONORS}\n\n3. ${CHARTS}`,
    }),
    ports: proposal({ [DONORS]: '' }),
    rolling1: document(['The keeping of lighthouses', ...ROLLING_1]),
    rolling2: document(['The keeping of lighthouses', ...ROLLING_2]),
    revised,
    wished,
    amendment: amendmentDocument(compare({ old: revised, new: wished }), {
      sponsors: 'Ireland',
      symbol: 'A/C.1/81/L.70',
    }),
    'other-amendment': draft('A/C.1/81/L.71', 'Malta: amendment to revised draft resolution A/C.1/81/L.7/Rev.1', [
      'In operative paragraph 1, replace “lighthouses” with “lighthouses and lightships”.',
    ]),
    adopted: adopted(),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.docx`, write.docx(text)]));
}

const KEEPERS = 'Recognizing the work of keepers,';
const VITAL = 'Recognizing the vital work of keepers,';
const CHARTS = 'Invites pilots to share their charts;';
const URGES = '1. Urges all States to maintain lighthouses and lamps;';
const DONORS = '2. Calls upon donors to fund the training of keepers;';

const BASE = [
  'The General Assembly,',
  'Recalling its resolution 80/900 of 5 December 2025,',
  KEEPERS,
  'Noting the report of the Secretary-General on dark coasts,',
  URGES,
  DONORS,
  '3. Requests the Secretary-General to report to the Assembly at its eighty-second session on keepers and lamps;',
  '4. Decides to remain seized of the matter.',
];

const REVISED = BASE.flatMap((line) => {
  if (line === KEEPERS) return [VITAL];
  return line === DONORS ? [DONORS, `3. ${CHARTS}`] : [line.replace(/^[34]/u, (at) => `${Number(at) + 1}`)];
});

/** Ireland wants buoys, and nothing about charts. */
const WISHED = REVISED.flatMap((line) => {
  if (line.endsWith(CHARTS)) return [];
  return [line.replace('lighthouses and', 'lighthouses, buoys and').replace(/^[45]/u, (at) => `${Number(at) - 1}`)];
});

const ROLLING_1 = BASE.flatMap((line) => {
  if (line === KEEPERS) return ['Recognizing the [vital] (Islands) [important] (Coast) work of keepers,'];
  if (line === URGES)
    return [
      '1. [Urges] (Islands: delete) [Calls upon] (Islands) all States to maintain lighthouses and lamps[, as appropriate] (Coast);',
    ];
  return line === DONORS ? [`2. [${DONORS.slice(3)}] (Ports: delete)`, `OP2 bis [${CHARTS}] (Coast)`] : [line];
});

const ROLLING_2 = BASE.flatMap((line) => {
  if (line === KEEPERS) return [`${VITAL} (agreed ad ref)`];
  if (line === URGES) return ['1. Urges all States to maintain lighthouses and lamps[, as appropriate] (Coast);'];
  return line === DONORS ? [`${line} (Agreed)`, `OP2 bis [${CHARTS}] (Coast, Islands)`] : [line];
});

function draft(symbol: string, submission: string, lines: readonly string[]): Document {
  const head = [
    symbol,
    'General Assembly',
    'Eighty-first session',
    'First Committee',
    'Agenda item 99',
    'The lights of the sea',
  ];
  return document([...head, submission, 'The keeping of lighthouses', ...lines]);
}

/** The draft as a delegation would have it. */
function proposal(changes: Readonly<Record<string, string>>): Document {
  const lines = BASE.map((line) => changes[line] ?? line)
    .join('\n\n')
    .split('\n\n')
    .filter(Boolean);
  const first = lines.findIndex((line) => line.startsWith('1.'));
  const numbered = lines.map((line, at) => line.replace(/^\d+/u, `${at - first + 1}`));
  return document(['The keeping of lighthouses', ...numbered]);
}

function adopted(): Document {
  const head = [
    'Resolution adopted by the General Assembly on 4 December 2026',
    '[on the report of the First Committee (A/81/409)]',
    '81/77. The keeping of lighthouses',
  ];
  return document([
    ...head,
    ...REVISED.map((line) => line.replace('lighthouses and lamps', 'lighthouses, buoys and lamps')),
  ]);
}

/** The same document with other words. */
function withLines(own: Document, lines: readonly string[]): Document {
  return { ...own, paragraphs: document(['The keeping of lighthouses', ...lines]).paragraphs };
}

function document(lines: readonly string[]): Document {
  return read(lines.join('\n\n'), { name: 'text' }).document;
}
