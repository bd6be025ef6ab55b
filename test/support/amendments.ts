import { type Comparison, type Document, render } from '../../src/index.ts';
import { amendmentNames } from '../../src/report/amendments.ts';
import { fold } from '../../src/text/fold.ts';

/** A paragraph while it is amended: its words and its footnotes, by their indicators. */
interface Draft {
  text: string;
  readonly notes: Map<string, string>;
}

/** A text after its amendments. */
export interface Amended {
  readonly title: string;
  readonly paragraphs: readonly { readonly text: string; readonly notes: readonly string[] }[];
}

/**
 * What is wrong with the old text after its amendments; nothing where it is the new one, to the letter but for what is only
 * printed otherwise (hyphens, quotes, blanks beside figures and points).
 */
export function amendmentLosses(comparison: Comparison): readonly string[] {
  const { old, new: now } = comparison.documents;
  const { title, paragraphs } = applyAmendments(render.amendments(comparison), old);
  const wanted = [now.title, ...wordsOf(now)];
  const found = [title, ...paragraphs.map(printOf)];
  const count = Math.max(wanted.length, found.length);
  const at = Array.from({ length: count }).findIndex((_, place) => wanted[place] !== found[place]);
  return at === -1 ? [] : [`${now.symbol}: ${found[at]} instead of ${wanted[at]}`];
}

function wordsOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(({ text, notes }) =>
    printOf({ text, notes: notes.filter(({ repeated }) => !repeated).map((note) => note.text) }),
  );
}

function printOf({ text, notes }: Amended['paragraphs'][number]): string {
  // Official texts print “2011,19/1” and “2039(2012)”, without the blank: no amendment says so. Between words it counts.
  const bare = (words: string) => fold(words).replace(/ (?!\p{L})|(?<!\p{L}) /gu, '');
  return [bare(text), ...notes.map(bare).sort()].join(' | ');
}

/**
 * Does to a text what a list of amendments says, sentence by sentence, and gives the words of the new one with its
 * footnotes. It knows nothing of the comparison; what it cannot follow it refuses.
 */
export function applyAmendments(list: string, old: Document): Amended {
  let title = old.title;
  const names = new Map(amendmentNames(old).map((name, index) => [name, index]));
  const drafts: Draft[] = old.paragraphs.map(({ text, notes }) => ({
    text,
    notes: new Map(notes.filter(({ repeated }) => !repeated).map((note) => [note.marker, note.text])),
  }));
  const byMarker = new Map(drafts.flatMap((draft) => [...draft.notes.keys()].map((marker) => [marker, draft])));
  const order: Draft[] = [...drafts];
  let last: Draft | null = null;
  const draftOf = (name: string): Draft => {
    const draft = drafts[names.get(name) ?? -1];
    if (draft === undefined) throw new Error(`there is no ${name}`);
    return draft;
  };
  const put = (where: string, draft: Draft) => {
    const after =
      where === 'At the beginning' || where === 'to the beginning'
        ? -1
        : order.indexOf(
            where === 'Immediately thereafter' ? (last ?? draft) : draftOf(where.replace(/^(?:After|to after) /u, '')),
          );
    order.splice(after + 1, 0, draft);
    last = draft;
  };
  for (const line of list.split('\n').slice(2)) {
    if (line === '' || line === 'No amendments.' || line.startsWith('Renumber ')) continue;
    [, title = title] = /^Replace the title by “(.*)”\.$/u.exec(line) ?? [];
    if (line.startsWith('Replace the title by')) continue;
    let [, first = '', second = ''] = /^Delete (.+)\.$/u.exec(line) ?? [];
    if (first !== '') {
      const [, marker] = /^footnote (\S+)$/u.exec(first) ?? [];
      if (marker !== undefined) byMarker.get(marker)?.notes.delete(marker);
      else order.splice(order.indexOf(draftOf(first)), 1);
      continue;
    }
    [, first = '', second = ''] = /^Replace (.+?) by: “(.*)”\.$/su.exec(line) ?? [];
    if (first !== '') {
      const [, marker] = /^footnote (\S+)$/u.exec(first) ?? [];
      if (marker === undefined) draftOf(first).text = second;
      else byMarker.get(marker)?.notes.set(marker, second);
      continue;
    }
    let third = '';
    [, first = '', second = ''] = /^(.+?), insert a new [\w -]+ reading: “(.*)”\.$/su.exec(line) ?? [];
    if (first !== '') {
      put(first, { text: second, notes: new Map() });
      continue;
    }
    [, first = '', second = ''] = /^(Immediately thereafter), place (.+)\.$/u.exec(line) ?? [];
    if (first === '') [, second = '', first = ''] = /^Move (.+) (to the beginning|to after .+)\.$/u.exec(line) ?? [];
    if (first !== '') {
      const moved = draftOf(second);
      order.splice(order.indexOf(moved), 1);
      put(first, moved);
      continue;
    }
    [, first = '', second = '', third = ''] =
      /^In (.+?), ((?:after|before) “[^”]*”|at the end|after the first \d+ characters), insert a footnote reading: “(.*)”\.$/su.exec(
        line,
      ) ?? [];
    if (first !== '') {
      const draft = first === 'that paragraph' ? last : draftOf(first);
      draft?.notes.set(`new ${line}`, third);
      continue;
    }
    [, first = '', second = ''] = /^In (.+?), ((?:replace|delete) “.*)\.$/su.exec(line) ?? [];
    if (first === '') throw new Error(`cannot follow: ${line}`);
    const [, marker] = /^footnote (\S+)$/u.exec(first) ?? [];
    if (marker === undefined) draftOf(first).text = exchanged(draftOf(first).text, second);
    else byMarker.get(marker)?.notes.set(marker, exchanged(byMarker.get(marker)?.notes.get(marker) ?? '', second));
  }
  return { title, paragraphs: order.map(({ text, notes }) => ({ text, notes: [...notes.values()] })) };
}

/** All places are looked for in the text as it was, so that no replacement finds the words of another. */
function exchanged(text: string, steps: string): string {
  const found = [...steps.matchAll(/replace “([^”]*)” by “([^”]*)”|delete “([^”]*)”/gu)].map(
    ([, before, after, gone]) => {
      const words = before ?? gone ?? '';
      const at = text.indexOf(words);
      if (at === -1 || at !== text.lastIndexOf(words)) throw new Error(`“${words}” does not stand once in “${text}”`);
      return { at, end: at + words.length, after: after ?? '' };
    },
  );
  return found
    .toSorted((a, b) => b.at - a.at)
    .reduce((result, { at, end, after }) => result.slice(0, at) + after + result.slice(end), text);
}
