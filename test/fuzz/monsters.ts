import { strToU8, zipSync } from 'fflate';
import { write } from '../../src/index.ts';
import { PDF_BOMBS } from '../support/bombs.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { pdfOf, sheet } from '../support/pdf.ts';
import { documentOf } from '../support/resolutions.ts';
import { everyCategory } from './odd-words.ts';
import type { Form } from './seeds.ts';

/** A document made to be too much, by name. */
export interface Monster {
  readonly name: string;
  readonly form: Form;
  make(): Uint8Array | string;
}

/** In the short run of `.ci/run` (`--small`) monsters are of a tenth of their size: what is refused still is, and the rest has room. */
const SHARE = process.argv.includes('--small') ? 10 : 1;
const DEEP = 100_000 / SHARE;
const MILLION = 1_000_000 / SHARE;
const PARAGRAPH_CHARACTERS = 10_000_000 / SHARE;
/** What is within the limits is read, and all that follows must hold out. */
const WITHIN_CHARACTERS = 240_000 / SHARE;
const WITHIN_PARAGRAPHS = 15_000 / SHARE;
const NOTES = 10_000 / SHARE;

const HEAD =
  'Resolution adopted by the General Assembly on 4 December 2023\n\n78/32. Monsters\n\nThe General Assembly,\n\n';
const CLAUSE =
  'Requests the Secretary-General to report to the General Assembly at its eightieth session on progress made;';

/** Bombs that only a watch ends, or that come near the time of a step on a machine with much else to do. */
const WATCHED: readonly string[] = [
  'ascii-flate',
  'run-lengths',
  'false-picture',
  'forms',
  'long-path',
  'many-operators',
];

export const MONSTERS: readonly Monster[] = [
  ...deep(),
  ...long(),
  ...noted(),
  ...spelled(),
  ...armed(),
  ...costly(),
  ...odd(),
];

/** PDFs that are small and cost much, as far as that can be counted; the others are for whole command lines, which end them. */
function costly(): readonly Monster[] {
  return Object.entries(PDF_BOMBS)
    .filter(([name]) => !WATCHED.includes(name))
    .map(([name, make]) => ({ name: `pdf-${name}`, form: 'pdf', make }));
}

/** Numbers in the numbering of a Word file that no program writes. */
function odd(): readonly Monster[] {
  return ['-30', '4294967295', '99999999999999999999', 'NaN', '1e9', '0x10', '0'].map((number) => ({
    name: `odd-number-docx ${number}`,
    form: 'docx',
    make: () => oddlyNumbered(number),
  }));
}

