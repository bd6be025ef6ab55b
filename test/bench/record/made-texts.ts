/** A made-up resolution as plain text. */
export interface MadeText {
  readonly symbol: string;
  readonly series: number;
  readonly session: number;
  readonly source: string;
  /** The words of its clauses, without numbers. */
  readonly clauses: readonly string[];
}

/** Numbers from 0 to 1 from a seed: the same seed gives the same texts (Mulberry32, T. Ettinger, public domain). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const list = (words: string) => words.split(' ');
const PREAMBLE = list(
  'Recalling Reaffirming Noting Recognizing Concerned Welcoming Emphasizing Convinced Mindful Stressing Bearing Acknowledging',
);
const OPERATIVE = list(
  'Urges Requests Invites Encourages Welcomes Calls Notes Stresses Reaffirms Decides Recognizes Reiterates Commends',
);
const NOUNS = list(
  'assistance resources measures capacity statistics water energy fisheries forests transport trade finance debt investment migration education health nutrition housing employment science technology information communication training research governance institutions legislation courts prisons police borders customs disarmament munitions explosives verification safeguards inspection stockpiles victims survivors children women youth families workers farmers refugees minorities journalists scientists teachers engineers islands deserts mountains rivers oceans coasts cities villages regions markets prices standards indicators methods evaluation reporting review conference committee commission programme fund secretariat council mechanism partnership dialogue consultation cooperation coordination implementation preparation participation representation protection prevention reduction elimination promotion development recovery resilience adaptation mitigation monitoring surveillance heritage culture sport tourism languages archives libraries broadcasting mail shipping aviation space satellites radiation hazards earthquakes floods droughts fires epidemics vaccines medicines hospitals',
);
const ADJECTIVES = list(
  'national regional international local global multilateral bilateral technical financial legal judicial scientific environmental humanitarian economic social cultural political administrative sustainable inclusive equitable effective efficient timely adequate voluntary comprehensive balanced transparent accountable affordable accessible reliable modern traditional rural urban coastal maritime vulnerable developing landlocked indigenous emerging long-term short-term gender-responsive evidence-based people-centred integrated coherent systematic regular annual biennial additional relevant competent interested',
);
const LINKS = [
  'in accordance with the',
  'including through the',
  'with a view to the',
  'as well as the',
  'taking into account the',
  'in particular the',
  'on the basis of the',
  'within the framework of the',
  'and, in this regard, the',
  'while ensuring the',
  'without prejudice to the',
  'in close consultation with the',
];
const VERBS = list(
  'strengthen improve support facilitate accelerate coordinate finance evaluate extend promote ensure sustain broaden harmonize simplify publish monitor protect',
);
const PLACES = list(
  'Geneva Vienna Nairobi Bangkok Santiago Beirut Apia Lusaka Quito Tallinn Oslo Rabat Dakar Hanoi Suva',
);

/** Words of a text, from one source of chance. */
class Writer {
  readonly #chance: () => number;

  constructor(chance: () => number) {
    this.#chance = chance;
  }

