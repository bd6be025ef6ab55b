import { usePage } from './use.ts';

/** What went wrong, in the program's own sentence, and what to do. */
export function Trouble() {
  const { state, desk, words } = usePage();
  const { trouble } = state;
  if (trouble === null || trouble.why === 'cancelled') return null;
  const { why, message } = trouble;
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{words.trouble[why]}:</strong> {message}
      </p>
      {why === 'fault' ? <p>{words.trouble.faultAdvice}</p> : null}
      <button type="button" onClick={() => desk.set({ trouble: null })}>
        {words.trouble.close}
      </button>
    </div>
  );
}
