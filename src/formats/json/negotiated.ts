import type { Negotiated, Remark, Stretch } from '../../model/negotiation.ts';
import { asNumber, asText, type Fields, listOf, recordOf } from './values.ts';

/** What a text under negotiation says beside the words; a stretch that is not within the text is left out. */
export function negotiatedIn(value: unknown, text: string): { readonly negotiated?: Negotiated } {
  if (value === undefined || value === null) return {};
  const fields = recordOf(value);
  const status = STATUSES.find((known) => known === fields['status']) ?? null;
  const stretches = listOf(fields['stretches']).flatMap((each) => stretchOf(recordOf(each), text));
  return {
    negotiated: { label: asText(fields['label']), stretches, status, remarks: remarksListed(fields['remarks']) },
  };
}

const STATUSES = ['agreed', 'agreed-ad-ref'] as const;

function stretchOf(fields: Fields, text: string): readonly Stretch[] {
  const [start, end] = [asNumber(fields['start']), asNumber(fields['end'])];
  if (start === null || end === null || !Number.isInteger(start) || !Number.isInteger(end)) return [];
  if (start < 0 || start >= end || end > text.length) return [];
  return [
    {
      start,
      end,
      by: namesListed(fields['by']),
      deletedBy: namesListed(fields['deletedBy']),
      remarks: remarksListed(fields['remarks']),
      alternative: asNumber(fields['alternative']),
    },
  ];
}

const KINDS: readonly Remark['kind'][] = ['reserves', 'placement', 'pending', 'placeholder', 'other'];

function remarksListed(value: unknown): readonly Remark[] {
  return listOf(value).flatMap((each): readonly Remark[] => {
    const fields = recordOf(each);
    const text = asText(fields['text']);
    if (text === '') return [];
    const kind = KINDS.find((known) => known === fields['kind']) ?? 'other';
    return [{ by: namesListed(fields['by']), kind, text }];
  });
}

function namesListed(value: unknown): readonly string[] {
  return listOf(value).map(asText).filter(Boolean);
}
