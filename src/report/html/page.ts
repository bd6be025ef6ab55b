import { text } from './words.ts';

/** A page apart from the contents of its body. */
export interface HtmlFrame {
  readonly title: string;
  /** The language of its words, as ISO 639-1 code; English by default. */
  readonly lang?: string;
  readonly styles: readonly string[];
  /** The values that the policy allows for `style-src` and, if present, `script-src`. */
  readonly styleSources: string;
  readonly scriptSources?: string;
  /** Empty if the body has none. */
  readonly bodyClass: string;
  /** Everything inside `body`. */
  readonly body: string;
}

/** One self-contained page: nothing is fetched, and its policy would not allow it. */
export function htmlPage({
  title,
  styles,
  styleSources,
  scriptSources,
  bodyClass,
  body,
  lang = 'en',
}: HtmlFrame): string {
  const script = scriptSources === undefined ? '' : ` script-src ${scriptSources};`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleSources};${script} base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="resdiff">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
${styles.map((style) => `<style>${style}</style>`).join('\n')}
</head>
<body${bodyClass === '' ? '' : ` class="${bodyClass}"`}>
${body}
</body>
</html>
`;
}
