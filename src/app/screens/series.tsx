import type { Card } from '../engine/protocol.ts';
import { Missing, TextTicks, ticking, Views } from './choose.tsx';
import { Facts } from './facts.tsx';
import { Made } from './made.tsx';
import { usePage } from './use.ts';

/** Several texts through the years: their history, where the words of the last come from, and the next one. */
export function SeriesScreen() {
  const { state, desk, words } = usePage();
  const { view, out } = state.choices.series;
  const all = desk.textsByDate;
  const chosen = all.filter(({ key }) => !out.includes(key));
  if (all.length < 2) return <TooFew />;
  return (
    <>
      <h1 tabIndex={-1}>{words.series.title}</h1>
      <details class="choices" open>
        <summary>{words.series.chosen(chosen.length, all.length)}</summary>
        <TextTicks
          legend={words.series.texts}
          texts={all}
          ticked={chosen.map(({ key }) => key)}
          onTick={(key, isTicked) => desk.choosing('series', { out: ticking(out, key, !isTicked) })}
        />
      </details>
      <Views
        label={words.series.views}
        views={words.series.view}
        shown={view}
        onShow={(next) => desk.choosing('series', { view: next })}
      />
      {view === 'history' ? <HistoryOf texts={chosen} /> : null}
      {view === 'blame' ? <BlameOf texts={chosen} /> : null}
      {view === 'draft' ? <DraftOf texts={chosen} /> : null}
    </>
  );
}

function TooFew() {
  const { desk, words } = usePage();
  return (
    <Missing title={words.series.title} advice={words.series.few}>
      {desk.texts.length > 0 ? null : (
        <p>
          <button type="button" class="quiet" onClick={() => void desk.giveSamples(3)}>
            {words.series.sample}
          </button>
        </p>
      )}
    </Missing>
  );
}

interface Chosen {
  readonly texts: readonly Card[];
}

function HistoryOf({ texts: cards }: Chosen) {
  const { words } = usePage();
  const texts = cards.map(({ key }) => key);
  const ask = texts.length < 2 ? null : { texts };
  return (
    <Made
      key="history"
      wanted={{ kind: 'history', task: 'history', ask, texts }}
      make={words.series.make.history}
      first="html"
    >
      <p>{ask === null ? words.series.two : words.series.lead.history}</p>
    </Made>
  );
}

function BlameOf({ texts: cards }: Chosen) {
  const { words } = usePage();
  const texts = cards.map(({ key }) => key);
  const last = cards.at(-1);
  const ask = texts.length < 2 ? null : { texts, draft: null };
  return (
    <Made key="blame" wanted={{ kind: 'blame', task: 'blame', ask, texts }} make={words.series.make.blame} first="html">
      <p>{ask === null || last === undefined ? words.series.two : words.series.lead.blame(last.symbol || last.name)}</p>
    </Made>
  );
}

function DraftOf({ texts: cards }: Chosen) {
  const { state, words } = usePage();
  const texts = cards.map(({ key }) => key);
  const last = cards.at(-1);
  const { facts } = state.choices.series;
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value.trim() !== ''));
  const ask = last === undefined ? null : { texts, facts: given };
  const isDrafted = state.reports.draft !== undefined;
  return (
    <Made
      key="draft"
      wanted={{ kind: 'draft', task: 'draft', ask, texts }}
      make={isDrafted ? words.series.make.again : words.series.make.draft}
      first="docx"
    >
      <p>{last === undefined ? words.series.one : words.series.lead.draft(last.symbol || last.name)}</p>
      <Facts />
    </Made>
  );
}
