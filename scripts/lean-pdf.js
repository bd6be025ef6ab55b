import { readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';

// The reader of PDFs draws pages, fills in forms and edits annotations too, and ships as one file whose parts no bundler can tell
// apart. The app has a megabyte, and reads words: the classes of everything else are left empty, which takes off 40 % of the library.
// `test:app` reads every official PDF with both.

/** With all classes that extend them. */
const FAMILIES = ['Annotation', 'AnnotationEditor', 'AnnotationElement', 'BaseShading', 'Outline', 'XFAObject'];
const CLASSES = [
  // Drawing and editing in a window.
  'AltText',
  'AnnotationEditorLayer',
  'AnnotationEditorUIManager',
  'CanvasDependencyTracker',
  'CanvasGraphics',
  'ColorPicker',
  'DrawLayer',
  'FakeUnicodeFont',
  'FreeDrawOutliner',
  'FreeHighlightOutliner',
  'InternalRenderTask',
  'PopupElement',
  'SignatureExtractor',
  // Pictures and colours.
  'CCITTFaxDecoder',
  'CalRGBCS',
  'DeviceCmykCS',
  'JpegImage',
  'LabCS',
  'PDFFunction',
  'PDFImage',
  'PostScriptCompiler',
  'PostScriptEvaluator',
  'SimpleSegmentVisitor',
  // Forms in XML.
  'Binder',
  'ConfigNamespace',
  'DatasetXMLParser',
  'TemplateNamespace',
  'XFAFactory',
  'XFAParser',
];

/** For the bundler: `unpdf/pdfjs` without what it takes to show a page. */
export function leanPdf() {
  return {
    name: 'lean-pdf',
    load: (path) => (/unpdf[\\/]dist[\\/]pdfjs\.mjs$/u.test(path) ? lean(readFileSync(path, 'utf8')) : null),
  };
}

function lean(source) {
  const classes = new Map(parseAst(source).body.flatMap(classesIn));
  const unknown = [...FAMILIES, ...CLASSES].filter((name) => !classes.has(name));
  if (unknown.length > 0) throw new Error(`unpdf has changed: it has no class ${unknown.join(', ')}`);
  const isLeftOut = (name) =>
    CLASSES.includes(name) || FAMILIES.includes(name) || (classes.has(name) && isLeftOut(classes.get(name).parent));
  const cuts = [...classes].filter(([name]) => isLeftOut(name)).map(([, found]) => found);
  let text = source;
  for (const { start, end, name } of cuts.sort((a, b) => b.start - a.start))
    text = `${text.slice(0, start)}class ${name}{}${text.slice(end)}`;
  return withoutFormFonts(text);
}

/** The fonts that take the place of others in forms in XML keep their names; the tables of their widths go. */
function withoutFormFonts(text) {
  const lean = text.replace(/,factors:\w+,baseWidths:\w+,baseMapping:\w+,metrics:\w+/gu, '');
  if (lean === text) throw new Error('unpdf has changed: its fonts for forms have no tables of widths');
  return lean;
}

function classesIn(statement) {
  const described = ({ start, end, id, superClass }) => ({
    start,
    end,
    name: id?.name ?? '',
    parent: superClass?.name,
  });
  if (statement.type === 'ClassDeclaration') return [[statement.id.name, described(statement)]];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations
    .filter(({ init }) => init?.type === 'ClassExpression')
    .map(({ id, init }) => [id.name, described(init)]);
}
