import { describe, expect, it } from 'vitest';
import { REGISTRY } from '../../src/check/registry.ts';
import type { CheckRule } from '../../src/check/rule.ts';
import { adverbsIn } from '../../src/form/adverbs.ts';
import { withNotesInOrder } from '../../src/form/notes.ts';
import { expectedEnds } from '../../src/form/punctuation.ts';
import { check, mend } from '../../src/index.ts';
import { resolutionIn } from '../support/checked.ts';

function mended(body: string): readonly string[] {
  return mend({ document: resolutionIn(body) })
    .document.paragraphs.slice(1)
    .map(({ text }) => text);
}

describe('what is mended', () => {
  it('is the adverb, the mark at the end, the date, the word and the mark said twice', () => {
    const body =
      'Recalling one lamp,\n\nRecalling its resolution 77/15 of December 7, 2022;\n\n1. Decides to keep the the lamp,, as it is;\n\n2. Requests a report;';
    expect(mended(body)).toEqual([
      'Recalling one lamp,',
      'Recalling also its resolution 77/15 of 7 December 2022,',
      'Decides to keep the lamp, as it is;',
      'Requests a report.',
    ]);
  });

  it('keeps notes at their words and openings true', () => {
    const { document } = mend({
      document: resolutionIn('Recalling one lamp,\n\nRecalling the the lens,[^1] and its keeper,\n\n[^1]: A/77/12.'),
    });
    const [, , paragraph] = document.paragraphs;
    expect(paragraph?.opening).toBe('Recalling also');
    expect(paragraph?.text.slice(0, paragraph.notes[0]?.offset)).toBe('Recalling also the lens,');
  });

  it('counts footnotes anew, and writes an Ibid. out that lost its source', () => {
    const body = `Recalling the lamp,[^2] and the lens,[^1]

[^1]: United Nations, Treaty Series, vol. 75, No. 973.
[^2]: Ibid., vol. 80, No. 1010.`;
    const { notes } = mend({ document: resolutionIn(body) }).document.paragraphs[1] ?? { notes: [] };
    expect(notes.map(({ marker }) => marker)).toEqual(['1', '2']);
  });

  it('leaves nothing safe behind, and is the same a second time', () => {
    for (const { example } of REGISTRY as readonly CheckRule[]) {
      if (example === null) continue;
      const once = mend({ document: resolutionIn(example.wrong.join('\n\n')) });
      expect(once.left.findings.filter(({ edit }) => edit !== null)).toEqual([]);
      expect(mend({ document: once.document }).document).toEqual(once.document);
      expect(check({ document: once.document }).findings).toEqual(once.left.findings);
    }
  });
});

describe('what a draft derives anew', () => {
  const openings = (body: string) => adverbsIn(resolutionIn(body)).flatMap((each) => each?.opening ?? []);

  it('is every adverb of the preamble', () => {
    expect(openings('Recalling a,\n\nRecalling b,\n\nRecalling c,\n\nRecalling further d,\n\nNoting also e,')).toEqual([
      'Recalling',
      'Recalling also',
      'Recalling further',
      'Recalling',
      'Noting',
      'Decides',
    ]);
  });

  it('is only the adverbs that stand in the operative part', () => {
    expect(openings('1. Requests a;\n\n2. Requests b;\n\n3. Further requests c;\n\n4. Also urges d.')).toEqual([
      'Requests',
      'Requests',
      'Also requests',
      'Urges',
    ]);
  });

  it('is the mark at each end', () => {
    const ends = expectedEnds(resolutionIn('Recalling a,\n\n1. Requests:\n\n(a) To b;\n\n(b) To c;\n\n2. Urges d.'));
    expect(ends.map((each) => each?.end ?? '')).toEqual(['', ',', ':', ';', ';', '.']);
  });

  it('is the source of a note that moved in front of the one it followed', () => {
    const last = resolutionIn(`Recalling a,[^1] and b,[^2]

[^1]: United Nations, Treaty Series, vol. 75, No. 973.
[^2]: Ibid., vol. 80, No. 1010.`);
    const [formula, own, ...rest] = last.paragraphs;
    if (formula === undefined || own === undefined) throw new Error('unreachable: two paragraphs were written');
    const turned = {
      ...last,
      paragraphs: [
        formula,
        { ...own, notes: own.notes.map((note, at) => ({ ...note, offset: at === 0 ? 20 : 11 })) },
        ...rest,
      ],
    };
    const { notes = [] } = withNotesInOrder(turned, last).paragraphs[1] ?? {};
    expect([...notes].sort((a, b) => a.offset - b.offset).map(({ marker, text }) => `${marker} ${text}`)).toEqual([
      '1 United Nations, Treaty Series, vol. 80, No. 1010.',
      '2 Ibid., vol. 75, No. 973.',
    ]);
  });
});
