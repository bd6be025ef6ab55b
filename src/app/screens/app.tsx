import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '../messages/en.ts';
import { SCREENS, type Screen, screenFrom } from '../state/address.ts';
import type { Desk } from '../state/desk.ts';
import { CheckScreen } from './check.tsx';
import { DeskScreen } from './desk.tsx';
import { filesIn, keptFile, keptText } from './files.ts';
import { NegotiationScreen } from './negotiation.tsx';
import { PairScreen } from './pair.tsx';
import { PrivacyScreen } from './privacy.tsx';
import { RecordScreen } from './record.tsx';
import { ReportScreen } from './report.tsx';
import { SeriesScreen } from './series.tsx';
import { OwnTextsScreen } from './texts.tsx';
import { Trouble } from './trouble.tsx';
import { type Page, PageContext } from './use.ts';

const VIEWS: Partial<Readonly<Record<Screen, () => preact.JSX.Element>>> = {
  desk: DeskScreen,
  pair: PairScreen,
  report: ReportScreen,
  texts: OwnTextsScreen,
  privacy: PrivacyScreen,
  series: SeriesScreen,
  check: CheckScreen,
  record: RecordScreen,
  negotiation: NegotiationScreen,
};

/** The whole page: the way between the screens, the screen, and what is said to those who do not see it. */
export function App({ desk, words }: { readonly desk: Desk; readonly words: Messages }) {
  const [state, setState] = useState(desk.state);
  const [said, tell] = useState('');
  const main = useRef<HTMLElement>(null);
  useEffect(() => desk.listen(() => setState(desk.state)), [desk]);
  const go = useCallback((screen: Screen) => {
    location.hash = screen;
  }, []);
  useAddress(desk, words, main);
  useGiven(desk, words, go);
  const page: Page = { state, desk, words, go, tell };
  const View = VIEWS[state.screen] ?? DeskScreen;
  return (
    <PageContext.Provider value={page}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <header class="top">
        <p class="brand">
          <a href="#desk">{words.name}</a>
        </p>
        <nav aria-label={words.name}>
          <ul>
            {SCREENS.filter((screen) => screen in VIEWS).map((screen) => (
              <li key={screen}>
                <a href={`#${screen}`} aria-current={screen === state.screen ? 'page' : undefined}>
                  {words.screens[screen]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} ref={main} class={`on-${state.screen}`}>
        <Trouble />
        <View />
      </main>
      <footer>
        {state.isBeside ? '' : <p>{words.mode.inPage}</p>}
        <p>{words.foot}</p>
      </footer>
      <p class="overlay" aria-hidden="true">
        {words.desk.drop}
      </p>
      <p class="aside" role="status" aria-live="polite">
        {said}
      </p>
    </PageContext.Provider>
  );
}

/** The address says which screen is shown; the back button and links work by it. */
function useAddress(desk: Desk, words: Messages, main: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    const follow = () => {
      const screen = screenFrom(location.hash);
      if (screen !== desk.state.screen) {
        desk.set({ screen });
        // To the screen, so that a screen reader begins with it; a report that is there sooner has taken the focus already.
        requestAnimationFrame(() => {
          if (document.activeElement instanceof HTMLIFrameElement) return;
          (main.current?.querySelector<HTMLElement>('h1') ?? main.current)?.focus();
        });
      }
      document.title = `${words.screens[screen]} – ${words.name}`;
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [desk, words, main]);
}

/** Files may be dropped anywhere on the page, and files and texts pasted. */
function useGiven(desk: Desk, words: Messages, go: (screen: Screen) => void) {
  useEffect(() => {
    const take = async (data: DataTransfer) => {
      const files = await filesIn(data).catch(() => null);
      if (files === null) desk.set({ trouble: { why: 'input', message: words.desk.noFolder } });
      if (files === null || files.length === 0) return;
      go('desk');
      await desk.give(files.map(keptFile));
    };
    const over = (event: DragEvent) => {
      event.preventDefault();
      document.body.classList.add('dropping');
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) document.body.classList.remove('dropping');
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      document.body.classList.remove('dropping');
      if (event.dataTransfer !== null) void take(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isField(event.target)) return;
      const text = event.clipboardData.getData('text/plain');
      if (event.clipboardData.files.length > 0) void take(event.clipboardData);
      else if (text.trim() !== '') {
        go('desk');
        void desk.give([keptText(words.desk.pasted(desk.state.given.length + 1), text)]);
      }
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, [desk, words, go]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