function oddlyNumbered(number: string): Uint8Array {
  const formats = ['lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'decimal', 'none'];
  const levels = (at: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="${at % 2 === 0 ? number : 0}"><w:start w:val="${number}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="${at}"><w:abstractNumId w:val="${at}"/></w:num>`;
  const clauses = formats.map((_, at) =>
    p(r(`Decides ${at}`), {
      properties: `<w:numPr><w:ilvl w:val="${at % 2 === 0 ? number : 0}"/><w:numId w:val="${at}"/></w:numPr>`,
    }),
  );
  return docxOf(p(r('The General Assembly,')) + clauses.join(''), {
    numbering: formats.map((format, at) => levels(at, format)).join(''),
  });
}

/** Nesting 100,000 deep. */
function deep(): readonly Monster[] {
  const nested = (open: string, close: string, within: string) => open.repeat(DEEP) + within + close.repeat(DEEP);
  return [
    {
      name: 'deep-akn',
      form: 'xml',
      make: () =>
        `<akomaNtoso><statement><mainBody>${nested('<p>', '</p>', 'Decides')}</mainBody></statement></akomaNtoso>`,
    },
    { name: 'deep-akn-open', form: 'xml', make: () => `<akomaNtoso>${'<p>'.repeat(DEEP)}` },
    {
      name: 'deep-akn-attribute',
      form: 'xml',
      make: () => `<akomaNtoso ${'a="b" '.repeat(DEEP)}><statement/></akomaNtoso>`,
    },
    {
      name: 'deep-docx',
      form: 'docx',
      make: () => docxOf(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', p(r('Decides')))),
    },
    {
      name: 'deep-html',
      form: 'html',
      make: () => `<!DOCTYPE html><html><body>${nested('<div>', '</div>', 'Decides')}`,
    },
    {
      name: 'deep-html-inline',
      form: 'html',
      make: () =>
        `<!DOCTYPE html><html><body><p>The General Assembly,<p>${nested('<span>', '</span>', '<i>Decides</i> so.')}`,
    },
    { name: 'deep-html-open', form: 'html', make: () => `<html><body>${'<b><p>'.repeat(DEEP)}` },
    { name: 'deep-html-format', form: 'html', make: () => `<html><body>${'<a><b><i><u><div>'.repeat(DEEP / 5)}` },
    {
      name: 'deep-html-lists',
      form: 'html',
      make: () => `<html><body><p>The General Assembly,</p>${nested('<ol><li>', '</li></ol>', 'Decides')}`,
    },
    {
      name: 'deep-html-tables',
      form: 'html',
      make: () =>
        `<html><body><p>The General Assembly,</p>${nested('<table><tr><td>', '</td></tr></table>', 'Decides')}`,
    },
    {
      name: 'deep-json',
      form: 'json',
      make: () => `{"format": "resdiff.document", "version": 1, "paragraphs": ${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
    },
    { name: 'deep-md-quotes', form: 'md', make: () => `${HEAD}${'> '.repeat(DEEP)}Decides` },
    { name: 'deep-md-stars', form: 'md', make: () => `${HEAD}${'*'.repeat(DEEP)}Decides${'*'.repeat(DEEP)}` },
    { name: 'deep-md-pairs', form: 'md', make: () => `${HEAD}1. ${'*_'.repeat(DEEP)}Decides${'_*'.repeat(DEEP)}` },
    {
      name: 'deep-md-brackets',
      form: 'md',
      make: () => `${HEAD}1. Decides ${'['.repeat(DEEP)}a${']'.repeat(DEEP)}${'('.repeat(DEEP)}`,
    },
    { name: 'deep-md-links', form: 'md', make: () => `${HEAD}1. Decides ${'[a]('.repeat(DEEP)}` },
    { name: 'deep-md-notes', form: 'md', make: () => `${HEAD}1. Decides ${'[^'.repeat(DEEP)}` },
    { name: 'deep-md-tags', form: 'md', make: () => `${HEAD}1. Decides ${'<sup>'.repeat(DEEP)}` },
    {
      name: 'deep-md-levels',
      form: 'md',
      make: () =>
        `${HEAD}${Array.from({ length: 20_000 / SHARE }, (_, at) => `${'  '.repeat(at % 60)}(${'abcdefghij'[at % 10]}) Decides:`).join('\n\n')}`,
    },
    { name: 'deep-md-parentheses', form: 'md', make: () => `${HEAD}1. Decides ${'(a) '.repeat(DEEP)}` },
    { name: 'deep-pdf', form: 'pdf', make: () => deepPdf() },
  ];
}

/** A list of pages within a list of pages, and so on. */
function deepPdf(): Uint8Array {
  const file = Buffer.from(pdfOf([sheet(['1. Decides'])])).toString('latin1');
  return Buffer.from(file.replace('/Kids [', `/Kids ${'['.repeat(DEEP)}`), 'latin1');
}

/** A million paragraphs, and one paragraph of ten million characters. */
function long(): readonly Monster[] {
  const many = (line: (at: number) => string, between = '\n\n') =>
    Array.from({ length: MILLION }, (_, at) => line(at)).join(between);
  const one = (words: string) => words.repeat(Math.ceil(PARAGRAPH_CHARACTERS / words.length));
  const inAkn = (body: string) =>
    `<akomaNtoso><statement name="resolution"><preamble><p>The General Assembly,</p></preamble><mainBody>${body}</mainBody></statement></akomaNtoso>`;
  const within = (words: string) => words.repeat(Math.ceil(WITHIN_CHARACTERS / words.length));
  return [
    ...[
      'Requests the Secretary-General to report, ',
      'a',
      '1',
      'a, ',
      '(',
      '“',
      '*a',
      '[^1]',
      'A/RES/78/32 of 4 December 2023, ',
      '大会回顾其关于裁军的决议',
      '\u00A0',
      '. ',
    ].map(
      (words): Monster => ({
        name: `within-md-${words.trim().slice(0, 9)}`,
        form: 'md',
        make: () => `${HEAD}1. Requests ${within(words)} so.`,
      }),
    ),
    {
      name: 'within-html',
      form: 'html',
      make: () => `<html><body><p>The General Assembly,<p>${within('Requests the Secretary-General to report, ')}`,
    },
    {
      name: 'within-html-blanks',
      form: 'html',
      make: () => `<html><body><p>The General Assembly,<p>1. Requests ${'\u00A0'.repeat(WITHIN_CHARACTERS)}a`,
    },
    {
      name: 'within-html-many',
      form: 'html',
      make: () =>
        `<html><body><p>The General Assembly,</p>${Array.from({ length: WITHIN_PARAGRAPHS }, (_, at) => `<p>${at + 1}. Requests report ${at * 7}.`).join('')}`,
    },
    {
      name: 'within-akn',
      form: 'xml',
      make: () => inAkn(`<p>${within('Requests the Secretary-General to report, ')}</p>`),
    },
    {
      name: 'within-akn-many',
      form: 'xml',
      make: () =>
        inAkn(
          Array.from(
            { length: WITHIN_PARAGRAPHS },
            (_, at) =>
              `<paragraph><num>${at + 1}.</num><content><p>Requests report ${at * 7};</p></content></paragraph>`,
          ).join(''),
        ),
    },
    {
      name: 'within-docx-runs',
      form: 'docx',
      make: () =>
        docxOf(
          p(
            Array.from({ length: 60_000 / SHARE }, (_, at) =>
              r(`Requests ${at * 7919} `, at % 2 === 0 ? '<w:i/>' : ''),
            ).join(''),
          ),
        ),
    },
    { name: 'many-md', form: 'md', make: () => HEAD + many((at) => `${at + 1}. Requests a report;`) },
    { name: 'many-txt-same', form: 'txt', make: () => HEAD + many(() => 'Requests a report;') },
    { name: 'many-txt-lines', form: 'txt', make: () => HEAD + many(() => 'a', '\n') },
    {
      name: 'many-akn',
      form: 'xml',
      make: () =>
        inAkn(
          many((at) => `<paragraph><num>${at + 1}.</num><content><p>Requests a report;</p></content></paragraph>`, ''),
        ),
    },
    { name: 'many-docx', form: 'docx', make: () => docxOf(many(() => p(r('Requests a report;')), '')) },
    {
      name: 'many-html',
      form: 'html',
      make: () => `<html><body><p>The General Assembly,</p>${many(() => '<p>Requests a report;', '')}`,
    },
    {
      name: 'many-json',
      form: 'json',
      make: () =>
        `{"format": "resdiff.document", "version": 1, "paragraphs": [${many(() => '{"text":"Requests a report;"}', ',')}]}`,
    },
    { name: 'many-html-empty', form: 'html', make: () => `<html><body>${many(() => '<p>', '')}` },
    {
      name: 'many-html-attributes',
      form: 'html',
      make: () => `<html><body><p ${Array.from({ length: 30_000 }, (_, at) => `a${at}=1`).join(' ')}>`,
    },
    {
      name: 'many-html-anchors',
      form: 'html',
      make: () =>
        `<html><body><p>The General Assembly,</p>${many((at) => `<a id="x${at}" href="#y${at}"><sup>1</sup></a>`, '')}`,
    },
    {
      name: 'many-md-within',
      form: 'md',
      make: () =>
        HEAD +
        Array.from(
          { length: WITHIN_PARAGRAPHS },
          (_, at) => `${at + 1}. ${CLAUSE.replace('eightieth', String(at * 7))}`,
        ).join('\n\n'),
    },
    { name: 'one-md', form: 'md', make: () => `${HEAD}1. ${one('Requests the Secretary-General to report, ')}` },
    { name: 'one-md-word', form: 'md', make: () => `${HEAD}1. ${one('a')}` },
    { name: 'one-md-digits', form: 'md', make: () => `${HEAD}1. ${one('1')}` },
    { name: 'one-md-blanks', form: 'md', make: () => `${HEAD}1. Requests${one(' ')}a` },
    { name: 'one-md-commas', form: 'md', make: () => `${HEAD}1. Requests ${one('a, ')}` },
    {
      name: 'one-md-symbols',
      form: 'md',
      make: () => `${HEAD}1. Recalling ${one('A/RES/78/32 of 4 December 2023, ')}`,
    },
    { name: 'one-md-chinese', form: 'md', make: () => `${HEAD}1. ${one('大会回顾其关于裁军的决议')}` },
    { name: 'one-akn', form: 'xml', make: () => inAkn(`<p>${one('Requests the Secretary-General to report, ')}</p>`) },
    { name: 'one-akn-references', form: 'xml', make: () => inAkn(`<p>${one('&amp;&#65;')}</p>`) },
    { name: 'one-docx', form: 'docx', make: () => docxOf(p(r(one('Requests the Secretary-General to report, ')))) },
    {
      name: 'one-docx-runs',
      form: 'docx',
      make: () =>
        docxOf(
          p(Array.from({ length: 200_000 / SHARE }, (_, at) => r('Requests ', at % 2 === 0 ? '<w:i/>' : '')).join('')),
        ),
    },
    {
      name: 'one-html',
      form: 'html',
      make: () => `<html><body><p>The General Assembly,<p>${one('Requests the Secretary-General to report, ')}`,
    },
    { name: 'one-html-breaks', form: 'html', make: () => `<html><body><p>The General Assembly,<p>${one('a<br>')}` },
    {
      name: 'one-html-references',
      form: 'html',
      make: () => `<html><body><p>The General Assembly,<p>${one('&amp;&nbsp;')}`,
    },
    {
      name: 'one-json',
      form: 'json',
      make: () => write.json(documentOf([{ text: one('Requests the Secretary-General to report, ') }])),
    },
    { name: 'one-pdf', form: 'pdf', make: () => pdfOf([sheet([one('Requests ').slice(0, 2_000_000 / SHARE)])]) },
    {
      name: 'many-pdf-pages',
      form: 'pdf',
      make: () => pdfOf(Array.from({ length: 2_100 }, (_, at) => sheet([`${at + 1}. Requests`]))),
    },
    {
      name: 'many-pdf-pages-read',
      form: 'pdf',
      make: () =>
        pdfOf(
          Array.from({ length: 1_000 / SHARE }, (_, at) =>
            sheet(Array.from({ length: 40 }, (__, line) => `${at * 40 + line}. Requests a report of ${line}`)),
          ),
        ),
    },
    { name: 'many-pdf-pieces', form: 'pdf', make: () => pdfOf([sheet(Array.from({ length: 50_000 }, () => 'a'))]) },
    { name: 'blanks', form: 'txt', make: () => ' '.repeat(PARAGRAPH_CHARACTERS) },
    { name: 'line-ends', form: 'txt', make: () => '\n'.repeat(PARAGRAPH_CHARACTERS) },
    { name: 'form-feeds', form: 'txt', make: () => `${HEAD}${'\f'.repeat(MILLION)}1. Decides` },
    { name: 'nul', form: 'txt', make: () => `${HEAD}1. Decides${'\0'.repeat(MILLION)}` },
    { name: 'nul-bytes', form: 'txt', make: () => new Uint8Array(PARAGRAPH_CHARACTERS) },
  ];
}

/** Ten thousand notes. */
function noted(): readonly Monster[] {
  const each = (make: (at: number) => string, between = '') =>
    Array.from({ length: NOTES }, (_, at) => make(at + 1)).join(between);
  return [
    {
      name: 'notes-md',
      form: 'md',
      make: () =>
        `${HEAD}1. Recalls ${each((at) => `resolution 77/${at},[^${at}] `)}\n\n${each((at) => `[^${at}]: See A/78/${at}.`, '\n\n')}`,
    },
    {
      name: 'notes-md-spread',
      form: 'md',
      make: () =>
        `${HEAD}${each((at) => `${at}. Recalls it.[^${at}]`, '\n\n')}\n\n${each((at) => `[^${at}]: See A/78/${at}.`, '\n\n')}`,
    },
    {
      name: 'notes-md-same',
      form: 'md',
      make: () => `${HEAD}1. Recalls ${each(() => 'it,[^1] ')}\n\n${each(() => '[^1]: See.', '\n\n')}`,
    },
    { name: 'notes-md-calls', form: 'md', make: () => `${HEAD}1. Recalls ${each((at) => `it,[^${at}] `)}` },
    {
      name: 'notes-txt',
      form: 'txt',
      make: () => `${HEAD}1. Recalls ${each((at) => `it,${at} `)}\n\n${each((at) => `${at} See A/78/${at}.`, '\n')}`,
    },
    {
      name: 'notes-txt-feet',
      form: 'txt',
      make: () => `${HEAD}1. Recalls it.\n\n${'_'.repeat(20)}\n\n${each((at) => `${at} See A/78/${at}.`, '\n\n')}`,
    },
    {
      name: 'notes-docx',
      form: 'docx',
      make: () =>
        docxOf(
          p(r('The General Assembly,')) + p(each((at) => `<w:r><w:footnoteReference w:id="${at}"/></w:r>${r('it, ')}`)),
          {
            footnotes: each((at) => `<w:footnote w:id="${at}">${p(r(`See A/78/${at}.`))}</w:footnote>`),
          },
        ),
    },
    {
      name: 'notes-html',
      form: 'html',
      make: () =>
        `<html><body><p>The General Assembly,</p><p>Recalls ${each((at) => `it<sup><a href="#n${at}">${at}</a></sup> `)}</p>${each((at) => `<p id="n${at}"><sup>${at}</sup> See A/78/${at}.</p>`)}`,
    },
    {
      name: 'notes-akn',
      form: 'xml',
      make: () =>
        `<akomaNtoso><statement><mainBody><p>Recalls ${each((at) => `it<authorialNote marker="${at}"><p>See A/78/${at}.</p></authorialNote>`)}</p></mainBody></statement></akomaNtoso>`,
    },
    {
      name: 'notes-json',
      form: 'json',
      make: () =>
        write.json(
          documentOf([
            {
              text: 'Recalls it.',
              notes: Array.from({ length: NOTES }, (_, at) => ({
                marker: String(at),
                text: 'See.',
                offset: 3,
                repeated: false,
              })),
            },
          ]),
        ),
    },
  ];
}

/** Every category of Unicode, lone surrogates, directions, tags, combining marks. */
function spelled(): readonly Monster[] {
  const bodies: Readonly<Record<string, string>> = {
    categories: everyCategory(),
    surrogates: '\uD800 \uDC00 \uDFFF\uD800'.repeat(5_000 / SHARE),
    directions: '\u202A\u202B\u202D\u202E\u2066\u2067\u2068 a \u2069\u202C'.repeat(5_000 / SHARE),
    tags: Array.from({ length: 128 }, (_, at) => String.fromCodePoint(0xe_0000 + at))
      .join('')
      .repeat(50),
    marks: `a${'\u0301'.repeat(200_000 / SHARE)}`,
    joiners: `${'👩\u200D'.repeat(50_000 / SHARE)}👩`,
    flags: '🇺🇳'.repeat(50_000 / SHARE),
    hangul: 'ᄀ'.repeat(200_000 / SHARE),
    controls: '\u0001\u001B[31m\u0007\u0008\u007F\u0080\u009B'.repeat(500),
  };
  return Object.entries(bodies).flatMap(([name, words]): readonly Monster[] => [
    { name: `${name}-md`, form: 'md', make: () => `${HEAD}1. Requests ${words} so;\n\n2. ${words}` },
    {
      name: `${name}-json`,
      form: 'json',
      make: () =>
        write.json(
          documentOf([
            {
              text: `Requests ${words}`,
              id: words.slice(0, 30),
              label: words.slice(0, 20),
              notes: [{ marker: words.slice(0, 9), text: words, offset: 5, repeated: false }],
            },
            { text: words, opening: words.slice(0, 9) },
          ]),
        ),
    },
    {
      name: `${name}-html`,
      form: 'html',
      make: () => `<html><body><p>The General Assembly,</p><p><i>Requests</i> ${words}</p>`,
    },
    {
      name: `${name}-docx`,
      form: 'docx',
      make: () =>
        docxOf(
          p(r('The General Assembly,')) + p(r(`1. Requests ${words}`.replace(/[\0-\x08\x0B\x0C\x0E-\x1F<&]/gu, ''))),
        ),
    },
  ]);
}

/** What is made to harm. */
function armed(): readonly Monster[] {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });
  return [
    {
      name: 'laughs',
      form: 'xml',
      make: () => '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><akomaNtoso>&b;</akomaNtoso>',
    },
    { name: 'outside-entity', form: 'xml', make: () => '<!DOCTYPE a SYSTEM "file:///etc/passwd"><akomaNtoso/>' },
    { name: 'zip-bomb', form: 'docx', make: () => bomb },
    {
      name: 'zip-names',
      form: 'docx',
      make: () => zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`a${at}`, strToU8('')]))),
    },
    {
      name: 'styles-circle',
      form: 'docx',
      make: () =>
        docxOf(p(r('The General Assembly,')) + p(r('Decides'), { style: 'a0' }), {
          styles: Array.from(
            { length: 20_000 / SHARE },
            (_, at) => `<w:style w:styleId="a${at}"><w:basedOn w:val="a${(at + 1) % (20_000 / SHARE)}"/></w:style>`,
          ).join(''),
        }),
    },
    {
      name: 'open-docx',
      form: 'docx',
      make: () =>
        docxOf(
          p(r('The General Assembly,')) +
            Array.from({ length: 20_000 / SHARE }, (_, at) =>
              p(r(`Decides ${at * 7919}`), { properties: '<w:rPr><w:del/></w:rPr>' }),
            ).join(''),
        ),
    },
    {
      name: 'table-docx',
      form: 'docx',
      make: () =>
        docxOf(
          p(r('The General Assembly,')) +
            `<w:tbl>${Array.from({ length: 20 }, (_, row) => `<w:tr>${Array.from({ length: 2_000 / SHARE }, (__, at) => `<w:tc>${p(r(`a${(row + at) * 7919}`))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
        ),
    },
    {
      name: 'numbers-docx',
      form: 'docx',
      make: () =>
        docxOf(
          p(r('The General Assembly,')) +
            Array.from({ length: 5_000 / SHARE }, (_, at) =>
              p(r(`Decides ${at * 7919}`), {
                properties: `<w:numPr><w:ilvl w:val="${at % 9}"/><w:numId w:val="${at}"/></w:numPr>`,
              }),
            ).join(''),
          {
            numbering: Array.from(
              { length: 5_000 / SHARE },
              (_, at) =>
                `<w:abstractNum w:abstractNumId="${at}"/><w:num w:numId="${at}"><w:abstractNumId w:val="${at}"/></w:num>`,
            ).join(''),
          },
        ),
    },
  ];
}
