import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, type Paragraph, read, type Sides } from '../../src/index.ts';

/** A document of operative paragraphs with these texts, as if it had been read. */
export function resolutionOf(texts: readonly string[], part: Paragraph['part'] = 'operative'): Document {
  return documentOf(texts.map((text) => ({ text, part })));
}

/** A document of paragraphs given by what matters of them; the rest is what a reader would say. */
export function documentOf(paragraphs: readonly (Pick<Paragraph, 'text'> & Partial<Paragraph>)[]): Document {
  return {
    symbol: 'A/RES/0/0',
    reissueMark: '',
    kind: null,
    organ: null,
    committee: null,
    title: '',
    titleNotes: [],
    session: null,
    adopted: null,
    meeting: null,
    issued: null,
    agendaItem: null,
    agendaItemTitle: null,
    committeeReport: null,
    sponsors: [],
    mastheadNotes: [],
    related: [],
    languages: [],
    original: null,
    vote: null,
    adoptedWithoutVote: null,
    provenance: '',
    reconstructed: false,
    paragraphs: paragraphs.map((paragraph, index) => ({
      id: `OP${index + 1}`,
      part: 'operative',
      section: '',
      label: String(index + 1),
      depth: 0,
      opening: paragraph.text.split(' ')[0] ?? '',
      notes: [],
      row: null,
      ...paragraph,
      index,
    })),
    notices: [],
  };
}

/** 77/79 and 78/32 as they come with the program. */
export function bundledPair(): Sides<Document> {
  const folder = join(import.meta.dirname, '..', '..', 'corpus', 'cluster-munitions');
  const documentIn = (name: string) => read(readFileSync(join(folder, name)), { name }).document;
  return { old: documentIn('A_RES_77_79.md'), new: documentIn('A_RES_78_32.md') };
}
