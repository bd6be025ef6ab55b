import type { Document, Note, Paragraph } from '../../src/index.ts';
import type { Chance } from './check-chance.ts';

/** A kind of fault, as one who looks over a text would name it, and the codes that tell it. */
export interface FaultKind {
  readonly name: string;
  readonly codes: readonly string[];
  /** Forms that cannot hold it: Word counts footnotes by itself, and has no indicator without one. */
  readonly notIn?: readonly string[];
  /** It shows only beside the text before, or beside the texts that are cited. */
  readonly needs?: 'before' | 'known';
  /** The text with one such fault; null where it offers no place for it. */
  readonly seed: (document: Document, chance: Chance, world: Surroundings) => Document | null;
}

export interface Surroundings {
  readonly before: Document | null;
  readonly known: ReadonlyMap<string, { readonly adopted: string | null }>;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(?:${MONTHS.join('|')})`;
const DATE = new RegExp(`(?<![\\d/–-])(?<!\\d (?:to|and) )\\b(\\d{1,2})\\s(${MONTH})\\s((?:19|20)\\d\\d)\\b`, 'gu');
const CITATION = new RegExp(`(?<![\\w/.-])(\\d{2}/\\d{1,3})\\sof\\s(\\d{1,2})\\s(${MONTH})\\s((?:19|20)\\d\\d)`, 'gu');

/** Faults as drafters, typists and last year's copy leave them. */
export const FAULTS: readonly FaultKind[] = [
  {
    name: 'wrong mark at the end of a preambular paragraph',
    codes: ['end-mark'],
    seed: ({ ...document }, chance) =>
      inParagraph(
        document,
        chance,
        (p) => isPreamble(p) && p.text.endsWith(','),
        (text) => text.slice(0, -1) + (chance.oneOf([';', '.', '']) ?? ''),
      ),
  },
  {
    name: 'wrong mark at the end of an operative paragraph',
    codes: ['end-mark'],
    seed: (document, chance) =>
      inParagraph(
        document,
        chance,
        (p) => p.part === 'operative' && p.text.endsWith(';'),
        (text) => text.slice(0, -1) + (chance.oneOf([',', '.', '', ':']) ?? ''),
      ),
  },
  {
    name: 'the last paragraph does not end in a full stop',
    codes: ['end-mark'],
    seed: (document, chance) => {
      const last = document.paragraphs.filter((p) => p.part === 'operative').at(-1);
      return inParagraph(
        document,
        chance,
        (p) => p === last && p.text.endsWith('.'),
        (text) => text.slice(0, -1) + (chance.oneOf([';', ',', '']) ?? ''),
      );
    },
  },
  {
    name: 'Also or Further wrong in the preamble',
    codes: ['also-further'],
    seed: (document, chance) => {
      const top = document.paragraphs.filter(isPreamble);
      const base = (p: Paragraph | undefined) => p?.opening.replace(/ (?:also|further)$/u, '') ?? '';
      return inParagraph(
        document,
        chance,
        (p) => {
          const before = top[top.indexOf(p) - 1];
          return (
            isPreamble(p) &&
            p.text.startsWith(p.opening) &&
            base(before) === base(p) &&
            / (?:also|further)$/u.test(p.opening)
          );
        },
        (text, p) => {
          const other = p.opening.endsWith('also') ? ['', ' further'] : ['', ' also'];
          return `${base(p)}${chance.oneOf(other) ?? ''}${text.slice(p.opening.length)}`;
        },
      );
    },
  },
  {
    name: 'Also or Further where the verb is new',
    codes: ['also-further'],
    seed: (document, chance) => {
      const top = document.paragraphs.filter((p) => p.depth === 0 && (p.part === 'preamble' || p.part === 'operative'));
      const verb = (p: Paragraph | undefined) =>
        (p?.opening ?? '')
          .toLowerCase()
          .replace(/\b(?:also|further)\b/gu, '')
          .trim();
      return inParagraph(
        document,
        chance,
        (p) => {
          const at = top.indexOf(p);
          const [before, after] = [top[at - 1], top[at + 1]];
          return (
            at > 0 &&
            /^\p{Lu}\p{Ll}+(?:s|ing)$/u.test(p.opening) &&
            p.text.startsWith(p.opening) &&
            verb(before) !== verb(p) &&
            verb(after) !== verb(p)
          );
        },
        (text, p) =>
          p.part === 'preamble'
            ? `${p.opening} also${text.slice(p.opening.length)}`
            : `${chance.oneOf(['Also', 'Further']) ?? ''} ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      );
    },
  },
  {
    name: 'a day that does not exist',
    codes: ['impossible-date'],
    seed: (document, chance) =>
      inWords(document, chance, DATE, ([words, day = '', month = '']) => {
        const bad =
          month === 'February' ? '30' : ['April', 'June', 'September', 'November'].includes(month) ? '31' : '32';
        return words.replace(day, bad);
      }),
  },
  {
    name: 'a wrong day of the week',
    codes: ['weekday'],
    seed: (document, chance) =>
      inWords(
        document,
        chance,
        new RegExp(`(?<=\\bon )(\\d{1,2})\\s(${MONTH})\\s((?:19|20)\\d\\d)\\b`, 'gu'),
        ([words, day = '', month = '', year = '']) => {
          const names = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
          const right = new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(day))).getUTCDay();
          return `${names[(right + 1 + chance.below(6)) % 7] ?? ''}, ${words}`;
        },
      ),
  },
  {
    name: 'a number of a paragraph skipped or repeated',
    codes: ['number-order'],
    seed: (document, chance) => {
      const numbered = document.paragraphs.filter(
        (p) => p.part === 'operative' && p.depth === 0 && /^\d+$/u.test(p.label),
      );
      const from = numbered[1 + chance.below(Math.max(1, numbered.length - 1))];
      if (from === undefined || numbered.length < 3) return null;
      const shift = chance.oneOf([1, -1]) ?? 1;
      return withParagraphs(document, (p) =>
        p.part !== 'operative' || p.index < from.index || p.section !== from.section
          ? p
          : { ...p, label: p.label.replace(/^\d+/u, (number) => String(Number(number) + shift)) },
      );
    },
  },
  {
    name: 'a letter skipped',
    codes: ['letter-order'],
    seed: (document, chance) => {
      const letters = document.paragraphs.filter((p) => p.depth === 1 && /\([b-g]\)$/u.test(p.label));
      const from = chance.oneOf(letters);
      if (from === undefined) return null;
      const stem = from.label.replace(/\([a-z]\)$/u, '');
      return withParagraphs(document, (p) => {
        if (p.index < from.index || !p.label.startsWith(`${stem}(`) || p.section !== from.section) return p;
        return {
          ...p,
          label: p.label.replace(
            /\(([a-z])\)/u,
            (_, letter: string) => `(${String.fromCharCode(letter.charCodeAt(0) + 1)})`,
          ),
        };
      });
    },
  },
  {
    name: 'two footnotes out of order',
    codes: ['note-order'],
    notIn: ['docx'],
    seed: (document, chance) => {
      const markers = markersOf(document);
      const at = chance.below(markers.length - 1);
      const [one, other] = [markers[at], markers[at + 1]];
      if (one === undefined || other === undefined) return null;
      return withNotes(document, (note) => ({
        ...note,
        marker: note.marker === one ? other : note.marker === other ? one : note.marker,
      }));
    },
  },
  {
    name: 'a footnote left out',
    codes: ['note-missing', 'note-order'],
    notIn: ['docx'],
    seed: (document, chance) => {
      const marker = chance.oneOf(markersOf(document));
      if (marker === undefined) return null;
      return withNotes(document, (note) => (note.marker === marker ? { ...note, text: '' } : note));
    },
  },
  {
    name: 'an indicator that stands twice',
    codes: ['note-repeated'],
    seed: (document, chance) => {
      if ((document.session ?? 99) < 75) return null;
      const owner = document.paragraphs.find((p) => p.notes.some(({ repeated, text }) => !repeated && text !== ''));
      const note = owner?.notes.find(({ repeated }) => !repeated);
      const target = chance.oneOf(
        document.paragraphs.filter((p) => p.part === 'operative' && p.notes.length === 0 && /\w,\s/u.test(p.text)),
      );
      if (note === undefined || target === undefined) return null;
      const offset = target.text.search(/\w,\s/u) + 2;
      return withParagraphs(document, (p) =>
        p === target ? { ...p, notes: [{ marker: note.marker, text: '', offset, repeated: true }] } : p,
      );
    },
  },
  {
    name: 'an Ibid. without a source',
    codes: ['ibid-orphan'],
    seed: (document) => {
      const [first] = markersOf(document);
      return first === undefined
        ? null
        : withNotes(document, (note) =>
            note.marker === first && !note.repeated ? { ...note, text: 'Ibid., vol. 2187, No. 38544.' } : note,
          );
    },
  },
  {
    name: 'States that do not add up',
    codes: ['sum'],
    seed: (document, chance) => {
      const [parties, signed] = [60 + chance.below(80), 5 + chance.below(30)];
      const total = parties + signed + (chance.oneOf([1, -1, 10]) ?? 1);
      return withNew(
        document,
        chance,
        `Noting that a total of ${total} States have joined the Convention, ${parties} as States parties and ${signed} as signatories,`,
      );
    },
  },
  {
    name: 'a percentage that does not follow',
    codes: ['percentage'],
    seed: (document, chance) => {
      const part = 30 + chance.below(60);
      const wrong = Math.round((100 * part) / 193) + (chance.oneOf([7, -9, 15]) ?? 7);
      return withNew(
        document,
        chance,
        `Observing that ${part} of the 193 Member States (${wrong} per cent) have answered the questionnaire,`,
      );
    },
  },
  {
    name: 'a chain out of the order of its dates',
    codes: ['chain-order'],
    seed: (document, chance) =>
      inWords(
        document,
        chance,
        new RegExp(
          `(?<=\\bits resolutions (?:[\\w/ ]+, )*)(\\d{2}/\\d{1,3} of \\d{1,2}\\s${MONTH} \\d{4})(, | and )(\\d{2}/\\d{1,3} of \\d{1,2}\\s${MONTH} \\d{4})`,
          'gu',
        ),
        ([, one = '', joint = '', other = '']) => {
          const day = (words: string) => Date.parse(words.replace(/^\S+ of /u, ''));
          return day(one) < day(other) ? `${other}${joint}${one}` : null;
        },
      ),
  },
  {
    name: 'a citation in another form',
    codes: ['citation-form'],
    seed: (document, chance) =>
      inWords(document, chance, CITATION, ([, number = '', day = '', month = '', year = '']) => {
        const suffix = /^(?:1|21|31)$/u.test(day)
          ? 'st'
          : /^(?:2|22)$/u.test(day)
            ? 'nd'
            : /^(?:3|23)$/u.test(day)
              ? 'rd'
              : 'th';
        return (
          chance.oneOf([
            `${number} of ${month} ${day}, ${year}`,
            `${number} of ${day}${suffix} ${month} ${year}`,
            `${number} of ${day} ${month}, ${year}`,
            `${number} ${day} ${month} ${year}`,
            `${number}, of ${day} ${month} ${year}`,
            `${number} dated ${day} ${month} ${year}`,
            `${number} (${day} ${month} ${year})`,
            `${number} of ${day} ${month.slice(0, 3)}. ${year}`,
          ]) ?? null
        );
      }),
  },
  {
    name: 'a date in another form',
    codes: ['date-form', 'citation-form'],
    seed: (document, chance) =>
      inWords(
        document,
        chance,
        new RegExp(`(?<=\\bon )(\\d{1,2})\\s(${MONTH})\\s((?:19|20)\\d\\d)\\b`, 'gu'),
        ([, day = '', month = '', year = '']) =>
          chance.oneOf([
            `${month} ${day}, ${year}`,
            `${day}th ${month} ${year}`,
            `${day} ${month}, ${year}`,
            `the ${day}th of ${month} ${year}`,
          ]) ?? null,
      ),
  },
  {
    name: 'a verb of the operative part in the preamble',
    codes: ['preamble-opening'],
    seed: (document, chance) =>
      verbTurned(document, chance, 'preamble', {
        Recalling: 'Recalls',
        Noting: 'Notes',
        Recognizing: 'Recognizes',
        Reaffirming: 'Reaffirms',
        Welcoming: 'Welcomes',
        Emphasizing: 'Emphasizes',
        Stressing: 'Stresses',
        'Taking note': 'Takes note',
      }),
  },
  {
    name: 'a participle in the operative part',
    codes: ['operative-opening'],
    seed: (document, chance) =>
      verbTurned(document, chance, 'operative', {
        Requests: 'Requesting',
        Decides: 'Deciding',
        Encourages: 'Encouraging',
        Urges: 'Urging',
        'Calls upon': 'Calling upon',
        Invites: 'Inviting',
        Welcomes: 'Welcoming',
        Recognizes: 'Recognizing',
        Stresses: 'Stressing',
      }),
  },
  {
    name: 'a paragraph that begins with a small letter',
    codes: ['opening-capital'],
    seed: (document, chance) =>
      inParagraph(
        document,
        chance,
        (p) => p.depth === 0 && p.opening !== '' && p.text.startsWith(p.opening),
        (text) => text.charAt(0).toLowerCase() + text.slice(1),
      ),
  },
  {
    name: 'the organ without its comma',
    codes: ['formula-comma'],
    seed: (document, chance) =>
      inParagraph(
        document,
        chance,
        (p) => p.part === 'formula',
        (text) => text.replace(/,$/u, ''),
      ),
  },
  {
    name: 'the organ left out',
    codes: ['formula-missing'],
    seed: (document) =>
      without(
        document,
        document.paragraphs.find((p) => p.part === 'formula'),
      ),
  },
  {
    name: 'the agenda of a session that is over',
    codes: ['agenda-past'],
    seed: (document, chance) => {
      const over = ORDINALS[(document.session ?? 0) - (chance.oneOf([0, 1]) ?? 0)];
      return over === undefined
        ? null
        : inWords(document, chance, /(?<=provisional agenda of its )[\w-]+(?= session)/gu, () => over);
    },
  },
  {
    name: 'a word twice',
    codes: ['doubled-word'],
    seed: (document, chance) =>
      inWords(
        document,
        chance,
        /(?<=[a-z] )(?:the|of|to|in|and|with|on|for|by|States|support|implementation)(?= [a-z])/gu,
        ([word]) => (/^\p{Lu}/u.test(word) ? null : `${word} ${word}`),
      ),
  },
  {
    name: 'a quotation mark without its partner',
    codes: ['quotes'],
    seed: (document, chance) => {
      const mark = chance.oneOf(['“', '”']) ?? '“';
      return inWords(document, chance, new RegExp(mark, 'gu'), () => '');
    },
  },
  {
    name: 'a bracket without its partner',
    codes: ['brackets'],
    seed: (document, chance) =>
      inWords(
        document,
        chance,
        chance.oneOf([/(?<= )\((?=[A-Za-z]{2,})/gu, /(?<=[A-Za-z]{2,})\)/gu]) ?? /\(/gu,
        () => '',
      ),
  },
  {
    name: 'square brackets left',
    codes: ['square-brackets'],
    seed: (document, chance) =>
      inWords(document, chance, /(?<=[a-z] )[a-z]+ [a-z]+ [a-z]+(?= [a-z])/gu, ([words]) => `[${words}]`),
  },
  {
    name: 'a mark twice',
    codes: ['doubled-mark'],
    seed: (document, chance) =>
      inWords(document, chance, /(?<=[a-z]), (?=[a-z])/gu, () => chance.oneOf([',, ', ' , ', ',; ']) ?? null),
  },
  {
    name: 'a meeting that is over still to be held',
    codes: ['stale-meeting'],
    seed: (document, chance) => {
      const year = Number(document.adopted?.slice(0, 4) ?? 0) - 1 - chance.below(2);
      return withNew(
        document,
        chance,
        chance.oneOf([
          `Looking forward to the Conference on the matter, to be held in Vienna from 3 to 7 June ${year},`,
          `Noting that the second meeting of the parties will be held in Nairobi on 12 March ${year},`,
          `Welcoming the offer of the Government of Chile to host the forum, scheduled for May ${year},`,
          `Anticipating the regional workshop to be convened by the Secretariat in Bangkok in October ${year},`,
        ]) ?? '',
      );
    },
  },
  {
    name: 'a citation with another date than the resolution has',
    codes: ['citation-date'],
    needs: 'known',
    seed: (document, chance, { known }) =>
      inWords(document, chance, CITATION, ([words, number = '', day = '', , year = '']) => {
        if (known.get(`A/RES/${number}`)?.adopted == null) return null;
        return (
          chance.oneOf([
            words.replace(/(?<=of )\d+/u, String(Number(day) === 1 ? 2 : Number(day) - 1)),
            words.replace(year, String(Number(year) - 1)),
          ]) ?? null
        );
      }),
  },
  {
    name: 'a chain without the resolution before',
    codes: ['chain-gap'],
    needs: 'before',
    seed: (document, chance, { before }) => {
      const symbol = before?.symbol.replace('A/RES/', '') ?? '';
      const cited = document.paragraphs.filter(({ text }) => text.includes(symbol));
      if (symbol === '' || cited.length !== 1) return null;
      const link = `${symbol} of \\d{1,2}\\s${MONTH} \\d{4}`;
      return (
        inWords(
          document,
          chance,
          new RegExp(`(?<=\\d{4})(?:, [\\w/]+ of \\d{1,2}\\s${MONTH} \\d{4})? and ${link}`, 'gu'),
          ([words]) => {
            const [, kept] = /^, (.*?) and /u.exec(words) ?? [];
            return kept === undefined ? '' : ` and ${kept}`;
          },
        ) ?? null
      );
    },
  },
  {
    name: 'a clause of the text before dropped',
    codes: ['dropped-clause'],
    needs: 'before',
    seed: (document, chance, { before }) => {
      const earlier = new Set(before?.paragraphs.map(({ text }) => text));
      // Its neighbours keep their adverbs: other verbs stand on both sides of it, and of one another.
      const verb = (p: Paragraph | undefined) => p?.opening.split(' ')[0] ?? '';
      const clause = chance.oneOf(
        document.paragraphs.filter((p, at) => {
          const verbs = [document.paragraphs[at - 1], p, document.paragraphs[at + 1]].map(verb);
          return isPreamble(p) && earlier.has(p.text) && p.notes.length === 0 && new Set(verbs).size === verbs.length;
        }),
      );
      return clause === undefined ? null : without(document, clause);
    },
  },
  {
    name: 'a symbol that cannot be',
    codes: ['symbol-form', 'citation-form'],
    seed: (document, chance) =>
      inWords(
        document,
        chance,
        CITATION,
        ([words, number = '']) =>
          chance.oneOf([
            words.replace('/', '//'),
            words.replace('/', '-'),
            words.replace('/', '/ '),
            words.replace(number, `A/RES/${number.replace('/', '-')}`),
          ]) ?? null,
      ),
  },
  {
    name: 'a range that ends before it begins',
    codes: ['range-order'],
    seed: (document, chance) =>
      inWords(
        document,
        chance,
        /\b((?:19|20)\d\d)–((?:19|20)\d\d)\b|\b(\d{1,2}) to (\d{1,2})(?=\s(?:January|March|April|May|June|July|September|October|November) \d{4})/gu,
        ([, one, other, from, to]) => {
          const [first, last, joint] = one === undefined ? [from ?? '', to ?? '', ' to '] : [one, other ?? '', '–'];
          return first === last ? null : `${last}${joint}${first}`;
        },
      ),
  },
  {
    name: 'a reference to a paragraph that is not there',
    codes: ['reference-missing'],
    seed: (document, chance) => {
      const count = Math.max(0, ...document.paragraphs.map(({ label }) => Number(/^\d+$/u.exec(label)?.[0] ?? 0)));
      return inParagraph(
        document,
        chance,
        (p) => p.part === 'operative' && p.depth === 0 && p.text.endsWith(';'),
        (text) => text.replace(/;$/u, `, as set out in paragraph ${count + 1 + chance.below(5)} above;`),
      );
    },
  },
  {
    name: 'percent for per cent',
    codes: ['per-cent'],
    seed: (document, chance) =>
      inWords(document, chance, /(?<=\d)\sper\scent\b/gu, () => chance.oneOf([' percent', '%', ' %']) ?? null),
  },
];

