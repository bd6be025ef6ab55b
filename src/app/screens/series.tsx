import type { Card } from '../engine/protocol.ts';
import { Missing, nameOfText, TextTicks, ticking, Views } from './choose.tsx';
import { Facts } from './facts.tsx';
import { Made } from './made.tsx';
import { useKin, usePage } from './use.ts';

/** Several texts through the years: their history, where the words of the last come from, and the next one. */
export function SeriesScreen() {
  const { state, desk, words } = usePage();
  const { view, ticked } = state.choices.series;
  const kin = useKin();
  const all = desk.textsByDate;
  const chosen = all.filter(({ key }) => ticked?.includes(key) ?? kin.get(key)?.apart === null);
  const keys = chosen.map(({ key }) => key);
  if (all.length < 2) return <TooFew />;
  const why = ({ key }: Card) => {
    const { apart = null, copyOf = null } = kin.get(key) ?? {};
    const original = all.find((card) => card.key === copyOf)?.name ?? '';
    return apart === null ? '' : words.series.apart[apart](original);
  };
  return (
    <>
      <h1 tabIndex={-1}>{words.series.title}</h1>
      <details class="choices" open>
        <summary>{words.series.chosen(chosen.length, all.length)}</summary>
        <TextTicks
          legend={words.series.texts}
          texts={all}
          ticked={keys}
          onTick={(key, isTicked) => desk.choosing('series', { ticked: ticking(keys, key, isTicked) })}
          why={why}
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
  const [only] = desk.textsByDate;
  const missing = only === undefined ? words.series.few : words.series.oneMore(nameOfText(only));
  return (
    <Missing title={words.series.title} advice={missing}>
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

/** Why nothing can be made of the texts that are ticked, or is hardly meant to be. */
function Doubts({ texts, least }: Chosen & { readonly least: 1 | 2 }) {
  const { state, words } = usePage();
  const { ticked, kin } = state.choices.series;
  const [only] = texts;
  if (texts.length < least) {
    const isAlone = ticked === null && only !== undefined;
    return <p>{isAlone ? words.series.alone(nameOfText(only)) : words.series.tick[least]}</p>;
  }
  const last = new Map<number, Card>();
  for (const card of texts) {
    const series = kin.find(({ key }) => key === card.key)?.series;
    if (series !== undefined) last.set(series, card);
  }
  if (last.size < 2) return null;
  const names = [...last.values()].map(({ title, symbol, name }) => title || symbol || name);
  return <p class="warning">{words.series.unlike(names)}</p>;
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
      {ask === null ? null : <p>{words.series.lead.history}</p>}
      <Doubts texts={cards} least={2} />
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
      {ask === null || last === undefined ? null : <p>{words.series.lead.blame(last.symbol || last.name)}</p>}
      <Doubts texts={cards} least={2} />
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
      {last === undefined ? null : <p>{words.series.lead.draft(last.symbol || last.name)}</p>}
      <Doubts texts={cards} least={1} />
      <Facts />
    </Made>
  );
}
