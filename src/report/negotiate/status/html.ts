import type { NegotiationStatus, ParagraphStatus } from '../../../model/negotiation-status.ts';
import { reportPage } from '../../html/report-page.ts';
import { listHtml, sentence, text } from '../../html/words.ts';
import { delegationWords, openWords, STATE_WORDS, saidBeside, statusTable, tallyLine } from './lines.ts';

/** One self-contained page: a table of paragraphs and delegations, and what each delegation wants where. */
export function renderStatusHtml(status: NegotiationStatus): string {
  const { name, paragraphs, delegations } = status;
  const { head, rows } = statusTable(status);
  const sides = delegations.map((each) => `<b>${text(each.name)}</b> ${sentence(delegationWords(each))}`);
  const cells = paragraphs.map((paragraph, at) =>
    paragraphRow(paragraph, (rows[at] ?? []).slice(FIXED_COLUMNS).map(cellText), at + 1),
  );
  return reportPage({
    kind: 'negotiation',
    title: `${name}: status`,
    symbols: 'Status of negotiation',
    heading: name,
    head: `<p>${sentence(tallyLine(status))}.</p>`,
    lists: '',
    rowsHeading: 'Paragraphs and delegations',
    rows: `<div class="wide" tabindex="0" role="region" aria-label="Paragraphs and delegations"><table class="status-table">
<thead><tr>${head.map((each) => `<th scope="col">${text(each)}</th>`).join('')}</tr></thead>
<tbody>
${cells.join('\n')}
</tbody></table></div>
${sides.length === 0 ? '' : `<h2>By delegation</h2>\n${listHtml(sides, 'sides')}`}`,
    stop: 'open paragraph',
    end: '',
  });
}

/** Those before the delegations. */
const FIXED_COLUMNS = 5;

function cellText(cell: readonly { readonly text: string }[]): string {
  return cell.map((run) => run.text).join('');
}

function paragraphRow(paragraph: ParagraphStatus, stances: readonly string[], number: number): string {
  const { place, words, open, state } = paragraph;
  const lines = (each: readonly string[]) => each.map(sentence).join('<br>');
  const classes = ['row', state, ...(state === 'open' ? ['change'] : [])].join(' ');
  return `<tr class="${classes}" id="_row${number}"><th scope="row" class="searched">${sentence(place)}</th><td dir="auto" class="searched">${text(words)}</td><td dir="auto" class="searched">${lines(open.map(openWords))}</td><td>${STATE_WORDS[state]}</td><td dir="auto" class="searched">${lines(saidBeside(paragraph))}</td>${stances.map((each) => `<td>${sentence(each)}</td>`).join('')}</tr>`;
}
