import type { RecordedText } from '../../model/record.ts';
import type { Added } from './added.ts';
import { isWithin } from './added.ts';
import type { Forms } from './forms.ts';

/** What a record holds, in numbers. */
export interface Contents {
  readonly folder: string;
  readonly bytes: number;
  readonly texts: number;
  readonly clauses: number;
  readonly wordings: number;
  /** Texts whose series has not been followed. */
  readonly pending: number;
  /** True if texts are being added, or that was stopped. */
  readonly isUnfinished: boolean;
  /** What was added, with the numbers of files and of texts that were taken from them. */
  readonly added: readonly { readonly path: string; readonly files: number; readonly texts: number }[];
  /** The same for the corpus. */
  readonly corpus: { readonly files: number; readonly texts: number };
  readonly removed: readonly string[];
  /** Files that could not be read, and files that are no resolutions. */
  readonly failed: number;
  readonly others: number;
  readonly bodies: readonly Body[];
}

/** The texts of a body in one language. */
export interface Body {
  readonly body: string;
  readonly language: string;
  readonly texts: number;
  readonly adopted: number;
  readonly series: number;
  /** The first and the last session, or year; null if no text says. */
  readonly sessions: { readonly first: number; readonly last: number } | null;
}

export function contentsOf(folder: string, bytes: number, list: Added, forms: Forms): Contents {
  const texts = forms.store.textsWith({});
  const files = forms.files();
  const corpus = new Set(files.flatMap(({ path, isCorpus }) => (isCorpus ? [path] : [])));
  const pathOf = ({ file }: RecordedText) => file.replace(/#\d+$/u, '');
  return {
    folder,
    bytes,
    ...forms.store.size,
    isUnfinished: forms.statesCalled('unfinished ').length > 0,
    added: list.added.map((path) => ({
      path,
      files: files.filter((row) => isWithin(row.path, path)).length,
      texts: texts.filter((text) => isWithin(pathOf(text), path)).length,
    })),
    corpus: { files: corpus.size, texts: texts.filter((text) => corpus.has(pathOf(text))).length },
    removed: list.removed,
    failed: files.filter(({ outcome }) => outcome === 'failed').length,
    others: files.filter(({ outcome }) => outcome === 'other').length,
    bodies: bodiesOf(texts),
  };
}

function bodiesOf(texts: readonly RecordedText[]): readonly Body[] {
  const groups = new Map<string, RecordedText[]>();
  for (const text of texts) {
    const key = `${text.body}\n${text.language}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [text]);
    else group.push(text);
  }
  return [...groups.values()]
    .flatMap((group): Body[] => {
      const [first] = group;
      if (first === undefined) return [];
      const sessions = group.flatMap(({ session }) => (session === null ? [] : [session])).sort((a, b) => a - b);
      const [earliest, latest] = [sessions[0], sessions.at(-1)];
      return [
        {
          body: first.body,
          language: first.language,
          texts: group.length,
          adopted: group.filter(({ adopted }) => adopted).length,
          series: new Set(group.flatMap(({ series }) => (series === '' ? [] : [series]))).size,
          sessions: earliest === undefined || latest === undefined ? null : { first: earliest, last: latest },
        },
      ];
    })
    .sort((a, b) => b.texts - a.texts || (`${a.body} ${a.language}` < `${b.body} ${b.language}` ? -1 : 1));
}
