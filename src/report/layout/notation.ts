import type { Change, Edit } from '../../model/comparison.ts';
import { shown } from './safe.ts';

/** A stretch of shown words and what happened to them. */
export interface Stretch {
  readonly kind: Edit['kind'] | 'aside';
  readonly text: string;
}

/**
 * The edits in the notation `git diff --word-diff` made familiar, `[-old-]{+new+}`. Signs of the notation that stand
 * in a document get a backslash in front, so that the report can be read back without doubt.
 */
export function notated(edits: readonly Edit[]): string {
  return edits.map(({ kind, text }) => bracketed(kind, escapedNotation(text))).join('');
}

/** For an added or removed paragraph the sign in front says it all; inside one, brackets would only be in the way. */
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

/** `+` added, `-` removed, `~` changed, blank untouched. */
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

/** Signs of Markdown and CriticMarkup that stand in a document stay signs. */
export function escapedMarkdown(text: string): string {
  return shown(text)
    .replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&')
    .replace(/^(\d+)\./u, '$1\\.');
}
