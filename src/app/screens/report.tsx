import type { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReportKind } from '../engine/protocol.ts';
import { save } from './files.ts';
import { ReportFrame } from './frame.tsx';
import { usePage } from './use.ts';
import { Working } from './working.tsx';

/** The page of the command line, with what can be taken away from it. */
export function ReportScreen() {
  const { state, desk, words, go } = usePage();
  const shown = state.reports.comparison;
  const { old, new: now } = state.pair;
  if (shown === undefined) {
    return (
      <>
        <h1 tabIndex={-1}>{words.report.title}</h1>
        <p>
          <a href="#desk">{words.report.none}</a>
        </p>
      </>
    );
  }
  const isGone = shown.texts.some((text) => desk.texts.every(({ key }) => key !== text));
  const isStale =
    shown.texts.length === 2 && old !== null && now !== null && desk.isOutOfDate('comparison', [old, now]);
  return (
    <>
      <h1 class="aside" tabIndex={-1}>
        {words.report.frame(shown.report.title)}
      </h1>
      {isGone ? <p class="warning">{words.report.gone}</p> : null}
      {isStale ? (
        <p class="warning">
          {words.report.stale}{' '}
          <button type="button" onClick={() => void desk.compare().then((isDone) => isDone && go('report'))}>
            {words.report.refresh}
          </button>
        </p>
      ) : null}
      <ReportFrame report={shown.report}>
        <TakeAway kind="comparison" first="docx" />
      </ReportFrame>
    </>
  );
}

/** The files of a report: the one that most people want as a button, the others below. */
export function TakeAway({ kind, first }: { readonly kind: ReportKind; readonly first: string }) {
  const { state, desk, words, tell } = usePage();
  const [told, setTold] = useState<readonly string[]>([]);
  const report = state.reports[kind]?.report;
  useEffect(() => setTold([]), [report]);
  const take = async (format: string) => {
    const file = await desk.write(kind, format);
    if (file === null) return;
    save(file);
    setTold(file.told);
    tell(words.report.saved(file.name));
  };
  if (report === undefined) return null;
  const { formats } = words.report;
  const own = words.made.formats[kind] ?? {};
  const nameOf = (format: string) => own[format] ?? formats[format] ?? format;
  const others = [...new Set(['html', ...Object.keys(own), ...Object.keys(formats)])].filter(
    (format) => format !== first && report.formats.includes(format),
  );
  return (
    <div class="take">
      <button type="button" class="main" disabled={state.busy !== null} onClick={() => void take(first)}>
        {nameOf(first)}
      </button>
      <Working on="write" />
      <details onKeyDown={closeOnEscape} onFocusOut={closeWhenLeft}>
        <summary>{words.report.more}</summary>
        <ul>
          {others.map((format) => (
            <li key={format}>
              <button
                type="button"
                onClick={({ currentTarget }) => {
                  currentTarget.closest('details')?.removeAttribute('open');
                  void take(format);
                }}
              >
                {nameOf(format)}
              </button>
            </li>
          ))}
        </ul>
      </details>
      {told.map((sentence) => (
        <p key={sentence} class="soft">
          {sentence}
        </p>
      ))}
    </div>
  );
}

function closeOnEscape({ key, currentTarget }: TargetedKeyboardEvent<HTMLDetailsElement>) {
  if (key !== 'Escape' || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}

function closeWhenLeft({ relatedTarget, currentTarget }: TargetedFocusEvent<HTMLDetailsElement>) {
  if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) currentTarget.open = false;
}
