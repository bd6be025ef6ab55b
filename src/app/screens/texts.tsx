import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  canKeep,
  forgetEverything,
  isKeeping,
  keep,
  type OwnText,
  ownTexts,
  removeOwn,
  startKeeping,
} from '../state/own-texts.ts';
import { save } from './files.ts';
import { usePage } from './use.ts';

/** Texts that the user keeps in this browser; nothing is kept until that is turned on. */
export function OwnTextsScreen() {
  const { words } = usePage();
  return (
    <>
      <h1 tabIndex={-1}>{words.own.title}</h1>
      {canKeep(location.protocol) ? <Kept /> : <p>{words.own.notHere}</p>}
    </>
  );
}

function Kept() {
  const { words } = usePage();
  const { isOn, texts, trouble, act } = useKept();
  return (
    <>
      <p>{isOn ? words.own.on : words.own.off}</p>
      {trouble === '' ? null : <p class="warning">{trouble}</p>}
      {isOn ? (
        <KeptTexts texts={texts} act={act} />
      ) : (
        <p>
          <button type="button" class="main" onClick={() => act(startKeeping)}>
            {words.own.turnOn}
          </button>
        </p>
      )}
      <Forget act={act} />
    </>
  );
}

type Act = (work: () => Promise<unknown>) => void;

/** What is kept, and a way to change it: whatever is done, the list is read again. */
function useKept(): {
  readonly isOn: boolean;
  readonly texts: readonly OwnText[];
  readonly trouble: string;
  readonly act: Act;
} {
  const [state, setState] = useState<{ isOn: boolean; texts: readonly OwnText[]; trouble: string }>({
    isOn: false,
    texts: [],
    trouble: '',
  });
  const act = useCallback<Act>((work) => {
    void (async () => {
      let trouble = '';
      try {
        await work();
      } catch (cause) {
        trouble = cause instanceof Error ? cause.message : String(cause);
      }
      setState({ isOn: await isKeeping(), texts: await ownTexts(), trouble });
    })();
  }, []);
  useEffect(() => act(async () => undefined), [act]);
  return { ...state, act };
}

function KeptTexts({ texts, act }: { readonly texts: readonly OwnText[]; readonly act: Act }) {
  const { desk, words, go } = usePage();
  const open = ({ name, bytes }: OwnText) => {
    go('desk');
    void desk.give([{ name, bytes: async () => bytes }]);
  };
  return (
    <>
      <ArchiveTools texts={texts} act={act} />
      {texts.length === 0 ? <p class="soft">{words.own.none}</p> : null}
      <ul class="cards">
        {texts.map((text) => (
          <li key={text.id}>
            <h2>{text.name}</h2>
            <p class="soft">{words.own.kept(text.kept)}</p>
            <button type="button" onClick={() => open(text)}>
              {words.own.use}
            </button>
            <button
              type="button"
              class="remove"
              aria-label={words.desk.remove(text.name)}
              onClick={() => act(() => removeOwn(text.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The texts on the desk come in, and all go out and come back as one file. */
function ArchiveTools({ texts, act }: { readonly texts: readonly OwnText[]; readonly act: Act }) {
  const { state, desk, words } = usePage();
  const files = useRef<HTMLInputElement>(null);
  const onDesk = state.given.filter(({ status }) => status === 'ready');
  const today = () => new Date().toISOString().slice(0, 10);
  const keepAll = async () =>
    keep(await Promise.all(onDesk.map(async ({ name, bytes }) => ({ name, bytes: await bytes(), kept: today() }))));
  const takeIn = async (file: File | undefined) => {
    if (file === undefined) return;
    const archive = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    await keep((await desk.ask('unzip', archive)).map((each) => ({ ...each, kept: today() })));
  };
  return (
    <div class="line">
      <button type="button" disabled={onDesk.length === 0} onClick={() => act(keepAll)}>
        {words.own.keepDesk(onDesk.length)}
      </button>
      <button
        type="button"
        disabled={texts.length === 0}
        onClick={() => act(async () => save(await desk.ask('zip', texts)))}
      >
        {words.own.takeAll}
      </button>
      <input
        type="file"
        accept=".zip"
        hidden
        ref={files}
        aria-label={words.own.bring}
        onChange={({ currentTarget }) => act(() => takeIn(currentTarget.files?.[0]))}
      />
      <button type="button" onClick={() => files.current?.click()}>
        {words.own.bring}
      </button>
    </div>
  );
}

function Forget({ act }: { readonly act: Act }) {
  const { desk, words, tell } = usePage();
  const forget = async () => {
    desk.clear();
    await forgetEverything();
    tell(words.own.forgotten);
  };
  return (
    <section>
      <h2>{words.own.forget}</h2>
      <p>{words.own.forgetLead}</p>
      <button type="button" onClick={() => act(forget)}>
        {words.own.forget}
      </button>
    </section>
  );
}
