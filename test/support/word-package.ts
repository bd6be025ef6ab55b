import { strToU8, zipSync } from 'fflate';

/** A whole Word file as Word writes it, with parts around the text that a redline has no business with. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** Notes by their id, each the paragraphs of one. */
  readonly footnotes?: Readonly<Record<number, string>>;
  readonly endnotes?: Readonly<Record<number, string>>;
  readonly comments?: string;
  readonly settings?: string;
  /** `header1.xml`, `footer2.xml`: the paragraphs; their relationships are called like them, without the ending. */
  readonly margins?: Readonly<Record<string, string>>;
  /** Any other part that the document refers to. */
  readonly more?: readonly MorePart[];
  /** Links out of the package, by the id of the relationship. */
  readonly links?: Readonly<Record<string, string>>;
  /** What is done to every part of the package before it is packed: another prefix, Strict, another encoding. */
  readonly dress?: (xml: string, path: string) => string | Uint8Array;
  readonly mainType?: string;
}

export interface MorePart {
  readonly id: string;
  /** The last word of the type of its relationship. */
  readonly type: string;
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly contentType: string;
  /** The package refers to it, not the document. */
  readonly isOfPackage?: boolean;
  /** The ending has its type, as images have. */
  readonly byEnding?: boolean;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN_TYPE = `${WORD_TYPE}.document.main+xml`;
export const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'mc:Ignorable="w14"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function wordPackage(parts: WordParts): Uint8Array {
  const { dress = (xml: string) => xml } = parts;
  const files = ownParts(parts);
  const more = parts.more ?? [];
  const rels = [
    ...files
      .filter(({ id }) => id !== '')
      .map(({ id, type, path }) => relationship(id, type, path.replace('word/', ''))),
    ...more
      .filter(({ isOfPackage }) => isOfPackage !== true)
      .map(({ id, type, path }) => relationship(id, type, relative(path))),
    ...Object.entries(parts.links ?? {}).map(([id, to]) => relationship(id, 'hyperlink', to, ' TargetMode="External"')),
  ];
  const packageRels = [
    relationship('rId1', 'officeDocument', 'word/document.xml'),
    `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    relationship('rId3', 'custom-properties', 'docProps/custom.xml'),
    ...more.filter(({ isOfPackage }) => isOfPackage === true).map(({ id, type, path }) => relationship(id, type, path)),
  ];
  const written: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': typesOf(files, more, parts.mainType ?? MAIN_TYPE),
    '_rels/.rels': relationships(packageRels),
    'word/document.xml': `${DECLARATION}<w:document ${SPACES}><w:body>${parts.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(rels),
    ...Object.fromEntries(files.map(({ path, content }) => [path, content])),
    ...Object.fromEntries(more.map(({ path, content }) => [path, content])),
    'docProps/core.xml': CORE,
    'docProps/custom.xml': CUSTOM,
  };
  const bytes = Object.entries(written).map(([path, content]) => {
    const dressed = typeof content === 'string' ? dress(content, path) : content;
    return [path, typeof dressed === 'string' ? strToU8(dressed) : dressed] as const;
  });
  return zipSync(Object.fromEntries(bytes), { mtime: '2024-01-01T12:00:00', mem: 0 });
}

interface OwnPart {
  readonly id: string;
  readonly type: string;
  readonly path: string;
  readonly content: string;
}

function ownParts(parts: WordParts): readonly OwnPart[] {
  const part = (id: string, type: string, root: string, inside: string, file = type): OwnPart => ({
    id,
    type,
    path: `word/${file}.xml`,
    content: `${DECLARATION}<w:${root} ${SPACES}>${inside}</w:${root}>`,
  });
  const notes = (kind: 'footnote' | 'endnote', given: Readonly<Record<number, string>> | undefined) => {
    if (given === undefined) return [];
    const own = Object.entries(given).map(([id, inside]) => `<w:${kind} w:id="${id}">${inside}</w:${kind}>`);
    return [part(`${kind}s`, `${kind}s`, `${kind}s`, separators(kind) + own.join(''))];
  };
  const margins = Object.entries(parts.margins ?? {}).map(([file, inside]) => {
    const type = file.startsWith('header') ? 'header' : 'footer';
    return part(file.replace('.xml', ''), type, type === 'header' ? 'hdr' : 'ftr', inside, file.replace('.xml', ''));
  });
  return [
    part('styles', 'styles', 'styles', `${DEFAULTS}${parts.styles ?? ''}`),
    part(
      'settings',
      'settings',
      'settings',
      parts.settings ?? '<w:zoom w:percent="110"/><w:defaultTabStop w:val="720"/>',
    ),
    ...(parts.numbering === undefined ? [] : [part('numbering', 'numbering', 'numbering', parts.numbering)]),
    ...notes('footnote', parts.footnotes),
    ...notes('endnote', parts.endnotes),
    ...(parts.comments === undefined ? [] : [part('comments', 'comments', 'comments', parts.comments)]),
    ...margins,
  ];
}

function separators(kind: string): string {
  return [
    `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>`,
    `<w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>`,
  ].join('');
}

const STYLE_NAMES: Readonly<Record<string, string>> = {
  Body: 'UN Body',
  Title7: 'UN Title 7',
  Op: 'UN Operative',
  Note: 'footnote text',
};
const DEFAULTS = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...Object.entries(STYLE_NAMES).map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>`,
  ),
].join('');

const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Lights</dc:title><dc:creator>A. Clerk</dc:creator></cp:coreProperties>';
const CUSTOM =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>';

function typesOf(files: readonly OwnPart[], more: readonly MorePart[], mainType: string): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  const endings = new Map(
    more
      .filter(({ byEnding }) => byEnding === true)
      .map(({ path, contentType }) => [path.replace(/^.*\./u, ''), contentType]),
  );
  const inside = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...[...endings].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`),
    override('word/document.xml', mainType),
    ...files.map(({ path, type }) => override(path, `${WORD_TYPE}.${type}+xml`)),
    ...more.filter(({ byEnding }) => byEnding !== true).map(({ path, contentType }) => override(path, contentType)),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'),
  ];
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${inside.join('')}</Types>`;
}

function relationship(id: string, type: string, target: string, mode = ''): string {
  const uri = type.includes('://') ? type : `${OFFICE}/${type}`;
  return `<Relationship Id="${id}" Type="${uri}" Target="${target}"${mode}/>`;
}

function relative(path: string): string {
  return path.startsWith('word/') ? path.slice('word/'.length) : `../${path}`;
}

function relationships(inside: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;
}

/** A run of words. */
export function run(words: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

export const italic = (words: string) => run(words, '<w:i/>');

/** A paragraph of runs. */
export function para(content: string, style = 'Body', properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** A paragraph as resolutions have it: `*Recalling* its resolution,` is an italic opening and the rest. */
export function clause(words: string, style = 'Body', properties = ''): string {
  return para(runs(words), style, properties);
}

export function runs(words: string): string {
  return words
    .split('*')
    .map((part, at) =>
      at % 2 === 1
        ? italic(part)
        : part
            .split('\t')
            .map((each) => (each === '' ? '' : run(each)))
            .join(TAB),
    )
    .join('');
}

const TAB = '<w:r><w:tab/></w:r>';

export const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

/** What every made text begins with, so that it is read as a resolution. */
export const HEAD = [
  para(run('79/500. Lights of the harbour', '<w:b/>'), 'Title7'),
  clause('*The General Assembly*,'),
  clause('*Recalling* its resolution 78/32 of 4 December 2023 on the lights of harbours,'),
].join('');

/** A text with the usual head and page. */
export function resolution(...paragraphs: readonly string[]): string {
  return HEAD + paragraphs.join('') + PAGE;
}
