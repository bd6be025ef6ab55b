import type { World } from '../host/world.ts';
import { type Comparison, type DocxOptions, InputError, render, write as writeDocument } from '../index.ts';
import { shown } from '../report/layout/safe.ts';
import type { ReportOptions } from './compare-options.ts';
import { dateFrom, type Format } from './options.ts';

/** A comparison in any form but the terminal's; the new text alone, or a table, where that is asked for. */
export async function writtenReport(
  comparison: Comparison,
  format: Format,
  options: ReportOptions,
  world: World,
): Promise<string | Uint8Array> {
  const { all, only, explain, substance } = options;
  const view = { all, only, substance };
  // These hold the words of the two texts and nothing else; the others say it at their head.
  if (options.clean === true || options.table === true || WITHOUT_HEAD.has(format)) {
    for (const { message } of comparison.notices) world.complain(`resdiff: ${shown(message)}\n`);
  }
  if (options.clean === true) return cleanText(comparison, format);
  if (options.table === true) return tableReport(comparison, view, format);
  switch (format) {
    case 'json':
      return render.json(comparison);
    case 'plain':
      return render.plain(comparison, view);
    case 'html':
      return render.html(comparison, { ...view, explain });
    case 'md':
      return render.markdown(comparison, view);
    case 'critic':
      return render.critic(comparison);
    case 'docx':
      return render.docx(comparison, docxOptions(options));
    case 'akn':
      return render.akn(comparison);
    case 'amendments':
      return render.amendments(comparison);
    case 'csv':
      return render.table.csv(comparison, view);
    case 'xlsx':
      return render.table.xlsx(comparison, view);
    case 'pdf':
      return printedReport(render.html(comparison, { ...view, explain }), world);
    case 'terminal':
      throw new Error('unreachable: the report of the terminal is made where the command is');
  }
}

const WITHOUT_HEAD: ReadonlySet<Format> = new Set<Format>(['critic', 'amendments', 'csv', 'xlsx']);

/** The new text alone. */
function cleanText({ documents }: Comparison, format: Format): string | Uint8Array {
  switch (format) {
    case 'docx':
      return writeDocument.docx(documents.new);
    case 'md':
      return writeDocument.markdown(documents.new);
    case 'akn':
      return writeDocument.akn(documents.new);
    default:
      throw new InputError('bad-option', '--clean writes the new text alone: add -o new.docx (or .md, .xml)');
  }
}

function tableReport(
  comparison: Comparison,
  view: Parameters<typeof render.table.csv>[1],
  format: Format,
): string | Uint8Array {
  switch (format) {
    case 'docx':
      return render.table.docx(comparison, view);
    case 'csv':
      return render.table.csv(comparison, view);
    case 'xlsx':
      return render.table.xlsx(comparison, view);
    case 'md':
      return render.table.markdown(comparison, view);
    default:
      throw new InputError('bad-option', '--table writes .docx, .xlsx, .csv and .md: add -o changes.xlsx, or -f md');
  }
}

async function printedReport(html: string, world: World): Promise<Uint8Array> {
  const pdf = await world.printPdf(html);
  if (pdf !== null) return pdf;
  throw new InputError(
    'bad-option',
    'a PDF is printed by a browser (Chromium, Chrome or Edge), and none was found: name one in RESDIFF_BROWSER, or write -o changes.html and print that',
  );
}

function docxOptions({ author = 'resdiff', date, comments }: ReportOptions): DocxOptions {
  const day = dateFrom(date);
  return { author, ...(day === undefined ? {} : { date: day }), comments: comments === true };
}
