import type { Check, CheckFinding, Severity } from '../../model/check.ts';
import type { Document, Note, Paragraph } from '../../model/document.ts';
import { paragraphHtml, reportPage, reportRow } from '../html/report-page.ts';
import { Tables } from '../html/table.ts';
import { countWords, sentence, text, wordsAttributes } from '../html/words.ts';
import { checkCounts, contextOf, findingPlace, SEVERITIES, SEVERITY_TITLES } from '../sentences/check.ts';
import { Anchors } from '../view/anchors.ts';

/** A text with what was found in it, and the name that tells it from others on the page. */
export interface CheckedOnPage {
  readonly name: string;
  readonly found: Check;
  readonly document: Document;
}

/** One text with its findings beside its paragraphs. */
export function renderCheckHtml(found: Check, { document }: { readonly document: Document }): string {
  return renderChecksHtml([{ name: found.document || 'Text', found, document }]);
}

/**
 * One self-contained page: the findings by severity with links, then each text whole, with its findings beside the paragraphs and
 * their words marked.
 */
export function renderChecksHtml(texts: readonly CheckedOnPage[]): string {
  const [first] = texts;
  const sheets = texts.map((each, at) => new Sheet(each, texts.length > 1 ? `t${at + 1}-` : ''));
  const isOne = texts.length === 1;
  const names = texts.map(({ name }) => name).join(', ');
  return reportPage({
    kind: 'check',
    title: `${names}: findings`,
    symbols: texts.map(({ name }) => `<bdi>${text(name)}</bdi>`).join(', '),
    heading:
      isOne && first !== undefined ? first.document.title || first.name : `${countWords(texts.length, 'text')} checked`,
    ...(isOne && first !== undefined ? { of: first.document } : {}),
    head: isOne && first !== undefined ? `<p class="verdict">${text(checkCounts(first.found))}</p>` : '',
    lists: sheets.map((sheet) => sheet.list(!isOne)).join('\n'),
    rowsHeading: isOne ? 'Text' : 'Texts',
    rows: sheets.map((sheet) => (isOne ? '' : sheet.heading()) + sheet.rows()).join('\n'),
    stop: 'flagged paragraph',
    end: 'Marked words are those of a finding.',
  });
}

/** A finding with its number on the page, which is the end of its address. */
interface Numbered {
  readonly finding: CheckFinding;
  readonly id: string;
}

class Sheet {
  readonly #text: CheckedOnPage;
  readonly #prefix: string;
  readonly #findings: readonly Numbered[];
  readonly #anchors: Anchors;
  readonly #tables: Tables;

  constructor(checked: CheckedOnPage, prefix: string) {
    const { document, found } = checked;
    this.#text = checked;
    this.#prefix = prefix;
    this.#anchors = new Anchors({ old: document, new: document });
    this.#tables = new Tables(document);
    this.#findings = found.findings.map((finding, at) => ({ finding, id: `_${prefix}finding${at + 1}` }));
  }

