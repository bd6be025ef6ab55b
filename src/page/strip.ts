import { isOnPage } from './rows.ts';

/** Moves the marks of the strip to their paragraphs' places on the page, and hides those of hidden paragraphs. */
export function layStrip(): void {
  const root = document.documentElement;
  const whole = Math.max(root.scrollHeight, 1);
  const marks = [...document.querySelectorAll<SVGAElement>('.strip a')].map((link) => {
    const row = document.getElementById(link.href.baseVal.slice(1));
    return { link, box: row !== null && isOnPage(row) ? row.getBoundingClientRect() : null };
  });
  // Read all positions before moving anything, so that the page is laid out once.
  const top = root.getBoundingClientRect().top;
  for (const { link, box } of marks) {
    link.style.display = box === null ? 'none' : '';
    if (box === null) continue;
    const mark = link.firstElementChild;
    mark?.setAttribute('y', `${(((box.top - top) / whole) * 100).toFixed(2)}%`);
    mark?.setAttribute('height', `${Math.max((box.height / whole) * 100, MARK_MIN_PERCENT).toFixed(2)}%`);
  }
}

/** Three pixels in a window 750 pixels high: less could not be seen or clicked. */
const MARK_MIN_PERCENT = 0.4;

/** Lays out the strip again when the height of the page changes, at most once a frame. */
export function keepStrip(): void {
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      layStrip();
    });
  };
  new ResizeObserver(ask).observe(document.body);
  window.addEventListener('resize', ask);
}
