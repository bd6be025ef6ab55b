import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Card } from '../engine/protocol.ts';
import type { Given } from '../state/desk.ts';
import { keptFile, keptText } from './files.ts';
import { usePage, useThenReport } from './use.ts';
import { Working } from './working.tsx';

/** The first screen: files are dropped, chosen or pasted, and each text is shown as a card. */
export function DeskScreen() {
  const { state, words } = usePage();
  return (
    <>
      <h1 tabIndex={-1}>{words.desk.title}</h1>
      <DropArea />
      {state.given.length === 0 ? <Sample /> : <Cards />}
      <NextStep />
    </>
  );
}

function DropArea() {
  const { desk, words } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const take = async (chosen: HTMLInputElement) => {
    const files = [...(chosen.files ?? [])];
    // So that the same file can be chosen again after it was changed.
    const given = desk.give(files.map(keptFile));
    chosen.value = '';
    await given;
  };
  return (
    <section class="drop" aria-label={words.desk.choose}>
      <input
        type="file"
        multiple
        hidden
        ref={input}
        onChange={(event) => void take(event.currentTarget)}
        aria-label={words.desk.choose}
      />
      <button type="button" class="main" onClick={() => input.current?.click()}>
        {words.desk.choose}
      </button>
      <p>{words.desk.lead}</p>
      <Paste />
    </section>
  );
}

function Paste() {
  const { state, desk, words } = usePage();
  const [text, setText] = useState('');
  const id = useId();
  const add = () => {
    // What could not be read stays, to be mended.
    void desk.give([keptText(words.desk.pasted(state.given.length + 1), text)]).then((isRead) => isRead && setText(''));
  };
  return (
    <details class="paste">
      <summary>{words.desk.paste}</summary>
      <label for={id}>{words.desk.pasteLabel}</label>
      <textarea id={id} rows={8} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="button" disabled={text.trim() === ''} onClick={add}>
        {words.desk.pasteAdd}
      </button>
    </details>
  );
}

function Sample() {
  const { desk, words } = usePage();
  return (
    <p class="sample">
      <button type="button" class="quiet" onClick={() => void desk.giveSamples(2)}>
        {words.desk.sample}
      </button>
    </p>
  );
}

