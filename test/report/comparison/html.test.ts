import { describe, expect, it } from 'vitest';
import { rememberSource } from '../../../src/formats/docx/source.ts';
import { type Comparison, compare, mapSides, read, render } from '../../../src/index.ts';
import { comparisonOf, sessionsApart } from '../../support/compared.ts';

const VIEW = { all: false, only: null } as const;

const OLD = `Recalling its resolution 77/79,

Noting the sinking of ships on all coasts of the region,

Welcoming the report on the item and the work of the keepers,

## Lamps

1. Urges all States to join the Convention on lighthouses as soon as possible;

2. Requests the Secretary-General to submit a report on the item;

## Mirrors

3. Invites the specialized agencies and all other organizations concerned to take part in the work;

4. Decides to remain seized of the matter.`;
const NEW = `Recalling its resolution 77/79,

Welcoming the report on the item and the work of the keepers and of their assistants,

## Lamps

1. Calls upon the International Maritime Organization to publish charts of all coasts;

2. Urges all States to join the Convention on lighthouses as soon as possible;

3. Requests the Secretary-General to submit a report on the item;

## Mirrors

4. Invites all other organizations concerned to take part in the work;

5. Decides to remain seized of the matter.`;

const html = render.html(comparisonOf({ old: OLD, new: NEW }), VIEW);

