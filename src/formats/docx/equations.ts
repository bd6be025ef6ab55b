import { loweredWords, raisedWords } from '../source/raised.ts';
import { elementsOf, named, type XmlElement } from '../xml.ts';
import { childOf, chosenIn, isGone, type Revisions, settingOf } from './properties.ts';

/** An equation on one line, with the signs of plain text: `E=mc²`, `(a+b)/c`, `√(x+1)`. Nothing that has letters is left out. */
export function equationText(equation: XmlElement, revisions: Revisions): string {
  return onOneLine(equation, revisions).replace(/\s+/gu, ' ').trim();
}

function onOneLine(element: XmlElement, revisions: Revisions): string {
  if (isGone(element, revisions) || element.name.endsWith('Pr')) return '';
  const part = (name: string) => {
    const found = childOf(element, name);
    return found === undefined ? '' : onOneLine(found, revisions);
  };
  const within = () => elementsOf(element).map((child) => onOneLine(child, revisions));
  switch (element.name) {
    case 't':
    case 'delText':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'AlternateContent':
      return chosenIn(element)
        .map((child) => onOneLine(child, revisions))
        .join('');
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'sSup':
      return part('e') + raisedPart(part('sup'));
    case 'sSub':
      return part('e') + loweredPart(part('sub'));
    case 'sSubSup':
      return part('e') + limits(part);
    case 'nary':
      return `${settingOf(childOf(element, 'naryPr'), 'chr') ?? '∫'}${limits(part)} ${part('e')}`;
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
    .map((term) => onOneLine(term, revisions));
  const [open, between, close] = [
    settingOf(properties, 'begChr') ?? '(',
    settingOf(properties, 'sepChr') ?? '|',
    settingOf(properties, 'endChr') ?? ')',
  ];
  return open + terms.join(between) + close;
}
