import type { Document } from '../../model/document.ts';
import type { Occurrence, RecordedText } from '../../model/record.ts';
import type { World } from '../world.ts';
import { withHeld } from './access.ts';

/** A text with its clauses, as it is exported. */
interface Exported {
  readonly text: RecordedText;
  readonly document: Document;
  readonly clauses: readonly Occurrence[];
}

export const EXPORT_FORMATS = ['passim', 'opensearch'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** So many texts are in memory at once. */
const TEXTS_AT_ONCE = 50;

/** The texts of a record in pieces of JSON lines, by date. The lock is held for each piece only; a text that goes meanwhile is left out. */
export async function* exportedLines(world: World, folder: string, format: ExportFormat): AsyncGenerator<string> {
  const ids = await withHeld(world, folder, ({ store }) => store.textsWith({}).map(({ id }) => id));
  for (let at = 0; at < ids.length; at += TEXTS_AT_ONCE) {
    const texts = await withHeld(world, folder, ({ store }) =>
      store.texts(ids.slice(at, at + TEXTS_AT_ONCE)).flatMap((text): Exported[] => {
        const document = store.document(text.id);
        return document === null ? [] : [{ text, document, clauses: store.inTexts([text.id]) }];
      }),
    );
    yield texts.map(format === 'passim' ? passimLine : openSearchLines).join('');
  }
}

/** One line for a text, with the fields that passim (github.com/dasmiq/passim) reads; it passes the others through. */
function passimLine({ text, document, clauses }: Exported): string {
  const words = clauses.map(({ paragraph }) => document.paragraphs[paragraph]?.text ?? '').join('\n');
  return jsonLine({ id: exportId(text), series: text.series || exportId(text), text: words, ...aboutText(text) });
}

/** For each clause an action and a source, as the bulk interface of OpenSearch takes them. */
function openSearchLines({ text, document, clauses }: Exported): string {
  return clauses
    .map(({ paragraph, label, part, opening, wording, thread }) => {
      const id = `${exportId(text)} ${paragraph}`;
      const clause = { label, part, opening, wording, thread, text: document.paragraphs[paragraph]?.text ?? '' };
      return `${jsonLine({ index: { _index: INDEX_NAME, _id: id } })}${jsonLine({ ...aboutText(text), ...clause })}`;
    })
    .join('');
}

const INDEX_NAME = 'resdiff';

/** `A/RES/80/52 en`: the same text in another language is another one. */
function exportId({ symbol, language, id }: RecordedText): string {
  return symbol === '' ? `text ${id}` : `${symbol} ${language}`;
}

/** A field without a value is left out: neither reader needs it, and passim takes a date for one. */
function aboutText(text: RecordedText): Readonly<Record<string, unknown>> {
  const { symbol, title, body, kind, adopted, session, date, vote, withoutVote, language, series, reconstructed } =
    text;
  const known = {
    symbol,
    title,
    body,
    kind,
    adopted,
    session,
    date,
    vote,
    withoutVote,
    language,
    series,
    reconstructed,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== ''));
}

function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
