import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Draft, mapSides, read, render, write } from '../../../src/index.ts';
import { REPORT_SCRIPT, REPORT_SCRIPT_HASH } from '../../../src/report/html/report-assets.ts';
import { bundledDraft, draftOf } from '../../support/drafts.ts';
import { redlineLosses } from '../../support/forms.ts';
import { documentOf } from '../../support/resolutions.ts';

const AUTHOR = { author: 'A. Delegate', date: '2026-11-24T00:00:00Z' };
const DRAFT = bundledDraft();
/** Words that would do harm if not escaped. */
const HARMFUL = `"><script>alert(1)</script> & ' \u001B[31m \u202E [x](javascript:alert(1)) \`code\``;

describe('the Word file of a draft', () => {
  it('gives the draft with all changes accepted and the base with all rejected', () => {
    for (const draft of drafts()) {
      const bytes = render.draft.docx(draft, AUTHOR);
      const state = (revisions: 'accepted' | 'rejected') => {
        const { document } = read(bytes, { name: 'a.docx', revisions });
        return document.paragraphs.map(({ id, text, notes }) => ({ id, text, notes }));
      };
      const wanted = mapSides(draft.comparison.documents, ({ paragraphs }) =>
        paragraphs.map(({ id, text, notes }) => ({ id, text, notes })),
      );
      expect(state('accepted')).toEqual(wanted.new);
      expect(state('rejected')).toEqual(wanted.old);
    }
  });

  it('has a comment for every step, made or only proposed, every slot, every warning, and one on the whole', () => {
    for (const draft of drafts()) {
      const parts = partsOf(render.draft.docx(draft, AUTHOR));
      const { proposals, slots, warnings } = draft;
      const count = 1 + proposals.length + slots.length + warnings.length;
      const body = parts['word/document.xml'] ?? '';
      for (const sign of ['<w:commentRangeStart ', '<w:commentRangeEnd ', '<w:commentReference ']) {
        expect(body.split(sign)).toHaveLength(count + 1);
      }
      expect(parts['word/comments.xml']?.split('<w:comment ')).toHaveLength(count + 1);
    }
  });

  it('says in a comment what was done, why, which texts did the same and how certain it is', () => {
    expect(commentsOf(DRAFT)).toContainEqual([
      'Replaced: “eleventh” → “twelfth”',
      'Meetings are held every year.',
      'As in 76/47 and 77/79; certain (100 %)',
    ]);
    expect(commentsOf(DRAFT)).toContainEqual([
      'Proposed, not made: “held in Geneva” → “which was held in Geneva”',
      'The conference is over on the day of adoption.',
      'Possible (50 %)',
    ]);
    expect(commentsOf(DRAFT)).toContainEqual([
      'Open point: [110]',
      'Wanted: how many of them are parties; known: 110 in 77/79.',
      'Key in the facts file: count.parties',
    ]);
    expect(commentsOf(DRAFT)[0]).toEqual([
      'Draft for the seventy-eighth session, from A/RES/77/79',
      '4 steps made, 1 only proposed, 3 open points, 2 warnings',
    ]);
  });

  it('attaches comments to their words', () => {
    const body = partsOf(render.draft.docx(DRAFT, AUTHOR))['word/document.xml'] ?? '';
    const hung = [...body.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gsu)].map(
      ([, , xml = '']) => [...xml.matchAll(/<w:(?:t|delText)[^>]*>([^<]*)</gu)].map(([, words]) => words).join('|'),
    );
    for (const words of ['eleventh|twelfth', '[|123|]', '[|110|]', 'seventy-eighth|seventy-ninth', 'held in Geneva']) {
      expect(hung).toContain(words);
    }
  });

  it('leaves the comments of comparisons as they were', () => {
    expect(redlineLosses(DRAFT.comparison, 'commented')).toEqual([]);
  });
});

