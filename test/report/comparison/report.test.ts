import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document, mapSides, read, render } from '../../../src/index.ts';
import { LIST_STYLE_HASH, SCRIPT, SCRIPT_HASH, STYLE_HASH } from '../../../src/report/html/page-assets.ts';
import { columnsOf, wrap } from '../../../src/report/layout/wrap.ts';
import { compared, comparisonOf, sessionsApart } from '../../support/compared.ts';

const OLD = `Recalling its resolution 77/79,

  Welcoming the report on the item,

  1. Urges all States to join the Convention as soon as possible;

  2. Requests the Secretary-General to submit a report on the item;

  3. Decides to remain seized of the matter.`;
const NEW = `Recalling its resolutions 77/79 and 78/32,

  Welcoming the report on the item,

  1. Expresses regret at the announced withdrawal of one State party;

  2. Urges all States to join the Convention as soon as possible;

  3. Also requests the Secretary-General to submit a report on the item.`;

describe('the plain report', () => {
  it('gives every kind of change one line each', () => {
    expect(compared({ old: OLD, new: NEW })).toBe(`  … 1 unchanged
~ PP1  Recalling its [-resolution-]{+resolutions+} 77/79{+ and 78/32+},
  … 1 unchanged
+ OP1  Expresses regret at the announced withdrawal of one State party;
~ OP2  Urges all States to join the Convention as soon as possible;  (was OP1)
~ OP3  [-Requests-]{+Also requests+} the Secretary-General to submit a report on the item[-;-]{+.+}  (form only, was OP2)
- OP3  Decides to remain seized of the matter.
`);
  });

  it('gives back both texts when its signs are resolved', () => {
    const lines = compared({ old: OLD, new: NEW }).split('\n');
    const [, changed = ''] = lines;
    expect(changed.replace(/\[-(.*?)-\]/gu, '$1').replace(/\{\+.*?\+\}/gu, '')).toBe(
      '~ PP1  Recalling its resolution 77/79,',
    );
    expect(changed.replace(/\[-.*?-\]/gu, '').replace(/\{\+(.*?)\+\}/gu, '$1')).toBe(
      '~ PP1  Recalling its resolutions 77/79 and 78/32,',
    );
  });

  it('shows a moved paragraph once, and says where it was', () => {
    const clauses = [
      'Urges all States to join the Convention as soon as possible',
      'Requests the Secretary-General to submit a report on the implementation of the present resolution',
      'Invites the specialized agencies and all other organizations concerned to take part',
    ];
    const text = (order: readonly number[]) => order.map((at, place) => `${place + 1}. ${clauses[at]};`).join('\n\n');
    expect(compared({ old: text([0, 1, 2]), new: text([1, 2, 0]) })).toContain(
      '~ OP3  Urges all States to join the Convention as soon as possible;  (moved, was OP1)',
    );
  });

  it('puts a backslash before its own signs in a document', () => {
    expect(compared({ old: '1. Notes a [-b-] {+c+} d.', new: '1. Notes a [-b-] {+c+} e.' })).toContain(
      '\\[-b\\-] \\{+c\\+}',
    );
  });

  it('filters by kind of change, and says how much it leaves out', () => {
    const report = render.plain(comparisonOf({ old: OLD, new: NEW }), { all: false, only: ['added'] });
    expect(report).toContain('+ OP1  Expresses regret');
    expect(report).toContain('… 4 other changes not shown');
    expect(report).not.toContain('Recalling');
  });
});

