import { largest } from '../../text/extremes.ts';

/** Words without substance of their own: if both texts have one between two changes, it is chance. */
export function isSmall(key: string): boolean {
  return key.length <= SMALL_MAX_CHARACTERS && SMALL.has(key.toLowerCase());
}

/** Words that belong to what follows: a phrase does not end with one. */
export function bindsOnward(key: string): boolean {
  return ONWARD.has(key.toLowerCase());
}

const ONWARD: ReadonlySet<string> = new Set(
  `a an the of to in on at by for from into with within its their his her this that these those and or nor as which
  le la les de du des et ou à au aux en dans par pour sur avec que qui un une ce cette ces sa ses son leur leurs
  el los las del y al por con su sus una o
  и в во на с со к о об от до по для из за при или что их его ее
  في من علي الي عن ان
  的 和 与 及 在 以 对 为 并 或 其 向 于`.split(/\s+/u),
);
const SMALL: ReadonlySet<string> = new Set([
  ...ONWARD,
  ...'be been is are was were has have had not it they all any such also further well than upon under'.split(' '),
]);
const SMALL_MAX_CHARACTERS = largest([...SMALL].map(({ length }) => length));
