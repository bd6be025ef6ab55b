import { ibidIn, orphanIbid } from '../../../form/notes.ts';
import type { Found } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { FOOTNOTES } from '../../sources.ts';
import { indicatedIn } from './placed.ts';

export const ibidOrphan = defineRule({
  code: 'ibid-orphan',
  severity: 'error',
  title: 'Ibid. has no source to refer to',
  source: `${FOOTNOTES}: it refers to the source in the preceding footnote`,
  example: {
    wrong: [
      'Recalling the Convention,[^1]',
      'Decides to keep the lighthouse lit.',
      '[^1]: Ibid., vol. 2187, No. 38544.',
    ],
    right: [
      'Recalling the Convention,[^1]',
      'Decides to keep the lighthouse lit.',
      '[^1]: United Nations, Treaty Series, vol. 2187, No. 38544.',
    ],
  },
  find(subject) {
    const { footnotes } = subject.language;
    const own = indicatedIn(subject).filter(({ isAgain }) => !isAgain);
    let source: string | null = null;
    return own.flatMap(({ note, paragraph }): readonly Found[] => {
      // The last footnote that is not itself an Ibid.
      if (ibidIn(note.text, footnotes) === null) {
        source = note.text;
        return [];
      }
      const why = orphanIbid(note.text, source === null ? [] : [source], footnotes);
      if (why === null) return [];
      return [
        {
          place: { paragraph, note: note.marker, start: 0, end: /^[*_]?\w+\.?/u.exec(note.text)?.[0].length ?? 0 },
          message: `Footnote ${note.marker} says Ibid., but ${why}.`,
          fix: 'Write out the source.',
        },
      ];
    });
  },
});
