import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composed, type Expression, expressions } from './expressions.ts';
import { slowness } from './growth.ts';

const CORPUS = 'corpus/cluster-munitions';

/** Each is measured on its own: what is meant for a short text is named here, with what keeps it short. */
const SHORT: ReadonlyMap<string, string> = new Map([
  [
    'src/language/en/drafting/amending.ts /^(.*?)(?: (?:of|in) (?:the )?(?:[Ss]ection|[Pp]art|[Aa]nnex)? ?([A-Z][\\w. ]*))?$/u',
    '200 characters at most',
  ],
  ['src/amend/words.ts /\\s+\\S*$/u', '70 characters are cut out before'],
  ['src/amend/words.ts /(?:\\S+\\s+){0,3}$/u', '120 characters are cut out before'],
  ['src/cli/batch/index-page.ts /\\s+\\S*$/u', '240 characters are cut out before'],
  ['src/cli/batch/list.ts /[^/\\\\]*$/u', 'the path of a list'],
  ['src/cli/batch/list.ts /[._]+$/u', 'a name of 180 bytes'],
  ['src/host/texts-below.ts /(.)[/\\\\]+$/u', 'the path of a folder that exists'],
  ['src/cli/completion.ts /(?<=^ .*)--[a-z-]+/gmu', 'our own help'],
  ['src/cli/commands/convert.ts /[\\\\/]+$/u', 'what is typed behind -o'],
  ['src/cli/prompt/target.ts /[/\\\\]?[^/\\\\]*$/u', 'what is typed behind -o'],
  ['src/cli/prompt/target.ts /[/\\\\]+$/u', 'what is typed behind -o'],
  ['src/cli/prompt/target.ts /[^.]+$/u', 'an example of ours'],
  ['src/cli/prompt/usage.ts /[^.]+$/u', 'an example of ours'],
  [
    'src/cli/prompt/usage.ts /Argument: (.+?), Given: (.*?), Choices: (.+)/u',
    'what the parser says of one option that was typed',
  ],
  ['src/language/en/small-words.ts /^[\\s,;:.]*(?:and|or)?\\s*$/u', '12 characters at most'],
  ['src/meaning/meaning.ts /\\p{Lu}[\\p{L}-]*\\s$/u', '40 characters are cut out before'],
  ['src/mentions/requests.ts /[“"]([^”"]{1,2000})[”"]/gu', 'linear from 2,000 characters on, by its own bound'],
  [
    "src/formats/pdf/repair.ts /(?<![\\p{L}\\p{M}\\p{N}’'])[\\p{L}\\p{M}]+(?:[-\\u2011][\\p{L}\\p{M}]+)*$/u",
    '200 characters at most',
  ],
  [
    'src/formats/text/markers.ts /\\p{Lu}[\\p{L}-]*$|(?:^|[^\\p{Nd}])\\p{Nd}{4}$/u',
    'the characters of one word are cut out before',
  ],
  ['src/report/draft/html.ts /\\s+\\S*$/u', 'cut to length before'],
  ['src/report/sentences/draft.ts /\\s+\\S*$/u', 'cut to length before'],
  ['src/report/history/html-figures.ts /\\B(?=(?:\\d{3})+$)/gu', 'the figures of one number'],
  ['src/report/layout/first-words.ts /[\\s,;:]+$/u', 'cut to length before'],
  [`src/language/typed-symbols.ts /[“”"'‘’»\\]>,;.\\s]+$/u`, '300 characters at most'],
  ['src/text/figures.ts /\\B(?=(?:\\d{3})+$)/gu', 'the figures of one number'],
]);

function slowIn(all: readonly Expression[]): readonly string[] {
  const measured = all.filter((each) => !SHORT.has(keyOf(each)));
  return measured.map(slowness).filter((each) => each !== '');
}

function keyOf({ place, regex }: Expression): string {
  return `${place.replace(/:\d+$/u, '')} ${regex}`;
}

describe('the measure of expressions', () => {
  for (const regex of [/\s+$/u, /(a+)+b/u, /\([^)]*\)/gu, /^(?:a|a)*$/u, /\S*$/u, /[^”]*$/u])
    it(`catches ${regex}`, () => {
      expect(slowness({ place: 'here', regex })).toContain(`here ${regex}`);
    });

  for (const regex of [/(?<!\s)\s+$/u, /^(?:a+,)+b/u, /\([^)(]*\)/gu, /^[\w./-]+$/u, /^(?:\S+\s+)*x/u, /“[^”]{0,80}”/u])
    it(`lets ${regex} pass`, () => {
      expect(slowness({ place: 'here', regex })).toBe('');
    });
});

describe('the regular expressions of the program', () => {
  it('take time that grows with what they are tried on', () => {
    const all = expressions();
    expect(all.length).toBeGreaterThan(800);
    expect(slowIn(all)).toEqual([]);
  });

  it('do so, too, where they are put together of parts', async () => {
    const all = await composed(everything);
    expect(all.length).toBeGreaterThan(30);
    expect(slowIn(all)).toEqual([]);
  });

  it('are all there of those that are left out', () => {
    const keys = new Set(expressions().map(keyOf));
    expect([...SHORT.keys()].filter((each) => !keys.has(each))).toEqual([]);
  });
});

/** Loads the program and does with two texts all that it can do, so that each expression is made. */
async function everything(): Promise<void> {
  const { read } = await import('../../src/index.ts');
  const { follow } = await import('./follow.ts');
  const [original, document] = ['A_RES_77_79.md', 'A_RES_78_32.md'].map(
    (name) => read(readFileSync(`${CORPUS}/${name}`), { name }).document,
  );
  if (original === undefined || document === undefined) throw new Error('unreachable: two texts');
  expect(follow(original, document, { chance: null, told: () => undefined })).toBe('');
}
