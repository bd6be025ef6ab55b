import { describe, expect, it } from 'vitest';
import { amend, type Document, read, readAny, render, write } from '../../../src/index.ts';

const BASE =
  'Wells\n\nThe General Assembly,\n\n1. Urges all States to keep wells and pumps;\n\n2. Requests a report;\n\n3. Also urges donors to fund pumps.';

const LISTS = [
  { name: 'north.txt', list: 'In operative paragraph 1, delete “all”.' },
  {
    name: 'south.txt',
    list: 'In operative paragraph 1, replace “pumps” with “springs”.\nAfter operative paragraph 1, insert a new operative paragraph reading: “Invites masons to help;”.',
  },
];

describe('amendments in a Word file', () => {
  it.each(['Word', 'text'])(
    'are tracked under the name of each document, in the file of the text: %s',
    async (form) => {
      const base = await baseIn(form);
      const file = render.amended(base, amend(base, LISTS));
      const { document } = await readAny(file, { name: 'amended.docx' });
      const by = (author: string) =>
        (document.tracked ?? [])
          .filter((change) => change.author === author)
          .map(({ kind, text }) => `${kind} ${text.trim()}`);
      expect(by('north.txt')).toEqual(['deleted all']);
      expect(by('south.txt')).toEqual([
        'deleted pumps',
        'inserted springs',
        expect.stringContaining('Invites masons to help;'),
      ]);
      expect(by('resdiff').join(' ')).toMatch(/^deleted 2 inserted 3/u);
      expect(new Set((document.tracked ?? []).map(({ author }) => author)).size).toBe(3);
    },
  );

  it('give the amended text when all are accepted, and the text before when all are rejected', async () => {
    const base = await baseIn('Word');
    const amended = amend(base, LISTS);
    const file = render.amended(base, amended);
    expect(textsIn(file, 'accepted')).toEqual(textsOf(amended.document));
    expect(textsIn(file, 'rejected')).toEqual(textsOf(base));
  });

  it('are all under one name if that is asked for', async () => {
    const base = await baseIn('Word');
    const file = render.amended(base, amend(base, LISTS), { author: 'Delegation' });
    const { document } = await readAny(file, { name: 'amended.docx' });
    expect(new Set((document.tracked ?? []).map(({ author }) => author))).toEqual(new Set(['Delegation']));
  });

  it('are tracked under the symbol of a single amendment document', async () => {
    const printed =
      'A/C.3/90/L.8\n\nAtlantis: amendment to draft resolution A/C.3/90/L.7\n\nIn operative paragraph 1, delete “all”.\n';
    const base = await baseIn('Word');
    const source = { name: 'l8.txt', document: read(printed, { name: 'l8.txt' }).document };
    const { document } = await readAny(render.amended(base, amend(base, [source])), { name: 'amended.docx' });
    expect((document.tracked ?? []).map(({ author }) => author)).toEqual(['A/C.3/90/L.8']);
  });
});

async function baseIn(form: string): Promise<Document> {
  const { document } = read(BASE, { name: 'base.txt' });
  if (form === 'text') return document;
  return (await readAny(write.docx(document), { name: 'base.docx' })).document;
}

function textsIn(file: Uint8Array, revisions: 'accepted' | 'rejected'): readonly string[] {
  return textsOf(read(file, { name: 'amended.docx', revisions }).document);
}

function textsOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(({ label, text }) => `${label} ${text}`);
}
