import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

// The words that readers of reports, help and messages see, and those of comments: for the glossary and for plain words.

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** Words that only a translation would use here: `stands behind it` for `follows it`. */
const ODD_IN_SENTENCES = /\b(?:behind|anew|counts? on|held against|stands?|stood|at hand|told)\b/iu;
const ODD_IN_COMMENTS = /\b(?:behind|anew|counts? on|held against|stands?|stood|told)\b/giu;

/** The source files with sentences: not the tables of a language, nor what is made. */
function sourceFiles(source) {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/^language\/en\/|(?:page-)?assets\.ts$/u.test(path))
    .sort();
}

/** Texts in quotes of three words and more, with their places: what somebody may read. */
export function sentencesIn(source = SOURCE) {
  return sourceFiles(source).flatMap((path) => {
    const text = readFileSync(join(source, path), 'utf8');
    const found = [];
    walk(parseAst(text, { lang: 'ts' }), (node) => {
      if (node.type === 'Literal' && typeof node.value === 'string') found.push({ path, text: node.value });
      if (node.type === 'TemplateLiteral')
        found.push({ path, text: node.quasis.map(({ value }) => value.cooked ?? '').join('…') });
    });
    return found.filter((each) => !each.text.includes('<') && each.text.trim().split(/\s+/u).length >= 3);
  });
}

/** Those with a word that only a translation would use. */
export function oddSentences(sentences = sentencesIn()) {
  return sentences.filter(({ text }) => ODD_IN_SENTENCES.test(text));
}

/** How often such a word is in a comment. */
export function oddCommentWords(source = SOURCE) {
  return sourceFiles(source).flatMap((path) => {
    const text = readFileSync(join(source, path), 'utf8');
    const comments = [...text.matchAll(/^\s*(?:\/\*\*?|\*(?!\/)|\/\/)(.*)$/gmu)].map(([, words]) => words);
    return comments.flatMap((words) => [...words.matchAll(ODD_IN_COMMENTS)].map(([word]) => ({ path, word })));
  });
}

function walk(node, visit) {
  visit(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') walk(child, visit);
}

if (import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  const odd = oddSentences();
  for (const { path, text } of odd) console.log(`${path}: ${text.replace(/\s+/gu, ' ').slice(0, 160)}`);
  const byRoom = {};
  for (const { path } of oddCommentWords()) byRoom[path.split('/')[0]] = (byRoom[path.split('/')[0]] ?? 0) + 1;
  console.log(`${odd.length} sentences; in comments:`, byRoom);
}
