import { joinParagraphs } from './paragraphs.ts';
import { all, child, type Element, elements, isNamed, type Node, parse, renamed, write } from './xml.ts';

/** Whose marks are settled: everyone's, or those of one author and of all others who are not known. */
export interface Whose {
  readonly author?: string | undefined;
  /** The hands whose marks stay, as `handOf` gives them; without them, every author but the one. */
  readonly known?: ReadonlySet<string> | undefined;
}

/** Who made a change, and when. */
export function handOf({ attributes }: Element): string {
  return `${attributes.get('w:author') ?? ''} ${attributes.get('w:date') ?? ''}`;
}

/** The hands of all changes in a part. */
export function handsIn(xml: string): ReadonlySet<string> {
  return new Set([...all(parse(xml).root)].filter((each) => each.attributes.has('w:author')).map(handOf));
}

/** The part as Word leaves it when all tracked changes are accepted (ECMA-376 part 1, 17.13.5). */
export function accept(xml: string, whose: Whose = {}): string {
  return settled(xml, 'accept', whose);
}

/** The part as Word leaves it when all tracked changes are rejected. */
export function reject(xml: string, whose: Whose = {}): string {
  return settled(xml, 'reject', whose);
}

type Verdict = 'accept' | 'reject';

function settled(xml: string, verdict: Verdict, whose: Whose): string {
  const part = parse(xml);
  const job = new Settling(verdict, whose, part.root);
  job.settle(part.root, { isUnwrapped: false, isDeleted: false });
  joinParagraphs(part.root, job.removedMarks);
  return write(part);
}

