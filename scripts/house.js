import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

// How the house stands, in figures: `npm run house` prints them, and tests hold some of them.

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** Lines of a function that is no table; characters of an expression that wants a table or a notation of its own. */
const FUNCTION_MAX_LINES = 60;
const EXPRESSION_MAX_CHARACTERS = 100;

/** Names that are declared in so many files or more should mean one thing in one place. */
const NAME_MIN_FILES = 4;

/**
 * The figures of a folder of TypeScript.
 *
 * @param {string} [source] the folder
 */
export function figuresOf(source = SOURCE) {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts'))
    .sort();
  const houses = files.map((path) => fileFigures(path, readFileSync(join(source, path), 'utf8')));
  const folders = [...new Set(files.map((path) => posix.dirname(path)))].map((folder) => ({
    folder,
    files: files.filter((path) => posix.dirname(path) === folder).length,
  }));
  const declared = new Map();
  for (const { path, names } of houses)
    for (const name of new Set(names)) declared.set(name, [...(declared.get(name) ?? []), path]);
  return {
    folders: folders.sort((a, b) => b.files - a.files),
    repeatedNames: [...declared]
      .filter(([, paths]) => paths.length >= NAME_MIN_FILES)
      .map(([name, paths]) => ({ name, paths }))
      .sort((a, b) => b.paths.length - a.paths.length),
    nestedTernaries: houses.flatMap(({ path, nested }) => nested.map((line) => `${path}:${line}`)),
    longFunctions: houses.flatMap(({ path, long }) =>
      long.map(({ name, lines }) => `${path} ${name} (${lines} lines)`),
    ),
    longExpressions: houses.flatMap(({ path, expressions }) =>
      expressions.filter(({ text }) => text.length > EXPRESSION_MAX_CHARACTERS).map(({ line }) => `${path}:${line}`),
    ),
    englishExpressions: houses.flatMap(({ path, expressions }) =>
      expressions.filter(({ text }) => isEnglish(text, path)).map(({ line, text }) => `${path}:${line} ${text}`),
    ),
    deepestImports: deepest(houses),
  };
}

function fileFigures(path, text) {
  const tree = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const lineStarts = [...text.matchAll(/^/gmu)].map(({ index }) => index);
  const lineAt = (at) => lineStarts.findLastIndex((start) => start <= at) + 1;
  const found = { path, names: [], nested: [], long: [], expressions: [], imports: [] };
  for (const statement of tree.body) found.names.push(...namesOf(statement.declaration ?? statement));
  walk(tree, null, (node, parent) => {
    if (node.type === 'ConditionalExpression' && parent?.type === 'ConditionalExpression')
      found.nested.push(lineAt(node.start));
    if (isFunction(node)) {
      const lines = lineAt(node.end) - lineAt(node.start) + 1;
      const name = node.id?.name ?? parent?.id?.name ?? parent?.key?.name ?? 'a function';
      if (lines > FUNCTION_MAX_LINES) found.long.push({ name, lines });
    }
    if (node.type === 'Literal' && node.regex !== undefined)
      found.expressions.push({ text: node.regex.pattern, line: lineAt(node.start) });
    if (/^(?:Import|ExportNamed|ExportAll)Declaration$/u.test(node.type) && node.source !== null)
      if (node.importKind !== 'type' && node.exportKind !== 'type') found.imports.push(node.source.value);
  });
  return found;
}

function namesOf(declaration) {
  if (declaration.type === 'VariableDeclaration') return declaration.declarations.flatMap(({ id }) => id.name ?? []);
  return /^(?:Function|Class)Declaration$/u.test(declaration.type) ? [declaration.id.name] : [];
}

function isFunction({ type }) {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

function walk(node, parent, visit) {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') walk(child, node, visit);
    }
  }
}

/** Words of three letters and more that are no syntax; names of groups, properties and escapes are none. */
function isEnglish(pattern, path) {
  const letters = pattern.replaceAll(/\\[pP]\{[^}]*\}|\(\?<\w+>|\\k<\w+>|\\u\{[\da-f]+\}|\\u[\da-f]{4}|\\./giu, ' ');
  const words = letters.replaceAll(/\[[^\]]*\]/gu, ' ').match(/[A-Za-z]{3,}/gu) ?? [];
  const syntax = SYNTAX[path.split('/')[0]] ?? [];
  return words.some((word) => !EVERYWHERE.includes(word) && !syntax.includes(word));
}

