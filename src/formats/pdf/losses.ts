/**
 * Whether an unhandled rejection comes from pdf.js: with a damaged page list, it fetches more pages than it then awaits (`getPageDict`
 * of its catalogue), which makes Node exit. The damage itself is reported where the pages are read. A program that runs `readAny` on
 * untrusted PDFs should listen for `unhandledRejection` and call this.
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
