import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/**
 * What `src/report/html/page-assets.ts` must hold: style and script of the page, each in one piece, with the hashes by which the
 * page's policy knows them. A test compares the two, and `npm run golden` writes the file anew when `src/page` has changed.
 */
export async function pageAssetsSource(): Promise<string> {
  const [script, style, list] = await Promise.all([
    bundled('src/page/page.ts'),
    bundled('src/page/page.css'),
    bundled('src/page/list.css'),
  ]);
  return `/** Made from \`src/page\` by \`test/data/page-assets.ts\`. */
export const STYLE = ${JSON.stringify(style)};

/** SHA-256 of STYLE in base64. */
export const STYLE_HASH = '${hashOf(style)}';

/** What only the page of a comparison has: its list of changes. */
export const LIST_STYLE = ${JSON.stringify(list)};

/** SHA-256 of LIST_STYLE in base64. */
export const LIST_STYLE_HASH = '${hashOf(list)}';

export const SCRIPT = ${JSON.stringify(script)};

/** SHA-256 of SCRIPT in base64. */
export const SCRIPT_HASH = '${hashOf(script)}';
`;
}

/** The same for the page of a series: `src/report/history/assets.ts`. Its sheet stands behind that of the other page. */
export async function historyAssetsSource(): Promise<string> {
  const [script, style] = await Promise.all([bundled('src/page/history.ts'), bundled('src/page/history.css')]);
  return `// biome-ignore-all format: a text in one piece
// biome-ignore-all lint: what esbuild makes
/** Made from \`src/page\` by \`test/data/page-assets.ts\`. */
export const HISTORY_STYLE = ${JSON.stringify(style)};

/** SHA-256 of HISTORY_STYLE in base64. */
export const HISTORY_STYLE_HASH = '${hashOf(style)}';

export const HISTORY_SCRIPT = ${JSON.stringify(script)};

/** SHA-256 of HISTORY_SCRIPT in base64. */
export const HISTORY_SCRIPT_HASH = '${hashOf(script)}';
`;
}

/** The same for the pages of all other reports: `src/report/html/report-assets.ts`. */
export async function reportAssetsSource(): Promise<string> {
  const [script, style] = await Promise.all([bundled('src/page/report.ts'), bundled('src/page/report.css')]);
  return `/** Made from \`src/page\` by \`test/data/page-assets.ts\`. */
export const REPORT_STYLE = ${JSON.stringify(style)};

/** SHA-256 of REPORT_STYLE in base64. */
export const REPORT_STYLE_HASH = '${hashOf(style)}';

export const REPORT_SCRIPT = ${JSON.stringify(script)};

/** SHA-256 of REPORT_SCRIPT in base64. */
export const REPORT_SCRIPT_HASH = '${hashOf(script)}';
`;
}

/** For browsers of the last three years; what only newer ones have (highlights of the search), the script asks for first. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    target: ['chrome112', 'firefox115', 'safari16.4'],
  });
  return outputFiles[0]?.text.trim() ?? '';
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