const WRAPPERS: readonly string[] = ['ins', 'del', 'moveFrom', 'moveTo'];
/** Properties in which a mark is about what has them: a paragraph mark, a row, a cell, a number, a sign of a formula. */
const PROPERTIES = ['w:rPr', 'w:trPr', 'w:tcPr', 'w:numPr', 'w:pPr', 'w:tblPr', 'w:tblPrEx', 'w:sectPr', 'w:tblGrid'];
/** What Word takes away with its last word; a content control stays, empty. */
const GONE_WHEN_EMPTY = ['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:fldSimple', 'w:dir', 'w:bdo', 'm:oMath'];
const RANGE = /^w:(?:move(?:From|To)|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$/u;

interface Around {
  /** A deletion around it was taken back. */
  readonly isUnwrapped: boolean;
  /** A deletion around it stays. */
  readonly isDeleted: boolean;
}

class Settling {
  readonly removedMarks = new Set<Element>();
  readonly #verdict: Verdict;
  readonly #whose: Whose;
  /** Ids of the ranges that are settled, by the name of their markers without `Start` or `End`. */
  readonly #ranges = new Set<string>();
  /** Content controls and custom XML whose tags are marked themselves. */
  readonly #lostTags: ReadonlySet<Element>;

  constructor(verdict: Verdict, whose: Whose, root: Element) {
    this.#verdict = verdict;
    this.#whose = whose;
    for (const each of all(root))
      if (RANGE.test(each.name) && each.name.endsWith('Start') && this.#isOurs(each)) this.#ranges.add(rangeKey(each));
    this.#lostTags = this.#tagsIn(root);
  }

  settle(element: Element, around: Around): void {
    const isProperty = PROPERTIES.includes(element.name);
    const children: Node[] = [];
    for (const each of element.children) {
      if (each.kind === 'text') children.push(each);
      else if (isProperty && (isMark(each) || each.name.endsWith('Change'))) children.push(...this.#others(each));
      else children.push(...this.#settledChild(each, around));
    }
    element.children = children;
    if (isProperty) this.#undoProperties(element);
  }

  #settledChild(each: Element, around: Around): readonly Node[] {
    if (RANGE.test(each.name) && this.#ranges.has(rangeKey(each))) return [];
    if (isNamed(each, ...WRAPPERS)) return this.#wrapped(each, around);
    const [before, heldTable] = [weight(each), holds(each, 'tbl', 'tr', 'tc')];
    const fate = this.#fate(each);
    this.settle(each, around);
    if (fate === 'removed') return [];
    if (this.#lostTags.has(each)) return inside(each);
    if (fate === 'opened') return argumentsOf(each);
    if (before > 0 && isSpent(each, heldTable)) return [];
    if (isNamed(each, 'delText', 'delInstrText') && around.isUnwrapped && !around.isDeleted)
      return [renamed(each, each.name === 'w:delText' ? 't' : 'instrText')];
    return [each];
  }

  #wrapped(each: Element, around: Around): readonly Node[] {
    const isDeletion = isNamed(each, 'del', 'moveFrom');
    if (!this.#isOurs(each)) {
      const before = weight(each);
      this.settle(each, isNamed(each, 'del') ? { isUnwrapped: false, isDeleted: true } : around);
      return before > 0 && weight(each) === 0 ? [] : [each];
    }
    if (this.#removes(each)) return [];
    this.settle(each, isDeletion ? { ...around, isUnwrapped: true } : around);
    return each.children;
  }

  /** What the marks in its own properties make of an element. */
  #fate(element: Element): 'kept' | 'removed' | 'opened' {
    const removedBy = (properties: Element | undefined) =>
      properties !== undefined && elements(properties).some((mark) => isMark(mark) && this.#removes(mark));
    if (isNamed(element, 'p') && removedBy(child(child(element, 'w:pPr'), 'w:rPr'))) this.removedMarks.add(element);
    if (isNamed(element, 'tr') && removedBy(child(element, 'w:trPr'))) return 'removed';
    if (isNamed(element, 'tc') && removedBy(child(element, 'w:tcPr'))) return 'removed';
    if (/^[wm]:r$/u.test(element.name) && removedBy(child(element, 'w:rPr'))) return 'removed';
    if (isNamed(element, 'numPr') && removedBy(element)) return 'removed';
    const ownProperties = elements(element).find((each) => /^m:\w+Pr$/u.test(each.name));
    return removedBy(child(ownProperties, 'm:ctrlPr')) ? 'opened' : 'kept';
  }

  /** A mark or a change among properties: what is left of it. */
  #others(each: Element): readonly Node[] {
    if (!this.#isOurs(each)) return [each];
    // A changed number says how it looked, not what it was made of.
    const isUndone = each.name.endsWith('Change') && each.name !== 'w:numberingChange';
    return this.#verdict === 'reject' && isUndone ? [each] : [];
  }

  /** Rejecting a change of properties puts the earlier ones in their place. */
  #undoProperties(element: Element): void {
    const change = elements(element).find((each) => each.name.endsWith('Change') && this.#isOurs(each));
    if (change === undefined || this.#verdict !== 'reject') return;
    const earlier = elements(change)[0]?.children ?? [];
    const lasting = elements(element).filter((each) => LASTING[change.name]?.includes(each.name) === true);
    const first = lasting.filter((each) => /Reference$/u.test(each.name));
    element.children = [...first, ...earlier, ...lasting.filter((each) => !first.includes(each))];
    if (element.name === 'w:rPr') element.children = [...lasting, ...earlier];
  }

  #isOurs(element: Element): boolean {
    // A change of the grid of a table has no author: it belongs to all.
    const { author, known } = this.#whose;
    if (author === undefined || element.attributes.get('w:author') === author) return true;
    return known !== undefined && element.attributes.has('w:author') && !known.has(handOf(element));
  }

  #removes(mark: Element): boolean {
    if (!this.#isOurs(mark)) return false;
    return this.#verdict === 'accept'
      ? isNamed(mark, 'del', 'moveFrom', 'cellDel')
      : isNamed(mark, 'ins', 'moveTo', 'cellIns');
  }

  #tagsIn(root: Element): ReadonlySet<Element> {
    const removed =
      this.#verdict === 'accept' ? /^w:customXml(?:Del|MoveFrom)Range/u : /^w:customXml(?:Ins|MoveTo)Range/u;
    const [open, lost] = [new Set<string>(), new Set<Element>()];
    for (const each of all(root)) {
      if (removed.test(each.name) && this.#ranges.has(rangeKey(each))) {
        if (each.name.endsWith('Start')) open.add(rangeKey(each));
        else open.delete(rangeKey(each));
      } else if (open.size > 0 && isNamed(each, 'sdt', 'customXml', 'smartTag')) lost.add(each);
    }
    return lost;
  }
}

/** What a tracked change of properties does not speak of, so that it lasts. */
const LASTING: Readonly<Record<string, readonly string[]>> = {
  'w:rPrChange': ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'],
  'w:pPrChange': ['w:rPr', 'w:sectPr'],
  'w:sectPrChange': ['w:headerReference', 'w:footerReference'],
  'w:tcPrChange': ['w:cellIns', 'w:cellDel', 'w:cellMerge'],
  'w:trPrChange': ['w:ins', 'w:del'],
};

function isMark(element: Element): boolean {
  return isNamed(element, ...WRAPPERS, 'cellIns', 'cellDel', 'cellMerge');
}

function rangeKey(element: Element): string {
  return `${element.name.replace(/(?:Start|End)$/u, '')} ${element.attributes.get('w:id')}`;
}

function inside(element: Element): readonly Node[] {
  const content = child(element, 'w:sdtContent');
  if (content !== undefined) return content.children;
  return element.children.filter(
    (each) => each.kind === 'text' || !/^w:(?:customXml|smartTag|sdt)\w*Pr$/u.test(each.name),
  );
}

/** What a sign of a formula held, without the sign: the parts of a fraction without its bar. */
function argumentsOf(element: Element): readonly Node[] {
  return elements(element).flatMap((each) => (/^m:\w+Pr$/u.test(each.name) ? [] : each.children));
}

/** How many elements it has that are not properties or places. */
function weight(element: Element): number {
  if (PROPERTIES.includes(element.name)) return element.children.length;
  return elements(element).filter((each) => !/Pr$|^w:(?:bookmark|proofErr|perm|comment|move\w+Range)/u.test(each.name))
    .length;
}

function isHollow(element: Element): boolean {
  return element.children.every((each) => each.kind === 'text') && element.attributes.size === 0;
}

/** What had content, lost it, and does not last without it. */
function isSpent(element: Element, heldTable: boolean): boolean {
  if (isNamed(element, 'tbl')) return !holds(element, 'tr');
  if (isNamed(element, 'tr')) return !holds(element, 'tc');
  if (isNamed(element, 'sdt')) return heldTable && weight(child(element, 'w:sdtContent') ?? element) === 0;
  if (element.name === 'm:oMathPara') return child(element, 'm:oMath') === undefined;
  if (GONE_WHEN_EMPTY.includes(element.name)) return weight(element) === 0;
  return PROPERTIES.includes(element.name) && isHollow(element);
}

/** Whether there is such an element directly in it, or in the content controls and marks in it. */
function holds(element: Element, ...locals: readonly string[]): boolean {
  return elements(element).some(
    (each) =>
      isNamed(each, ...locals) ||
      (isNamed(each, 'sdt', 'sdtContent', 'customXml', ...WRAPPERS) && holds(each, ...locals)),
  );
}
