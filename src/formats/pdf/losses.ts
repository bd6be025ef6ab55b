/**
 * Whether a promise that failed unheard was left behind by pdf.js: of a damaged list of pages it fetches more pages than it
 * then waits for (`getPageDict` of its catalogue), and Node ends a program for that. What matters of the damage is told
 * where the pages are read; whoever runs `readAny` on strangers' PDFs listens for `unhandledRejection` and asks this.
 */
export function isLeftByPdf(reason: unknown): boolean {
  return reason instanceof Error && NAMES.has(reason.name);
}

const NAMES: ReadonlySet<string> = new Set([
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);
