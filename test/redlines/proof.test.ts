import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crudeRedline } from './crude.ts';
import { editedByChance } from './edits.ts';
import { MADE_PAIRS } from './made/all.ts';
import { faultsIn, openPackage } from './package.ts';
import { type Findings, findingsOn, type Property, type Trio } from './properties.ts';

const AUTHOR = 'resdiff';
/** Ten times what they take on two idle cores. */
const LONG = 100_000;
const named = (name: string) => {
  const pair = MADE_PAIRS.find((each) => each.name === name);
  if (pair === undefined) throw new Error(`unreachable: ${name}`);
  return pair;
};
const failures = (findings: Findings) => Object.entries(findings).filter(([, finding]) => finding !== null);

/** What a redline that replaces everything has to fail at: it brings no parts along. `npm run proof:redlines` tries all. */
const NOT_CRUDE =
  /note|link-inserted|image-|headers-and-footers-differ|header-in-new-only|control|custom-xml|chunk|move/u;
const crudely = MADE_PAIRS.filter(({ name }) => !NOT_CRUDE.test(name));

describe('the proof of redlines', () => {
  it(
    'has pairs with names of their own, in whole packages',
    () => {
      expect(new Set(MADE_PAIRS.map(({ name }) => name)).size).toBe(MADE_PAIRS.length);
      for (const { name, old, new: now } of MADE_PAIRS) {
        const faults = [old, now].flatMap((bytes) => faultsIn(openPackage(bytes)));
        expect({ name, faults }).toEqual({ name, faults: [] });
      }
    },
    LONG,
  );

  it(
    'takes OLD for a redline that changes nothing',
    () => {
      for (const { name, old } of MADE_PAIRS.filter((_, at) => at % 4 === 2))
        expectNone(name, { old, new: old, redline: old });
    },
    LONG,
  );

  it(
    'passes a redline that deletes all and inserts all',
    () => {
      for (const { name, old, new: now } of crudely.filter((_, at) => at % 4 === 0))
        expectNone(name, { old, new: now, redline: crudeRedline({ old, new: now, author: AUTHOR }) });
    },
    LONG,
  );

  it(
    'passes it for texts that chance edits',
    () => {
      for (const [at, { name, old }] of crudely.filter((_, place) => place % 4 === 1).entries()) {
        const { bytes, edits } = editedByChance(old, at);
        const redline = crudeRedline({ old, new: bytes, author: AUTHOR });
        expectNone(`${name}: ${edits.join(', ')}`, { old, new: bytes, redline });
      }
    },
    LONG,
  );
});

function expectNone(name: string, trio: Omit<Trio, 'author'>): void {
  expect({ name, failures: failures(findingsOn({ ...trio, author: AUTHOR })) }).toEqual({ name, failures: [] });
}

/** Harm done to a good redline, and the property that has to see it. */
const HARM: readonly (readonly [string, Property, string, (xml: string) => string])[] = [
  ['a lost word', 'accept', 'word/document.xml', (xml) => xml.replace('observers', '')],
  ['a lost old word', 'reject', 'word/document.xml', (xml) => xml.replace(/lights that are out/u, 'lights')],
  ['a lost bold', 'bytes', 'word/document.xml', (xml) => xml.replace('<w:b/>', '')],
  ['a word in w:del', 'sound', 'word/document.xml', (xml) => xml.replace(/delText/gu, 't')],
  [
    'an id that is used twice',
    'sound',
    'word/document.xml',
    (xml) => xml.replace(/<w:(ins|del) w:id="\d+"/gu, '<w:$1 w:id="1"'),
  ],
  ['a broken tag', 'sound', 'word/document.xml', (xml) => xml.replace('</w:body>', '')],
  ['text after the last section', 'sound', 'word/document.xml', (xml) => xml.replace('</w:body>', '<w:p/></w:body>')],
  ['other settings', 'parts', 'word/settings.xml', (xml) => xml.replace('110', '100')],
  ['a lost style', 'parts', 'word/styles.xml', (xml) => xml.replace(/<w:style .*?<\/w:style>/u, '')],
  ['a lost type', 'sound', '[Content_Types].xml', (xml) => xml.replace(/<Default Extension="rels"[^>]*>/u, '')],
  ['a lost relationship', 'parts', 'word/_rels/document.xml.rels', (xml) => xml.replace(/<Relationship [^>]*>/u, '')],
  ['a target that is absent', 'sound', 'word/_rels/document.xml.rels', (xml) => xml.replace('styles.xml', 'style.xml')],
  [
    'an empty paragraph more',
    'accept-empty',
    'word/document.xml',
    (xml) => xml.replace('<w:sectPr>', '<w:p/><w:sectPr>'),
  ],
];

describe('a redline with', () => {
  const { old, new: now } = named('words');
  const redline = crudeRedline({ old, new: now, author: AUTHOR });

  it.each(HARM)('%s fails at: %s', (_, property, path, harm) => {
    const files = unzipSync(redline);
    const text = strFromU8(files[path] ?? new Uint8Array());
    expect(harm(text)).not.toBe(text);
    const harmed = zipSync({ ...files, [path]: strToU8(harm(text)) });
    const findings = findingsOn({ old, new: now, redline: harmed, author: AUTHOR });
    expect(failures(findings).map(([name]) => name)).toContain(property);
  });
});