describe('the terminal report', () => {
  const options = { all: true, only: null, stat: false, explain: true } as const;

  it('never fills more than the width, at any width and with any script', () => {
    const wide = comparisonOf({ old: `1. Urges 各国尽快加入公约并提出报告 ${'x'.repeat(90)} e\u0301;`, new: NEW });
    for (const comparison of [comparisonOf({ old: OLD, new: NEW }), wide]) {
      for (let width = 2; width < 120; width += 7) {
        for (const line of render.terminal(comparison, { ...options, width, level: 0 }).split('\n')) {
          expect(columnsOf(line), `${width}: ${line}`).toBeLessThanOrEqual(Math.max(width, 8));
        }
      }
    }
  });

  it('shows the same words with colour as without, a line through or under what changed', () => {
    const comparison = comparisonOf({ old: OLD, new: NEW });
    const coloured = render.terminal(comparison, { ...options, width: 80, level: 1 });
    expect(coloured).toMatch(/\u001B\[9m.*resolution/u);
    expect(coloured).toMatch(/\u001B\[4m.*resolutions/u);
    const words = (report: string) => report.replace(/\u001B\[\d+m|\[-|-\]|\{\+|\+\}|\s+/gu, '');
    expect(words(coloured)).toBe(words(render.terminal(comparison, { ...options, width: 80, level: 0 })));
  });

  it('puts the old words beside the new, each whole, in lines of the width', () => {
    const comparison = comparisonOf({ old: OLD, new: NEW });
    const report = render.terminal(comparison, {
      ...options,
      all: false,
      explain: false,
      sideBySide: true,
      width: 140,
      level: 0,
    });
    const lines = report.split('\n').filter((line) => line.includes(' │'));
    expect(lines.map((line) => line.split('│').map((cell) => cell.trimEnd()))).toEqual([
      ['~ PP1  Recalling its [-resolution-] 77/79,', ' Recalling its {+resolutions+} 77/79{+ and 78/32+},'],
      ['+ OP1', ' Expresses regret at the announced withdrawal of one State party;'],
      [
        '~ OP3  [-Requests-] the Secretary-General to submit a report on the',
        ' {+Also requests+} the Secretary-General to submit a report on the',
      ],
      ['       item[-;-]', ' item{+.+}  (form only, was OP2)'],
      ['- OP3  Decides to remain seized of the matter.', ''],
    ]);
    for (const line of report.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(140);
  });

  it('links symbols to the official documents on request only', () => {
    const comparison = sessionsApart({ old: OLD, new: NEW });
    const linked = render.terminal(comparison, { ...options, width: 80, level: 0, links: true });
    const link = (symbol: string) => `\u001B]8;;https://docs.un.org/en/${symbol}\u001B\\${symbol}\u001B]8;;\u001B\\`;
    expect(linked.replaceAll('\n', ' ')).toContain(
      `${link('A/RES/77/10')} (adopted 7 December 2022) → ${link('A/RES/78/10')} (adopted 4 December 2023)`,
    );
    expect(render.terminal(comparison, { ...options, width: 80, level: 0 })).not.toContain('\u001B');
  });

  it('says of each version what is known, and nothing where nothing is', () => {
    const read = comparisonOf({ old: '1. Urges all States.', new: '1. Urges some States.' }).documents;
    const documents = mapSides(read, (document) => ({ ...document, title: '' }));
    const draft = {
      ...documents.old,
      symbol: 'A/C.1/80/L.52',
      kind: 'draft-resolution',
      issued: '2025-10-16',
    } as const;
    const sponsors = [...'ABCDEF'].map((name) => ({ name, onBehalfOf: null }));
    const vote = { inFavour: 148, against: 1, abstaining: 36 };
    const adopted = { ...documents.new, symbol: 'A/RES/80/52', adopted: '2025-12-01', vote, title: 'Lamps' };
    const headOf = (old: Document, now: Document) =>
      render.terminal(compare({ old, new: now }), { width: 200 }).split('\n\n')[0];
    expect(headOf({ ...draft, sponsors }, adopted)).toBe(
      'A/C.1/80/L.52 (draft, 16 October 2025, 6 sponsors) → A/RES/80/52 (adopted 1 December 2025, 148-1-36)\nLamps',
    );
    expect(
      headOf(
        { ...draft, reissueMark: '*', sponsors: sponsors.slice(0, 1) },
        { ...adopted, vote: null, adoptedWithoutVote: true },
      ),
    ).toBe(
      'A/C.1/80/L.52* (draft, 16 October 2025, submitted by A) → A/RES/80/52 (adopted 1 December 2025 without a vote)\nLamps',
    );
    const onBehalfOf =
      'the States that are members of the Group of 77 and China, taking into account also a resolution';
    expect(headOf({ ...draft, sponsors: [{ name: 'Iraq', onBehalfOf }] }, adopted)).toContain(
      'submitted by Iraq on behalf of the States that are members of the Group of 77 and China)',
    );
    const amends = { relation: 'amends', symbol: 'A/80/L.25', draft: null } as const;
    expect(
      headOf(
        { ...documents.old, symbol: 'A/80/L.24' },
        { ...draft, kind: 'amendment', issued: null, related: [amends] },
      ),
    ).toBe('A/80/L.24 → A/C.1/80/L.52 (amendment to A/80/L.25)');
  });

  it('keeps right-to-left words from reversing the names beside them', () => {
    const arabic = 'تطلب إلى الأمين العام أن يقدم تقريرا';
    const comparison = comparisonOf({ old: `1. ${arabic} 2023.`, new: `1. ${arabic} 2024.` });
    const report = render.terminal(comparison, {
      ...options,
      explain: false,
      all: false,
      width: 80,
      level: 0,
    });
    expect(report).toContain(`~ OP1  \u2067${arabic} [-2023-]{+2024+}.\u2069\n`);
  });

  it('says in plain words that nothing changed', () => {
    expect(
      render.terminal(comparisonOf({ old: OLD, new: OLD }), { ...options, all: false, width: 80, level: 0 }),
    ).toContain('nothing changed');
  });

  it('folds paragraphs that were only renumbered, unless requested', () => {
    const comparison = comparisonOf({ old: OLD, new: NEW });
    const shape = { ...options, explain: false, width: 80, level: 0 } as const;
    const folded = render.terminal(comparison, { ...shape, all: false });
    expect(folded).toContain('  … 1 only renumbered (OP1 → OP2)\n');
    expect(folded).not.toContain('as soon as possible');
    expect(render.terminal(comparison, { ...shape, all: false, only: ['renumbered'] })).toContain(
      'as soon as possible',
    );
    expect(render.terminal(comparison, { ...shape, all: true })).toContain('as soon as possible;  (was');
  });

  it('counts by part with stat', () => {
    const report = render.terminal(comparisonOf({ old: OLD, new: NEW }), {
      ...options,
      stat: true,
      width: 80,
      level: 0,
    });
    expect(report).toMatch(/operative part +1 +1 +0 +1 +2 +0/u);
  });
});

describe('wrapping', () => {
  it('loses no word and puts no space at the end of a line', () => {
    const text = 'Urges all States to join the Convention as soon as possible';
    for (let width = 1; width < 70; width += 1) {
      const lines = wrap([{ text, paint: (plain) => plain }], width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.filter((line) => line !== line.trim() || columnsOf(line) > width)).toEqual([]);
    }
  });
});

describe('a hostile document', () => {
  const HOSTILE =
    '<script>alert(1)</script> & "quotes" \' <img src=x onerror=alert(1)> \u001B[31m red \u0007 \u202E reversed \u009B31m \uD800';
  const hostile = hostileComparison(HOSTILE);

  it('sends no control character to the terminal', () => {
    const options = { all: true, only: null, stat: false, explain: true, width: 80, level: 0 } as const;
    for (const report of [
      render.terminal(hostile, options),
      render.plain(hostile, options),
      render.pairs(hostile, options),
      render.outline(hostile.documents.new, options),
    ]) {
      expect(report).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Cs}]/u);
    }
  });

  it('opens no tag and no mark of its own in Markdown', () => {
    const markdown = render.markdown(hostile, { all: true, only: null });
    expect(markdown).toContain('alert');
    expect(markdown).not.toMatch(/(?<!\\)<|(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Cs}]/u);
  });

  it('changes nothing in the page but its text', () => {
    const html = render.html(hostile, { all: true, only: null });
    const bare = html.replace(`<script>${SCRIPT}</script>`, '').replace(/="[^"]*"/gu, '');
    expect(bare).not.toMatch(/<script|<img|<[^>]*\sonerror|\u001B|\u202E/u);
    expect(html).toContain('&#60;script&#62;');
    const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[\w.-]+$/u.test(id ?? ''))).toBe(true);
  });
});

