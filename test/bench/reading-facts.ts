import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, readAny } from '../../src/index.ts';

/** How often a fact of the masthead was read as the page prints it. */
export interface FactFigure {
  readonly fact: string;
  readonly right: number;
  readonly of: number;
  /** `A_80_L.18.pdf: “…” instead of “…”` */
  readonly misses: readonly string[];
}

/**
 * The facts of the mastheads of official PDFs, as the PDF reader gives them, against what regular expressions find in the words that
 * `pdftotext -layout` puts where they are on the page and, where there is one, against the metadata of the official XML; then the same
 * facts as the XML reader gives them. The figures of every third file are
 * apart, so that a pattern made for single files shows.
 *
 * @throws if `pdftotext` is not installed
 */
export async function readingFacts(folder: string): Promise<{
  readonly tuned: readonly FactFigure[];
  readonly heldOut: readonly FactFigure[];
}> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  const halves = { tuned: new Map<string, Count>(), heldOut: new Map<string, Count>() };
  for (const [at, name] of names.entries()) {
    const counts = at % 3 === 2 ? halves.heldOut : halves.tuned;
    for (const { fact, wanted, found } of await comparedIn(folder, name)) {
      const count = counts.get(fact) ?? { right: 0, of: 0, misses: [] };
      const isRight = squeezed(wanted) === squeezed(found);
      const miss = `${name}: “${found.slice(0, SHOWN_MAX)}” instead of “${wanted.slice(0, SHOWN_MAX)}”`;
      const misses = isRight ? count.misses : [...count.misses, miss];
      counts.set(fact, { right: count.right + (isRight ? 1 : 0), of: count.of + 1, misses });
    }
  }
  const figures = (counts: ReadonlyMap<string, Count>) => [...counts].map(([fact, count]) => ({ fact, ...count }));
  return { tuned: figures(halves.tuned), heldOut: figures(halves.heldOut) };
}

type Count = Omit<FactFigure, 'fact'>;

interface Compared {
  readonly fact: string;
  readonly wanted: string;
  readonly found: string;
}

/** In characters. */
const SHOWN_MAX = 120;

