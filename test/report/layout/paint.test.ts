import { describe, expect, it } from 'vitest';
import { render } from '../../../src/index.ts';
import { COLOURS_256, paintsOf } from '../../../src/report/layout/paint.ts';
import { comparisonOf } from '../../support/compared.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** What usual terminals show as red (SGR 31), with their white and black grounds. */
const PALETTES: readonly { readonly name: string; readonly red: Colour; readonly grounds: readonly Colour[] }[] = [
  {
    name: 'xterm',
    red: [205, 0, 0],
    grounds: [
      [255, 255, 255],
      [0, 0, 0],
    ],
  },
  {
    name: 'macOS Terminal',
    red: [194, 54, 33],
    grounds: [
      [255, 255, 255],
      [0, 0, 0],
    ],
  },
  {
    name: 'Windows Terminal, Campbell',
    red: [197, 15, 31],
    grounds: [
      [255, 255, 255],
      [12, 12, 12],
    ],
  },
  { name: 'Windows Terminal, One Half Light', red: [228, 86, 73], grounds: [[250, 250, 250]] },
  {
    name: 'VS Code',
    red: [205, 49, 49],
    grounds: [
      [255, 255, 255],
      [30, 30, 30],
    ],
  },
  {
    name: 'GNOME Terminal',
    red: [192, 28, 40],
    grounds: [
      [255, 255, 255],
      [23, 20, 33],
    ],
  },
];

const GROUNDS = { white: [255, 255, 255], black: [0, 0, 0], 'dark grey': [30, 30, 30] } as const;

describe('the colours of a terminal', () => {
  it.each(Object.entries(COLOURS_256))('hold on white, black and dark grey: %s', (_, number) => {
    const colour = colourOf256(number);
    expect(contrast(colour, GROUNDS.white)).toBeGreaterThanOrEqual(3.99);
    expect(contrast(colour, GROUNDS.black)).toBeGreaterThanOrEqual(4);
    expect(contrast(colour, GROUNDS['dark grey'])).toBeGreaterThanOrEqual(3.5);
  });

  it.each(PALETTES)('use of sixteen only red, which holds in $name', ({ red, grounds }) => {
    for (const ground of grounds) expect(contrast(red, ground)).toBeGreaterThanOrEqual(2.9);
  });

  it('are no others of sixteen, and no brighter ones', () => {
    const paints = paintsOf(1);
    const codes = Object.values(paints).flatMap((paint) => [...paint('words').matchAll(/\u001B\[(\d+)m/gu)]);
    const colours = codes.map(([, code]) => Number(code)).filter((code) => code >= 30 && code !== 39);
    expect(new Set(colours)).toEqual(new Set([31]));
  });

  it('are not used at all where none are wanted', () => {
    expect(Object.values(paintsOf(0)).map((paint) => paint('words'))).toEqual(
      Object.values(paintsOf(0)).map(() => 'words'),
    );
  });
});

describe('a replacement', () => {
  const comparison = comparisonOf({
    old: 'Noting that 110 States are parties to the Convention and that the General Assembly decided so in the year before,',
    new: 'Noting that 112 States are now parties to the Convention and that the Assembly decided so,',
  });

  it.each([1, 2, 3] as const)('reads the same copied from colour as without colour (level %s)', (level) => {
    for (const width of [30, 50, 80]) {
      const plain = render.terminal(comparison, { width, level: 0 });
      const coloured = render.terminal(comparison, { width, level });
      expect(coloured).toContain('\u001B[9m');
      expect(coloured.replace(/\u001B\[[\d;]*m/gu, '')).toBe(plain);
    }
    expect(render.terminal(comparison, { width: 80, level: 0 })).toContain('Noting that [-110-]{+112+} States');
  });

  it('keeps its signs with their words at the ends of lines', () => {
    for (let width = 30; width <= 110; width += 1) {
      for (const line of render.terminal(comparison, { width, level: 0 }).split('\n')) {
        expect(line.trim(), `${width}: ${line}`).not.toMatch(/(?:\[-|\{\+)$|^(?:-\]|\+\})/u);
      }
    }
  });
});

function colourOf256(number: number): Colour {
  if (number >= 232) {
    const grey = 8 + 10 * (number - 232);
    return [grey, grey, grey];
  }
  const steps = [0, 95, 135, 175, 215, 255];
  const at = number - 16;
  const step = (index: number) => steps[index] ?? Number.NaN;
  return [step(Math.floor(at / 36)), step(Math.floor(at / 6) % 6), step(at % 6)];
}

/** As WCAG 2 defines it. */
function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
