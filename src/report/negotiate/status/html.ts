import type { NegotiationStatus, ParagraphStatus } from '../../../model/negotiation-status.ts';
import { htmlPage } from '../../html/page.ts';
import { listHtml, sentence, text } from '../../html/words.ts';
import { delegationWords, openWords, STATE_WORDS, saidBeside, statusTable, tallyLine } from './lines.ts';

/** One self-contained page without scripts: a table of paragraphs and delegations, and what each delegation wants where. */
export function renderStatusHtml(status: NegotiationStatus): string {
  const { name, paragraphs, delegations } = status;
  const { head, rows } = statusTable(status);
  const sides = delegations.map((each) => `<b>${text(each.name)}</b> ${text(delegationWords(each))}`);
  const title = `${name}: status`;
  return htmlPage({
    title,
    styles: [STATUS_STYLE],
    styleSources: "'unsafe-inline'",
    bodyClass: '',
    body: `<header><h1 dir="auto">${text(title)}</h1>
<p>${sentence(tallyLine(status))}.</p></header>
<main>
<div class="wide" tabindex="0" role="region" aria-label="Paragraphs and delegations"><table>
<thead><tr>${head.map((each) => `<th scope="col">${text(each)}</th>`).join('')}</tr></thead>
<tbody>
${paragraphs.map((paragraph, at) => rowHtml(paragraph, (rows[at] ?? []).slice(FIXED_COLUMNS).map(cellText))).join('\n')}
</tbody></table></div>
${sides.length === 0 ? '' : `<h2>By delegation</h2>\n${listHtml(sides, 'sides')}`}
</main>
<footer>Made by resdiff; not an official document of the United Nations.</footer>`,
  });
}

/** Those before the delegations. */
const FIXED_COLUMNS = 5;

function cellText(cell: readonly { readonly text: string }[]): string {
  return cell.map((run) => run.text).join('');
}

function rowHtml(paragraph: ParagraphStatus, stances: readonly string[]): string {
  const { place, words, open, state } = paragraph;
  const lines = (each: readonly string[]) => each.map(text).join('<br>');
  return `<tr class="${state}"><th scope="row">${text(place)}</th><td dir="auto">${text(words)}</td><td dir="auto">${lines(open.map(openWords))}</td><td>${STATE_WORDS[state]}</td><td dir="auto">${lines(saidBeside(paragraph))}</td>${stances.map((each) => `<td>${text(each)}</td>`).join('')}</tr>`;
}

const STATUS_STYLE = `:root{color-scheme:light dark;--paper:#fffefb;--ink:#1d1e20;--soft:#5b6067;--line:#dddcd6;--done:#e3f1e0;--open:#fdeec2}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--ink:#e4e4e1;--soft:#a4a9b0;--line:#383a3e;--done:#1d2f1c;--open:#3d3414}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 2rem 5rem;max-width:90rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.125rem;margin:2rem 0 .5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem;min-width:60rem;width:100%}
th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{position:sticky;top:0;background:var(--paper)}
tbody th{white-space:nowrap}
.agreed>td:nth-child(4),.agreed-ad-ref>td:nth-child(4){background:var(--done)}
.open>td:nth-child(4){background:var(--open)}
.unmarked>td:nth-child(4){color:var(--soft)}
footer{margin-top:3rem;font-size:.8125rem;color:var(--soft)}
@media (max-width:40rem){body{padding:1rem 1rem 3rem}}
@media print{body{padding:0;max-width:none;font-size:9.5pt}.wide{overflow:visible}table{min-width:0}}`;
