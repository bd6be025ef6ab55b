import type { Document } from '../../src/index.ts';
import { Chance } from './chance.ts';
import { MONSTERS } from './monsters.ts';
import { mutated } from './mutate.ts';
import type { Form, Seed } from './seeds.ts';

/** What is read in one case, and what it is compared with afterwards. */
export interface Case {
  readonly name: string;
  readonly form: Form;
  readonly source: Uint8Array | string;
  readonly original: Document;
}

/** The named monsters come first, then what chance makes: `number` counts over both. */
export function caseOf(seeds: readonly Seed[], seed: number, number: number): Case {
  const monster = MONSTERS[number];
  const chance = new Chance(seed, number);
  const base = seedOf(seeds, chance);
  if (monster === undefined)
    return { name: base.name, form: base.form, source: mutated(base, chance), original: base.document };
  const [first = base] = seeds;
  return { name: monster.name, form: monster.form, source: monster.make(), original: first.document };
}

export const MONSTER_COUNT = MONSTERS.length;

/** The form first: there are many more official files than any other. */
function seedOf(seeds: readonly Seed[], chance: Chance): Seed {
  const forms = [...new Set(seeds.map(({ form }) => form))];
  const form = chance.of(forms);
  return chance.of(seeds.filter((each) => each.form === form));
}
