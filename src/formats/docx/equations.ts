import { loweredWords, raisedWords } from '../source/raised.ts';
import { elementsOf, findAll, named, type XmlElement } from '../xml.ts';
import { childOf, chosenIn, isGone, type Revisions, settingOf } from './properties.ts';

/** An equation on one line, with the signs of plain text: `E=mc²`, `(a+b)/c`, `√(x+1)`. Nothing that has letters is left out. */
export function equationText(equation: XmlElement, revisions: Revisions): string {
  return textOf(equation, revisions).replace(/\s+/gu, ' ').trim();
}

function textOf(element: XmlElement, revisions: Revisions): string {
  if (isGone(element, revisions) || element.name.endsWith('Pr')) return '';
  const part = (name: string) => {
    const found = childOf(element, name);
    return found === undefined ? '' : textOf(found, revisions);
  };
  const within = () => elementsOf(element).map((child) => textOf(child, revisions));
  switch (element.name) {
    case 't':
    case 'delText':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'AlternateContent':
      return chosenIn(element)
        .map((child) => textOf(child, revisions))
        .join('');
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'sSup':
      return part('e') + raisedPart(part('sup'));
    case 'sSub':
      return part('e') + loweredPart(part('sub'));
    case 'sSubSup':
    case 'nary':
      return narySign(element) + (element.name === 'nary' ? limits(part) : part('e') + limits(part));
    case 'sPre':
      return limits(part) + part('e');
    case 'rad':
      return `${raisedOrNothing(part('deg'))}√${grouped(part('e'))}`;
    case 'd':
      return delimited(element, revisions);
    case 'limLow':
      return part('e') + loweredPart(part('lim'));
    case 'limUpp':
      return part('e') + raisedPart(part('lim'));
    case 'func':
      return `${part('fName')} ${part('e')}`;
    case 'eqArr':
    case 'm':
      return within().filter(Boolean).join('; ');
    case 'mr':
      return within().filter(Boolean).join(', ');
    default:
      return within().join('');
  }
}

/** A sum or an integral has its sign among the properties, and its term below them. */
function narySign(element: XmlElement): string {
  if (element.name !== 'nary') return '';
  return settingOf(childOf(element, 'naryPr'), 'chr') ?? '∫';
}

function limits(part: (name: string) => string): string {
  return (part('sub') === '' ? '' : loweredPart(part('sub'))) + raisedOrNothing(part('sup'));
}

function raisedOrNothing(words: string): string {
  return words === '' ? '' : raisedPart(words);
}

function raisedPart(words: string): string {
  const raised = raisedWords(words);
  return raised === words ? `^${grouped(words)}` : raised;
}

function loweredPart(words: string): string {
  const lowered = loweredWords(words);
  return lowered === words ? `_${grouped(words)}` : lowered;
}

/** Words in brackets, unless they are one number or one name. */
function grouped(words: string): string {
  const inner = words.trim();
  return /^[\p{L}\p{M}\p{N}.,]*$/u.test(inner) ? inner : `(${inner})`;
}

function delimited(element: XmlElement, revisions: Revisions): string {
  const properties = childOf(element, 'dPr');
  const terms = elementsOf(element)
    .filter(named('e'))
    .map((term) => textOf(term, revisions));
  const [open, between, close] = [
    settingOf(properties, 'begChr') ?? '(',
    settingOf(properties, 'sepChr') ?? '|',
    settingOf(properties, 'endChr') ?? ')',
  ];
  return open + terms.join(between) + close;
}

/** The letters of an equation, to count them. */
export function equationLetters(equation: XmlElement): readonly XmlElement[] {
  return findAll(equation, named('t'));
}
