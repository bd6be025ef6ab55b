import { elementsOf, named, type XmlElement } from '../xml.ts';
import { childOf, settingOf, switchIn } from './properties.ts';

/** Whether a content control shows its placeholder. */
export function isEmptySlot(control: XmlElement): boolean {
  return switchIn(elementsOf(control).find(named('sdtPr')), 'showingPlcHdr') === true;
}

/** How a run is marked, if in the way in which people mark changes by hand. */
export function handMark(properties: XmlElement | undefined): 'coloured' | 'underlined' | null {
  if (settingOf(properties, 'rStyle')?.toLowerCase().includes('hyperlink') === true) return null;
  const isUnderlined = !/^(?:none)?$/u.test(settingOf(properties, 'u') ?? '');
  const isStrong = isUnderlined || switchIn(properties, 'b') === true;
  if (isStrong && isColour(childOf(properties, 'color')?.attributes['val'] ?? '')) return 'coloured';
  return isUnderlined ? 'underlined' : null;
}

/** Black, white and greys are no colours. */
function isColour(value: string): boolean {
  const [, ...parts] = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(value) ?? [];
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16));
  return Math.max(red, green, blue) - Math.min(red, green, blue) >= COLOUR_MIN;
}

const COLOUR_MIN = 0x40;
