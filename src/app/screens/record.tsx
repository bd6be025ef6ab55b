import { useId } from 'preact/hooks';
import type { Card } from '../engine/protocol.ts';
import { Missing, TextSelect, Views } from './choose.tsx';
import { Made } from './made.tsx';
import { usePage } from './use.ts';

/** Agreed language among the texts on the page: clauses with some words, and the sources of a draft. */
export function RecordScreen() {
  const { state, desk, words } = usePage();
  const { view } = state.choices.record;
  const texts = desk.textsByDate;
  if (texts.length === 0) return <Missing title={words.record.title} advice={words.record.few} />;
  return (
    <>
      <h1 tabIndex={-1}>{words.record.title}</h1>
      <Views
        label={words.record.views}
        views={words.record.view}
        shown={view}
        onShow={(next) => desk.choosing('record', { view: next })}
      />
      {view === 'search' ? <Search texts={texts} /> : <Sources texts={texts} />}
    </>
  );
}

interface Given {
  readonly texts: readonly Card[];
}

function Search({ texts }: Given) {
  const { state, desk, words } = usePage();
  const { query } = state.choices.record;
  const id = useId();
  const keys = texts.map(({ key }) => key);
  const ask = query.trim() === '' ? null : { texts: keys, query };
  return (
    <Made
      key="search"
      wanted={{ kind: 'search', task: 'search', ask, texts: keys }}
      make={words.record.make.search}
      first="html"
    >
      <div class="field">
        <label for={id}>{words.record.query}</label>
        <input
          id={id}
          type="text"
          value={query}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => desk.choosing('record', { query: event.currentTarget.value })}
        />
      </div>
      <p>{words.record.lead(texts.length)}</p>
    </Made>
  );
}

function Sources({ texts }: Given) {
  const { state, desk, words } = usePage();
  const { draft } = state.choices.record;
  const own = texts.find(({ key }) => key === draft) ?? texts.at(-1);
  if (own === undefined) return null;
  const others = texts.flatMap(({ key }) => (key === own.key ? [] : [key]));
  const ask = others.length === 0 ? null : { texts: others, draft: own.key };
  return (
    <Made
      key="sources"
      wanted={{ kind: 'sources', task: 'sources', ask, texts: [own.key, ...others] }}
      make={words.record.make.sources}
      first="docx"
    >
      <TextSelect
        label={words.record.draft}
        texts={texts}
        chosen={own.key}
        onChoose={(next) => desk.choosing('record', { draft: next })}
      />
      {ask === null ? <p>{words.record.alone}</p> : null}
    </Made>
  );
}
