import { describe, expect, it } from 'vitest';
import { blame, check, compare, type Document, draft, history, read, render } from '../src/index.ts';

const versions = ['12', '13'].map(
  (count, at) =>
    read(`78/${at + 1}. A title\n\n1. Urges all ${count} States to act;\n\n2. Decides to keep the lighthouse lit.\n`, {
      name: 'text',
    }).document,
);
const [old, later] = versions;

describe('the library', () => {
  it('renders with nothing but the value, as with the options that stand in their place', () => {
    const comparison = compare(sides());
    const page = { width: 80, level: 0 } as const;
    const view = { all: false, only: null, substance: false };
    expect(render.plain(comparison)).toContain('all [-12-]{+13+} States');
    expect(render.plain(comparison)).toBe(render.plain(comparison, view));
    expect(render.html(comparison)).toBe(render.html(comparison, { ...view, explain: false }));
    expect(render.markdown(comparison)).toBe(render.markdown(comparison, view));
    expect(render.table.csv(comparison)).toBe(render.table.csv(comparison, view));
    expect(render.table.markdown(comparison)).toBe(render.table.markdown(comparison, view));
    expect(render.terminal(comparison)).toBe(
      render.terminal(comparison, { ...view, ...page, explain: false, stat: false }),
    );
    expect(render.docx(comparison)).toEqual(render.docx(comparison, { author: 'resdiff' }));
    expect(render.pairs(comparison)).toBe(render.pairs(comparison, page));
  });

  it('does so for series, checks, drafts and single texts too', () => {
    const { new: last } = sides();
    const [threads, since] = [history(versions), blame(versions)];
    const [next, checked] = [draft(versions), check({ document: last })];
    const page = { width: 80, level: 0 } as const;
    expect(render.outline(last)).toBe(render.outline(last, { ...page, all: false }));
    expect(render.history.terminal(threads)).toBe(render.history.terminal(threads, { ...page, all: false }));
    expect(render.blame.terminal(since)).toBe(render.blame.terminal(since, { ...page, isDraft: false }));
    expect(render.blame.html(since)).toBe(render.blame.html(since, { isDraft: false }));
    expect(render.draft.terminal(next)).toBe(render.draft.terminal(next, page));
    expect(render.draft.docx(next)).toEqual(render.draft.docx(next, { author: 'resdiff' }));
    expect(render.check.terminal(checked, { document: last })).toBe(
      render.check.terminal(checked, { ...page, document: last, explain: false }),
    );
  });

  it('says how compare is called when it is given two documents one after the other', () => {
    const { old: first, new: last } = sides();
    expect(() => Reflect.apply(compare, undefined, [first, last])).toThrow(
      new TypeError('compare takes both versions by name: compare({ old, new: later }), not compare(old, later)'),
    );
    expect(() => Reflect.apply(compare, undefined, [first])).toThrow(TypeError);
    expect(() => Reflect.apply(compare, undefined, [])).toThrow(TypeError);
  });
});

function sides(): { readonly old: Document; readonly new: Document } {
  if (old === undefined || later === undefined) throw new Error('unreachable: two versions are read above');
  return { old, new: later };
}