const ORDINALS = [
  ...Array.from({ length: 70 }, () => undefined),
  ...'seventieth seventy-first seventy-second seventy-third seventy-fourth seventy-fifth seventy-sixth seventy-seventh seventy-eighth seventy-ninth eightieth'.split(
    ' ',
  ),
];

function isPreamble(p: Paragraph): boolean {
  return p.part === 'preamble' && p.depth === 0 && p.opening !== '';
}

function withParagraphs(document: Document, change: (paragraph: Paragraph) => Paragraph): Document {
  return { ...document, paragraphs: document.paragraphs.map(change) };
}

/** One paragraph of those that will do, with another text; notes behind the change go along. */
function inParagraph(
  document: Document,
  chance: Chance,
  willDo: (paragraph: Paragraph) => boolean,
  change: (text: string, paragraph: Paragraph) => string,
): Document | null {
  const target = chance.oneOf(document.paragraphs.filter(willDo));
  if (target === undefined) return null;
  const text = change(target.text, target);
  if (text === target.text) return null;
  return withParagraphs(document, (p) => (p === target ? retexted(p, text) : p));
}

/** One place of those that fit, in any paragraph of the body, with other words. */
function inWords(
  document: Document,
  chance: Chance,
  pattern: RegExp,
  change: (match: RegExpMatchArray) => string | null,
): Document | null {
  const places = document.paragraphs.flatMap((p) =>
    p.part === 'preamble' || p.part === 'operative' ? [...p.text.matchAll(pattern)].map((match) => ({ p, match })) : [],
  );
  const place = chance.oneOf(places);
  if (place === undefined) return null;
  const words = change(place.match);
  if (words === null || words === place.match[0]) return null;
  const at = place.match.index ?? 0;
  const text = place.p.text.slice(0, at) + words + place.p.text.slice(at + place.match[0].length);
  return withParagraphs(document, (p) => (p === place.p ? retexted(p, text) : p));
}

