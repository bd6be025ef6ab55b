import { type Comparison, type Document, mapSides, read, render, type Sides, write } from '../../src/index.ts';

/** Every form a document is written in, under the name of a file of it. */
export const FORMS: Readonly<Record<string, (document: Document) => string | Uint8Array>> = {
  'a.md': write.markdown,
  'a.txt': write.text,
  'a.json': write.json,
  'a.docx': write.docx,
  'a.xml': write.akn,
};

/** How a document differs from what was written of it and read again; nothing where it is the same. */
export function lossIn(document: Document, form: string): string {
  const content = FORMS[form]?.(document) ?? '';
  const again = read(content, { name: form }).document;
  // Plain text has no italics: which words open a paragraph is told by the lexicon.
  return form === 'a.txt' ? firstLoss(withoutOpenings(document), withoutOpenings(again)) : firstLoss(document, again);
}

/** How the two states of a redline differ from the two versions; nothing where they are the same. */
export function redlineLosses(comparison: Comparison, form: keyof typeof REDLINES): readonly string[] {
  const states = REDLINES[form](comparison);
  const { documents } = comparison;
  const losses = mapSides({ old: 'old', new: 'new' } as const, (side) => {
    const state = states[side];
    return state === null ? '' : firstLoss(documents[side], state);
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

/** Provenance and notices are of the copy, and the languages and the vote are not printed everywhere. */
function firstLoss(wanted: Document, found: Document): string {
  const fields = [
    'symbol',
    'reissueMark',
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
  ] as const;
  // Adopted texts are printed without their sponsors, and with the draft only where there is no report.
  const ofDrafts = wanted.adopted === null ? (['sponsors', 'mastheadNotes', 'related'] as const) : [];
  for (const field of [...fields, ...ofDrafts, 'titleNotes'] as const) {
    const [one, other] = [JSON.stringify(wanted[field]), JSON.stringify(found[field])];
    if (one !== other) return `${wanted.symbol}: ${field} ${other} instead of ${one}`;
  }
  for (const [at, paragraph] of wanted.paragraphs.entries()) {
    const [one, other] = [JSON.stringify(paragraph), JSON.stringify(found.paragraphs[at])];
    if (one !== other) return `${wanted.symbol}: ${other} instead of ${one}`;
  }
  const [count, others] = [wanted.paragraphs.length, found.paragraphs.length];
  return count === others ? '' : `${wanted.symbol}: ${others} paragraphs instead of ${count}`;
}
