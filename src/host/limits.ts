import { LIMIT_NAMES, type LimitName, type Limits, limitsWith } from '../formats/limits.ts';
import type { About } from '../formats/reading.ts';
import { InputError } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import type { World } from './world.ts';

/**
 * Parses `--limit pdf-pages=5000,paragraphs=40000`, given once or several times.
 *
 * @throws InputError `bad-option` on an unknown name, or a value that is not a whole number of at least 1
 */
export function limitsFrom(asked: readonly string[]): Limits {
  const pairs = asked.flatMap((list) => list.split(',')).map((pair) => limitIn(pair.trim()));
  return limitsWith(Object.fromEntries(pairs));
}

function limitIn(pair: string): readonly [LimitName, number] {
  const [name = '', value = '', ...more] = pair.split('=');
  const known = LIMIT_NAMES.find((each) => each === name);
  if (known === undefined) {
    const names = nearest(name.slice(0, NAME_MAX_CHARACTERS), LIMIT_NAMES, 3).join(', ');
    throw new InputError('bad-option', `--limit: no limit is called “${name}”; the nearest are ${names}`);
  }
  if (more.length > 0 || !/^[1-9]\d{0,14}$/u.test(value)) {
    throw new InputError('bad-option', `--limit ${known} takes a whole number, 1 or more: --limit ${known}=1000`);
  }
  return [known, Number(value)];
}

const NAME_MAX_CHARACTERS = 60;

/** Options for the readers: the requested limits, if any, and what this world reads PDFs and the files of office programs with. */
export function careOf({
  limits,
  readPdf,
  askOffice,
}: Pick<World, 'limits' | 'readPdf' | 'askOffice'>): Pick<About, 'limits' | 'readPdf' | 'askOffice'> {
  return {
    ...(limits === undefined ? {} : { limits }),
    ...(readPdf === undefined ? {} : { readPdf }),
    ...(askOffice === undefined ? {} : { askOffice }),
  };
}

/**
 * A world in which no file is read beyond its limit. Limits are set after it is made, so they are looked up at each
 * read.
 */
export function limited(world: World, limitsNow: () => Limits | undefined): World {
  const bytesMax = () => limitsNow()?.['file-bytes'];
  return {
    ...world,
    get limits() {
      return limitsNow();
    },
    readFile: (path) => world.readFile(path, bytesMax()),
    readStandardInput: () => world.readStandardInput(bytesMax()),
  };
}
