import { useEffect } from 'preact/hooks';
import type { Card } from '../engine/protocol.ts';
import { Missing, nameOfText, TextSelect, TextTicks, ticking, Views } from './choose.tsx';
import { Made } from './made.tsx';
import { usePage } from './use.ts';

/** What is odd in a text, and which of its words earlier texts have. */
export function CheckScreen() {
  const { state, desk, words } = usePage();
  const { view, text: key, against, suggested } = state.choices.check;
  const texts = desk.textsByDate;
  const text = texts.find((card) => card.key === key) ?? texts.at(-1);
  const chosen = text?.key ?? '';
  const keys = texts.map((card) => card.key).join(' ');
  useEffect(() => {
    if (chosen !== '') void desk.suggestEarlier(chosen, keys.split(' '));
  }, [desk, chosen, keys]);
  if (text === undefined) return <Missing title={words.check.title} advice={words.check.few} />;
  const others = texts.filter((card) => card.key !== chosen);
  const ticked = others.filter((card) => (against ?? suggested).includes(card.key)).map((card) => card.key);
  const tick = (each: string, isTicked: boolean) =>
    desk.choosing('check', { against: ticking(ticked, each, isTicked) });
  return (
    <>
      <h1 tabIndex={-1}>{words.check.title}</h1>
      <div class="choices">
        <TextSelect
          label={words.check.text}
          texts={texts}
          chosen={chosen}
          onChoose={(next) => desk.choosing('check', { text: next, against: null })}
        />
        {others.length === 0 ? null : (
          <TextTicks legend={words.check.against} texts={others} ticked={ticked} onTick={tick} />
        )}
      </div>
      <Views
        label={words.check.views}
        views={words.check.view}
        shown={view}
        onShow={(next) => desk.choosing('check', { view: next })}
      />
      {view === 'check' ? <Findings text={text} against={ticked} /> : <Agreed text={text} against={ticked} />}
    </>
  );
}

interface Chosen {
  readonly text: Card;
  /** The keys of the earlier texts. */
  readonly against: readonly string[];
}

function Findings({ text: { key }, against }: Chosen) {
  const { desk, words } = usePage();
  const ask = { text: key, against: byKey(against), today: today() };
  const last = desk.textsByDate.findLast((card) => against.includes(card.key));
  return (
    <Made
      key="check"
      wanted={{ kind: 'check', task: 'check', ask, texts: [key, ...against] }}
      make={words.check.make.check}
      first="mended-docx"
    >
      <p>{last === undefined ? words.check.alone : words.check.lead(nameOfText(last), against.length - 1)}</p>
    </Made>
  );
}

function Agreed({ text, against }: Chosen) {
  const { words } = usePage();
  const { key } = text;
  const ask = against.length === 0 ? null : { texts: byKey(against), draft: key };
  return (
    <Made
      key="agreed"
      wanted={{ kind: 'agreed', task: 'blame', ask, texts: [key, ...against] }}
      make={words.check.make.agreed}
      first="html"
    >
      <p>{ask === null ? words.check.noEarlier : words.check.agreed(text.symbol || text.name)}</p>
    </Made>
  );
}

/** The order in which they were ticked does not matter. */
function byKey(keys: readonly string[]): readonly string[] {
  return keys.toSorted();
}

/** As the user has it, not as it is in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
