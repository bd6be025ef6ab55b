import type { Sources } from '../../../model/record.ts';
import { withCapital } from '../../../text/capital.ts';
import { escapedMarkdown } from '../../layout/notation.ts';
import { clauseSentences, lookedIn, SOURCE_WORDS, sourcesHead } from '../../sentences/sources.ts';
import { changedWords } from './changed.ts';

/** A heading for each clause, its words with those changed struck or bold, and where they were agreed. */
export function renderSourcesMarkdown(sources: Sources): string {
  const { document, clauses, notices } = sources;
  const title = [document.symbol, document.title].filter((words) => words !== '').join(' – ') || 'Draft';
  const parts = [
    `# ${escapedMarkdown(title)}`,
    [sourcesHead(sources), lookedIn(sources), ...notices].map(escapedMarkdown).join('\n'),
  ];
  for (const clause of clauses) {
    const { id = '', text = '' } = document.paragraphs[clause.paragraph] ?? {};
    const changed = changedWords(clause);
    parts.push(`## ${escapedMarkdown(id)}: ${SOURCE_WORDS[clause.kind][0]}`);
    parts.push(
      changed !== null
        ? changed.map((edit) => MARKED[edit.kind](escapedMarkdown(edit.text))).join('')
        : escapedMarkdown(text),
    );
    parts.push(
      clauseSentences(clause, text)
        .map((each) => `- ${escapedMarkdown(withCapital(each))}`)
        .join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

const MARKED = {
  same: (words: string) => words,
  removed: (words: string) => around('~~', words),
  added: (words: string) => around('**', words),
};

/** Blanks stay outside of the marks, which would not be understood otherwise. */
function around(mark: string, words: string): string {
  const bare = words.trim();
  if (bare === '') return words;
  const at = words.indexOf(bare);
  return `${words.slice(0, at)}${mark}${bare}${mark}${words.slice(at + bare.length)}`;
}
