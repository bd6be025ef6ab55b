import { type CheckInput, check } from '../../check/check.ts';
import type { KnownText } from '../../check/subject.ts';
import type { Output } from '../../model/output.ts';
import { CHECK_OUTPUTS, type CheckedText, type CheckAsked as CheckOptions } from '../../report/check/outputs.ts';
import { MENDED_OUTPUTS } from '../../report/comparison/mended.ts';
import { PLAIN_PAGE } from '../../report/layout/plain-page.ts';
import { checkHead, mendedCounts } from '../../report/sentences/check.ts';
import { kinOf, lastBefore } from '../../series/earlier.ts';
import { inOrder } from '../../series/order.ts';
import { isAdopted, memberOf } from '../../series/recognise.ts';
import type { CheckAsked, EarlierAsked } from './protocol.ts';
import { type Result, stemOf } from './results.ts';
import type { Texts } from './texts.ts';

/**
 * The earlier texts of the series on the desk: those that were adopted, if any were. A text without a symbol cannot be said to be
 * earlier.
 */
export function earlierOf({ text, among }: EarlierAsked, texts: Texts): readonly string[] {
  const { document } = texts.get(text);
  const others = new Map<string, string>();
  for (const key of among) {
    const { symbol } = texts.get(key).document;
    if (key !== text && symbol !== '' && symbol !== document.symbol && !others.has(symbol)) others.set(symbol, key);
  }
  const members = inOrder([...others.values()].map((key) => texts.get(key).document)).map((each) => memberOf(each));
  const kin = kinOf(document, members);
  const adopted = kin.filter(isAdopted);
  return lastBefore(adopted.length > 0 ? adopted : kin, document).flatMap(({ symbol }) => others.get(symbol) ?? []);
}

interface Asked extends CheckOptions {
  readonly tell: (sentence: string) => void;
}

/** @param adopted the dates of adoption that the program knows, by symbol */
export function checked(
  { text, against, today }: CheckAsked,
  texts: Texts,
  adopted: ReadonlyMap<string, string>,
): Result<readonly CheckedText[], Asked> {
  const held = texts.get(text);
  const { document, name } = held;
  const earlier = inOrder(against.map((key) => texts.get(key).document));
  const known = new Map<string, KnownText>(
    [...adopted].map(([symbol, date]) => [symbol, { adopted: date, title: '' }]),
  );
  for (const each of earlier) known.set(each.symbol, { adopted: each.adopted, title: each.title });
  const input: CheckInput = { document, against: earlier, known, today };
  const found = check(input);
  return {
    kind: 'check',
    title: checkHead(found),
    value: [{ name, document, found }],
    outputs: [...FINDINGS, ...(found.findings.some(({ edit }) => edit !== null) ? mendedOutputs(input) : [])],
    asked: (tell) => ({
      terminal: { ...PLAIN_PAGE, explain: false },
      isSeveral: false,
      version: '',
      fileOf: async (uri) => ({ uri, source: null }),
      tell,
    }),
    stem: `${stemOf(held)}-findings`,
    stems: Object.fromEntries(MENDED_OUTPUTS.map((output) => [mendedName(output), `${stemOf(held)}-mended`])),
    notices: [],
  };
}

/** All but the one for programs that check files in a repository. */
const FINDINGS: readonly Output<readonly CheckedText[], Asked>[] = CHECK_OUTPUTS.filter(({ name }) => name !== 'sarif');

function mendedName({ name }: { readonly name: string }): string {
  return `mended-${name}`;
}

/** The text with the safe corrections, which are made when it is wanted. */
function mendedOutputs(input: CheckInput): readonly Output<readonly CheckedText[], Asked>[] {
  return MENDED_OUTPUTS.map((output) => ({
    ...output,
    name: mendedName(output),
    write: async (_, { tell }) => {
      const { mend } = await import('../../check/mend.ts');
      const mended = mend(input);
      tell(mendedCounts(mended));
      return output.write(mended, { base: input.document, tell });
    },
  }));
}
