import type { World } from '../world.ts';
import type { BatchOrder, BatchWorker } from './task.ts';

/** Workers that stay from one piece of work to the next: starting one takes longer than reading some texts. */
export class Crew {
  readonly #world: World;
  readonly #order: BatchOrder;
  readonly count: number;
  readonly #idle: BatchWorker[] = [];

  constructor(world: World, order: BatchOrder, count: number) {
    this.#world = world;
    this.#order = order;
    this.count = count;
  }

  /** A worker for `resultsInOrder`; when it ends there, it waits here. One that is at work must not be asked anything else. */
  readonly start = (): BatchWorker => {
    const worker = this.#idle.pop() ?? this.#world.startWorker(this.#order, this.count);
    let isBusy = false;
    return {
      work: async (task) => {
        isBusy = true;
        const answer = await worker.work(task);
        isBusy = false;
        return answer;
      },
      end: async () => (isBusy ? worker.end() : void this.#idle.push(worker)),
    };
  };

  async end(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.end()));
  }
}