function Cards() {
  const { state, desk, words, tell } = usePage();
  const { given } = state;
  const read = given.filter(({ status }) => status === 'ready' || status === 'refused').length;
  const isReading = read < given.length;
  useEffect(() => {
    if (!isReading) tell(words.desk.onDesk(desk.texts.length));
  }, [isReading, desk, words, tell]);
  return (
    <section aria-label={words.screens.desk}>
      <div class="line">
        <h2>{words.desk.onDesk(desk.texts.length)}</h2>
        {isReading ? (
          <>
            <progress max={given.length} value={read} aria-label={words.desk.readingOf(read + 1, given.length)} />
            <span>{words.desk.readingOf(read + 1, given.length)}</span>
            <button type="button" onClick={() => desk.cancel()}>
              {words.desk.cancel}
            </button>
          </>
        ) : (
          <button type="button" class="quiet" onClick={() => desk.clear()}>
            {words.desk.clear}
          </button>
        )}
      </div>
      {state.twice.map((name) => (
        <p key={name} class="soft" role="status">
          {words.desk.twice(name)}
        </p>
      ))}
      {isReading ? null : <Stopped />}
      <ul class="cards">
        {given.map((file) => (
          <li key={file.key} class={isStopped(file) ? 'stopped' : file.status}>
            <GivenFile file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Not read because the user cancelled it, or the program ended: nothing is wrong with the file. */
function isStopped({ status, isUnreadable }: Given): boolean {
  return status === 'refused' && !isUnreadable;
}

function Stopped() {
  const { state, desk, words } = usePage();
  const stopped = state.given.filter(isStopped).map(({ key }) => key);
  if (stopped.length < 2) return null;
  return (
    <div class="line">
      <p>{words.desk.stopped(stopped.length)}</p>
      <button type="button" onClick={() => void Promise.all(stopped.map((key) => desk.readAgain(key)))}>
        {words.desk.readStopped}
      </button>
      <button
        type="button"
        onClick={() => {
          for (const key of stopped) desk.remove(key);
        }}
      >
        {words.desk.removeStopped}
      </button>
    </div>
  );
}

function GivenFile({ file }: { readonly file: Given }) {
  const { desk, words } = usePage();
  const { key, name, status, page, cards, refusal, isUnreadable } = file;
  return (
    <>
      {status === 'ready' ? cards.map((card) => <TextCard key={card.key} card={card} />) : <h3>{name}</h3>}
      {status === 'waiting' ? <p class="soft">{words.desk.waiting}</p> : null}
      {status === 'reading' ? <p class="soft">{words.desk.reading(page)}</p> : null}
      {status === 'refused' ? (
        <>
          <p class="refusal">
            <strong>{words.desk.refused}:</strong> {refusal}
          </p>
          {isUnreadable ? null : (
            <button type="button" onClick={() => void desk.readAgain(key)}>
              {words.desk.again}
            </button>
          )}
        </>
      ) : null}
      <button type="button" class="remove" aria-label={words.desk.remove(name)} onClick={() => desk.remove(key)}>
        ×
      </button>
    </>
  );
}

/** What is known of a text: more than its name, so that nobody compares the wrong one. */
export function TextCard({ card, heading: Heading = 'h3' }: { readonly card: Card; readonly heading?: 'h2' | 'h3' }) {
  const { words } = usePage();
  const { name, symbol, title, kind, facts, paragraphs, isTracked, comments } = card;
  const counts = [
    card.orders > 0 ? words.card.orders(card.orders) : words.card.paragraphs(paragraphs),
    isTracked ? words.card.tracked : '',
    comments > 0 ? words.card.comments(comments) : '',
    card.isNegotiated ? words.card.negotiated : '',
  ].filter(Boolean);
  return (
    <article>
      <Heading dir="auto">{symbol || name}</Heading>
      {title === '' ? null : (
        <p dir="auto" lang={card.language || undefined}>
          {title}
        </p>
      )}
      <p class="soft">{[facts || kind, counts.join(', ')].filter(Boolean).join(' · ')}</p>
      {symbol === '' ? null : <p class="soft file">{name}</p>}
      {card.isPartlyRead ? <p class="warning">{words.card.partly}</p> : null}
      <CardRemarks card={card} />
      {isTracked ? <ShowTracked card={card} class="quiet" /> : null}
    </article>
  );
}

/** What is odd in a file, or was left out of it; page numbers, which every PDF has, do not count as odd. */
function CardRemarks({ card: { notices } }: { readonly card: Card }) {
  const { words } = usePage();
  const odd = notices.filter(({ isLeftOut }) => !isLeftOut).length;
  if (notices.length === 0) return null;
  return (
    <details>
      <summary>{odd === 0 ? words.card.leftOut : words.card.notes(odd)}</summary>
      <ul>
        {notices.map(({ message, count }) => (
          <li key={message}>
            {message}
            {count === 1 ? '' : words.card.times(count)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ShowTracked({ card, class: look }: { readonly card: Card; readonly class: string }) {
  const { state, desk, words } = usePage();
  const thenReport = useThenReport();
  const show = () => thenReport(desk.compareAs({ kind: 'revisions', text: card.key }));
  return (
    <button type="button" class={look} disabled={state.busy !== null} onClick={() => void show()}>
      {words.card.revisions}
    </button>
  );
}

/** What can be done with one text: a Word file with tracked changes is two versions by itself. */
function OneText({ card }: { readonly card: Card }) {
  const { desk, words } = usePage();
  return (
    <div class="next">
      {card.isTracked ? <ShowTracked card={card} class="main" /> : null}
      <p class="soft">{words.desk.one}</p>
      {desk.amendments.length > 0 ? <a href="#negotiation">{words.desk.amendments}</a> : null}
    </div>
  );
}

/** What most people came for, as soon as it can be done. */
function NextStep() {
  const { state, desk, words } = usePage();
  const thenReport = useThenReport();
  const { old, new: now } = state.pair;
  const byKey = new Map(desk.texts.map((card) => [card.key, card]));
  const [first, second] = [byKey.get(old ?? ''), byKey.get(now ?? '')];
  const [only] = desk.texts;
  if (only === undefined) return null;
  if (first === undefined || second === undefined) return desk.texts.length === 1 ? <OneText card={only} /> : null;
  return (
    <div class="next">
      <p>
        <b>{first.symbol || first.name}</b> → <b>{second.symbol || second.name}</b>
      </p>
      <button type="button" class="main" disabled={state.busy !== null} onClick={() => void thenReport(desk.compare())}>
        {state.busy === 'compare' ? words.report.working : words.desk.compareLong}
      </button>
      <Working on="compare" />
      <a href="#pair">{words.desk.other}</a>
      {state.ordered.length > 2 ? <a href="#series">{words.desk.series}</a> : null}
      {desk.amendments.length > 0 ? <a href="#negotiation">{words.desk.amendments}</a> : null}
      {state.doubts.map(({ message }) => (
        <p key={message} class="warning">
          {message}
        </p>
      ))}
    </div>
  );
}
