/** The classes that the style sheets of a page set in italics, raise above the line, or strike through. */
export interface Fonts {
  readonly italic: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
  readonly struck: ReadonlySet<string>;
}

/**
 * Reads the style sheets of a page: LibreOffice's XHTML (`.T1 { font-style:italic; }`) and Google's pages mark italics and
 * superscript only by classes. Only rules for a single class count, `.T1` and `span.T1`.
 */
export function fontsIn(sheets: readonly string[]): Fonts {
  const italic = new Set<string>();
  const raised = new Set<string>();
  const struck = new Set<string>();
  for (const rule of sheets.join('\n').split('}')) {
    const [before = '', declarations = ''] = [
      rule.slice(0, rule.lastIndexOf('{')),
      rule.slice(rule.lastIndexOf('{') + 1),
    ];
    const isItalic = ITALIC.test(declarations);
    const isRaised = SUPERSCRIPT.test(declarations);
    const isStruck = STRUCK.test(declarations);
    if (!isItalic && !isRaised && !isStruck) continue;
    for (const selector of before.slice(before.lastIndexOf('{') + 1).split(',')) {
      const name = CLASS_ALONE.exec(selector.trim())?.[1];
      if (name !== undefined && isItalic) italic.add(name);
      if (name !== undefined && isRaised) raised.add(name);
      if (name !== undefined && isStruck) struck.add(name);
    }
  }
  return { italic, raised, struck };
}

/** CSS declarations for italics, superscript, and words struck through. */
export const STRUCK = /text-decoration(?:-line)?\s*:[^;]{0,60}line-through/iu;
export const ITALIC = /font-style\s*:\s*(?:italic|oblique)/iu;
export const SUPERSCRIPT = /vertical-align\s*:\s*super/iu;

/** A comment of HTML or CSS may precede it. */
const CLASS_ALONE = /(?:^|-->|<!--|\*\/|\s)(?:span|a|font|sup|em|i)?\.([\w-]{1,100})$/u;