  get #language(): string {
    return this.#text.document.languages[0] ?? '';
  }

  heading(): string {
    const { name, document, found } = this.#text;
    const title = document.title === '' ? '' : `, ${document.title}`;
    return `<h2 class="checked" id="_${this.#prefix}text">${sentence(`${name}${title}: ${checkCounts(found)}`)}</h2>\n`;
  }

  /** The findings by severity, each with a link to its place. */
  list(isOneOfSeveral: boolean): string {
    const { name, found } = this.#text;
    const id = `_${this.#prefix}findings`;
    const level = isOneOfSeveral ? text(`${name}: ${checkCounts(found)}`) : 'Findings';
    const groups = SEVERITIES.flatMap((severity) => {
      const own = this.#findings.filter(({ finding }) => finding.severity === severity);
      if (own.length === 0) return [];
      const items = own.map(
        (each) =>
          `<li><a class="spot" href="#${each.id}">${sentence(findingPlace(each.finding))}</a><span>${sentence(each.finding.message)} <code>${text(each.finding.code)}</code></span></li>`,
      );
      return [
        `<h3 class="${severity}s">${SEVERITY_TITLES[severity]} (${own.length})</h3>\n<ul>${items.join('\n')}</ul>`,
      ];
    });
    const body = groups.length === 0 ? '<p>No findings.</p>' : groups.join('\n');
    // Several lists would be landmarks of one kind, and the same name may come twice.
    const landmark = isOneOfSeveral ? '' : ` aria-labelledby="${id}"`;
    return `<section class="points"${landmark}><h2 id="${id}">${level}</h2>\n${body}</section>`;
  }

  rows(): string {
    const { document } = this.#text;
    const whole = this.#findings.filter(({ finding }) => finding.paragraph === null);
    const titleNotes = this.#notes(document.titleNotes, whole);
    const top =
      whole.length === 0
        ? []
        : [this.#row({ id: `_${this.#prefix}whole`, name: 'Text', depth: 0, words: '', beside: titleNotes }, whole)];
    return [...top, ...document.paragraphs.map((paragraph) => this.#paragraph(paragraph))].join('\n');
  }

  #paragraph(paragraph: Paragraph): string {
    const { index, id, depth, row } = paragraph;
    const own = this.#findings.filter(({ finding }) => finding.paragraph === index);
    const marks = own.filter(({ finding }) => finding.note === null);
    const words =
      row === null
        ? paragraphHtml(markedHtml(paragraph.text, marks, paragraph.notes), paragraph, this.#language)
        : this.#tables.plainRow(paragraph);
    const place = { id: `${this.#prefix}${this.#anchors.of('new', index)}`, name: id, depth, words };
    return this.#row({ ...place, beside: this.#notes(paragraph.notes, own) }, own);
  }

  #row(
    row: {
      readonly id: string;
      readonly name: string;
      readonly depth: number;
      readonly words: string;
      readonly beside: string;
    },
    own: readonly Numbered[],
  ): string {
    const told = own.map((each) => this.#finding(each)).join('\n');
    const gravest = gravestOf(own);
    return reportRow({
      ...row,
      beside: `${told}${row.beside}`,
      isStop: own.length > 0,
      ...(gravest === null ? {} : { classes: gravest }),
    });
  }

  #finding({ finding, id }: Numbered): string {
    const { severity, code, message, fix, source, note } = finding;
    const { before, words, after } = contextOf(finding, this.#text.document);
    const isMarked = before !== '' || after !== '';
    // Words that are not in the text, and that the sentence does not have either.
    const quoted =
      isMarked || words === '' || message.includes(words)
        ? ''
        : `<p class="soft"${wordsAttributes(this.#language)}>“${text(words)}”</p>`;
    const where = note === null ? '' : ` · ${sentence(findingPlace(finding))}`;
    return `<div class="point ${severity}" id="${id}"><p><span class="severity">${severity}</span> <code>${text(code)}</code>${where}</p>
<p class="searched">${sentence(message)}</p>${quoted}
<p class="searched"><span aria-hidden="true">→ </span>${sentence(fix)}</p>
<p class="soft">Source: ${sentence(source)}.</p></div>`;
  }

  #notes(notes: readonly Note[], own: readonly Numbered[]): string {
    return notes
      .filter(({ text: words, repeated }) => words !== '' && !repeated)
      .map((note) => {
        const marks = own.filter(({ finding }) => finding.note === note.marker);
        return `<p class="note"${wordsAttributes(this.#language)}><sup>${text(note.marker)}</sup> ${markedHtml(note.text, marks, [])}</p>`;
      })
      .join('');
  }
}

function gravestOf(own: readonly Numbered[]): Severity | null {
  return SEVERITIES.find((severity) => own.some(({ finding }) => finding.severity === severity)) ?? null;
}

/** Words with the marks of their footnotes, and with those of findings marked, in the colour of the gravest. */
function markedHtml(words: string, findings: readonly Numbered[], notes: readonly Note[]): string {
  const marked = findings.filter(
    ({ finding: { start, end, words: own } }) => own !== '' && words.slice(start, end) === own,
  );
  const cuts = new Set([
    0,
    words.length,
    ...marked.flatMap(({ finding }) => [finding.start, finding.end]),
    ...notes.map(({ offset }) => Math.min(offset, words.length)),
  ]);
  const ends = [...cuts].toSorted((a, b) => a - b);
  const signs = (at: number) =>
    notes
      .filter(({ offset }) => Math.min(offset, words.length) === at)
      .map(({ marker }) => `<sup>${text(marker)}</sup>`)
      .join('');
  const pieces = ends.map((start, at) => {
    const end = ends[at + 1] ?? start;
    const gravest = gravestOf(marked.filter(({ finding }) => finding.start <= start && finding.end >= end));
    const html = text(words.slice(start, end));
    return `${signs(start)}${gravest === null || html === '' ? html : `<mark class="${gravest}">${html}</mark>`}`;
  });
  return pieces.join('');
}
