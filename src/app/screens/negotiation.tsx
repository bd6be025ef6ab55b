import type { Card, Tasks } from '../engine/protocol.ts';
import type { Choices } from '../state/choices.ts';
import { isNamed, likelyBase, likelyProposals } from '../state/proposals.ts';
import { Missing, nameOfText, TextSelect, TextTicks, Tick, ticking, Views } from './choose.tsx';
import { Made } from './made.tsx';
import { useKin, usePage } from './use.ts';
import { Working } from './working.tsx';

/** What delegations make of a text, what amendments make of it, and how far it is. */
export function NegotiationScreen() {
  const { state, desk, words } = usePage();
  const { view } = state.choices.negotiation;
  if (desk.textsByDate.length === 0) return <Missing title={words.negotiation.title} advice={words.negotiation.few} />;
  return (
    <>
      <h1 tabIndex={-1}>{words.negotiation.title}</h1>
      <Views
        label={words.negotiation.views}
        views={words.negotiation.view}
        shown={view}
        onShow={(next) => desk.choosing('negotiation', { view: next })}
      />
      {view === 'compilation' ? <Compiling /> : null}
      {view === 'accepted' ? <Accepting /> : null}
      {view === 'amended' ? <Amending /> : null}
      {view === 'status' ? <Status /> : null}
    </>
  );
}

/** The choices of this screen, and a way to change them. */
function useChoices() {
  const { state, desk } = usePage();
  const change = (part: Partial<Choices['negotiation']>) => desk.choosing('negotiation', part);
  return { choices: state.choices.negotiation, change };
}

/** The text that is chosen, or else the one that is likely meant. */
function chosenIn(texts: readonly Card[], key: string | null, likely: Card | undefined): Card | undefined {
  return texts.find((card) => card.key === key) ?? likely ?? texts[0];
}

/** Those that the user ticked; until then, those that are likely meant. */
function chosenAmong(
  cards: readonly Card[],
  keys: readonly string[] | null,
  isLikely: (card: Card) => boolean,
): readonly Card[] {
  return cards.filter((card) => keys?.includes(card.key) ?? isLikely(card));
}

/** What is to be compiled. */
function useCompiling() {
  const { desk } = usePage();
  const { choices } = useChoices();
  const kin = useKin();
  const texts = desk.textsByDate;
  const base = chosenIn(texts, choices.base, likelyBase(texts, desk.amendments, kin));
  const others = [...texts.filter(({ key }) => key !== base?.key), ...desk.amendments];
  const likely = base === undefined ? [] : likelyProposals(base, others, kin);
  const proposed = chosenAmong(others, choices.proposals, (card) => likely.includes(card));
  const isPossible = base !== undefined && (proposed.length > 0 || base.authors.length > 0);
  const ask = isPossible
    ? {
        base: base.key,
        proposals: proposed.map((card) => ({ text: card.key, name: choices.names[card.key] ?? card.delegation })),
        authors: choices.authors,
      }
    : null;
  const used = [base, ...proposed].flatMap((card) => card?.key ?? []);
  return { texts, base, others, proposed, ask, used };
}

function Compiling() {
  const { words } = usePage();
  const { change } = useChoices();
  const { texts, base, others, proposed, ask, used } = useCompiling();
  const keys = proposed.map(({ key }) => key);
  return (
    <Made
      key="compilation"
      wanted={{ kind: 'compilation', task: 'compile', ask, texts: used }}
      make={words.negotiation.make.compilation}
      first="docx"
    >
      <div class="choices">
        <TextSelect
          label={words.negotiation.base}
          texts={texts}
          chosen={base?.key ?? ''}
          onChoose={(key) => change({ base: key })}
        />
        <TextTicks
          legend={words.negotiation.proposals}
          texts={others}
          ticked={keys}
          onTick={(key, isTicked) => change({ proposals: ticking(keys, key, isTicked) })}
          more={(card) => (proposed.includes(card) ? <Delegation card={card} /> : null)}
        />
        <Authors base={base} proposed={proposed} />
      </div>
    </Made>
  );
}

function Delegation({ card }: { readonly card: Card }) {
  const { words } = usePage();
  const { choices, change } = useChoices();
  const label = words.negotiation.delegation(nameOfText(card));
  return (
    <input
      type="text"
      class="delegation"
      autocomplete="off"
      aria-label={label}
      title={label}
      value={choices.names[card.key] ?? card.delegation}
      onInput={(event) => change({ names: { ...choices.names, [card.key]: event.currentTarget.value } })}
    />
  );
}

/** Those who tracked changes may be delegations of their own. */
function Authors({ base, proposed }: { readonly base: Card | undefined; readonly proposed: readonly Card[] }) {
  const { words } = usePage();
  const { choices, change } = useChoices();
  if (proposed.length === 0) {
    const own = base?.authors ?? [];
    return <p class="soft">{own.length === 0 ? words.negotiation.noProposals : words.negotiation.own(own)}</p>;
  }
  const authors = [...new Set(proposed.flatMap((card) => card.authors))];
  if (authors.length === 0) return null;
  return (
    <Tick isTicked={choices.authors} onTick={(isTicked) => change({ authors: isTicked })}>
      {words.negotiation.authors(authors)}
    </Tick>
  );
}

