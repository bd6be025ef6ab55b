import { pdfOf, pdfOfObjects, streamOf } from '../support/pdf.ts';

// PDFs with everything in them that is no text: whoever reads words must pass it by.

interface Odd {
  /** Operators on the page, before and after which there are words. */
  readonly content?: string;
  /** Entries of the page's resources. */
  readonly resources?: string;
  /** Entries of the page itself. */
  readonly page?: string;
  /** Entries of the catalogue. */
  readonly catalogue?: string;
  /** Objects of its own, the first of them number 6. */
  readonly objects?: readonly string[];
}

/** A page of a resolution with something odd in its midst. */
function pageWith({ content = '', resources = '', page = '', catalogue = '', objects = [] }: Odd): Uint8Array {
  const words = (lines: readonly string[], top: number) =>
    lines.map((line, at) => `BT /F0 10 Tf 1 0 0 1 100 ${top - 14 * at} Tm (${line}) Tj ET`).join('\n');
  return pdfOfObjects([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
      /Resources << /Font << /F0 5 0 R >> ${resources} >> ${page} >>`,
    streamOf(`${words(HEAD, 740)}\n${content}\n${words(BODY, 400)}`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    ...objects,
  ]);
}

const HEAD = ['78/10.  The keeping of lighthouses', 'The General Assembly,', 'Recalling its resolution 77/10,'];
const BODY = ['1. Urges all States to keep their lamps lit;', '2. Decides to remain seized of the matter.'];

function image(filter: string, bytes: string, entries = ''): Odd {
  return {
    content: 'q 90 0 0 90 100 500 cm /I0 Do Q',
    resources: '/XObject << /I0 6 0 R >>',
    objects: [
      streamOf(
        bytes,
        `/Type /XObject /Subtype /Image ${entries.includes('/Width') ? '' : '/Width 8'} /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 ${filter} ${entries}`,
      ),
    ],
  };
}

function inline(entries: string, bytes: string): Odd {
  return { content: `q 90 0 0 90 100 500 cm BI /W 8 /H 8 /CS /G /BPC 8 ${entries} ID ${bytes} EI Q` };
}

function shading(kind: string): Odd {
  return { content: 'q /S0 sh Q', resources: '/Shading << /S0 6 0 R >>', objects: [kind] };
}

function annotation(entries: string, ...more: readonly string[]): Odd {
  return {
    page: '/Annots [6 0 R]',
    objects: [`<< /Type /Annot /Rect [100 500 300 540] /P 3 0 R ${entries} >>`, ...more],
  };
}

function field(entries: string, form = '', ...more: readonly string[]): Odd {
  return {
    ...annotation(`/Subtype /Widget /T (name) /F 4 ${entries}`, ...more),
    catalogue: `/AcroForm << /Fields [6 0 R] /DR << /Font << /F0 5 0 R >> >> /DA (/F0 10 Tf 0 g) ${form} >>`,
  };
}

const FUNCTION = '/Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >>';
const JPEG = '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9';
const DATASETS =
  '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><name>Keeper</name></xfa:data></xfa:datasets>';
const APPEARANCE = streamOf(
  'BT /F0 10 Tf 2 10 Td (Stamped across) Tj ET',
  '/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << /Font << /F0 5 0 R >> >>',
);

const ODD: Readonly<Record<string, Odd>> = {
  'no picture': {},
  'raw picture': image('', '\x80'.repeat(64)),
  JPEG: image('/Filter /DCTDecode', JPEG),
  'JPEG 2000': image('/Filter /JPXDecode', '\x00\x00\x00\x0cjP  \r\n\x87\n'),
  fax: image('/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >>', '\x26\xa0\x01\x00'),
  JBIG2: image('/Filter /JBIG2Decode', '\x00\x00\x00\x00\x30\x00\x01\x00\x00\x00\x13'),
  mask: image('', '\x80'.repeat(8), '/ImageMask true /Decode [1 0]'),
  'soft mask': image('', '\x80'.repeat(64), '/SMask 6 0 R'),
  'picture of less than no size': image('', '', '/Width -8'),
  'mask of less than no size': image('', '', '/Width -8 /ImageMask true'),
  'inline of less than no size': { content: 'q BI /W -8 /H 8 /CS /G /BPC 8 ID x EI Q' },
  'inline raw': inline('', '\x80'.repeat(64)),
  'inline in hexadecimal': inline('/F /AHx', `${'80'.repeat(64)}>`),
  'inline JPEG': inline('/F /DCT', JPEG),
  'inline fax': inline('/F /CCF /DP << /K -1 /Columns 8 >>', '\x26\xa0\x01\x00'),
  'inline mask': inline('/IM true', '\x80'.repeat(8)),
  'axial shading': shading(`<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 100 100] ${FUNCTION} >>`),
  'radial shading': shading(`<< /ShadingType 3 /ColorSpace /DeviceRGB /Coords [0 0 1 9 9 50] ${FUNCTION} >>`),
  'shading by a function': shading(
    '<< /ShadingType 1 /ColorSpace /DeviceGray /Function << /FunctionType 4 /Domain [0 1 0 1] /Range [0 1] /Length 0 >> >>',
  ),
  'mesh of triangles': shading(
    streamOf(
      '\x00\x00\x00\x80\x00\xff\x80\x40'.repeat(3),
      '/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 99 0 99 0 1]',
    ),
  ),
  'mesh of patches': shading(
    streamOf(
      '\x00'.repeat(64),
      '/ShadingType 7 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 99 0 99 0 1]',
    ),
  ),
  'pattern of a shading': {
    content: '/Pattern cs /P0 scn 100 500 50 50 re f',
    resources: '/Pattern << /P0 6 0 R >>',
    objects: [
      `<< /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] ${FUNCTION} >> >>`,
    ],
  },
  'pattern of tiles with words': {
    content: '/Pattern cs /P0 scn 100 500 50 50 re f',
    resources: '/Pattern << /P0 6 0 R >>',
    objects: [
      streamOf(
        'BT /F0 4 Tf (tile) Tj ET',
        '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Font << /F0 5 0 R >> >>',
      ),
    ],
  },
  'group seen through a mask': {
    content: '/G0 gs /X0 Do',
    resources: '/ExtGState << /G0 << /SMask << /S /Luminosity /G 6 0 R >> >> >> /XObject << /X0 6 0 R >>',
    objects: [APPEARANCE],
  },
  'form within the page': { content: '/X0 Do', resources: '/XObject << /X0 6 0 R >>', objects: [APPEARANCE] },
  'drawn letters': {
    content: 'BT /F1 10 Tf 100 500 Td (aa) Tj ET',
    resources: '/Font << /F0 5 0 R /F1 6 0 R >>',
    objects: [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> /Resources << >> >>',
      streamOf('9 0 d0 q 9 0 0 9 0 0 cm BI /W 8 /H 8 /CS /G /BPC 1 /IM true ID 12345678 EI Q'),
    ],
  },
  'letters of two bytes': {
    content: 'BT /F1 10 Tf 100 500 Td <00480049> Tj ET',
    resources: '/Font << /F0 5 0 R /F1 6 0 R >>',
    objects: [
      '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 8 0 R >>',
      '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 9 9] /ItalicAngle 0 /Ascent 9 /Descent 0 /StemV 1 >>',
    ],
  },
  'TrueType without its font': {
    content: 'BT /F1 10 Tf 100 500 Td (lamp) Tj ET',
    resources: '/Font << /F0 5 0 R /F1 6 0 R >>',
    objects: [
      '<< /Type /Font /Subtype /TrueType /BaseFont /Arial,Italic /FirstChar 97 /LastChar 99 /Widths [500 500 500] /Encoding /MacRomanEncoding >>',
    ],
  },
  layers: {
    content: '/OC /L0 BDC BT /F0 10 Tf 100 500 Td (hidden) Tj ET EMC',
    resources: '/Properties << /L0 6 0 R >>',
    catalogue: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
    objects: ['<< /Type /OCG /Name (Layer) >>'],
  },
  note: annotation('/Subtype /Text /Contents (What is this?) /T (Delegate)'),
  'free text': annotation('/Subtype /FreeText /Contents (Agreed) /DA (/F0 10 Tf 0 g)'),
  'free text with its look': annotation('/Subtype /FreeText /Contents (Agreed) /AP << /N 7 0 R >>', APPEARANCE),
  'rich text': annotation(
    '/Subtype /FreeText /Contents (Agreed) /RC (<body xmlns="http://www.w3.org/1999/xhtml"><p>Agreed</p></body>)',
  ),
  'rich text in a popup': annotation(
    '/Subtype /Text /Contents (a) /RC (<body xmlns="http://www.w3.org/1999/xhtml"><p>a</p></body>) /Popup 7 0 R',
    '<< /Type /Annot /Subtype /Popup /Parent 6 0 R /Rect [0 0 9 9] /Open true >>',
  ),
  highlight: annotation('/Subtype /Highlight /QuadPoints [100 500 200 500 100 510 200 510] /C [1 1 0]'),
  'strike-out': annotation('/Subtype /StrikeOut /QuadPoints [100 500 200 500 100 510 200 510]'),
  ink: annotation('/Subtype /Ink /InkList [[100 500 120 510 140 500]] /C [1 0 0]'),
  stamp: annotation('/Subtype /Stamp /AP << /N 7 0 R >>', APPEARANCE),
  link: annotation('/Subtype /Link /A << /S /URI /URI (https://example.org) >>'),
  script: annotation('/Subtype /Link /A << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
  polygon: annotation('/Subtype /Polygon /Vertices [100 500 120 510 140 500]'),
  popup: annotation('/Subtype /Popup /Open true /Contents (popup)'),
  attachment: annotation('/Subtype /FileAttachment /FS << /F (a.txt) >>'),
  field: field('/FT /Tx /V (A value)'),
  'field with its look': field('/FT /Tx /V (A value) /AP << /N 7 0 R >>', '', APPEARANCE),
  'field without its look': field('/FT /Tx /V (A value) /DA (/F0 10 Tf 0 g)', '/NeedAppearances true'),
  box: field('/FT /Btn /V /Yes /AS /Yes'),
  choice: field('/FT /Ch /Opt [(a) (b)] /V (a)'),
  signature: field('/FT /Sig', '/SigFlags 3'),
  'form in XML': field('/FT /Tx', '/XFA [(datasets) 7 0 R]', streamOf(DATASETS)),
  'form in XML alone': field('/FT /Tx', '/XFA 7 0 R', streamOf(`<xdp:xdp xmlns:xdp="u">${DATASETS}</xdp:xdp>`)),
};

/** Each by its name. */
export const ODD_PDFS: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  ...Object.entries(ODD).map(([name, odd]) => ({ name, bytes: pageWith(odd) })),
  { name: 'locked', bytes: pdfOf([{ lines: [] }], { isLocked: true }) },
  { name: 'a picture alone', bytes: pdfOf([{ lines: [], isPicture: true }]) },
  { name: 'cut off', bytes: pageWith({}).slice(0, 700) },
  { name: 'empty', bytes: new TextEncoder().encode('%PDF-1.7\n') },
];
