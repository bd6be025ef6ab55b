/** Words that carry no substance of their own: that one of them stands in both texts between two changes is chance. */
export function isSmall(key: string): boolean {
  return key.length <= SMALL_MAX_CHARACTERS && SMALL.has(key.toLowerCase());
}

/** Words that lean on what follows them: a phrase does not end with one. */
export function bindsOnward(key: string): boolean {
  return ONWARD.has(key.toLowerCase());
}

const ONWARD: ReadonlySet<string> = new Set(
  'a an the of to in on at by for from into with within its their his her this that these those and or nor as which'.split(
    ' ',
  ),
);
const SMALL: ReadonlySet<string> = new Set([
  ...ONWARD,
  ...'be been is are was were has have had not it they all any such also further well than upon under'.split(' '),
]);
const SMALL_MAX_CHARACTERS = Math.max(...[...SMALL].map(({ length }) => length));
