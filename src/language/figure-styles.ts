/** How a language prints figures. */
export interface FigureStyle {
  /** What may be between groups of three digits. */
  readonly groups: string;
  /** What is before decimals. */
  readonly decimal: string;
  /** True where groups may have been taken from a page from the wrong side, `250 444 3` for `3 444 250`. */
  readonly mayTurn: boolean;
  /** What follows the time of a day, which other languages print with other numbers; null where that is not known. */
  readonly clock: RegExp | null;
}

/** `1,234.5`, as in English. */
const WITH_POINT: FigureStyle = { groups: ',', decimal: '.', mayTurn: false, clock: /^(?:[:.]\d\d)? ?[ap]\.m\./u };
/** `1 234,5`; texts in Spanish and Russian also have `1.234,5`. */
const WITH_COMMA: FigureStyle = { groups: ' .', decimal: ',', mayTurn: false, clock: null };
/** Chinese has `1 234.5`. */
const WITH_EITHER: FigureStyle = { groups: ' ,', decimal: '.', mayTurn: false, clock: null };

/** Arabic has all of them. */
const FROM_EITHER_SIDE: FigureStyle = { ...WITH_EITHER, mayTurn: true };

const STYLES: ReadonlyMap<string, FigureStyle> = new Map([
  ['ar', FROM_EITHER_SIDE],
  ['en', WITH_POINT],
  ['es', WITH_COMMA],
  ['fr', WITH_COMMA],
  ['ru', WITH_COMMA],
]);

/** How the language of a code prints figures; both ways where that is not known. */
export function figureStyleOf(code: string): FigureStyle {
  return STYLES.get(code) ?? WITH_EITHER;
}
