import { sentencesFor } from '../../language/sentences.ts';
import { type Messages, messagesIn } from '../../messages/messages.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Statement } from '../../model/fact.ts';
import type { Page } from '../html/change.ts';
import { isRightToLeftWhole, langAttribute, lineDirection, listHtml, sentence, text } from '../html/words.ts';
import {
  countList,
  countsLine,
  findingLines,
  headOf,
  substitutionLines,
  type VersionLine,
  versionsOf,
} from '../sentences/head.ts';
import { negotiationLines } from '../sentences/negotiation.ts';
import { namesOf } from '../sentences/remarks.ts';
import { summaryParts, together } from '../sentences/summary.ts';
import { differs } from '../view/view.ts';

/** What was compared: title, both versions with date and vote, their sources, the counts, and the way to the first change. */
export function headHtml(comparison: Comparison, of: string, first: string): string {
  const { titles, notices } = headOf(comparison);
  const messages = messagesIn(comparison.lang);
  const language = titles === '' ? '' : of;
  const versions = versionsOf(comparison);
  const notes = notices.map((words) => `<p class="provenance" role="note">${sentence(words)}</p>`);
  return `<header>
<p class="symbols">${symbolHtml(versions.old)} <span aria-hidden="true">→</span><i> ${text(messages.page.to)} </i> ${symbolHtml(versions.new)}</p>
<h1${lineDirection(titles, language, messages.code)}${langAttribute(language, messages.code)}>${sentence(titles) || text(messages.page.whatChanged)}</h1>
${versionsHtml([versions.old, versions.new], messages)}
${notes.join('\n')}
${countsHtml(comparison)}${first}
</header>`;
}

function symbolHtml({ symbol, address }: VersionLine): string {
  const name = `<bdi>${text(symbol)}</bdi>`;
  return address === null ? name : `<a href="${text(address)}" rel="noreferrer">${name}</a>`;
}

