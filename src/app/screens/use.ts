import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Kin } from '../engine/protocol.ts';
import type { Messages } from '../messages/en.ts';
import type { Screen } from '../state/address.ts';
import type { Desk, DeskState } from '../state/desk.ts';

/** What every screen has: the state, what can be done, the words, and the way to another screen. */
export interface Page {
  readonly state: DeskState;
  readonly desk: Desk;
  readonly words: Messages;
  readonly go: (screen: Screen) => void;
  /** Says something to those who do not see the page. */
  readonly tell: (sentence: string) => void;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('unreachable: a screen outside of the page');
  return page;
}

/** Which texts on the page are of one series, by their keys; empty until it is known. */
export function useKin(): ReadonlyMap<string, Kin> {
  const { state, desk } = usePage();
  const keys = desk.textsByDate.map(({ key }) => key).join(' ');
  useEffect(() => {
    if (keys !== '') void desk.suggestKin(keys.split(' '));
  }, [desk, keys]);
  return new Map(state.choices.series.kin.map((kin) => [kin.key, kin]));
}

/** Shows the report when it is made, unless the user has gone elsewhere meanwhile. */
export function useThenReport(): (work: Promise<boolean>) => Promise<void> {
  const { desk, go } = usePage();
  return async (work) => {
    const from = desk.state.screen;
    if ((await work) && desk.state.screen === from) go('report');
  };
}
