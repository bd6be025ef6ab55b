import { InputError } from '../../model/problem.ts';
import { wholeIn } from '../figures.ts';
import type { Measured } from '../limits.ts';
import { elementsOf, named, parseXml, type XmlElement } from '../xml.ts';
import { unzipped } from '../zip.ts';

/** The parts of an OpenDocument text that hold words or say how they look. */
export interface OdtParts {
  /** `office:text`. */
  readonly body: XmlElement;
  /** `office:styles`, `office:automatic-styles`, from whatever file: first the common ones. */
  readonly styles: readonly XmlElement[];
  /** The number of the first footnote; null if the file does not say. */
  readonly firstNote: number | null;
}

/**
 * Opens an OpenDocument text, packed (.odt).
 *
 * @throws InputError if it is damaged, or protected by a password
 */
export function packedParts(bytes: Uint8Array, measured: Measured): OdtParts {
  const { texts, names } = unzipped(bytes, [CONTENT, STYLES, MANIFEST], measured);
  // Each part is encrypted on its own or, since LibreOffice 24.8, all of them together.
  if (/<(?:\w+:)?encryption-data[\s>/]/u.test(texts.get(MANIFEST) ?? '') || names.includes('encrypted-package')) {
    throw new InputError(
      'unreadable-file',
      `${measured.name}: the OpenDocument file is protected by a password; save it without one`,
    );
  }
  const content = texts.get(CONTENT);
  if (content === undefined) throw withoutText(measured);
  const styles = texts.get(STYLES);
  return partsIn(
    [styles, content].flatMap((part) => (part === undefined ? [] : [parseXml(part, measured)])),
    measured,
  );
}

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** Opens an OpenDocument text in one XML file (.fodt). */
export function flatParts(text: string, measured: Measured): OdtParts {
  return partsIn([parseXml(withoutPictures(text), measured)], measured);
}

function partsIn(roots: readonly XmlElement[], measured: Measured): OdtParts {
  const content = roots.at(-1);
  const office = content === undefined ? undefined : elementsOf(content).find(named('body'));
  const body = office === undefined ? undefined : elementsOf(office).find(named('text'));
  if (body === undefined) throw withoutText(measured);
  const styles = roots.flatMap((root) => elementsOf(root).filter(named('styles', 'automatic-styles')));
  return { body, styles, firstNote: firstNoteIn(styles) };
}

/** The settings of footnotes count from 0. */
function firstNoteIn(styles: readonly XmlElement[]): number | null {
  const settings = styles.flatMap(elementsOf).filter(named('notes-configuration'));
  const own = settings.find(({ attributes }) => attributes['note-class'] === 'footnote');
  return own === undefined ? null : wholeIn(own.attributes['start-value'], FIRST_NOTES, 0) + 1;
}

const FIRST_NOTES = { least: 0, most: 9_998 } as const;

function withoutText({ name }: Measured): InputError {
  return new InputError('not-a-resolution', `${name}: an OpenDocument file, but not one with a text; save it as .odt`);
}

/** Pictures in a flat file are letters and figures by the million, without a tag between them. */
function withoutPictures(text: string): string {
  const kept: string[] = [];
  let done = 0;
  for (let at = text.indexOf(PICTURE); at !== -1; at = text.indexOf(PICTURE, done)) {
    const start = text.indexOf('>', at) + 1;
    const end = text.indexOf('</', start);
    if (start === 0 || end === -1) break;
    kept.push(text.slice(done, start));
    done = end;
  }
  return kept.join('') + text.slice(done);
}

const PICTURE = '<office:binary-data';
