import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportKind, Tasks } from '../engine/protocol.ts';
import type { ReportTask } from '../state/desk.ts';
import { ReportFrame } from './frame.tsx';
import { TakeAway } from './report.tsx';
import { usePage } from './use.ts';
import { Working } from './working.tsx';

/** A report that a screen asks for; null as ask while something is missing. */
export interface Wanted<Name extends ReportTask> {
  readonly kind: ReportKind;
  readonly task: Name;
  readonly ask: Tasks[Name]['ask'] | null;
  /** The keys of all texts that it takes. */
  readonly texts: readonly string[];
}

/**
 * The button that makes a report and the report: while it is made, with what there is to take away, and out of date once something else
 * is chosen.
 *
 * @param first the format that most people want
 */
export function Made<Name extends ReportTask>(props: {
  readonly wanted: Wanted<Name>;
  readonly make: string;
  readonly first: string;
  readonly children?: ComponentChildren;
}) {
  const { state, desk, words, tell } = usePage();
  const { wanted, make, first, children } = props;
  const { kind, task, ask, texts } = wanted;
  // A report that was there before does not take the focus from the screen.
  const [isFresh, setFresh] = useState(false);
  const shown = state.reports[kind];
  const place = useRef<HTMLElement>(null);
  const report = shown?.report;
  useEffect(() => {
    if (isFresh && report !== undefined) place.current?.scrollIntoView({ block: 'start' });
  }, [isFresh, report]);
  const isStale = shown !== undefined && ask !== null && !desk.isCurrent(kind, ask);
  const isBusy = state.busy === task;
  const run = async (event: Event) => {
    event.preventDefault();
    if (ask === null || state.busy !== null) return;
    setFresh(true);
    tell(words.made.working);
    const isMade = await desk.makeReport(kind, task, ask, texts);
    // Why there is none is said at the head of the page.
    if (!isMade && desk.state.trouble?.why !== 'cancelled') scrollTo({ top: 0 });
  };
  return (
    <>
      <form class="asked" onSubmit={(event) => void run(event)}>
        {children}
        {shown === undefined || isStale || isBusy ? (
          <div class="line">
            <button type="submit" class="main" disabled={ask === null || state.busy !== null}>
              {isBusy ? words.made.working : make}
            </button>
            <Working on={task} />
            {isStale && !isBusy ? <p class="stale">{words.made.stale}</p> : null}
          </div>
        ) : null}
      </form>
      {shown === undefined ? null : (
        <section class="made" ref={place} aria-label={words.report.frame(shown.report.title)}>
          <Remarks kind={kind} />
          <ReportFrame report={shown.report} takesFocus={isFresh}>
            <TakeAway kind={kind} first={shown.report.formats.includes(first) ? first : 'html'} />
          </ReportFrame>
        </section>
      )}
    </>
  );
}

/** What the program has to say beside the page of a report. */
function Remarks({ kind }: { readonly kind: ReportKind }) {
  const { state, words } = usePage();
  const notices = state.reports[kind]?.report.notices ?? [];
  if (notices.length === 0) return null;
  return (
    <section class="warning">
      <h2>{words.made.remarks}</h2>
      <ul>
        {notices.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