describe('the draft in a terminal', () => {
  it('shows every step in the order of the text, then the open points', () => {
    const blocks = render.draft.terminal(DRAFT, { width: 72, level: 0 }).split('\n\n');
    expect(blocks[0]).toBe(
      'A/RES/77/79 → the seventy-eighth session\nImplementation of the Convention on Cluster Munitions\ndrafted from 77/79',
    );
    const nameless = { ...DRAFT, series: ['', 'A/RES/76/47', '', 'A/RES/77/79'] };
    const from = 'drafted from 76/47, 77/79, 2 texts without symbols';
    expect(render.draft.terminal(nameless, { width: 72, level: 0 }).split('\n')[2]).toBe(from);
    expect(render.draft.html(nameless)).toContain(from);
    expect(blocks[1]).toBe('4 steps made, 1 only proposed, 3 open points, 2 warnings');
    expect(blocks[3]).toBe(
      [
        '? PP14    … Parties to the Convention on Cluster Munitions, [-held in',
        '          Geneva-]{+which was held in Geneva+} from 25 to 27 November',
        '          2020 and …',
        '          The conference is over on the day of adoption.',
        '          proposed, not made · all · possible (50 %)',
      ].join('\n'),
    );
    expect(blocks[4]).toMatch(/^✓ OP5 {5}\[-Invites all States /u);
    expect(blocks.slice(7)).toEqual([
      'Open points',
      '! text    Two texts of the series are missing between 74/62 and 76/47.',
      '□ PP12    [123]\n          Wanted: how many States have joined; known: 123 in 77/79\n          key count.states',
      '□ PP12    [110]\n          Wanted: how many of them are parties; known: 110 in 77/79\n          key count.parties',
      '! PP15    The presidency named here is over.',
      '□ OP7     [11 to 14 September 2023]\n          Wanted: dates of the twelfth Meeting\n          key meeting.12.dates',
      '',
    ]);
  });

  it('fits its width at every level of colour, and lets no control character through', () => {
    for (const draft of drafts()) {
      for (const width of [20, 37, 60, 100]) {
        for (const level of [0, 1, 3] as const) {
          const text = render.draft.terminal(draft, { width, level });
          const bare = text.replace(/\u001B\[[\d;]*m/gu, '');
          expect(Math.max(...bare.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(width);
          expect(bare).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F\u202E]/u);
          if (level === 0) expect(text).toBe(bare);
        }
      }
    }
  });
});

describe('the draft in Markdown', () => {
  it('is the drafted text and nothing else: what is read back is the draft', () => {
    for (const draft of drafts()) {
      const { document } = read(render.draft.markdown(draft), { name: 'a.md' });
      const told = (own: typeof document) => own.paragraphs.map(({ id, text, notes }) => ({ id, text, notes }));
      expect(told(document)).toEqual(told(draft.comparison.documents.new));
    }
    expect(render.draft.markdown(DRAFT)).toContain('a total of \\[123\\] States');
  });
});

describe('the facts file of a draft', () => {
  it('has for each key what is wanted, the words around it, how it is written, and who has joined', () => {
    const facts = render.draft.facts(DRAFT);
    const [, ...entries] = facts.trimEnd().split('\n\n');
    const counted = entries.filter((entry) => /^\S[^#]*: # \[/mu.test(entry));
    expect(counted).toHaveLength(new Set(DRAFT.slots.map(({ key }) => key)).size);
    for (const entry of counted) {
      expect(entry).toMatch(/^# .+: Wanted: .+\.\n# In the draft: “.*\[.+\].*”.*\n# Written so: [^[]+\n.+: # \[.+\]$/u);
      for (const line of entry.split('\n')) expect(line.length).toBeLessThan(400);
    }
    const [first] = DRAFT.slots;
    expect(counted[0]).toContain(`# Written so: ${first?.text.slice(1, -1)}`);
  });
});

describe('the open points of a draft', () => {
  it('are boxes by paragraph, with the keys of the facts file, and decisions left to make', () => {
    expect(render.draft.points(DRAFT)).toBe(
      `${[
        '# Open points of the draft for the seventy-eighth session, from A/RES/77/79',
        '',
        '## The whole text',
        '- [ ] Check: Two texts of the series are missing between 74/62 and 76/47.',
        '',
        '## PP12',
        '- [ ] Fill in [123]. Wanted: how many States have joined; known: 123 in 77/79. Key: `count.states`',
        '- [ ] Fill in [110]. Wanted: how many of them are parties; known: 110 in 77/79. Key: `count.parties`',
        '',
        '## PP14',
        '- [ ] Decide: “held in Geneva” → “which was held in Geneva”. The conference is over on the day of adoption. Possible (50 %).',
        '',
        '## PP15',
        '- [ ] Check: The presidency named here is over.',
        '',
        '## OP7',
        '- [ ] Fill in [11 to 14 September 2023]. Wanted: dates of the twelfth Meeting. Key: `meeting.12.dates`',
      ].join('\n')}\n`,
    );
  });

  it('name every slot, every warning and every step that was not made', () => {
    for (const draft of drafts()) {
      const boxes = render.draft.points(draft).split('- [ ] ').length - 1;
      const left = draft.proposals.filter(({ applied }) => !applied).length;
      expect(boxes).toBe(draft.slots.length + draft.warnings.length + left);
    }
  });

  it('say so if there are none, and make no link of the words of a text', () => {
    expect(render.draft.points(quiet())).toContain('No open points.');
    const words = render.draft.points(harmful()).replace(/(?<!\\)`[^`]*`/gu, '');
    expect(words).not.toMatch(/(?<!\\)\]\(javascript|(?<!\\)<script/u);
    expect(words).not.toMatch(/[\u001B\u202E]/u);
  });
});

describe('the draft as JSON', () => {
  it('is all of it but the comparison', () => {
    for (const draft of drafts()) {
      const { comparison: _, ...rest } = draft;
      expect(JSON.parse(render.draft.json(draft))).toEqual(JSON.parse(JSON.stringify(rest)));
    }
    expect(JSON.parse(render.draft.json(DRAFT))).toMatchObject({ format: 'resdiff.draft', version: 1, session: 78 });
  });
});

describe('the page of a draft', () => {
  it('shows the draft with its changes, each step beside its paragraph, and links to the open points', () => {
    const page = render.draft.html(DRAFT);
    const row = /<article class="row change \w+ depth0" id="OP7">.*?<\/article>/su.exec(page)?.[0] ?? '';
    expect(row).toContain('<del><i>[removed: </i>eleventh<i>]</i></del><ins><i>[added: </i>twelfth<i>]</i></ins>');
    expect(row).toContain('Meetings are held every year.');
    expect(row).toContain('as in 76/47 and 77/79 · certain (100 %)');
    expect(page).toContain('<a href="#OP7">OP7</a></span><span><mark>[11 to 14');
    expect(page).toContain('<b>Proposed, not made:</b>');
    expect(page).toMatch(/<article class="row change removed depth0" id="old-OP5">/u);
  });

  it('has one place for every link, no script, and every word of a document escaped', () => {
    for (const draft of drafts()) {
      const page = render.draft.html(draft);
      const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
      expect(page.split(`<script>${REPORT_SCRIPT}</script>`).join('')).not.toMatch(/<script|\son\w+=["']/iu);
      expect(page).toContain(`script-src 'sha256-${REPORT_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`);
      expect(page).not.toMatch(/[\u001B\u202E]/u);
    }
  });
});

function drafts(): readonly Draft[] {
  return [DRAFT, quiet(), harmful()];
}

/** No steps and no open points. */
function quiet(): Draft {
  return draftOf({ base: baseOf('Urges all States to act;', 'Thanks the keepers.'), amendments: [], proposals: [] });
}

function harmful(): Draft {
  const words = 'Urges "all" <b>States</b> & keepers';
  return draftOf({
    base: baseOf(`${words} to act;`, 'Thanks the keepers.'),
    amendments: ['In OP1, replace “act” by “act now”.'],
    proposals: [
      { at: 'OP1', kind: 'fact', old: 'act', new: 'act now', reason: HARMFUL },
      { at: 'OP2', kind: 'tense', old: HARMFUL, new: HARMFUL, reason: HARMFUL, applied: false, support: [HARMFUL] },
    ],
    slots: [{ at: 'OP1', kind: 'name', text: `[${HARMFUL}]`, wanted: HARMFUL, known: HARMFUL, key: HARMFUL }],
    warnings: [{ at: null, message: HARMFUL }],
  });
}

function baseOf(...texts: readonly string[]) {
  const document = documentOf([
    { text: 'The General Assembly,', part: 'formula', id: 'Formula', label: '', opening: '' },
    ...texts.map((text, at) => ({ text, id: `OP${at + 1}`, label: String(at + 1) })),
  ]);
  const own = { ...document, symbol: 'A/RES/77/1', title: 'Lighthouses', session: 77 };
  return read(write.markdown(own), { name: 'a.md' }).document;
}

function commentsOf(draft: Draft): readonly (readonly string[])[] {
  const xml = partsOf(render.draft.docx(draft, AUTHOR))['word/comments.xml'] ?? '';
  return [...xml.matchAll(/<w:comment .*?<\/w:comment>/gsu)].map(([comment]) =>
    [...comment.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([line]) =>
      [...line.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, words]) => words).join(''),
    ),
  );
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}
