import type { PairNotice } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import type { Notice } from '../../model/problem.ts';

/** What a file has marked, and in which state it was read: tracked changes and comments, and marks by hand. */
export function fileMarks(document: Document, name: string): readonly PairNotice[] {
  return [...trackedNotices(document, name), ...handNotices(document, name)];
}

export function trackedNotices({ notices }: Document, name: string): readonly PairNotice[] {
  return notices.flatMap(({ code, message }): readonly PairNotice[] =>
    code === 'tracked-changes' ? [{ code, message: message.replace('the file has', `${name} has`) }] : [],
  );
}

/** Words that somebody struck through are not compared; of others it is not known that they are marks. */
export function handNotices({ notices, paragraphs }: Document, name: string): readonly PairNotice[] {
  const offer = notices.find(({ code, paragraph }) => code === 'marked-by-hand' && paragraph === null)?.message ?? '';
  const more = offer === '' ? '' : `; ${offer}`;
  const placesWith = (wanted: Notice['code']) => {
    const ids = notices.flatMap(({ code, paragraph }) =>
      code === wanted ? (paragraphs[paragraph ?? -1]?.id ?? []) : [],
    );
    return [...new Set(ids)];
  };
  const [struck, coloured] = [placesWith('struck-words'), placesWith('marked-by-hand')];
  const isStruckAbove = notices.some(({ code, paragraph }) => code === 'struck-words' && paragraph === null);
  if (struck.length > 0 || isStruckAbove) {
    const where = struck.length === 0 ? '' : ` (${struck.join(', ')})`;
    return [
      { code: 'marked-by-hand', message: `In ${name}, words struck through by hand were left out${where}${more}` },
    ];
  }
  if (coloured.length === 0) return [];
  const what = `words in colour or underlined may be additions marked by hand (${coloured.join(', ')})`;
  return [{ code: 'marked-by-hand', message: `In ${name}, ${what}${more}` }];
}
