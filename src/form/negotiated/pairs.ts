/** For each opening bracket, parenthesis or brace of a text, the place of the one that closes it. */
export type Closings = ReadonlyMap<number, number>;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The pairs of each kind; the kinds do not see one another, since a parenthesis may be left open within a bracket. */
export function closingsIn(text: string): Closings {
  const closings = new Map<number, number>();
  for (const [opening, closing] of Object.entries(CLOSING)) {
    const open: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === opening) open.push(at);
      const start = text[at] === closing ? open.pop() : undefined;
      if (start !== undefined) closings.set(start, at);
    }
  }
  return closings;
}

/** Where the bracket opens that the sign at a place closes; null if the sign closes none. */
export function openedBy(text: string, at: number): number | null {
  const closing = text[at];
  const opening = Object.keys(CLOSING).find((sign) => CLOSING[sign] === closing);
  if (opening === undefined) return null;
  let depth = 0;
  for (let place = at; place >= 0; place -= 1) {
    if (text[place] === closing) depth += 1;
    if (text[place] === opening) depth -= 1;
    if (depth === 0) return place;
  }
  return null;
}

/** How many brackets a text closes without opening them, and opens without closing them. */
export function unpairedIn(text: string): { readonly closes: number; readonly opens: number } {
  let closes = 0;
  let opens = 0;
  for (const sign of text) {
    if (sign === '[') opens += 1;
    if (sign !== ']') continue;
    if (opens === 0) closes += 1;
    else opens -= 1;
  }
  return { closes, opens };
}
