/** The screens, as they are named after `#` in the address. */
export const SCREENS = [
  'desk',
  'pair',
  'report',
  'series',
  'check',
  'record',
  'negotiation',
  'texts',
  'privacy',
] as const;

export type Screen = (typeof SCREENS)[number];

/** `#series` is a screen; everything else is the desk. */
export function screenFrom(fragment: string): Screen {
  return SCREENS.find((screen) => fragment === `#${screen}`) ?? 'desk';
}