/** The text with what some of those who were compiled want. */
function Accepting() {
  const { state, words } = usePage();
  const { choices, change } = useChoices();
  const compiled = state.reports.compilation;
  const all = compiled?.report.sides ?? [];
  const sides = all.filter((side) => choices.sides.includes(side));
  const asked = compiled?.ask as Tasks['compile']['ask'] | undefined;
  const ask = asked === undefined || sides.length === 0 ? null : { ...asked, sides, renumber: choices.renumber };
  if (compiled === undefined) return <CompileFirst />;
  return (
    <Made
      key="accepted"
      wanted={{ kind: 'accepted', task: 'accept', ask, texts: compiled.texts }}
      make={words.negotiation.make.accepted}
      first="docx"
    >
      <fieldset class="ticks">
        <legend>{words.negotiation.accept(compiled.report.title)}</legend>
        {all.map((side) => (
          <Tick
            key={side}
            isTicked={sides.includes(side)}
            onTick={(isTicked) => change({ sides: ticking(sides, side, isTicked) })}
          >
            {side}
          </Tick>
        ))}
      </fieldset>
      <Tick isTicked={choices.renumber} onTick={(isTicked) => change({ renumber: isTicked })}>
        {words.negotiation.renumber}
      </Tick>
    </Made>
  );
}

/** Only what was compiled can be accepted. */
function CompileFirst() {
  const { state, desk, words } = usePage();
  const { change } = useChoices();
  const { base, proposed, ask, used } = useCompiling();
  const names = proposed.map(nameOfText);
  return (
    <div class="asked">
      <p>
        {ask === null || base === undefined
          ? words.negotiation.noProposals
          : words.negotiation.compileFirst(nameOfText(base), names.length === 0 ? base.authors : names)}
      </p>
      <div class="line">
        {ask === null ? null : (
          <button
            type="button"
            class="main"
            disabled={state.busy !== null}
            onClick={() => void desk.makeReport('compilation', 'compile', ask, used)}
          >
            {state.busy === 'compile' ? words.made.working : words.negotiation.make.compilation}
          </button>
        )}
        <Working on="compile" />
        <button type="button" class="quiet" onClick={() => change({ view: 'compilation' })}>
          {words.negotiation.chooseProposals}
        </button>
      </div>
    </div>
  );
}

function Amending() {
  const { desk, words } = usePage();
  const { choices, change } = useChoices();
  const texts = desk.textsByDate;
  const likely = texts.find(({ symbol }) => desk.amendments.some((each) => isNamed(symbol, each)));
  const base = chosenIn(texts, choices.amended, likely);
  const fits = (card: Card) => card.amends === '' || isNamed(base?.symbol ?? '', card);
  const keys = chosenAmong(desk.amendments, choices.amendments, fits).map(({ key }) => key);
  const ask =
    base === undefined || keys.length === 0 ? null : { base: base.key, amendments: keys, partial: choices.partial };
  return (
    <Made
      key="amended"
      wanted={{ kind: 'amended', task: 'apply', ask, texts: [...(base === undefined ? [] : [base.key]), ...keys] }}
      make={words.negotiation.make.amended}
      first="docx"
    >
      <div class="choices">
        <TextSelect
          label={words.negotiation.amend}
          texts={texts}
          chosen={base?.key ?? ''}
          onChoose={(key) => change({ amended: key })}
        />
        {desk.amendments.length === 0 ? (
          <p>
            <a href="#desk">{words.negotiation.noAmendments}</a>
          </p>
        ) : (
          <TextTicks
            legend={words.negotiation.amendments}
            texts={desk.amendments}
            ticked={keys}
            onTick={(key, isTicked) => change({ amendments: ticking(keys, key, isTicked) })}
            more={(card) => <p class="soft">{words.card.orders(card.orders)}</p>}
          />
        )}
        <Tick isTicked={choices.partial} onTick={(isTicked) => change({ partial: isTicked })}>
          {words.negotiation.partial}
        </Tick>
      </div>
    </Made>
  );
}

function Status() {
  const { desk, words } = usePage();
  const { choices, change } = useChoices();
  const texts = desk.textsByDate;
  const text = chosenIn(
    texts,
    choices.rolling,
    texts.find(({ isNegotiated }) => isNegotiated),
  );
  const sides = text?.sides ?? [];
  const side = sides.includes(choices.side) ? choices.side : '';
  const ask = text === undefined ? null : { text: text.key, side };
  return (
    <Made
      key="status"
      wanted={{ kind: 'status', task: 'status', ask, texts: text === undefined ? [] : [text.key] }}
      make={words.negotiation.make.status}
      first={side === '' ? 'xlsx' : 'side'}
    >
      <div class="choices">
        <TextSelect
          label={words.negotiation.rolling}
          texts={texts}
          chosen={text?.key ?? ''}
          onChoose={(key) => change({ rolling: key })}
        />
        <SideSelect sides={sides} side={side} />
      </div>
    </Made>
  );
}

function SideSelect({ sides, side }: { readonly sides: readonly string[]; readonly side: string }) {
  const { words } = usePage();
  const { change } = useChoices();
  if (sides.length === 0) return <p class="soft">{words.negotiation.noSides}</p>;
  return (
    <div class="field">
      <label>
        {words.negotiation.side}
        <select value={side} onChange={(event) => change({ side: event.currentTarget.value })}>
          <option value="">{words.negotiation.allSides}</option>
          {sides.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