/** The lines of the list: the names of its parts with their counts, and under them the changes. */
function listIn(page: string): readonly string[] {
  const [list = ''] = /<nav class="list"[\s\S]*?<\/nav>/u.exec(page) ?? [];
  return [...list.matchAll(/<a [^>]*>[\s\S]*?<\/a>/gu)].map(([link]) =>
    link
      .replace(/<i>[^<]*<\/i>|<[^>]*>/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

describe('the list of changes', () => {
  it('has the parts and headings with their counts, and each change in a line', () => {
    expect(listIn(html)).toEqual([
      'Preamble 2',
      'old PP2 removed Noting the sinking of ships on all coasts of the region,',
      'PP3 → PP2 reworded adds “of their assistants”.',
      'Operative part 2',
      'Lamps 1',
      'OP1 added Calls upon the International Maritime Organization to publish charts of all coasts;',
      'OP1 → OP2 renumbered Urges all States to join the Convention on lighthouses as soon as possible;',
      'OP2 → OP3 renumbered Requests the Secretary-General to submit a report on the item;',
      'Mirrors 1',
      'OP3 → OP4 reworded says “Invites all other organizations concerned” instead of “Invites the specialized …',
      'OP4 → OP5 renumbered Decides to remain seized of the matter.',
    ]);
  });

  it('keeps to itself what is folded on the page, and leads to every change', () => {
    const items = [...html.matchAll(/<li class="item [^"]*"( hidden)?><a href="#([^"]*)">/gu)];
    expect(items.filter(([, hidden]) => hidden !== undefined).map(([, , to]) => to)).toEqual(['OP2', 'OP3', 'OP5']);
    const changes = [...html.matchAll(/<article id="([^"]*)"/gu)].map(([, id]) => id);
    expect(items.map(([, , to]) => to)).toEqual(changes);
  });

  it('is left out where nothing changed', () => {
    const same = render.html(comparisonOf({ old: OLD, new: OLD }), VIEW);
    expect(same).not.toContain('<nav class="list"');
    expect(same).toContain('\n<body>\n');
  });
});

describe('the names of a change', () => {
  it('are the old one and the new one, also in the preamble', () => {
    expect(html).toContain('<h3><span class="was">PP3 → </span><a href="#PP2">PP2</a>');
    expect(html).toContain('<h3><span class="was">old </span><a href="#old-PP2">PP2</a>');
  });
});

describe('a paragraph that may come from another', () => {
  const old = `1. Welcomes the publication of the charts of all coasts of the region by the keepers of lighthouses in their yearly almanac;

2. Notes the theme for the 2022 World Maritime Day, “New technologies for greener shipping”;

3. Decides to remain seized of the matter.`;
  const now = `1. Welcomes the publication of the charts of all coasts of the region by the keepers of lighthouses in their yearly almanac;

2. Decides to remain seized of the matter;

3. Further observes, in this regard, the theme of the 2023 World Maritime Day, “Our commitment goes on”.`;
  // Weak links are rare: this one is made.
  const comparison = withLink(comparisonOf({ old, new: now }));
  const page = render.html(comparison, VIEW);

  it('links to it, and has the redline between the two', () => {
    expect(page).toContain('possibly from <a class="jump" href="#old-OP2">old OP2</a>');
    const [, redline = ''] = /<details class="redline">[\s\S]*?<p [^>]*>([\s\S]*?)<\/p>/u.exec(page) ?? [];
    const without = (tag: string) =>
      redline
        .replace(new RegExp(`<${tag}>.*?</${tag}>`, 'gsu'), '')
        .replace(/<i>[^<]*<\/i>|<[^>]*>/gu, '')
        .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)));
    expect(without('ins')).toBe(comparison.documents.old.paragraphs.find(({ id }) => id === 'OP2')?.text);
    expect(without('del')).toBe(comparison.documents.new.paragraphs.find(({ id }) => id === 'OP3')?.text);
  });

  function withLink(plain: Comparison): Comparison {
    const gone = plain.changes.find(({ kind }) => kind === 'removed');
    return {
      ...plain,
      changes: plain.changes.map((change) =>
        change.kind === 'added' ? { ...change, possibly: gone?.old ?? [] } : change,
      ),
    };
  }
});

describe('what can be taken away', () => {
  const bytesIn = (page: string) => Buffer.from(/base64,([^"]*)"/u.exec(page)?.[1] ?? '', 'base64');

  it('is the Word file and the plain report that the other formats write', () => {
    const comparison = comparisonOf({ old: OLD, new: NEW });
    expect(new Uint8Array(bytesIn(html))).toEqual(render.docx(comparison));
    const [, plain = ''] = /href="data:text\/plain;charset=utf-8,([^"]*)"/u.exec(html) ?? [];
    const address = plain.replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)));
    expect(decodeURIComponent(address)).toBe(render.plain(comparison, VIEW));
    expect(html).toMatch(/download="[A-Za-z0-9. -]+\.docx"/u);
  });

  it('has nothing of the Word file from which a version was read', () => {
    const documents = mapSides({ old: OLD, new: NEW }, (body) => {
      return read(`78/1. A title\n\nThe General Assembly,\n\n${body}\n`, { name: 'text' }).document;
    });
    const plain = render.html(compare(documents), VIEW);
    rememberSource(documents.old, { bytes: render.docx(compare(documents)), name: 'secret.docx' });
    expect(render.html(compare(documents), VIEW)).toBe(plain);
  });

  it('is not in a page that is printed', () => {
    expect(render.html(comparisonOf({ old: OLD, new: NEW }), { ...VIEW, printed: true })).not.toContain('base64,');
  });
});

describe('what filters ask for', () => {
  it('does not call a paragraph routine of which only the number or the form changed', () => {
    const page = render.html(
      sessionsApart({
        old: '1. Urges all States to keep their lamps clean;\n\n2. Requests the Secretary-General to report to the General Assembly at its seventy-eighth session.',
        new: '1. Deplores the loss of ships on the coasts;\n\n2. Urges all States to keep their lamps clean;\n\n3. Also requests the Secretary-General to report to the General Assembly at its seventy-ninth session.',
      }),
      VIEW,
    );
    const asked = [...page.matchAll(/id="([^"]*)" class="row change[^>]*data-is="([^"]*)"/gu)];
    const routine = asked.filter(([, , names]) => names?.split(' ').includes('routine')).map(([, id]) => id);
    expect(asked.map(([, id]) => id)).toEqual(['OP1', 'OP2', 'OP3']);
    expect(routine).toEqual(['OP3']);
  });
});
