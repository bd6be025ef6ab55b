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
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
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
        src={address}
        sandbox="allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"
        onLoad={() => takesFocus && frame.current?.focus({ preventScroll: true })}
      />
    </>
  );
}