/** Italics that were typed over are gone. */
function retexted(p: Paragraph, text: string): Paragraph {
  let same = 0;
  while (same < text.length && text[same] === p.text[same]) same += 1;
  const shift = text.length - p.text.length;
  const isKept = same > p.opening.length && text.startsWith(p.opening);
  const place = (offset: number) => (offset > same ? Math.max(same, offset + shift) : offset);
  return {
    ...p,
    text,
    opening: isKept ? p.opening : '',
    notes: p.notes.map((note) => ({ ...note, offset: Math.min(text.length, place(note.offset)) })),
  };
}

/** A preambular paragraph of our own, somewhere in the midst of the others. */
function withNew(document: Document, chance: Chance, text: string): Document | null {
  const verb = text.split(' ')[0] ?? '';
  const places = document.paragraphs.filter((p, at) => {
    const next = document.paragraphs[at + 1];
    return (
      isPreamble(p) &&
      !p.opening.startsWith(verb) &&
      next?.part === 'preamble' &&
      next.depth === 0 &&
      !/ (?:also|further)$/u.test(next.opening) &&
      !next.opening.startsWith(verb)
    );
  });
  const after = chance.oneOf(places);
  if (after === undefined) return null;
  const own: Paragraph = { ...after, text, opening: verb, notes: [], label: '' };
  const paragraphs = document.paragraphs.flatMap((p) => (p === after ? [p, own] : [p]));
  return counted({ ...document, paragraphs });
}

function without(document: Document, gone: Paragraph | undefined): Document | null {
  return gone === undefined
    ? null
    : counted({ ...document, paragraphs: document.paragraphs.filter((p) => p !== gone) });
}

/** Places counted anew; names stay as they are, for no rule reads them. */
function counted(document: Document): Document {
  return { ...document, paragraphs: document.paragraphs.map((p, index) => ({ ...p, index })) };
}

function markersOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.flatMap(({ notes }) => notes.filter(({ repeated }) => !repeated).map(({ marker }) => marker));
}

function withNotes(document: Document, change: (note: Note) => Note): Document {
  return withParagraphs(document, (p) => ({ ...p, notes: p.notes.map(change) }));
}

function verbTurned(
  document: Document,
  chance: Chance,
  part: Paragraph['part'],
  forms: Readonly<Record<string, string>>,
): Document | null {
  return inParagraph(
    document,
    chance,
    (p) => p.part === part && p.depth === 0 && p.opening in forms && p.text.startsWith(p.opening),
    (text, p) => `${forms[p.opening] ?? ''}${text.slice(p.opening.length)}`,
  );
}
