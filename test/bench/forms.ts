import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Document, readAny } from '../../src/index.ts';
import { FORMS, type FormName, lossesIn } from '../support/forms.ts';
import { isHeldOut, officialFiles } from '../support/official.ts';

const USAGE = `npm run bench:forms -- [options]

There and back: every official text that is at hand is read, written in each form in which resdiff writes documents, and read again.
Prints for each form how many texts are the same, how many are not, and how many have lost words. Every third file was held out when
writers and readers were made, and is counted apart.

  --only WORDS      Only files whose names hold these words
  --form NAME       Only this form: ${Object.keys(FORMS).join(', ')}
  --verbose         Name every text that differs, and its first difference
  --all             Name every difference
  --tuned           Leave out the texts that are held out
  --markdown        The table for docs/formats.md
  --strict          Exit 1 if a text differs
  --shared FOLDER   Folder with the real resolutions (default ../shared)
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    form: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    tuned: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

interface Text {
  readonly file: string;
  readonly document: Document;
  readonly isHeldOut: boolean;
}

/** What came back of a text from a form. */
interface Trip {
  readonly text: Text;
  readonly form: string;
  readonly losses: readonly string[];
  readonly lostWords: readonly string[];
}

async function measure(): Promise<void> {
  const { texts, unread } = await readAll();
  const forms = formNames().filter((name) => options.form === '' || name === options.form);
  const trips = forms.flatMap((form) => texts.map((text): Trip => ({ text, form, ...lossesIn(text.document, form) })));
  if (options.verbose || options.all) process.stdout.write(trips.flatMap(named).join(''));
  process.stdout.write(`${texts.length} texts, ${unread} files that are no resolution\n\n`);
  process.stdout.write(tableOf(forms, trips));
  if (options.strict && trips.some(({ losses }) => losses.length > 0)) process.exitCode = 1;
}

function formNames(): readonly FormName[] {
  return Object.keys(FORMS);
}

function named({ text: { file }, form, losses, lostWords }: Trip): readonly string[] {
  const shown = losses.slice(0, options.all ? losses.length : 1);
  const words = lostWords.length === 0 ? [] : [`${form}  ${file}  lost words: ${lostWords.slice(0, 12).join(' ')}\n`];
  return [...shown.map((loss) => `${form}  ${file}  ${loss.slice(0, 4000)}\n`), ...words];
}

/** All files, of which every third is held out. */
async function readAll(): Promise<{ readonly texts: readonly Text[]; readonly unread: number }> {
  const texts: Text[] = [];
  let unread = 0;
  for (const [at, file] of officialFiles(options.shared).entries()) {
    if (!file.includes(options.only) || (options.tuned && isHeldOut(at))) continue;
    try {
      const { document } = await readAny(new Uint8Array(readFileSync(file)), { name: basename(file) });
      texts.push({ file, document, isHeldOut: isHeldOut(at) });
    } catch (error) {
      unread += 1;
      process.stdout.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return { texts, unread };
}

function tableOf(forms: readonly FormName[], trips: readonly Trip[]): string {
  const head = ['form', 'texts', 'the same', 'differ', 'lose words'];
  const rows = forms.flatMap((form) =>
    [false, true].map((held) => {
      const own = trips.filter((trip) => trip.form === form && trip.text.isHeldOut === held);
      const differ = own.filter(({ losses }) => losses.length > 0).length;
      const lose = own.filter(({ lostWords }) => lostWords.length > 0).length;
      return [`${form}${held ? ', held out' : ''}`, own.length, own.length - differ, differ, lose].map(String);
    }),
  );
  if (options.markdown) return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return [head, ...rows].map((row) => `${line(row)}\n`).join('');
}

if (options.help) process.stdout.write(USAGE);
else await measure();
