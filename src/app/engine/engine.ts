import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { inOrder } from '../../series/order.ts';
import { archiveOf, filesIn } from './archive.ts';
import { Comparing } from './comparing.ts';
import type { Answer, Asked, NamedBytes, TaskName, Tasks } from './protocol.ts';
import { Results } from './results.ts';
import { Texts } from './texts.ts';
import { forPage } from './words.ts';

/** What the program brings along. */
export interface Brought {
  /** Dates of adoption (`YYYY-MM-DD`) by symbol. */
  readonly adopted: ReadonlyMap<string, string>;
  readonly licenses: string;
  /** The texts of a series to try the page with, in order of adoption. */
  readonly samples: readonly Sample[];
}

export interface Sample extends NamedBytes {
  /** What is known of it besides its words. */
  readonly facts: Pick<Document, 'vote' | 'reconstructed' | 'provenance'>;
}

// Like commands, tasks are loaded when they are wanted.
const series = () => import('./series.ts');
const checking = () => import('./checking.ts');
const negotiating = () => import('./negotiating.ts');
const remembering = () => import('./remembering.ts');

type Table = {
  readonly [Name in TaskName]: (
    ask: Tasks[Name]['ask'],
    began: (page: number) => void,
  ) => Promise<Tasks[Name]['gives']>;
};

/** Does what the page asks for, one task after the other; it knows nothing of workers or windows. */
export class Engine {
  readonly #texts: Texts;
  readonly #results = new Results();
  readonly #tasks: Table;

  constructor({ adopted, licenses, samples }: Brought) {
    this.#texts = new Texts(new Map(samples.map(({ name, facts }) => [name, facts])));
    const [texts, results] = [this.#texts, this.#results];
    const comparing = new Comparing(texts, adopted);
    this.#tasks = {
      read: (file, began) => texts.read(file, began),
      order: async (ask) => {
        const keys = new Map(ask.texts.map((key) => [texts.get(key).document, key]));
        return inOrder([...keys.keys()]).flatMap((document) => keys.get(document) ?? []);
      },
      doubts: (ask) => comparing.doubts(ask),
      compare: async (ask) => results.keep(await comparing.result(ask)),
      write: ({ kind, format }) => results.write(kind, format),
      zip: async (files) => archiveOf(files),
      unzip: async (archive) => filesIn(archive),
      licenses: async () => licenses,
      samples: async () => samples.map(({ name, bytes }) => ({ name, bytes })),
      history: async (ask) => results.keep((await series()).followed(ask, texts)),
      blame: async (ask) => results.keep((await series()).blamed(ask, texts)),
      draft: async (ask) => results.keep((await series()).drafted(ask, texts)),
      kin: async (ask) => (await import('./kin.ts')).kinAmong(ask, texts),
      earlier: async (ask) => (await checking()).earlierOf(ask, texts),
      check: async (ask) => results.keep((await checking()).checked(ask, texts, adopted)),
      search: async (ask) => results.keep((await remembering()).searched(ask, texts)),
      sources: async (ask) => results.keep((await remembering()).sourced(ask, texts)),
      compile: async (ask) => results.keep(await (await negotiating()).compiled(ask, texts)),
      accept: async (ask) => results.keep(await (await negotiating()).acceptedFrom(ask, texts, adopted)),
      apply: async (ask) => results.keep(await (await negotiating()).amendedBy(ask, texts, adopted)),
      status: async (ask) => results.keep((await negotiating()).negotiated(ask, texts)),
    };
  }

  /** Carries a task out and answers it; whatever goes wrong is an answer too. */
  async answer<Name extends TaskName>({ id, task, ask }: Asked<Name>, say: (answer: Answer) => void): Promise<void> {
    try {
      const result = await this.#tasks[task](ask, (page) => say({ id, kind: 'page', page }));
      say({ id, kind: 'done', result });
    } catch (cause) {
      const isOurs = !(cause instanceof InputError);
      const message = cause instanceof Error ? cause.message : String(cause);
      say({ id, kind: 'refused', message: isOurs ? message : forPage(message), isOurs });
    }
  }
}
