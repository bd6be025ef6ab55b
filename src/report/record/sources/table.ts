import type { TableCell, TableSheet } from '../../../formats/table.ts';
import type { Place, SourcedClause, Sources } from '../../../model/record.ts';
import { adoptionOf, adoptionWords, placeName, textNameAndYear } from '../../sentences/record.ts';
import { SOURCE_WORDS, sourcesHead } from '../../sentences/sources.ts';
import { changedWords } from './changed.ts';

/** A row for each clause: its words as a redline against the nearest agreed wording, and where that is. */
export function sourcesTable(sources: Sources): TableSheet {
  return {
    title: sourcesHead(sources),
    head: [
      'Paragraph',
      'Kind',
      'Words',
      'Nearest',
      'Words kept',
      'Texts',
      'Series',
      'Earliest',
      'Latest',
      'Adopted',
      'Most authoritative',
      'In other words since',
      'Agreed run of words',
    ],
    rows: sources.clauses.map((clause) => clauseRow(clause, sources)),
    widths: [11, 20, 80, 16, 8, 7, 7, 16, 16, 30, 30, 16, 40],
  };
}

function clauseRow(clause: SourcedClause, { document }: Sources): readonly TableCell[] {
  const { paragraph, kind, source, stretch } = clause;
  const changed = changedWords(clause);
  const { id = '', text = '' } = document.paragraphs[paragraph] ?? {};
  const { usage, since, place, likeness, authority } = source ?? {};
  const name = (each: Place | null | undefined) =>
    each === null || each === undefined ? '' : textNameAndYear(each.text);
  const plain = [
    place === undefined ? '' : placeName(place),
    likeness === undefined ? '' : `${Math.round(likeness * 100)} %`,
    usage === undefined ? '' : String(usage.texts),
    usage === undefined ? '' : String(usage.series),
    name(usage?.earliest),
    name(usage?.latest),
    usage === undefined ? '' : adoptionWords(usage.adoptions),
    authority === undefined
      ? ''
      : [name(authority), adoptionOf(authority.text)].filter((each) => each !== '').join(', '),
    name(since),
    stretch === null ? '' : text.slice(stretch.start, stretch.end),
  ];
  return [
    cell(id),
    cell(SOURCE_WORDS[kind][0]),
    changed !== null ? changed.map(({ kind: what, text: words }) => ({ kind: what, text: words })) : cell(text),
    ...plain.map(cell),
  ];
}

function cell(text: string): TableCell {
  return [{ kind: 'same', text }];
}
