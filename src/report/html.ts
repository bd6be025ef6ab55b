import type { Change, Comparison, Edit } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import { STYLE, STYLE_HASH } from './html-style.ts';
import { shown } from './safe.ts';
import {
  type ChangeRow,
  countsOf,
  findingLines,
  foldedWords,
  headOf,
  nameOf,
  noteName,
  type Row,
  remarksOn,
  substitutionLines,
  type ViewOptions,
  viewOf,
} from './view.ts';

/** One self-contained page: no script, no font, nothing fetched, and a policy that would not let it. */
export function renderHtml(comparison: Comparison, options: ViewOptions): string {
  const { rows, hidden } = viewOf(comparison, options);
  const { symbols } = headOf(comparison);
  const anchors = new Anchors();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(symbols)}: what changed</title>
<style>${STYLE}</style>
</head>
<body${languageOf(comparison)}>
${head(comparison)}
${meaningHtml(comparison, rows)}
<main>
${rows.map((row) => rowHtml(row, anchors, options.all ? null : comparison)).join('\n')}
${hidden === 0 ? '' : `<p class="facts">${hidden} other ${hidden === 1 ? 'change' : 'changes'} not shown</p>`}
</main>
<footer>Underlined words came, struck words went. Made by resdiff; not an official document of the United Nations.</footer>
</body>
</html>
`;
}

function languageOf({ documents: { new: document } }: Comparison): string {
  const [language] = document.languages;
  return language === undefined || language === 'en' ? '' : ` lang="${text(language)}"`;
}

function head(comparison: Comparison): string {
  const { symbols, titles, facts, provenance } = headOf(comparison);
  return `<header>
<p class="symbols" lang="en">${text(symbols)}</p>
<h1 dir="auto">${text(titles) || 'What changed'}</h1>
<ul class="facts" lang="en">${facts.map((fact) => `<li>${text(fact)}</li>`).join('')}</ul>
${provenance.map((sentence) => `<p class="provenance" lang="en" role="note">${text(sentence)}</p>`).join('\n')}
<p class="counts" lang="en">${text(countsOf(comparison))}</p>
</header>`;
}

/** The summary, what contradicts itself, and what was replaced throughout. */
function meaningHtml(comparison: Comparison, rows: readonly Row[]): string {
  const names = anchorsOf(rows);
  const sentences = comparison.summary.map(({ text: words, changes }) => {
    const targets = changes.slice(0, LINKS_MAX).flatMap((at) => targetOf(comparison.changes[at], names));
    return `<li>${linked(words, targets)}</li>`;
  });
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? '' : `<h2>${name}</h2>\n<ul>${items.join('')}</ul>`;
  const items = (lines: readonly string[]) => lines.map((line) => `<li>${text(line)}</li>`);
  return `<section class="meaning" lang="en">
