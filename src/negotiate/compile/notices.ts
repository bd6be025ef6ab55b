import type { Comparison } from '../../model/comparison.ts';
import type { CompilationNotice, CompiledProposal } from '../../model/compilation.ts';
import type { Document } from '../../model/document.ts';
import type { Placed } from './proposal.ts';

/** What should be known of a proposal before its words are read. */
export function noticesOn(placed: Placed, comparison: Comparison): readonly CompilationNotice[] {
  const { name } = placed.proposal;
  const doubts = comparison.notices.flatMap(({ code, message }): readonly CompilationNotice[] => {
    if (code !== 'other-series' && code !== 'other-language' && code !== 'other-kind') return [];
    return [{ code, proposal: name, message: `${name}: ${message}` }];
  });
  const told = [sameNotice(placed), printNotice(placed)].filter((message) => message !== null);
  return [...doubts, ...told];
}

/** A text under negotiation has the words of all its options. */
export function bracketNotices(base: Document, proposals: readonly CompiledProposal[]): readonly CompilationNotice[] {
  const isOpen = ({ paragraphs }: Document) =>
    paragraphs.some(({ negotiated }) => (negotiated?.stretches.length ?? 0) > 0);
  const own = proposals.filter(({ document }) => isOpen(document));
  const code = 'brackets';
  return [
    ...(isOpen(base)
      ? [
          {
            code,
            proposal: null,
            message:
              'The base is itself under negotiation: the words of all its options are kept, and its brackets and names left out',
          } as const,
        ]
      : []),
    ...own.map(
      ({ name }) =>
        ({
          code,
          proposal: name,
          message: `${name} is itself under negotiation: the words of all its options are taken`,
        }) as const,
    ),
  ];
}

function sameNotice({ proposal }: Placed): CompilationNotice | null {
  const { name, title, wishes, fresh } = proposal;
  const isSame =
    title.length === 0 &&
    fresh.length === 0 &&
    wishes.every(({ paragraph, rewrites }) => paragraph !== null && rewrites.length === 0);
  return isSame ? { code: 'same-text', proposal: name, message: `${name} changes nothing in the text` } : null;
}

function printNotice({ proposal, printedOtherwise }: Placed): CompilationNotice | null {
  if (printedOtherwise === 0) return null;
  const where = printedOtherwise === 1 ? 'one paragraph' : `${printedOtherwise} paragraphs`;
  return {
    code: 'print',
    proposal: proposal.name,
    message: `${proposal.name} prints kept words of ${where} otherwise (quotation marks, hyphens, blanks); they stay as the base has them`,
  };
}
