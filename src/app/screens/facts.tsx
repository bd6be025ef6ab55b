import { useId } from 'preact/hooks';
import type { FactField } from '../engine/protocol.ts';
import { usePage } from './use.ts';

/** The facts that a draft asks for, as fields; a draft that was not made yet asks for none. */
export function Facts() {
  const { state, words } = usePage();
  const fields = state.reports.draft?.report.facts ?? [];
  if (fields.length === 0) return null;
  const { facts } = state.choices.series;
  const open = fields.filter(({ key }) => (facts[key] ?? '').trim() === '').length;
  return (
    <details class="choices" open={fields.length <= OPEN_MAX_FIELDS}>
      <summary>{words.facts.title(fields.length, open)}</summary>
      <p class="soft">{words.facts.lead}</p>
      <div class="facts">
        {fields.map((field) => (
          <Fact key={field.key} field={field} />
        ))}
      </div>
    </details>
  );
}

/** More of them would hide the draft that they are for. */
const OPEN_MAX_FIELDS = 12;

function Fact({ field }: { readonly field: FactField }) {
  const { state, desk, words } = usePage();
  const { key, wanted, known, isList, uses } = field;
  const { facts } = state.choices.series;
  const [id, hint] = [useId(), useId()];
  return (
    <div class="field">
      <label for={id}>{wanted.charAt(0).toUpperCase() + wanted.slice(1)}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        aria-describedby={hint}
        value={facts[key] ?? ''}
        onInput={(event) => desk.choosing('series', { facts: { ...facts, [key]: event.currentTarget.value } })}
      />
      <div id={hint} class="soft">
        {uses.map(({ place, before, words: old, after }) => (
          <p key={`${place} ${before}`}>
            {place}: {before}
            <mark>{old}</mark>
            {after}
          </p>
        ))}
        {known === '' ? null : <p>{words.facts.known(known)}</p>}
        {isList ? <p>{words.facts.list}</p> : null}
      </div>
    </div>
  );
}
