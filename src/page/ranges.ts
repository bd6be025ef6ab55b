/** No comparison has more changes; an address that names more must not fill the memory. */
const NUMBER_MAX = 99_999;

/** `1-4,7` for 1, 2, 3, 4 and 7; the numbers ascend. */
export function rangesOfNumbers(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** The numbers that `rangesOfNumbers` wrote, ascending, each once; what is no range is left out. */
export function numbersIn(words: string): readonly number[] {
  const numbers = new Set<number>();
  for (const range of words.split(',')) {
    const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/u.exec(range) ?? [];
    if (first === '') continue;
    for (let number = Math.max(Number(first), 1); number <= Math.min(Number(last), NUMBER_MAX); number += 1) {
      numbers.add(number);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}
