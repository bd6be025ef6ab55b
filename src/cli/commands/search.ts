import type { Argv } from 'yargs';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { withRecord } from '../../host/record/open.ts';
import type { World } from '../../host/world.ts';
import { InputError } from '../../model/problem.ts';
import { parseQuery, QUERY_FIELDS, type QueryField, queryTyped } from '../../record/query/parse.ts';
import { search } from '../../record/search.ts';
import { shown } from '../../report/layout/safe.ts';
import { SEARCH_OUTPUTS } from '../../report/record/search/outputs.ts';
import { adviceWords } from '../../report/sentences/record.ts';
import { command } from '../command.ts';
import type { Formats } from '../formats.ts';
import { paintFor } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import { RECORD, withOutput } from '../shared-options.ts';

/** `resdiff search WORDS…` */
export const SEARCH = command({ options: searching, run: runSearch, formats: () => SEARCH_FORMATS });

const SEARCH_FORMATS: Formats<(typeof SEARCH_OUTPUTS)[number]> = {
  command: 'search',
  outputs: SEARCH_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-search',
  like: 'found.html',
};

type FieldOptions = { readonly [Name in QueryField]?: string | readonly string[] | undefined };

interface SearchOptions extends OutputOptions, FieldOptions {
  readonly words?: readonly string[] | undefined;
  readonly record?: string | undefined;
  readonly most: number;
  readonly adopted: boolean;
}

/** What each field restricts the search to. */
const SEARCH_FIELDS: Readonly<Record<QueryField, string>> = {
  part: 'Only in this part: preamble, operative, annex',
  body: 'Only texts of this body: GA, SC, HRC, ECOSOC, or words of its name',
  session: 'Only texts of this session, or of these: 70-79',
  verb: 'Only clauses that open so: urges, notes with concern',
  series: 'Only this series: words of its title',
  title: 'Only texts with these words in their title',
  symbol: 'Only this text',
  language: 'Only texts in this language: en, fr, es, ru, ar, zh',
  cites: 'Only clauses that cite this document: 70/1',
  names: 'Only clauses that name this: Lausanne Action Plan',
};

function searching(parser: Argv<object>): Argv<SearchOptions> {
  const named = parser.positional('words', {
    type: 'string',
    array: true,
    describe: 'Words, "phrases", begin*, OR, -word, NEAR, fields such as cites:70/1',
  });
  const written = withOutput(named, SEARCH_OUTPUTS, 'Format of what is found')
    .option('record', RECORD)
    .option('adopted', { type: 'boolean', default: false, describe: 'Leave out drafts' })
    .option('most', {
      type: 'number',
      default: MOST_DEFAULT,
      requiresArg: true,
      describe: 'How many clauses are shown',
    });
  let all: Argv<SearchOptions> = written;
  for (const field of QUERY_FIELDS) all = all.option(field, { ...FIELD, describe: SEARCH_FIELDS[field] });
  return all;
}

const FIELD = { type: 'string', requiresArg: true } as const;

const MOST_DEFAULT = 20;
const MOST_MAX = 1000;

/** As `grep` does: exit 1 if nothing is found. */
async function runSearch(options: SearchOptions, world: World): Promise<ExitCode> {
  const { most } = options;
  if (!Number.isInteger(most) || most < 1 || most > MOST_MAX)
    throw new InputError('bad-option', `--most takes a whole number from 1 to ${MOST_MAX}`);
  const query = parseQuery(queryTyped(options.words ?? []), fieldsFrom(options));
  const target = await targetFor(options, SEARCH_FORMATS, world);
  tellIdle({ effects: SEARCH_OUTPUTS }, options, target.output.name, world);
  const asked = options.adopted ? { ...query, filter: { ...query.filter, adopted: true } } : query;
  const isTable = target.output.name === 'csv' || target.output.name === 'xlsx';
  const result = await withRecord(world, options, (store) => search(store, asked, { most, allWords: isTable }));
  if (isTable)
    for (const notice of [...result.notices, ...result.advice.map(adviceWords)])
      world.complain(`resdiff: ${shown(notice)}\n`);
  const made = await target.output.write(result, paintFor(options, target.place.kind !== 'printed', world));
  await hand(made, target, { symbol: '', given: 'record' }, options, world);
  return result.clauses === 0 ? EXIT.differs : EXIT.done;
}

function fieldsFrom(options: FieldOptions): Partial<Record<QueryField, readonly string[]>> {
  return Object.fromEntries(QUERY_FIELDS.map((field) => [field, [options[field] ?? []].flat()]));
}
