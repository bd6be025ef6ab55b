import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Report } from '../engine/protocol.ts';
import { usePage } from './use.ts';

/**
 * A report as a page within the page, at an address of its own. It may run its scripts, which the policy of this page knows by their
 * hashes, and nothing else of this page is within its reach.
 *
 * @param children other things to do with it, in the line above it
 * @param takesFocus whether the user goes on to it once it is there
 */
export function ReportFrame(props: {
  readonly report: Report;
  readonly children?: ComponentChildren;
  readonly takesFocus?: boolean;
}) {
  const { report, children, takesFocus = true } = props;
  const { words, tell } = usePage();
  const frame = useRef<HTMLIFrameElement>(null);
  const address = useMemo(
    () => URL.createObjectURL(new Blob([report.page], { type: 'text/html;charset=utf-8' })),
    [report],
  );
  const begun = useMemo(() => places.get(report) ?? '', [report]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  useEffect(() => keepPlace(report, frame), [report]);
  useEffect(() => tell(words.report.ready(report.title)), [report, words, tell]);
  return (
    <>
      <div class="line frame-tools">
        {children}
        <button type="button" class="quiet" onClick={() => frame.current?.contentWindow?.postMessage('print', '*')}>
          {words.report.print}
        </button>
        <a href={address} target="_blank" rel="noopener">
          {words.report.open}
        </a>
      </div>
      <iframe
        ref={frame}
        class="report"
        title={words.report.frame(report.title)}
        src={`${address}${begun}`}
        sandbox="allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"
        onLoad={() => takesFocus && frame.current?.focus({ preventScroll: true })}
      />
    </>
  );
}

/** Where the reader of each report is, in the notation of its own address: what is ticked, filtered and searched. */
const places = new WeakMap<Report, string>();

/** Listens to a report that tells where its reader is. @returns stops it */
function keepPlace(report: Report, frame: { readonly current: HTMLIFrameElement | null }): () => void {
  const listen = ({ source, data }: MessageEvent<unknown>) => {
    if (source === null || source !== frame.current?.contentWindow) return;
    if (typeof data !== 'object' || data === null || !('fragment' in data)) return;
    if (typeof data.fragment === 'string') places.set(report, data.fragment);
  };
  addEventListener('message', listen);
  return () => removeEventListener('message', listen);
}