  one<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.#chance() * values.length)];
    if (value === undefined) throw new Error('an empty list');
    return value;
  }

  isBelow(share: number): boolean {
    return this.#chance() < share;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.#chance() * (most - least + 1));
  }

  /** As long as half of those of real resolutions: 23, 35, 53, 78 and 110 words at 10, 25, 50, 75 and 90 %. */
  clauseLength(): number {
    return Math.round(53 * Math.exp(0.6 * (this.#chance() + this.#chance() + this.#chance() - 1.5) * 2));
  }

  phrase(): string {
    const adjective = this.isBelow(0.7) ? `${this.one(ADJECTIVES)} ` : '';
    const more = this.isBelow(0.4) ? ` and ${this.one(NOUNS)}` : '';
    return `${adjective}${this.one(NOUNS)}${more} of ${this.one(ADJECTIVES)} ${this.one(NOUNS)}`;
  }

  clause(openings: readonly string[]): string {
    const length = this.clauseLength();
    let words = `${this.one(openings)} the efforts to ${this.one(VERBS)} the ${this.phrase()}`;
    while (words.split(' ').length < length) {
      words += this.isBelow(0.25)
        ? `, to ${this.one(VERBS)} the ${this.phrase()}`
        : ` ${this.one(LINKS)} ${this.phrase()}`;
    }
    return words;
  }

  title(series: number): string {
    return `${capital(this.one(NOUNS))} and ${this.one(NOUNS)} in the ${this.one(ADJECTIVES)} ${this.one(NOUNS)} of ${this.one(PLACES)} ${LETTERS[series % 26]}${LETTERS[Math.floor(series / 26) % 26]}`;
  }

  /** Some words of a clause are others: what a committee changes from one year to the next. */
  reworded(clause: string, share: number): string {
    return clause
      .split(' ')
      .flatMap((word, at) => {
        if (at === 0 || !this.isBelow(share)) return [word];
        const other = this.one(this.isBelow(0.5) ? NOUNS : ADJECTIVES);
        if (this.isBelow(0.2)) return [];
        return this.isBelow(0.25) ? [word, other] : [/[,]$/u.test(word) ? `${other},` : other];
      })
      .join(' ');
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Shares of clauses from one year to the next as in the series of real resolutions: half stay, a third are updated or reworded. */
const STAYS = 0.62;
const REWORDED = 0.3;
/** Of all clauses, those that other series have word for word. */
const SHARED = 0.05;

/** Made-up texts of many series, a text a session each; as many as asked, always the same for one seed. */
export function madeTexts(count: number, seed: number): readonly MadeText[] {
  const writer = new Writer(chanceFrom(seed));
  const formulas = Array.from({ length: 60 }, () => writer.clause(OPERATIVE));
  const texts: MadeText[] = [];
  const numbers = new Map<number, number>();
  for (let series = 0; texts.length < count; series += 1) {
    const title = writer.title(series);
    const years = writer.between(1, 15);
    const first = writer.between(60, 80 - years + 1);
    const size = Math.round(39 * Math.exp((writer.between(-100, 100) / 100) * 0.9));
    const isShared = () => writer.isBelow(SHARED);
    let preamble = Array.from({ length: Math.ceil(size * 0.4) }, () => writer.clause(PREAMBLE));
    let operative = Array.from({ length: Math.ceil(size * 0.6) }, () =>
      isShared() ? writer.one(formulas) : writer.clause(OPERATIVE),
    );
    for (let year = 0; year < years && texts.length < count; year += 1) {
      const session = first + year;
      const number = (numbers.get(session) ?? 0) + 1;
      numbers.set(session, number);
      const symbol = `A/RES/${session}/${number}`;
      texts.push({
        symbol,
        series,
        session,
        source: sourceOf({ session, number, title }, preamble, operative),
        clauses: [...preamble, ...operative],
      });
      preamble = preamble.map((clause) => nextYear(clause, PREAMBLE, writer));
      operative = operative.map((clause) => nextYear(clause, OPERATIVE, writer));
    }
  }
  return texts;
}

function nextYear(clause: string, openings: readonly string[], writer: Writer): string {
  if (writer.isBelow(STAYS)) return clause;
  return writer.isBelow(REWORDED / (1 - STAYS)) ? writer.reworded(clause, 0.08) : writer.clause(openings);
}

function sourceOf(
  { session, number, title }: { readonly session: number; readonly number: number; readonly title: string },
  preamble: readonly string[],
  operative: readonly string[],
): string {
  const year = 1945 + session;
  const before = preamble.map((clause) => `${clause},`).join('\n\n');
  const after = operative
    .map((clause, at) => `${at + 1}. ${clause}${at === operative.length - 1 ? '.' : ';'}`)
    .join('\n\n');
  return `A/RES/${session}/${number}\n\nResolution adopted by the General Assembly on ${4 + (number % 20)} December ${year}\n\n${session}/${number}. ${title}\n\nThe General Assembly,\n\n${before}\n\n${after}\n`;
}

/** A clause with a share of its words dropped, replaced or with others put in. */
export function changedClause(clause: string, share: number, chance: () => number, others: readonly string[]): string {
  const words = clause.split(' ');
  const result: string[] = [];
  for (const [at, word] of words.entries()) {
    if (at === 0 || chance() >= share) {
      result.push(word);
      continue;
    }
    const other = others[Math.floor(chance() * others.length)] ?? '';
    const kind = chance();
    if (kind < 0.6) result.push(other);
    else if (kind < 0.8) result.push(word, other);
  }
  return result.join(' ');
}
