import { writtenTogether } from '../words.ts';
import type { Expression, Filter, Phrase } from './query.ts';

/** A query as it was understood, in the same language: `"cluster munitions" (use OR stockpiling) -mines, session 70-79`. */
export function plainQuery(expression: Expression | null, filter: Filter): string {
  const parts = [...(expression === null ? [] : [inWords(expression, false)]), ...plainFilter(filter)];
  return parts.join(', ');
}

function inWords(expression: Expression, isInner: boolean): string {
  switch (expression.kind) {
    case 'all':
    case 'any': {
      const text = expression.of.map((each) => inWords(each, true)).join(expression.kind === 'all' ? ' ' : ' OR ');
      return isInner ? `(${text})` : text;
    }
    case 'without': {
      const not = expression.not.map((each) => `-${inWords(each, true)}`);
      return [inWords(expression.of, true), ...not].join(' ');
    }
    case 'near':
      return expression.of.map(plainPhrase).join(` NEAR/${expression.within} `);
    case 'phrase':
      return plainPhrase(expression);
  }
}

/** `munition*`, `"cluster munitions"`, `cites:a/res/70/1` */
export function plainPhrase({ column, words, begins }: Phrase): string {
  const text = words.length === 1 ? words.join('') : `"${writtenTogether(words)}"`;
  return `${column === 'words' ? '' : `${column}:`}${text}${begins ? '*' : ''}`;
}

/** What a filter asks for: `part operative`, `session 70-79`. */
export function plainFilter(filter: Filter): readonly string[] {
  const { parts, verbs, bodies, sessions, titles, series, symbols, language, adopted } = filter;
  const { from, to } = sessions ?? {};
  const named: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['part', parts],
    ['verb', verbs?.map((words) => words.join(' '))],
    ['body', bodies],
    ['session', from === undefined ? undefined : [from === to ? String(from) : `${from}-${to}`]],
    ['title', titles?.map((words) => words.join(' '))],
    ['series', series === undefined ? undefined : [series]],
    ['symbol', symbols],
    ['language', language === undefined ? undefined : [language]],
  ];
  const given = named.flatMap(([name, values]) => (values === undefined ? [] : [`${name} ${values.join(' or ')}`]));
  return adopted === true ? [...given, 'adopted'] : given;
}
