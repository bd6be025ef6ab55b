import {
  type Comparison,
  type Document,
  mapSides,
  type Note,
  type Related,
  read,
  render,
  type Sides,
  write,
} from '../../src/index.ts';

export type FormName = string;

/** Every form a document is written in, under the name of a file of it. */
export const FORMS: Readonly<Record<FormName, (document: Document) => string | Uint8Array>> = {
  'a.md': write.markdown,
  'a.txt': write.text,
  'a.json': write.json,
  'a.docx': write.docx,
  'a.xml': write.akn,
};

/** How a document differs from what was written of it and read again; nothing where it is the same. */
export function lossIn(document: Document, form: FormName): string {
  return lossesIn(document, form).losses[0] ?? '';
}

/** The same, every difference, and the words of the document that did not come back. */
export function lossesIn(
  document: Document,
  form: FormName,
): { readonly losses: readonly string[]; readonly lostWords: readonly string[] } {
  const content = FORMS[form]?.(document) ?? '';
  const again = read(content, { name: form }).document;
  const held = HELD[form] ?? whole;
  return { losses: lossesOf(held(document), held(again)), lostWords: wordsLost(document, again) };
}

/** What a form holds of a document, where that is not the whole: docs/formats.md lists what it does not hold. */
const HELD: Readonly<Record<FormName, (document: Document) => Document>> = {
  'a.md': asPrinted,
  // Plain text has no italics: which words open a paragraph is told by the lexicon.
  'a.txt': (document) => withoutOpenings(asPrinted(document)),
  'a.docx': asPrinted,
};

function whole(document: Document): Document {
  return document;
}

/** Adopted texts are printed without their sponsors, and with the draft only where there is no report. */
function asPrinted(document: Document): Document {
  if (document.adopted === null) return document;
  const isUnprinted = ({ relation }: Related) => relation === 'tabled-as' && document.committeeReport !== null;
  return { ...document, sponsors: [], related: document.related.filter((each) => !isUnprinted(each)) };
}

function wordsLost(wanted: Document, found: Document): readonly string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(found)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(wanted).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function wordsOf({ title, titleNotes, paragraphs }: Document): readonly string[] {
  const noted = (notes: readonly Note[]) => notes.flatMap(({ marker, text }) => [marker, text]);
  const texts = paragraphs.flatMap(({ label, text, notes }) => [label, text, ...noted(notes)]);
  return [title, ...noted(titleNotes), ...texts].flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** How the two states of a redline differ from the two versions; nothing where they are the same. */
export function redlineLosses(comparison: Comparison, form: keyof typeof REDLINES): readonly string[] {
  const states = REDLINES[form](comparison);
  const { documents } = comparison;
  const losses = mapSides({ old: 'old', new: 'new' } as const, (side) => {
    const state = states[side];
    return state === null ? '' : firstLoss(asPrinted(documents[side]), asPrinted(state));
  });
  return [losses.old === '' ? '' : `old: ${losses.old}`, losses.new === '' ? '' : `new: ${losses.new}`].filter(Boolean);
}

const AUTHOR = { author: 'A. Delegate', date: '2026-11-24T00:00:00Z' };

const REDLINES = {
  docx: (comparison: Comparison) => docxStates(render.docx(comparison, AUTHOR)),
  commented: (comparison: Comparison) => docxStates(render.docx(comparison, { ...AUTHOR, comments: true })),
  critic: (comparison: Comparison) => {
    const text = render.critic(comparison);
    const stateOf = (own: string) => read(own, { name: 'a.md' }).document;
    return { old: stateOf(criticRejected(text)), new: stateOf(criticAccepted(text)) };
  },
  // Akoma Ntoso is read as the new text; the old one is only shown in it.
  akn: (comparison: Comparison) => ({
    old: null,
    new: read(render.akn(comparison), { name: 'a.xml' }).document,
  }),
} as const satisfies Readonly<Record<string, (comparison: Comparison) => Sides<Document | null>>>;

export const REDLINE_NAMES = ['docx', 'commented', 'critic', 'akn'] as const;

function docxStates(bytes: Uint8Array): Sides<Document> {
  const stateOf = (revisions: 'accepted' | 'rejected') => read(bytes, { name: 'a.docx', revisions }).document;
  return { old: stateOf('rejected'), new: stateOf('accepted') };
}

/** CriticMarkup, as any program applies it. */
export function criticAccepted(text: string): string {
  return text.replace(/\{--.*?--\}/gsu, '').replace(/\{\+\+(.*?)\+\+\}/gsu, '$1');
}
export function criticRejected(text: string): string {
  return text.replace(/\{\+\+.*?\+\+\}/gsu, '').replace(/\{--(.*?)--\}/gsu, '$1');
}

function withoutOpenings(document: Document): Document {
  return { ...document, paragraphs: document.paragraphs.map((paragraph) => ({ ...paragraph, opening: '' })) };
}

function firstLoss(wanted: Document, found: Document): string {
  return lossesOf(wanted, found)[0] ?? '';
}

/** Provenance, notices, and whether it is reconstructed are of the copy. */
function lossesOf(wanted: Document, found: Document): readonly string[] {
  const losses = FIELDS.flatMap((field) => {
    const [one, other] = [JSON.stringify(wanted[field]), JSON.stringify(found[field])];
    return one === other ? [] : [`${wanted.symbol}: ${field} ${other} instead of ${one}`];
  });
  for (const [at, paragraph] of wanted.paragraphs.entries()) {
    const [one, other] = [JSON.stringify(paragraph), JSON.stringify(found.paragraphs[at])];
    if (one !== other) losses.push(`${wanted.symbol}: ${other} instead of ${one}`);
  }
  const [count, others] = [wanted.paragraphs.length, found.paragraphs.length];
  return count === others ? losses : [...losses, `${wanted.symbol}: ${others} paragraphs instead of ${count}`];
}

const FIELDS = [
  'symbol',
  'reissueMark',
  'kind',
  'organ',
  'committee',
  'title',
  'titleNotes',
  'session',
  'adopted',
  'meeting',
  'issued',
  'agendaItem',
  'agendaItemTitle',
  'committeeReport',
  'sponsors',
  'mastheadNotes',
  'related',
  'languages',
  'original',
  'vote',
  'adoptedWithoutVote',
] as const satisfies readonly (keyof Document)[];
