import { describe, expect, it } from 'vitest';
import { draft, read } from '../../src/index.ts';
import { MADE_LANGUAGES, madeText } from '../support/made-languages.ts';

describe.each(MADE_LANGUAGES.map((made) => [made.code, made] as const))('a draft in %s', (_, made) => {
  const [first = '', second = '', third = ''] = made.ordinals;

  it('cites the last resolution with its own date, and goes on to the next session in the same form', () => {
    const value = draft([
      madeText(made, 76, [made.one(75), made.report(first)]),
      madeText(made, 77, [made.one(76), made.report(second)]),
    ]);
    const texts = value.paragraphs.map(({ text }) => text);
    expect(value.session).toBe(78);
    expect(texts[1]).toBe(made.one(77));
    expect(texts[2]).toContain(third);
    expect(value.proposals.map(({ kind }) => kind)).toEqual(['chain', 'session']);
  });

  it('lets a chain grow as the language prints it, or leaves it open', () => {
    const chain = made.chain([75]) === '' ? null : made.chain;
    if (chain === null) return;
    const value = draft([
      madeText(made, 76, [chain([75]), made.report(first)]),
      madeText(made, 77, [chain([75, 76]), made.report(second)]),
    ]);
    expect(value.paragraphs[1]?.text).toBe(chain([75, 76, 77]));
  });

  it('has no citation of a text whose date is not known', () => {
    const undated = read(
      [made.head(77).replace(/^[^\n]*2022[^\n]*$/mu, ''), made.one(76), made.report(second)].join('\n\n'),
      { name: `${made.code}.txt` },
    ).document;
    expect(undated.adopted).toBeNull();
    const value = draft([madeText(made, 76, [made.one(75), made.report(first)]), undated]);
    expect(value.proposals.filter(({ kind }) => kind === 'chain')).toEqual([]);
    // What would be cited is an open point.
    expect(value.slots.map(({ kind }) => kind)).toEqual(['citation']);
    expect(value.paragraphs[1]?.text.replace(/[[\]]/gu, '')).toBe(made.one(76));
  });

  it('infers no predecessor from one text', () => {
    const value = draft([madeText(made, 77, [made.one(76), made.report(second)])]);
    expect(value.proposals.filter(({ kind }) => kind === 'chain')).toEqual([]);
  });
});