/** Both ways of reading a page tear words apart and join them, so blanks say nothing. */
function squeezed(words: string): string {
  return words
    .replace(/[\s\u00AD]+/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[’']/gu, '’');
}

async function comparedIn(folder: string, name: string): Promise<readonly Compared[]> {
  const layout = execFileSync('pdftotext', ['-layout', join(folder, name), '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const wanted = printedFacts(layout.replaceAll('\f', '\n'));
  const pdf = await factsOf(join(folder, name), name);
  const xmlFile = join(folder, name.replace(/pdf$/u, 'xml'));
  const official = existsSync(xmlFile) ? officialFacts(readFileSync(xmlFile, 'utf8')) : {};
  const xml = existsSync(xmlFile) ? await factsOf(xmlFile, name.replace(/pdf$/u, 'xml')) : null;
  const pairs = (source: string, told: Facts, read: Facts | null) =>
    read === null
      ? []
      : Object.entries(told).map(([fact, value]) => ({
          fact: `${source} ${fact}`,
          wanted: value,
          found: read[fact] ?? '',
        }));
  // What only the XML has, and where the page says less.
  const { withoutVote: _, vote: __, 'tabled as': ___, ...onPage } = official;
  return [...pairs('PDF', { ...wanted, ...onPage }, pdf), ...pairs('XML', official, xml)];
}

/** Every fact in one line of text, empty where there is none. */
type Facts = Readonly<Record<string, string>>;

async function factsOf(path: string, name: string): Promise<Facts> {
  try {
    return told((await readAny(new Uint8Array(readFileSync(path)), { name })).document);
  } catch (error) {
    return { kind: String(error) };
  }
}

function told(document: Document): Facts {
  const { sponsors, related, vote } = document;
  return {
    symbol: document.symbol + document.reissueMark,
    kind: document.kind ?? '',
    organ: document.organ ?? '',
    committee: document.committee ?? '',
    session: String(document.session ?? ''),
    'agenda item': document.agendaItem ?? '',
    'agenda item title': document.agendaItemTitle ?? '',
    title: document.title,
    'date of issue': document.issued ?? '',
    'date of adoption': document.adopted ?? '',
    meeting: document.meeting ?? '',
    original: document.original ?? '',
    report: document.committeeReport ?? '',
    sponsors: sponsors.map(({ name }) => name).join('; '),
    'on behalf of': sponsors.flatMap(({ onBehalfOf }) => onBehalfOf ?? []).join('; '),
    notes: document.mastheadNotes.join('; '),
    revises: relation(related, 'revises'),
    amends: relation(related, 'amends'),
    replaces: relation(related, 'replaces'),
    'tabled as': relation(related, 'tabled-as'),
    vote: vote === null ? '' : `${vote.inFavour}-${vote.against}-${vote.abstaining}`,
    withoutVote: document.adoptedWithoutVote === true ? 'true' : '',
    orders: String(document.paragraphs.filter(({ part }) => part === 'order').length),
  };
}

function relation(related: Document['related'], own: Document['related'][number]['relation']): string {
  return related
    .filter((each) => each.relation === own)
    .map(({ symbol, draft }) => [symbol, draft].filter(Boolean).join(' '))
    .join('; ');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ORDINALS: Readonly<Record<string, string>> = { 'Seventy-eighth': '78', 'Seventy-ninth': '79', Eightieth: '80' };

function dayIn(printed: string | undefined): string {
  const [, day = '', month = '', year = ''] = /(\d{1,2})\s+(\p{L}+)\s+(\d{4})/u.exec(printed ?? '') ?? [];
  return day === '' ? '' : `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What a page says, by where it says it: the agenda item at the left edge, all below it indented, the parts set apart by blank lines. */
function printedFacts(page: string): Facts {
  const end = page.search(
    /^ +(?:The General Assembly(?:,|\s*$|\s+(?:decides|approves))|\d\. +In order|(?:1\.\s+)?(?:After|Delete|In|Replace)\b)/mu,
  );
  const head = end === -1 ? page.slice(0, 6000) : page.slice(0, end);
  const [, number = '', mark = ''] = /\b(A\/[\w./-]*\d)(\**)/u.exec(head) ?? [];
  const [, session = ''] = /^(\S+) session$/mu.exec(head) ?? [];
  const left = /^Agenda item (\d+(?: \([a-z]+\))?)\n((?:\S.*\n)*)/mu.exec(head);
  const [, committee] =
    /^((?:\w+|Special Political and Decolonization) Committee(?:\s+\(Fourth Committee\))?)$/mu.exec(head) ?? [];
  const behind = left === null ? head.slice(head.indexOf('session\n') + 8) : head.slice(left.index + left[0].length);
  const blocks = behind
    .split(/\n\s*\n/u)
    .map((block) => block.replace(/\s+/gu, ' ').trim())
    .filter((block) => block !== '' && block !== committee);
  const facts = {
    symbol: number + mark,
    organ: 'General Assembly',
    session: ORDINALS[session] ?? session,
    'agenda item': left?.[1] ?? '',
    'agenda item title': (left?.[2] ?? '').trim(),
    'date of issue': dayIn(head.slice(head.indexOf('Distr.'))),
    original: /Original: English/u.test(head) ? 'en' : '',
  };
  const isAdopted = /Resolution adopted by/u.test(head);
  return isAdopted
    ? { ...facts, ...adoptedFacts(head, page) }
    : { ...facts, committee: committee ?? '', ...submittedFacts(blocks, page) };
}

function adoptedFacts(head: string, page: string): Facts {
  const flat = head.replace(/\s+/gu, ' ');
  const [, by = '', within = ''] =
    /\[(on the report of the .*?Committee(?: \(Fourth Committee\))?|without reference to a Main Committee) \((A\/.*?)\)\]/u.exec(
      flat,
    ) ?? [];
  const isTabled = by.startsWith('without');
  const [, title = ''] = /\]\s+\d+\/\d+\.\s(.*)$/u.exec(flat) ?? [];
  const [, meeting = ''] =
    [...page.matchAll(/(\d+(?:st|nd|rd|th)(?: \(resumed\))? plenary meeting)\s*\n\s*\d{1,2} \p{L}+ \d{4}/gu)].at(-1) ??
    [];
  return {
    kind: 'resolution',
    committee: isTabled ? '' : by.replace('on the report of the ', ''),
    title,
    report: isTabled ? '' : within,
    'tabled as': isTabled ? within.replace(/ and /gu, '; ') : '',
    'date of adoption': dayIn(/Resolution adopted by the General Assembly on (.*)/u.exec(flat)?.[1]),
    meeting,
  };
}

function submittedFacts(blocks: readonly string[], page: string): Facts {
  const at = blocks.findIndex((block) => /draft resolution|draft decision|amendment|^Draft|Note by the/u.test(block));
  const line = blocks[at] ?? '';
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/amendment to/u, 'amendment'],
    [/[Dd]raft decision/u, 'draft-decision'],
    [/Note by the/u, 'note'],
    [/[Dd]raft resolution/u, 'draft-resolution'],
  ];
  const [, list] = /^(.*?):\** /u.exec(line) ?? [];
  const [, office = ''] = /(?:submitted by|Note by) (the .*?)(?:, on the basis .*)?$/u.exec(line) ?? [];
  const [, target = ''] = /amendment to (?:revised )?draft resolution (A\/\S+)/u.exec(line) ?? [];
  const [, draft = '', report = ''] =
    /amendment to (draft resolution \d+) recommended .* document (A\/\S+)/u.exec(line) ?? [];
  const [, basis = ''] = /informal consultations on draft resolution (A\/\S+)/u.exec(line) ?? [];
  const feet = [
    ...page.matchAll(
      /^ {8,}\*{1,2}\s((?:On behalf of|Any changes|In order for|Reissued)(?:.*\n)(?: {8,}(?!\d{1,2}\s)[^*\s].*\n)*)/gmu,
    ),
  ].map(([, words = '']) => words.replace(/\s+/gu, ' ').trim());
  const behalves = feet.filter((foot) => foot.startsWith('On behalf of '));
  const kind = kinds.find(([sign]) => sign.test(line))?.[1] ?? '';
  return {
    kind,
    title: kind === 'note' ? line.replace(/Note by the.*$/u, '') : (blocks[at + 1] ?? ''),
    sponsors: list === undefined ? office : namesIn(list).join('; '),
    'on behalf of': behalves.map((foot) => foot.replace(/^On behalf of |\.$/gu, '')).join('; '),
    notes: feet.filter((foot) => !behalves.includes(foot)).join('; '),
    amends: target === '' ? [report, draft].filter(Boolean).join(' ') : target,
    replaces: basis,
    orders:
      kind === 'amendment'
        ? String(Math.max(1, [...page.matchAll(/^ +\d+\.\s+(?:In|After|Replace|Delete)\b/gmu)].length))
        : '0',
  };
}

function namesIn(list: string): readonly string[] {
  const kept = list
    .replace(/,\*+/gu, ',')
    .replace(/(Antigua|Bosnia|Trinidad|Principe|Kitts|Britain|Vincent|Tome) and (?=\p{Lu}|the )/gu, '$1 & ');
  return kept.split(/, | and /u).map((name) => name.replace(' & ', ' and ').replace(/\*/gu, '').trim());
}

/** The metadata of an official file, by its tags. */
function officialFacts(xml: string): Facts {
  const tag = (pattern: RegExp) =>
    (pattern.exec(xml)?.[1] ?? '')
      .replace(/<[^>]*>/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
  const counts = ['inFavour', 'against', 'abstaining'].map((side) =>
    tag(new RegExp(`<count value="(\\d+)" refersTo="#?${side}"`, 'u')),
  );
  const origin = tag(/<inline name="originating document">(.*?)<\/inline>/su);
  const drafts = [...xml.matchAll(/<step [^>]*>/gu)].flatMap(([step]) =>
    /outcome="draftResolution"/u.test(step) ? (/ as="([^"]+)"/u.exec(step)?.[1] ?? []) : [],
  );
  return {
    symbol: tag(/<docNumber refersTo="#symbol">(.*?)<\/docNumber>/su),
    kind: tag(/<statement[^>]* name="(\w+)"/u),
    organ: tag(/<docAuthority refersTo="#issuingBody"[^>]*>(.*?)<\/docAuthority>/su),
    session: tag(/<session [^>]*value="(\d+)"/u),
    'agenda item': tag(/<inline title="([^"]+)" name="agenda item">/u),
    'agenda item title': tag(/<inline name="agenda item name">(.*?)<\/inline>/su),
    'date of issue': tag(/<docDate date="([\d-]+)"[^>]*refersTo="#dateOfIssuance"/u),
    'date of adoption': tag(/<docDate date="([\d-]+)"[^>]*refersTo="#adoptionDate"/u),
    meeting: tag(/<location [^>]*refersTo="#adoptionMeeting">(.*?)<\/location>/su),
    report: /\/L\.\d/u.test(origin) ? '' : origin,
    vote: counts[0] === '' ? '' : counts.map((count) => count || '0').join('-'),
    withoutVote: /outcome="adoptedWithoutVote"/u.test(xml) ? 'true' : '',
    'tabled as': [...new Set([...(/\/L\.\d/u.test(origin) ? [origin] : []), ...drafts])].join('; '),
  };
}

/** The figures as lines: a fact, how often it was right, and the misses by name. */
export function factLines({ tuned, heldOut }: Awaited<ReturnType<typeof readingFacts>>): readonly string[] {
  const share = (figure: FactFigure | undefined) =>
    figure === undefined ? '–' : `${figure.right}/${figure.of} (${((100 * figure.right) / figure.of).toFixed(1)} %)`;
  const facts = [...new Set([...tuned, ...heldOut].map(({ fact }) => fact))];
  return facts.flatMap((fact) => {
    const own = {
      tuned: tuned.find((each) => each.fact === fact),
      heldOut: heldOut.find((each) => each.fact === fact),
    };
    const misses = [...(own.tuned?.misses ?? []), ...(own.heldOut?.misses ?? [])].map((miss) => `    ${miss}`);
    return [`${fact.padEnd(24)} ${share(own.tuned).padEnd(18)} held out ${share(own.heldOut)}`, ...misses];
  });
}

// A part of the measurement of reading; until then by itself: `node …/reading-facts.js FOLDER`.
const [, own = '', asked] = process.argv;
if (own.endsWith('reading-facts.js') && asked !== undefined) {
  process.stdout.write(`${factLines(await readingFacts(asked)).join('\n')}\n`);
}