/** Words of symbols, which are the same in all languages, as are the Latin ones of inserted numbers, and of the names that we give to rows and continued paragraphs. */
const EVERYWHERE = (
  'RES DEC PRST HRC AND Corr row cont ' +
  'WHA CMA CMP COP UNEP IDB MEPC MSC LEG FAL FSC IVX IVXLC ' +
  'bis ter quater quinquies alt'
).split(' ');

/** Words of file formats where files are read, and of the parser's messages where command lines are. */
const SYNTAX = {
  formats:
    `article main section pre listing xmp plaintext cite aside div footer blockquote span font sup sub del ins mark small
    strong table center form meta script style title link header body doctype html block heading item preformatted cell
    display none visibility hidden position absolute left alpha latin roman upper lower super oblique italic italics normal
    bold weight vertical align list type mso hide element comment raise text Ignore akn authorialNote marker msocom cmnt note
    notes fn ftn edn sdendnote foot end sym back link ref com charset encoding windows iso utf ascii pPr rPr pStyle val
    CDATA DOCTYPE ENTITY akomaNtoso xml amp quot nbsp apos ndash lsquo rsquo ldquo rdquo false off Subtype Image ital obli
    black heavy http https file nested generator content name format resdiff document outline Reg Heading Title berschrift
    Titre svg saved MACOSX BuildVersionHistory plist docx odt rtf pdf txt iwa META INF word mimetype Content Types htm index
    application epub zip vnd oasis office opendocument spreadsheet presentation graphics formula chart image database Index
    Slide apxl Application multipart related boundary encryption data before counter ftp mailto
    rsid paraId textId anchorId editId Requires Ignorable ProcessContent MustUnderstand default tplc tentative embed
    package strike decoration through line pict space delText tblPr tblStyle rPrChange szCs preserve baseline auto true docPr xmlns PAGE NUMPAGES SECTIONPAGES`.split(
      /\s+/u,
    ),
  host: ['tmp', 'org', 'markdown'],
  // What paragraphs without a number are called.
  amend: ['amp', 'Heading', 'Formula'],
  cli: `aliases choices jsonl old new Not enough arguments following non option got need least Argument Given Choices
    Unknown`.split(/\s+/u),
};

/** The longest way from file to file by imports that are there when the program runs. */
function deepest(houses) {
  const edges = new Map(
    houses.map(({ path, imports }) => [
      path,
      imports.filter((to) => to.startsWith('.')).map((to) => posix.join(dirname(path), to)),
    ]),
  );
  const known = new Map();
  const longest = (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, [path]);
    let best = [];
    for (const to of edges.get(path) ?? []) {
      const way = longest(to);
      if (way.length > best.length) best = way;
    }
    known.set(path, [path, ...best]);
    return [path, ...best];
  };
  return houses.map(({ path }) => longest(path)).reduce((a, b) => (b.length > a.length ? b : a), []);
}

function print() {
  const figures = figuresOf();
  const isWhole = process.argv.includes('--all');
  const rows = [
    [
      'files in the fullest folder',
      figures.folders[0]?.files,
      25,
      figures.folders.map((f) => `${f.files} ${f.folder}`),
    ],
    [
      `names declared in ${NAME_MIN_FILES} files or more`,
      figures.repeatedNames.length,
      10,
      figures.repeatedNames.map(({ name, paths }) => `${name}: ${paths.join(', ')}`),
    ],
    ['nested ternaries', figures.nestedTernaries.length, 20, figures.nestedTernaries],
    [`functions over ${FUNCTION_MAX_LINES} lines`, figures.longFunctions.length, 0, figures.longFunctions],
    [
      `expressions over ${EXPRESSION_MAX_CHARACTERS} characters`,
      figures.longExpressions.length,
      15,
      figures.longExpressions,
    ],
    [
      'expressions with English outside language',
      figures.englishExpressions.filter((place) => !place.startsWith('language/')).length,
      0,
      figures.englishExpressions.filter((place) => !place.startsWith('language/')),
    ],
    ['files on the deepest way of imports', figures.deepestImports.length, 16, figures.deepestImports],
  ];
  for (const [title, value, bar, places] of rows) {
    process.stdout.write(`${title.padEnd(45)} ${String(value).padStart(4)}  (at most ${bar})\n`);
    if (isWhole) for (const place of places) process.stdout.write(`    ${place}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) print();
