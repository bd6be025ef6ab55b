import { useId } from 'preact/hooks';
import { TextCard } from './desk.tsx';
import { usePage, useThenReport } from './use.ts';
import { Working } from './working.tsx';

/** Which two texts are compared, and in which order. */
export function PairScreen() {
  const { state, desk, words } = usePage();
  const thenReport = useThenReport();
  const { old, new: now } = state.pair;
  const texts = desk.texts.filter(({ isAmendment }) => !isAmendment);
  const isDated = [old, now].every((side) => texts.some(({ key, date }) => key === side && date !== ''));
  const isSame = old !== null && old === now;
  if (texts.length < 2) {
    return (
      <>
        <h1 tabIndex={-1}>{words.pair.title}</h1>
        <p>
          <a href="#desk">{words.pair.few}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1 tabIndex={-1}>{words.pair.title}</h1>
      <div class="pair">
        <Side side="old" />
        <button type="button" class="swap" onClick={() => desk.swap()}>
          <span aria-hidden="true">⇄ </span>
          {words.pair.swap}
        </button>
        <Side side="new" />
      </div>
      <p class="soft">{state.isPairChosen ? words.pair.chosen : isDated ? words.pair.byDate : words.pair.undated}</p>
      {isSame ? <p class="warning">{words.pair.same}</p> : null}
      <Doubts />
      <p>
        <button
          type="button"
          class="main"
          disabled={isSame || old === null || now === null || state.busy !== null}
          onClick={() => void thenReport(desk.compare())}
        >
          {state.busy === 'compare' ? words.report.working : words.desk.compareLong}
        </button>{' '}
        <Working on="compare" />
      </p>
    </>
  );
}

function Side({ side }: { readonly side: 'old' | 'new' }) {
  const { state, desk, words } = usePage();
  const id = useId();
  const texts = desk.texts.filter(({ isAmendment }) => !isAmendment);
  const chosen = texts.find(({ key }) => key === state.pair[side]);
  return (
    <section>
      <label for={id}>{words.pair[side]}</label>
      <select id={id} value={chosen?.key ?? ''} onChange={(event) => desk.choose(side, event.currentTarget.value)}>
        {texts.map(({ key, symbol, name }) => (
          <option key={key} value={key}>
            {symbol === '' ? name : `${symbol} (${name})`}
          </option>
        ))}
      </select>
      {chosen === undefined ? null : <TextCard card={chosen} heading="h2" />}
    </section>
  );
}

/** Why these two may not be what the user wants to compare. */
export function Doubts() {
  const { state, words } = usePage();
  if (state.doubts.length === 0) return null;
  return (
    <section class="warning" aria-live="polite">
      <h2>{words.pair.unlike}</h2>
      <ul>
        {state.doubts.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
