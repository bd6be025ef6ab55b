import { describe, expect, it } from 'vitest';
import type { Asked, Card, GivenFile } from '../../src/app/engine/protocol.ts';
import { Desk } from '../../src/app/state/desk.ts';
import { card, type FakeEngine, fakeEngines, REPORT, settled } from './fake-engine.ts';

/** Of texts named after their years, amendments and drafts. */
function answerAll({ id, task, ask }: Asked, engine: FakeEngine): void {
  const done = (result: Parameters<FakeEngine['done']>[0]) => engine.say({ id, kind: 'done', result });
  if (task === 'read') {
    const { key, name } = ask as GivenFile;
    if (name.startsWith('bad')) engine.say({ id, kind: 'refused', message: `${name}: no text found`, isOurs: false });
    else if (name.startsWith('slow')) engine.say({ id, kind: 'page', page: 3 });
    else done([cardOf(key, name)]);
  } else if (task === 'order') {
    const { texts } = ask as { readonly texts: readonly string[] };
    done(texts.toSorted((a, b) => yearOf(a) - yearOf(b)));
  } else if (task === 'doubts') done([]);
  else if (task === 'compare') done(REPORT);
  else engine.say({ id, kind: 'refused', message: `no ${task}`, isOurs: true });
}

const names = new Map<string, string>();
function cardOf(key: string, name: string): Card {
  names.set(key, name);
  return card(key, { name, isAmendment: name.startsWith('amendment') });
}
function yearOf(key: string): number {
  return Number(/\d+/u.exec(names.get(key) ?? '')?.[0] ?? 9999);
}

function deskWith() {
  const { engines, start } = fakeEngines(answerAll);
  const desk = new Desk(start, 'desk');
  const give = async (...given: readonly string[]) => {
    await desk.give(given.map((name) => ({ name, bytes: async () => new Uint8Array([1]) })));
    await settled();
  };
  const pair = () => [desk.state.pair.old, desk.state.pair.new].map((key) => (key === null ? null : names.get(key)));
  const keyOf = (name: string) => desk.state.given.find((each) => each.name === name)?.key ?? '';
  return { engines, desk, give, pair, keyOf };
}

describe('the desk', () => {
  it('pairs the last two texts by their dates, whatever the order they came in', async () => {
    const { give, pair, desk } = deskWith();
    await give('2023.md');
    expect(pair()).toContain(null);
    await give('2021.md', '2022.md');
    expect(pair()).toEqual(['2022.md', '2023.md']);
    expect(desk.state.isPairChosen).toBe(false);
  });

  it('keeps a pair that the user chose, when more texts come', async () => {
    const { give, pair, desk, keyOf } = deskWith();
    await give('2021.md', '2022.md', '2023.md');
    desk.choose('old', keyOf('2021.md'));
    expect(pair()).toEqual(['2021.md', '2023.md']);
    desk.swap();
    await give('2024.md');
    expect(pair()).toEqual(['2023.md', '2021.md']);
    expect(desk.state.isPairChosen).toBe(true);
  });

  it('keeps a pair that the user chose, when another text is removed', async () => {
    const { give, pair, desk, keyOf } = deskWith();
    await give('2021.md', '2022.md', '2023.md');
    desk.choose('new', keyOf('2021.md'));
    expect(pair()).toEqual(['2022.md', '2021.md']);
    desk.remove(keyOf('2023.md'));
    await settled();
    expect(pair()).toEqual(['2022.md', '2021.md']);
  });

  it('takes no amendment for a version', async () => {
    const { give, pair } = deskWith();
    await give('2021.md', 'amendment 2024.md', '2022.md');
    expect(pair()).toEqual(['2021.md', '2022.md']);
  });

  it('keeps the texts beside one that is refused, with the reason', async () => {
    const { give, desk, pair } = deskWith();
    await give('2021.md', 'bad.png', '2022.md');
    expect(desk.state.given.map(({ status }) => status)).toEqual(['ready', 'refused', 'ready']);
    expect(desk.state.given[1]).toMatchObject({ refusal: 'bad.png: no text found', isUnreadable: true });
    expect(pair()).toEqual(['2021.md', '2022.md']);
    expect(desk.state.trouble).toBeNull();
  });

  it('pairs anew what is left when a text is removed', async () => {
    const { give, desk, pair, keyOf } = deskWith();
    await give('2021.md', '2022.md', '2023.md');
    desk.remove(keyOf('2023.md'));
    await settled();
    expect(pair()).toEqual(['2021.md', '2022.md']);
    desk.remove(keyOf('2021.md'));
    desk.remove(keyOf('2022.md'));
    await settled();
    expect([pair(), desk.texts]).toEqual([[null, null], []]);
  });

  it('says which page is read, cancels it, and reads the file again', async () => {
    const { engines, desk, give } = deskWith();
    await give('2021.md');
    const giving = give('slow.pdf', '2022.md');
    await settled();
    expect(desk.state.given.map(({ status, page }) => [status, page])).toEqual([
      ['ready', 0],
      ['reading', 3],
      ['waiting', 0],
    ]);
    desk.cancel();
    await giving;
    expect(desk.state.given.map(({ status }) => status)).toEqual(['ready', 'refused', 'refused']);
    expect(desk.state.given[1]).toMatchObject({ refusal: 'cancelled', isUnreadable: false });
    await desk.readAgain(desk.state.given[2]?.key ?? '');
    expect(desk.state.given.map(({ status }) => status)).toEqual(['ready', 'refused', 'ready']);
    expect(engines.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it('knows when a report is about other texts than those chosen', async () => {
    const { desk, give, keyOf } = deskWith();
    await give('2021.md', '2022.md');
    expect(await desk.compare()).toBe(true);
    const chosen = () => [desk.state.pair.old, desk.state.pair.new];
    expect(desk.isOutOfDate('comparison', chosen())).toBe(false);
    desk.swap();
    expect(desk.isOutOfDate('comparison', chosen())).toBe(true);
    desk.swap();
    expect(desk.isOutOfDate('comparison', chosen())).toBe(false);
    await give('2023.md');
    desk.choose('old', keyOf('2022.md'));
    expect(desk.isOutOfDate('comparison', chosen())).toBe(true);
  });

  it('says what went wrong, is no longer busy, and forgets the trouble with what is done next', async () => {
    const { desk, give } = deskWith();
    await give('2021.md', '2022.md');
    expect(await desk.write('comparison', 'docx')).toBeNull();
    expect(desk.state.trouble).toEqual({ message: 'no write', why: 'fault' });
    expect(desk.state.busy).toBeNull();
    expect(await desk.compare()).toBe(true);
    expect(desk.state.trouble).toBeNull();
  });

  it('is empty after it was cleared, also of what was still being read', async () => {
    const { desk, give } = deskWith();
    const giving = give('2021.md', 'slow.pdf');
    await settled();
    desk.clear();
    await giving;
    expect([desk.state.given, desk.state.pair, desk.state.reports]).toEqual([[], { old: null, new: null }, {}]);
    await give('2022.md');
    expect(desk.texts.map(({ name }) => name)).toEqual(['2022.md']);
  });

  it('takes no file that is read only after it was removed', async () => {
    const { desk, give, keyOf } = deskWith();
    const giving = give('slow.pdf');
    await settled();
    desk.remove(keyOf('slow.pdf'));
    expect(desk.state.given).toEqual([]);
    await Promise.race([giving, settled()]);
    expect(desk.texts).toEqual([]);
  });
});
