/**
 * White space as a reader of the page sees it: runs and line ends become one space, and both ends are trimmed.
 * A single no-break space stays: the United Nations prints it between day and month.
 */
export function tidy(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

const SPACES = /\s\s+|[^\S\u00A0\u202F]/gu;
