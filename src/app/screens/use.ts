import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
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

/** Shows the report when it is made, unless the user has gone elsewhere meanwhile. */
export function useThenReport(): (work: Promise<boolean>) => Promise<void> {
  const { desk, go } = usePage();
  return async (work) => {
    const from = desk.state.screen;
    if ((await work) && desk.state.screen === from) go('report');
  };
}
