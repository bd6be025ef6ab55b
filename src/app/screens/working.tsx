import type { TaskName } from '../engine/protocol.ts';
import { usePage } from './use.ts';

/** That something is being done, and a way to end it; nothing if it is not. */
export function Working({ on }: { readonly on: TaskName }) {
  const { state, desk, words } = usePage();
  if (state.busy !== on) return null;
  return (
    <>
      <progress aria-label={words.made.working} />
      <button type="button" onClick={() => desk.cancel()}>
        {words.desk.cancel}
      </button>
    </>
  );
}