/** A line for each version of which something is known. */
function versionsHtml(versions: readonly VersionLine[], { page }: Messages): string {
  const known = versions.filter(({ told }) => told !== '');
  if (known.length === 0) return '';
  const lines = known.map(({ symbol, told, meeting }) => {
    const where = meeting === '' ? '' : ` <span class="soft">${sentence(meeting)}</span>`;
    return `<tr><th scope="row"><bdi>${text(symbol)}</bdi></th><td>${sentence(told)}${where}</td></tr>`;
  });
  const heads = page.versions.map((name) => `<th scope="col">${text(name)}</th>`);
  return `<table class="versions"><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** The counts, which become filter buttons where scripts run. */
function countsHtml(comparison: Comparison): string {
  const counts = countList(comparison);
  if (counts.every(({ name }) => name === 'untouched')) return `<p class="counts">${text(countsLine(comparison))}</p>`;
  const items = counts.map(({ name, count, words }) => `<li data-show="${name}"><b>${count}</b> ${text(words)}</li>`);
  return `<ul class="counts" aria-label="${text(messagesIn(comparison.lang).page.counts)}">${items.join('')}</ul>`;
}

/** The summary, contradictions, and replacements made throughout. */
export function meaningHtml(page: Page): string {
  const { comparison, messages } = page;
  const { headings } = messages;
  const blocks = [
    summaryHtml(page),
    block(headings.negotiation, negotiationLines(comparison).map(sentence), page),
    block(headings.toCheck, findingLines(comparison).map(sentence), page),
    block(headings.replaced, substitutionLines(comparison).map(sentence), page),
  ].filter((each) => each !== '');
  return blocks.length === 0
    ? ''
    : `<section class="meaning" aria-label="${text(messages.page.overview)}">\n${blocks.join('\n')}\n</section>`;
}

/** The most lines of a block that are not folded: the changes should not be far down. */
const LINES_MAX = 3;

/** The verdict, the first open sentences, the rest folded, and what is routine or unchanged. */
function summaryHtml(page: Page): string {
  const { lead, end, ...told } = summaryParts(page.comparison);
  // What little is folded should not be opened by itself.
  const seen = told.rest.length === 0 || page.isPrinted ? told.open.length : LINES_MAX;
  const open = told.open.slice(0, seen);
  const rest = [...told.open.slice(seen), ...told.rest];
  const item = ({ text: words, changes }: Statement) => linked(words, targetsOf(changes, page));
  // Links to all that is unchanged would be as long as the text.
  const last = end.map((each) => (each.kind === 'unchanged' ? sentence(each.text) : item(each))).join(' ');
  const ending = last === '' ? '' : `<p class="soft">${last}</p>`;
  const parts = [
    ...(lead.length === 0 ? [] : [`<p class="verdict">${sentence(together(lead))}</p>`]),
    ...(open.length === 0 ? [] : [listHtml(open.map(item), 'told')]),
    ...(rest.length === 0 ? [ending] : [moreHtml(rest.map(item), ending, page)]),
  ];
  return parts.length === 0
    ? ''
    : `<div><h2>${text(page.messages.headings.summary)}</h2>\n${inItsLanguage(parts.join('\n'), page)}</div>`;
}

/** The summary may be in the language of the text. */
function inItsLanguage(html: string, { comparison, messages }: Page): string {
  const { code } = sentencesFor(comparison.lang, comparison.documents.new);
  if (code === messages.code) return html;
  return `<div lang="${code}"${code === 'ar' ? ' dir="rtl"' : ''}>${html}</div>`;
}

function moreHtml(items: readonly string[], ending: string, page: Page): string {
  const open = page.isOpen || page.isPrinted ? ' open' : '';
  return `<details class="more"${open}><summary>${text(page.messages.page.more(items.length))}</summary>\n${listHtml(items, 'told')}${ending}\n</details>`;
}

function block(name: string, items: readonly string[], page: Page): string {
  if (items.length === 0) return '';
  const isShort = items.length <= LINES_MAX + 1;
  const rest = isShort ? '' : moreHtml(items.slice(LINES_MAX), '', page);
  return `<div><h2>${text(name)}</h2>${listHtml(isShort ? items : items.slice(0, LINES_MAX), 'told')}${rest}</div>`;
}

interface Target {
  readonly name: string;
  readonly anchor: string;
}

/** The most paragraphs to which one sentence links. */
const LINKS_MAX = 8;

/** The paragraphs of changes, each under its name in the summary. */
function targetsOf(indices: readonly number[], { comparison, anchors, shown }: Page): readonly Target[] {
  const { documents, changes } = comparison;
  return indices.slice(0, LINKS_MAX).flatMap((index) => {
    const change = changes[index];
    if (change === undefined || !differs(change) || !shown.has(change)) return [];
    const side = change.new.length > 0 ? 'new' : 'old';
    const paragraphs = change[side].flatMap((place) => documents[side].paragraphs[place] ?? []);
    return [{ name: namesOf(paragraphs), anchor: anchors.ofChange(change) }];
  });
}

/** In characters; longer names are in no sentence, so they get no pattern. */
const NAME_MAX = 100;

/** A sentence with its paragraphs' names as links; paragraphs that it does not name follow it. */
function linked(words: string, targets: readonly Target[]): string {
  const byName = new Map(targets.filter(({ name }) => name.length <= NAME_MAX).map((target) => [target.name, target]));
  const named = new Set<string>();
  const link = ({ name, anchor }: Target) => `<a href="#${anchor}">${sentence(name)}</a>`;
  // Longer names first: `PP14 + PP17` before `PP14`.
  const pattern = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('|');
  const parts = pattern === '' ? [words] : words.split(new RegExp(`(?<!\\w)(${pattern})(?!\\w)`, 'u'));
  // A sentence from right to left stays one, whatever links are in it.
  const isRightToLeft = isRightToLeftWhole(words);
  const linked = parts
    .map((part) => {
      const target = byName.get(part);
      if (target === undefined) return isRightToLeft ? text(part) : sentence(part);
      named.add(target.name);
      return link(target);
    })
    .join('');
  const body = isRightToLeft ? `<bdi dir="rtl">${linked}</bdi>` : linked;
  const rest = targets.filter(({ name }) => !named.has(name)).map(link);
  return rest.length === 0 ? body : `${body} <span class="links">${rest.join(' ')}</span>`;
}
