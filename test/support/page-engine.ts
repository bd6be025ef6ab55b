import { Engine } from '../../src/app/engine/engine.ts';
import type { Answer, MadeFile, ReportKind, TaskName, Tasks } from '../../src/app/engine/protocol.ts';

/** The dates that the engine of tests brings along. */
export const ADOPTED: ReadonlyMap<string, string> = new Map([['A/RES/77/79', '2022-12-07']]);

/** The engine of the page, asked as the page asks it; files are known by their names without ending. */
export class PageEngine {
  readonly #engine = new Engine({ adopted: ADOPTED, licenses: '', samples: [] });

  /** What it answers last; a refusal is thrown. */
  async ask<Name extends TaskName>(task: Name, ask: Tasks[Name]['ask']): Promise<Tasks[Name]['gives']> {
    const answers: Answer[] = [];
    await this.#engine.answer({ id: 7, task, ask }, (answer) => answers.push(answer));
    const last = answers.at(-1);
    if (last?.kind === 'done') return last.result as Tasks[Name]['gives'];
    throw new Error(last?.kind === 'refused' ? `${last.isOurs ? 'fault' : 'refused'}: ${last.message}` : 'no answer');
  }

  async read(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    for (const [name, content] of Object.entries(files)) await this.card(name, content);
  }

  async card(name: string, content: string | Uint8Array): Promise<Tasks['read']['gives'][number]> {
    const bytes = new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    const [card] = await this.ask('read', { key: name.replace(/\.\w+$/u, ''), name, bytes });
    if (card === undefined) throw new Error(`${name}: no card`);
    return card;
  }

  async file(kind: ReportKind, format: string): Promise<MadeFile & { readonly text: string }> {
    const made = await this.ask('write', { kind, format });
    return { ...made, text: new TextDecoder().decode(made.bytes) };
  }
}
