import type { CommitteeReport, RecommendedDraft } from '../../model/report.ts';
import { shown } from '../layout/safe.ts';

/** The drafts in the report of a committee: the name of each (`REPORT.pdf#2`), what it is, its title, and what was voted. */
export function renderReport({ symbol, title, session, agendaItem, drafts }: CommitteeReport, file: string): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['symbol', symbol],
    ['title', title],
    ['session', session === null ? null : String(session)],
    ['agenda item', agendaItem],
    ['drafts', String(drafts.length)],
  ];
  const head = fields.flatMap(([name, value]) => (value ? [`${name.padEnd(12)}${shown(value)}`] : []));
  return [...head, ...drafts.flatMap((draft) => ['', ...draftLines(draft, file)])].map((line) => `${line}\n`).join('');
}

function draftLines(draft: RecommendedDraft, file: string): readonly string[] {
  const { number, kind, numeral, document, draftSymbol, vote } = draft;
  const voted =
    vote === null
      ? ''
      : `${vote.inFavour} in favour, ${vote.against} against, ${vote.abstaining} abstaining in the committee`;
  const facts = [draftSymbol, voted].filter(Boolean).join(', ');
  return [
    `${file}#${number}`,
    `  ${[`draft ${kind}`, numeral].filter(Boolean).join(' ')}${document.title === '' ? '' : `: ${document.title}`}`,
    ...(facts === '' ? [] : [`  ${facts}`]),
  ].map(shown);
}
