import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document, read, readAny, render } from '../../src/index.ts';

const LAMPS =
  'The General Assembly,\n\n1. Welcomes the progress made by the keepers of lighthouses in the tending of their lamps;\n\n2. Requests a report on the signals that are given in fog.\n';
const CROPS =
  'The General Assembly,\n\n1. Urges Governments to sow wheat, barley and rye on terraces above the rivers;\n\n2. Decides to convene a conference about seeds.\n';

describe('a comparison', () => {
  it('says so if the text given as old is the later one, by the days of adoption or issue, or by sessions', () => {
    const [old, now] = [text('78/1. Lighthouses', LAMPS), text('79/1. Lighthouses', LAMPS)];
    const [before, after] = [
      { ...old, adopted: '2023-12-04' },
      { ...now, adopted: '2024-12-02' },
    ];
    expect(messages(compare({ old: before, new: after }))).toEqual([]);
    expect(messages(compare({ old: after, new: before }))).toEqual([
      'wrong-order: The texts seem to be in the wrong order: A/RES/79/1 was adopted on 2 December 2024; A/RES/78/1, given as the new one, was adopted on 4 December 2023',
    ]);
    const draft = { ...now, symbol: '', issued: '2024-10-15' };
    expect(messages(compare({ old: after, new: draft }))).toEqual([
      'wrong-order: The texts seem to be in the wrong order: A/RES/79/1 was adopted on 2 December 2024; the new version, given as the new one, was issued on 15 October 2024',
    ]);
    expect(messages(compare({ old: draft, new: after }))).toEqual([]);
    expect(messages(compare({ old: now, new: old }))).toEqual([
      'wrong-order: The texts seem to be in the wrong order: A/RES/79/1 belongs to session 79; A/RES/78/1, given as the new one, belongs to session 78',
    ]);
    expect(messages(compare({ old: { ...now, session: 2021 }, new: old }))).toEqual([]);
  });

  it('says so if both title and words differ, and not if either is kept', () => {
    const lamps = text('78/1. The keeping of lighthouses', LAMPS);
    const told = messages(compare({ old: lamps, new: text('79/1. Mountain agriculture', CROPS) }));
    expect(told).toEqual([
      expect.stringMatching(
        /^other-series: The texts do not seem to belong together: their titles differ, and only \d+ per cent of/u,
      ),
    ]);
    expect(messages(compare({ old: lamps, new: text('79/1. The keeping of lighthouses', CROPS) }))).toEqual([]);
    expect(messages(compare({ old: lamps, new: text('79/1. Mountain agriculture', LAMPS) }))).toEqual([]);
    expect(messages(compare({ old: lamps, new: text('', CROPS) }))).toEqual([]);
  });

  it('says so if one text is an amendment to the other, or a note, and not if both are', () => {
    const head = (submission: string) =>
      `A/80/L.30\n\nGeneral Assembly\n\nEightieth session\n\nAgenda item 5\n\nLamps\n\n${submission}\n\nThe keeping of lighthouses\n\n`;
    const draft = { ...text('', LAMPS), symbol: 'A/80/L.25' };
    const amendment = text(head('Iraq: amendment to draft resolution A/80/L.25'), '1. Delete operative paragraph 2.\n');
    expect(messages(compare({ old: draft, new: amendment }))).toEqual([
      'other-kind: A/80/L.30 is an amendment to A/80/L.25, not a version of it; resdiff outline shows its orders',
    ]);
    expect(messages(compare({ old: amendment, new: { ...draft, symbol: 'A/80/L.26' } }))[0]).toContain(
      'is an amendment to A/80/L.25, not a version of A/80/L.26;',
    );
    const note = text(head('Note by the Secretariat'), '1. The lamps are listed below.\n');
    expect(messages(compare({ old: draft, new: note }))).toEqual([
      'other-kind: A/80/L.30 is a note, not a version of A/80/L.25',
    ]);
    expect(messages(compare({ old: amendment, new: { ...amendment, symbol: 'A/80/L.31' } }))).toEqual([]);
  });

  it('says so if the languages differ, and then nothing about the series', () => {
    const french = {
      ...text('79/1. Agriculture de montagne', CROPS),
      languages: ['fr'],
    };
    const english = { ...text('78/1. Lighthouses', LAMPS), languages: ['en'] };
    expect(messages(compare({ old: english, new: french }))).toEqual([
      'other-language: The texts are in different languages (English and French): nearly every word is shown as changed; resdiff concord compares versions in two languages',
    ]);
    expect(messages(compare({ old: english, new: { ...french, languages: ['fr', 'en'] } }))).not.toContain(
      'other-language',
    );
  });

  it('names texts by symbol, and by file if a symbol is missing or both are the same', () => {
    const [old, now] = [text('78/1. Lighthouses', LAMPS), text('79/1. Lighthouses', LAMPS)];
    const bare = { ...old, symbol: '' };
    const files = { old: 'rev1.docx', new: 'rev2.docx' };
    expect(compare({ old, new: now }, { files }).names).toEqual({ old: 'A/RES/78/1', new: 'A/RES/79/1' });
    expect(compare({ old: bare, new: now }, { files }).names).toEqual({ old: 'rev1.docx', new: 'A/RES/79/1' });
    expect(compare({ old, new: old }, { files }).names).toEqual(files);
    expect(compare({ old: bare, new: bare }, { files }).names).toEqual(files);
    expect(compare({ old, new: old }).names).toEqual({ old: 'A/RES/78/1', new: 'A/RES/78/1' });
    expect(compare({ old: bare, new: bare }).names).toEqual({ old: '', new: '' });
  });

  it('shows both in the head of every report', async () => {
    const [old, now] = [text('', LAMPS), { ...text('', LAMPS), languages: ['fr'] }];
    const comparison = compare(
      { old: { ...old, symbol: '' }, new: { ...now, symbol: '' } },
      { files: { old: 'Zero draft rev1.docx', new: 'Zero draft rev2.docx' } },
    );
    const view = { all: false, only: null, stat: false, explain: false, width: 200, level: 0 } as const;
    const notice = 'The texts are in different languages (English and French)';
    for (const report of [
      render.terminal(comparison, view),
      render.markdown(comparison, view),
      render.html(comparison, view),
      render.json(comparison),
      render.plain(comparison, view),
      render.akn(comparison),
    ]) {
      expect(report).toContain(notice);
    }
    const names = 'Zero draft rev1.docx → Zero draft rev2.docx';
    expect(render.terminal(comparison, view)).toContain(names);
    expect(render.markdown(comparison, view)).toContain(`# ${names}\n`);
    expect(render.html(comparison, view)).toContain(`<title>${names}: what changed</title>`);
    expect(render.plain(comparison, view).split('\n')[0]).toMatch(/^! The texts are/u);
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(render.docx(comparison, { author: 'A', comments: false }));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('word/comments.xml')).toContain(notice);
    expect(part('word/document.xml')).toContain('<w:commentRangeStart');
    expect(part('word/header1.xml')).toContain(names);
    expect(part('docProps/core.xml')).toContain(`<dc:title>${names}</dc:title>`);
    expect(
      (await readAny(render.docx(comparison, { author: 'A' }), { name: 'a.docx' })).document.paragraphs,
    ).toHaveLength(now.paragraphs.length);
  });
});

function text(title: string, body: string): Document {
  return read(`${title}\n\n${body}`, { name: 'text' }).document;
}

function messages({ notices }: Comparison): readonly string[] {
  return notices.map(({ code, message }) => `${code}: ${message}`);
}
