import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Card } from '../engine/protocol.ts';
import { usePage } from './use.ts';

/** What a text is called in a list. */
export function nameOfText({ symbol, name }: Card): string {
  return symbol === '' ? name : `${symbol} (${name})`;
}

/** A screen for which there are too few texts, with what is missing. */
export function Missing(props: {
  readonly title: string;
  readonly advice: string;
  readonly children?: ComponentChildren;
}) {
  const { title, advice, children } = props;
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p>
        <a href="#desk">{advice}</a>
      </p>
      {children}
    </>
  );
}

/** One text among several. */
export function TextSelect(props: {
  readonly label: string;
  readonly texts: readonly Card[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} value={props.chosen} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        {props.texts.map((card) => (
          <option key={card.key} value={card.key}>
            {nameOfText(card)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Any number of texts, each with what is known of it. */
export function TextTicks(props: {
  readonly legend: string;
  readonly texts: readonly Card[];
  readonly ticked: readonly string[];
  readonly onTick: (key: string, isTicked: boolean) => void;
  /** Why a text is not ticked at first; empty if there is nothing to say. */
  readonly why?: (card: Card) => string;
  /** What else is asked of a text. */
  readonly more?: (card: Card) => ComponentChildren;
}) {
  const { words } = usePage();
  const { legend, texts, ticked, onTick, why, more } = props;
  return (
    <fieldset class="ticks">
      <legend>{legend}</legend>
      <ul class="rows">
        {texts.map((card) => (
          <li key={card.key}>
            <Tick isTicked={ticked.includes(card.key)} onTick={(isTicked) => onTick(card.key, isTicked)}>
              <b>{card.symbol || card.name}</b>{' '}
              <span class="soft">
                {[card.facts || card.kind, card.symbol === '' ? '' : card.name, why?.(card)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Tick>
            {more?.(card)}
          </li>
        ))}
      </ul>
      {texts.length === 0 ? <p class="soft">{words.choose.none}</p> : null}
    </fieldset>
  );
}

export function Tick(props: {
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <label class="tick">
      <input type="checkbox" checked={props.isTicked} onChange={(event) => props.onTick(event.currentTarget.checked)} />
      <span>{props.children}</span>
    </label>
  );
}

/** What is ticked after one more was, or no longer is. */
export function ticking(ticked: readonly string[], key: string, isTicked: boolean): readonly string[] {
  return isTicked ? [...ticked, key] : ticked.filter((each) => each !== key);
}

/** What a screen can show, one at a time. */
export function Views<Name extends string>(props: {
  readonly label: string;
  readonly views: Readonly<Record<Name, string>>;
  readonly shown: Name;
  readonly onShow: (view: Name) => void;
}) {
  return (
    <fieldset class="views">
      <legend class="aside">{props.label}</legend>
      {(Object.keys(props.views) as Name[]).map((view) => (
        <label key={view}>
          <input type="radio" name={props.label} checked={props.shown === view} onChange={() => props.onShow(view)} />
          <span>{props.views[view]}</span>
        </label>
      ))}
    </fieldset>
  );
}