describe('the page', () => {
  const html = render.html(comparisonOf({ old: OLD, new: NEW }), { all: false, only: null });

  it('allows nothing but its own style and script', () => {
    expect(html).toContain(
      `default-src 'none'; style-src 'sha256-${STYLE_HASH}' 'sha256-${LIST_STYLE_HASH}'; script-src 'sha256-${SCRIPT_HASH}'`,
    );
    expect(html.match(/<script/gu)).toHaveLength(1);
    expect(html).not.toMatch(/ style="| on\w+="| src=|<link|javascript:/u);
  });

  it('links to the official documents and nowhere else', () => {
    const real = render.html(sessionsApart({ old: OLD, new: NEW }), { all: false, only: null });
    expect([...new Set(real.match(/https?:[^"]*/gu))]).toEqual([
      'https://docs.un.org/en/A/RES/77/10',
      'https://docs.un.org/en/A/RES/78/10',
    ]);
  });

  it('gives every change a number, a permanent link and both names, and says in words what happened', () => {
    expect(html).toMatch(/<article id="OP2" class="row change lightly" data-number="3"/u);
    expect(html).toContain('<span class="number"><i>change </i>3</span>');
    expect(html).toContain('<h3><span class="was">OP1 → </span><a href="#OP2">OP2</a>');
    expect(html).toContain('<article id="old-OP3" class="row change removed"');
    expect(html).toContain('<del><i>[removed: </i>resolution<i>]</i></del>');
    expect(html).toContain('1 unchanged paragraph <span>PP2</span></summary>');
  });

  it('marks the old place of a moved paragraph, and both ends link to each other', () => {
    const clauses = [
      'Urges all States to join the Convention as soon as possible',
      'Requests the Secretary-General to submit a report on the implementation of the present resolution',
      'Invites the specialized agencies and all other organizations concerned to take part',
    ];
    const text = (order: readonly number[]) => order.map((at, place) => `${place + 1}. ${clauses[at]};`).join('\n\n');
    const moved = render.html(comparisonOf({ old: text([0, 1, 2]), new: text([1, 2, 0]) }), { all: false, only: null });
    const [end, row] = [moved.indexOf('id="old-OP1"'), moved.indexOf('<article id="OP3"')];
    expect(end).toBeGreaterThan(0);
    expect(row).toBeGreaterThan(end);
    expect(moved).toContain('moved to <a class="jump" href="#OP3">OP3</a>');
    expect(moved).toContain('<a class="jump" href="#old-OP1">where OP1 was</a>');
  });

  it('isolates right-to-left words within its own sentences', () => {
    const page = render.html(
      comparisonOf({ old: '1. تطلب تقديم تقرير سنوي إلى الجمعية.', new: '1. تطلب تقديم تقرير مفصل إلى الجمعية.' }),
      { all: false, only: null },
    );
    expect(page).toMatch(/<bdi dir="rtl">[^<]*تطلب تقديم تقرير مفصل/u);
  });

  it('keeps footnote markers in place, and puts the notes beside the paragraph', () => {
    const note = (year: string) => `1. Takes note of the report[^1] on the item.\n\n[^1]: A/${year}/10.`;
    const noted = render.html(comparisonOf({ old: note('77'), new: note('78') }), { all: false, only: null });
    expect(noted).toMatch(/Takes note of the report<sup>1<\/sup> on the item/u);
    expect(noted).toMatch(
      /<p class="note told"[^>]*><sup>1<\/sup> A\/<del>|<p class="note told"[^>]*><sup>1<\/sup> <del>/u,
    );
  });
});

describe('the JSON', () => {
  it('is the comparison, in the order the design gives', () => {
    const comparison = comparisonOf({ old: OLD, new: NEW });
    const value: unknown = JSON.parse(render.json(comparison));
    expect(value).toEqual(JSON.parse(JSON.stringify(comparison)));
    expect(Object.keys(comparison)).toEqual([
      'format',
      'version',
      'documents',
      'names',
      'notices',
      'changes',
      'substitutions',
      'findings',
      'summary',
      'tally',
    ]);
    expect(comparison).toMatchObject({ format: 'resdiff.comparison', version: 1 });
  });
});

describe('a routine update', () => {
  const at = (session: string) =>
    `Recalling its work on lighthouses,\n\n1. Urges all States to keep their ${session === 'seventy-eighth' ? 'lamps' : 'mirrors'} clean;\n\n2. Requests the Secretary-General to report to the General Assembly at its ${session} session.`;
  const comparison = sessionsApart({ old: at('seventy-eighth'), new: at('seventy-ninth') });
  const options = { only: null, stat: false, explain: false, width: 80, level: 0 } as const;

  it('is folded to a line in the terminal, and shown in full with --all', () => {
    const folded = render.terminal(comparison, { ...options, all: false });
    expect(folded).toContain('· OP2  routine: seventy-eighth → seventy-ninth session\n');
    expect(folded).toContain('2 reworded (1 routine update), 2 unchanged');
    expect(folded).toContain('• OP1 says “keep their mirrors clean” instead of “keep their lamps clean”.');
    expect(render.terminal(comparison, { ...options, all: true })).toContain(
      '[-seventy-eighth-]{+seventy-ninth+} session',
    );
  });

  it('is left out if only substance is requested', () => {
    const report = render.terminal(comparison, { ...options, all: false, substance: true });
    expect(report).not.toContain('routine:');
    expect(report).toContain('… 1 other change not shown');
  });

  it('is counted separately from substance', () => {
    const table = render.terminal(comparison, { ...options, all: false, stat: true });
    expect(table).toMatch(/reworded +untouched +routine +substance\n/u);
    expect(table).toMatch(/operative part +2 +0 +1 +1\n/u);
  });

  it('is folded on the page, where the summary links to the paragraphs', () => {
    const html = render.html(comparison, { all: false, only: null });
    expect(html).toContain('<summary>routine: seventy-eighth → seventy-ninth session</summary>');
    expect(html).toContain('<li><a href="#OP1">OP1</a> says “keep their mirrors clean”');
  });

  it('is one line in Markdown, and other changes are in CriticMarkup', () => {
    const markdown = render.markdown(comparison, { all: false, only: null });
    expect(markdown).toContain('**OP2** *routine: seventy-eighth → seventy-ninth session*');
    expect(markdown).toContain('**OP1** Urges all States to keep their {--lamps--}{++mirrors++} clean;');
    expect(markdown).toContain('## Summary\n\n**One paragraph changed beyond routine updates.**\n\n- OP1 says');
  });
});

/** As a program could build it: readers tidy up more than a renderer may rely on. */
function hostileComparison(words: string): Comparison {
  const { document } = read('78/1. A title\n\nThe General Assembly,\n\n1. Urges.', { name: 'test' });
  const spoil = (text: string): Document => ({
    ...document,
    symbol: words,
    title: words,
    provenance: words,
    meeting: words,
    paragraphs: document.paragraphs.map((paragraph) => ({
      ...paragraph,
      id: `${words}${paragraph.index}`,
      text: `${text} ${words}`,
      notes: [{ marker: words, text: words + text, offset: 0, repeated: false }],
    })),
    notices: [{ code: 'mended', message: words, paragraph: 0 }],
  });
  return compare(mapSides({ old: 'old words', new: 'new words' }, spoil));
}
