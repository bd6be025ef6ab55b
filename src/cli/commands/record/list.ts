import type { Argv } from 'yargs';
import { withHeld } from '../../../host/record/access.ts';
import { type Body, type Contents, contentsOf } from '../../../host/record/contents.ts';
import { STORE_NAME } from '../../../host/record/folder.ts';
import { withRecord } from '../../../host/record/open.ts';
import { listIn } from '../../../host/record/update.ts';
import type { World } from '../../../host/world.ts';
import { InputError } from '../../../index.ts';
import type { RecordedText } from '../../../model/record.ts';
import { largest } from '../../../text/extremes.ts';
import { countedNouns, placeFrom, type RecordOptions } from '../../batch/record-work.ts';
import { command } from '../../command.ts';
import { plain } from '../../names/corpus-entry.ts';
import { emit } from '../../output.ts';
import { RECORD } from '../../shared-options.ts';

/** `resdiff record list` */
export const RECORD_LIST = command({ options: withListing, run: runRecordList });

interface ListingOptions extends RecordOptions {
  readonly words: readonly string[];
  readonly texts: boolean;
}

function withListing(parser: Argv<object>): Argv<ListingOptions> {
  return parser
    .positional('words', {
      type: 'string',
      array: true,
      default: [],
      describe: 'Only texts with these words in their title, symbol or series',
    })
    .option('texts', { type: 'boolean', default: false, describe: 'List every text, with its file' })
    .option('record', RECORD);
}

async function runRecordList(options: ListingOptions, world: World): Promise<undefined> {
  const place = await placeFrom(options, world);
  await withRecord(world, options, () => undefined);
  const bytes = (await world.sizeOf(`${place.folder}/${STORE_NAME}`))?.bytes ?? 0;
  const { contents, texts } = await withHeld(world, place.folder, async (forms) => ({
    contents: contentsOf(place.folder, bytes, await listIn(world, place, forms), forms),
    texts: options.texts || options.words.length > 0 ? forms.store.textsWith({}) : null,
  }));
  if (texts === null) return emit(contentsWords(contents), options, world).then(() => undefined);
  const found = texts.filter((text) => isCalled(text, options.words));
  if (found.length === 0 && options.words.length > 0) {
    throw new InputError(
      'unknown-symbol',
      `no text in the record has the words “${options.words.join(' ')}”; resdiff record list --texts shows all of them`,
    );
  }
  await emit(found.map(textWords).join(''), options, world);
  return undefined;
}

function isCalled({ title, symbol, series }: RecordedText, words: readonly string[]): boolean {
  const all = `${title} ${symbol} ${series}`.toLowerCase();
  return words.every((word) => all.includes(word.toLowerCase()));
}

function contentsWords(contents: Contents): string {
  const { folder, bytes, texts, clauses, wordings, pending, corpus, added, removed, failed, others, bodies } = contents;
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  const told = [
    `${plain(folder)}: ${countedNouns(texts, 'text')}, ${countedNouns(clauses, 'clause')} in ${countedNouns(wordings, 'wording')}; ${size}`,
    '',
    `  ${'the corpus'.padEnd(FROM_COLUMNS)}  ${countedNouns(corpus.texts, 'text')} from ${countedNouns(corpus.files, 'file')}`,
    ...added.map(
      ({ path, files, texts: own }) =>
        `  ${plain(path).padEnd(FROM_COLUMNS)}  ${countedNouns(own, 'text')} from ${countedNouns(files, 'file')}`,
    ),
    ...removed.map((each) => `  ${plain(each).padEnd(FROM_COLUMNS)}  removed`),
    '',
    ...bodyTable(bodies),
    ...(others === 0 ? [] : [`${countedNouns(others, 'file')} left out as no resolution${others === 1 ? '' : 's'}`]),
    ...(failed === 0 ? [] : [`${countedNouns(failed, 'file')} not read: resdiff record verify says why`]),
    ...(pending === 0
      ? []
      : [
          `${countedNouns(pending, 'text')} whose series ${pending === 1 ? 'has' : 'have'} not been followed yet: resdiff record update`,
        ]),
    ...(contents.isUnfinished ? ['Texts are being added, or that was stopped: resdiff record update goes on'] : []),
  ];
  return `${told.join('\n').trimEnd()}\n`;
}

const FROM_COLUMNS = 40;

function bodyTable(bodies: readonly Body[]): readonly string[] {
  if (bodies.length === 0) return [];
  const table = [
    ['body', 'language', 'texts', 'adopted', 'series', 'sessions'],
    ...bodies.map(({ body, language, texts, adopted, series, sessions }) => [
      plain(body) || 'unknown',
      language,
      String(texts),
      String(adopted),
      String(series),
      sessions === null ? '' : `${sessions.first}–${sessions.last}`,
    ]),
  ];
  const widths = (table[0] ?? []).map((_, column) => largest(table.map((cells) => cells[column]?.length ?? 0)));
  return [
    ...table.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
    '',
  ];
}

function textWords({ symbol, date, adopted, language, series, title, file }: RecordedText): string {
  const columns = [
    (symbol || 'no symbol').padEnd(16),
    (date ?? '').padEnd(10),
    adopted ? 'adopted' : '       ',
    language.padEnd(3),
    `${title}${series === '' ? '' : ` [${series}]`}`,
    file,
  ];
  return `${plain(columns.join('  '))}\n`;
}
