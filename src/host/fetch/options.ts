import { symbolTyped } from '../../language/typed-symbols.ts';
import { InputError } from '../../model/problem.ts';
import { nearest } from '../../text/nearest.ts';
import { symbolElsewhere } from '../../text/symbols-elsewhere.ts';
import { addToCorpus } from '../corpus/store.ts';
import type { World } from '../world.ts';
import { type FetchManner, SERVICE_FORMS, type ServiceForm } from './fetch.ts';
import { paced } from './patience.ts';
import {
  BODY_MAX_BYTES,
  type Clock,
  HEADERS_MAX_MILLISECONDS,
  type Limits,
  WHOLE_MAX_MILLISECONDS,
} from './request.ts';

export interface FetchOptions {
  readonly symbols: readonly string[];
  /** The name of a series, or a symbol in it; true, or empty, for the series of the symbols, or for all. */
  readonly series?: string | boolean | undefined;
  /** The address of a service that answers like that of the United Nations. */
  readonly base?: string | undefined;
  readonly language?: string | undefined;
  /** Formats in the order in which they are tried: `docx,pdf`. */
  readonly order?: string | undefined;
  readonly dryRun?: boolean | undefined;
  /** Texts already in the corpus may be fetched again and replaced. */
  readonly yes?: boolean | undefined;
  readonly corpus?: string | undefined;
  /** Seconds between requests; 1 or more. */
  readonly rate?: number | undefined;
}

export const SERVICE_ADDRESS = 'https://documents.un.org/api/symbol/access';
export const RATE_MIN_SECONDS = 1;
const RATE_MAX_SECONDS = 3600;
export const SERVICE_LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

/** What is used besides the network, and the function that stores what was fetched. */
export interface FetchTools {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly add: typeof addToCorpus;
}

export function toolsOf(world: World): FetchTools {
  return {
    clock: {
      now: () => world.now().getTime(),
      sleep: (milliseconds) => world.wait(milliseconds),
      random: () => Math.random(),
    },
    limits: {
      headersMaxMilliseconds: HEADERS_MAX_MILLISECONDS,
      wholeMaxMilliseconds: WHOLE_MAX_MILLISECONDS,
      bodyMaxBytes: BODY_MAX_BYTES,
    },
    add: addToCorpus,
  };
}

/**
 * How the texts are requested.
 *
 * @throws InputError `bad-option` on an invalid option
 */
export function mannerFrom(
  options: FetchOptions,
  { version, readPdf }: World,
  { clock, limits }: Omit<FetchTools, 'add'>,
): Omit<FetchManner, 'tell'> {
  return {
    base: baseFrom(options.base),
    language: languageFrom(options.language),
    order: orderFrom(options.order),
    agent: `resdiff/${version}`,
    pace: paced(gapFrom(options.rate) * 1000, clock),
    clock,
    limits,
    readPdf,
  };
}

function baseFrom(asked: string = SERVICE_ADDRESS): URL {
  const base = URL.canParse(asked) ? new URL(asked) : null;
  if (base === null || (base.protocol !== 'https:' && base.protocol !== 'http:')) {
    throw new InputError('bad-option', `--base ${asked}: give a full address, such as ${SERVICE_ADDRESS}`);
  }
  if (base.username !== '' || base.password !== '') {
    throw new InputError(
      'bad-option',
      '--base: leave out the user name and password: the address is stored with the text',
    );
  }
  if (base.protocol === 'http:' && !LOCAL.has(base.hostname)) {
    throw new InputError('bad-option', `--base ${asked}: texts are fetched over https only, or from this machine`);
  }
  return base;
}

/** Without encryption nobody can tell who sent the text. */
const LOCAL: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

function languageFrom(asked: string = 'en'): string {
  const known = SERVICE_LANGUAGES.find((language) => language === asked.toLowerCase());
  if (known !== undefined) return known;
  throw new InputError('bad-option', `--language ${asked}: the official languages are ${SERVICE_LANGUAGES.join(', ')}`);
}

function orderFrom(asked: string = SERVICE_FORMS.join(',')): readonly ServiceForm[] {
  const forms = asked.split(',').map((name) => {
    const form = SERVICE_FORMS.find((each) => each === name.trim().toLowerCase());
    if (form !== undefined) return form;
    throw new InputError(
      'bad-option',
      `--order ${asked}: there is no “${name}”; the formats are ${SERVICE_FORMS.join(', ')}`,
    );
  });
  return [...new Set(forms)];
}

function gapFrom(asked: number = RATE_MIN_SECONDS): number {
  if (asked >= RATE_MIN_SECONDS && asked <= RATE_MAX_SECONDS) return asked;
  throw new InputError(
    'bad-option',
    `--rate takes the seconds between requests, from ${RATE_MIN_SECONDS} to ${RATE_MAX_SECONDS}`,
  );
}

/**
 * The symbols named, each once, as the United Nations writes them.
 *
 * @throws InputError `bad-option` on the first invalid one
 */
export function symbolsFrom(named: readonly string[]): readonly string[] {
  const symbols = named.map((name) => {
    const symbol = symbolTyped(name);
    if (symbol !== null && symbolElsewhere(symbol) === null) return symbol;
    throw new InputError(
      'bad-option',
      `${name} is not the symbol of a United Nations resolution (like 79/58 or A/RES/79/58); nothing was fetched`,
    );
  });
  return [...new Set(symbols)];
}

/** The error for a series that does not exist. */
export function noSuchSeries(asked: string, known: readonly string[]): InputError {
  const names = nearest(asked, [...new Set(known)].filter(Boolean), 3).join(', ');
  const there = names === '' ? 'no text in the corpus belongs to a series' : `the nearest are ${names}`;
  return new InputError('bad-option', `there is no series ${asked}; ${there}`);
}
