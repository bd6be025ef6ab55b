import type { Answer, Asked, Card, Report, TaskName, Tasks } from '../../src/app/engine/protocol.ts';
import type { KeptFile, StartEngine } from '../../src/app/state/link.ts';

/** An engine that answers when the test wants it to. */
export class FakeEngine {
  /** Everything it was asked, in order. */
  readonly asked: Asked[] = [];
  isEnded = false;
  readonly say: (answer: Answer) => void;
  readonly die: () => void;

  constructor(say: (answer: Answer) => void, die: () => void) {
    this.say = say;
    this.die = die;
  }

  get tasks(): readonly TaskName[] {
    return this.asked.map(({ task }) => task);
  }

  /** Answers what it was asked last. */
  done<Name extends TaskName>(result: Tasks[Name]['gives']): Promise<void> {
    return this.#answer((id) => ({ id, kind: 'done', result }));
  }

  refuse(message: string, isOurs = false): Promise<void> {
    return this.#answer((id) => ({ id, kind: 'refused', message, isOurs }));
  }

  page(page: number): Promise<void> {
    return this.#answer((id) => ({ id, kind: 'page', page }));
  }

  async #answer(make: (id: number) => Answer): Promise<void> {
    this.say(make(this.asked.at(-1)?.id ?? 0));
    await settled();
  }
}

/** Engines as they are started, one after the other; `answer` is called with whatever they are asked. */
export function fakeEngines(answer: (asked: Asked, engine: FakeEngine) => void = () => undefined): {
  readonly engines: readonly FakeEngine[];
  readonly start: StartEngine;
} {
  const engines: FakeEngine[] = [];
  const start: StartEngine = async (said, died) => {
    const engine = new FakeEngine(said, died);
    engines.push(engine);
    return {
      isWorker: true,
      send: (asked) => {
        engine.asked.push(asked);
        answer(asked, engine);
      },
      end: () => {
        engine.isEnded = true;
      },
    };
  };
  return { engines, start };
}

/** Lets everything happen that waits for nothing more. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

export function keptFile(key: string, name = `${key}.txt`): KeptFile {
  return { key, name, bytes: async () => new TextEncoder().encode(name) };
}

export function card(key: string, changes: Partial<Card> = {}): Card {
  return {
    key,
    name: `${key}.txt`,
    symbol: '',
    title: '',
    kind: '',
    facts: '',
    paragraphs: 1,
    date: '',
    isTracked: false,
    comments: 0,
    isNegotiated: false,
    isAmendment: false,
    orders: 0,
    amends: '',
    delegation: '',
    authors: [],
    sides: [],
    language: 'en',
    notices: [],
    isPartlyRead: false,
    ...changes,
  };
}

export const REPORT: Report = { kind: 'comparison', title: 'a → b', page: '<p>', formats: ['docx'], notices: [] };
