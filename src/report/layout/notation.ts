import type { Change, Edit } from '../../model/comparison.ts';
import { shown } from './safe.ts';

/** A stretch of shown words and what happened to them. */
export interface Stretch {
  readonly kind: Edit['kind'] | 'aside';
  readonly text: string;
}

/**
 * The edits in the notation of `git diff --word-diff`, `[-old-]{+new+}`. Signs of the notation that occur in a document
 * get a backslash, so that the report can be read back unambiguously.
 */
export function notated(edits: readonly Edit[]): string {
  return edits.map(({ kind, text }) => bracketed(kind, escapedNotation(text))).join('');
}

/** For an added or removed paragraph its sign is enough; brackets inside it would only distract. */
export function changedWords({ kind }: Change, edits: readonly Edit[]): string {
  const isWhole = kind === 'added' || kind === 'removed';
  return isWhole ? edits.map(({ text }) => escapedNotation(text)).join('') : notated(edits);
}

export function escapedNotation(text: string): string {
  return shown(text).replace(/\[-|-\]|\{\+|\+\}/gu, '\\$&');
}

function bracketed(kind: Edit['kind'], text: string): string {
  switch (kind) {
    case 'same':
      return text;
    case 'removed':
      return `[-${text}-]`;
    case 'added':
      return `{+${text}+}`;
  }
}

/** `+` added, `-` removed, `~` changed, space untouched. */
export function signOf({ kind, facets }: Change): string {
  switch (kind) {
    case 'added':
      return '+';
    case 'removed':
      return '-';
    case 'split':
    case 'merged':
      return '~';
    case 'kept':
      return facets.length === 0 ? ' ' : '~';
  }
}

/** Escapes signs of Markdown and CriticMarkup that occur in a document. */
export function escapedMarkdown(text: string): string {
  return shown(text)
    .replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&')
    .replace(/^(\d+)\./u, '$1\\.');
}
