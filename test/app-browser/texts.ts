import { mapSides, type Sides } from '../../src/index.ts';
import { FILE_FORMS } from '../installed/texts.ts';
import { bundledPair } from '../support/resolutions.ts';
import type { NamedFile } from './page.ts';

/** Two versions of a text in one of the formats that are read. */
export function bundledFiles(form: keyof typeof FILE_FORMS): Sides<NamedFile> {
  const documents = bundledPair();
  const { made } = FILE_FORMS[form];
  return mapSides({ old: 'old', new: 'new' } as const, (side) => ({
    name: `${side}.${form}`,
    content: made(documents[side]),
  }));
}

/** A short text of its own for each number. */
export function shortText(number: number): string {
  return `A/RES/${60 + (number % 20)}/${number}

The keeping of lighthouses

The General Assembly,

Recalling its resolution ${50 + (number % 20)}/${number},

1. Urges all States to keep ${number + 2} lamps lit along their coasts;

2. Decides to remain seized of the matter.
`;
}