${list('Summary', sentences)}
${list('To look at', items(findingLines(comparison)))}
${list('Replaced throughout', items(substitutionLines(comparison)))}
</section>`;
}

/** A sentence with the names of its paragraphs as links; those that it does not name stand behind it. */
function linked(words: string, targets: readonly Target[]): string {
  const byName = new Map(targets.map((target) => [target.name, target]));
  const named = new Set<string>();
  const link = ({ name, anchor }: Target) => `<a href="#${anchor}">${text(name)}</a>`;
  // Longer names first: `PP14 + PP17` before `PP14`.
  const pattern = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('|');
  const parts = pattern === '' ? [words] : words.split(new RegExp(`(?<!\\w)(${pattern})(?!\\w)`, 'u'));
  const body = parts
    .map((part) => {
      const target = byName.get(part);
      if (target === undefined) return text(part);
      named.add(target.name);
      return link(target);
    })
    .join('');
  const rest = targets.filter(({ name }) => !named.has(name)).map(link);
  return rest.length === 0 ? body : `${body} <span class="links">${rest.join(' ')}</span>`;
}

function targetOf(change: Change | undefined, names: ReadonlyMap<Change, Target>): readonly Target[] {
  const target = change === undefined ? undefined : names.get(change);
  return target === undefined ? [] : [target];
}

interface Target {
  readonly name: string;
  readonly anchor: string;
}

/** A sentence on thirty paragraphs links to the first of them. */
const LINKS_MAX = 8;

/** The names that changes will have on the page, given in the same order as the page gives them. */
function anchorsOf(rows: readonly Row[]): ReadonlyMap<Change, Target> {
  const anchors = new Anchors();
  const names = new Map<Change, Target>();
  for (const row of rows) {
    if (row.kind === 'unchanged') for (const { id } of row.paragraphs) anchors.next(id);
    else names.set(row.change, { name: nameOf(row), anchor: anchors.next(nameOf(row)) });
  }
  return names;
}

function rowHtml(row: Row, anchors: Anchors, comparison: Comparison | null): string {
  if (row.kind === 'change') {
    const folded = comparison === null ? null : foldedWords(row, comparison);
    if (folded === null) return changeHtml(row, anchors);
    return `<details lang="en" class="routine"><summary>${text(nameOf(row))}: ${text(folded)}</summary>\n${changeHtml(row, anchors)}\n</details>`;
  }
  const count = row.changes.length;
  const inside = row.paragraphs.map((paragraph) => unchangedHtml(paragraph, anchors)).join('\n');
  return `<details lang="en"><summary>${count} unchanged ${count === 1 ? 'paragraph' : 'paragraphs'}</summary>\n${inside}\n</details>`;
}

function unchangedHtml(paragraph: Paragraph, anchors: Anchors): string {
  const label = labelHtml(paragraph.id, anchors.next(paragraph.id), '');
  return `${label}<div class="body"><p dir="auto">${text(paragraph.text)}</p></div></article>`;
}

function changeHtml(row: ChangeRow, anchors: Anchors): string {
  const { change } = row;
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const notes = change.notes
    .map(({ marker, edits }) => `<p class="note" dir="auto">${text(noteName(marker))}: ${editsHtml(edits)}</p>`)
    .join('');
  const label = labelHtml(nameOf(row), anchors.next(nameOf(row)), happened(row));
  return `${label}<div class="body${isWhole ? ' whole' : ''}"><p dir="auto">${editsHtml(row.edits)}</p>${notes}</div></article>`;
}

/** Opens the article: its name is also its permanent link. */
function labelHtml(name: string, anchor: string, kind: string): string {
  const told = kind === '' ? '' : ` <span class="kind">${text(kind)}</span>`;
  return `<article id="${anchor}"><h2 class="label" lang="en"><a href="#${anchor}">${text(name)}</a>${told}</h2>`;
}

function happened(row: ChangeRow): string {
  const { kind, facets } = row.change;
  const words = [
    ...facets.filter((facet) => facet === 'reworded' || facet === 'notes').map(facetWord),
    ...remarksOn(row),
  ];
  return [...(kind === 'added' || kind === 'removed' ? [kind] : []), ...words].join(', ');
}

function facetWord(facet: Change['facets'][number]): string {
  return facet === 'notes' ? 'other footnotes' : facet;
}

/** Colour, line and weight tell the eye what happened; hidden words tell it to a screen reader. */
function editsHtml(edits: readonly Edit[]): string {
  return edits.map(editHtml).join('');
}

function editHtml({ kind, text: words }: Edit): string {
  switch (kind) {
    case 'same':
      return text(words);
    case 'removed':
      return `<del><span class="said">[removed: </span>${text(words)}<span class="said">]</span></del>`;
    case 'added':
      return `<ins><span class="said">[added: </span>${text(words)}<span class="said">]</span></ins>`;
  }
}

/** The only way words get into the page. */
function text(words: string): string {
  return shown(words).replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** Permanent names of paragraphs within the page: `OP8 (b)` is `#OP8-b`, each given once. */
class Anchors {
  readonly #given = new Set<string>();

  next(name: string): string {
    const plain = name.replace(/[^A-Za-z0-9.]+/gu, '-').replace(/^-|-$/gu, '') || 'paragraph';
    let anchor = plain;
    for (let times = 2; this.#given.has(anchor); times += 1) anchor = `${plain}-${times}`;
    this.#given.add(anchor);
    return anchor;
  }
}
