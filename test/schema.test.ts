import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { blame, chains, check, compile, concord, draft, fates, history, read, render, write } from '../src/index.ts';
import { statusOf } from '../src/negotiate/status.ts';
import { renderJson } from '../src/report/json.ts';
import { madeComparisons } from './support/made.ts';
import { negotiatedText } from './support/negotiated.ts';
import { VERSIONS } from './support/versions.ts';

const texts = ['A_RES_76_47', 'A_RES_77_79', 'A_RES_78_32'].map((name) => {
  const path = `corpus/cluster-munitions/${name}.md`;
  return read(readFileSync(path), { name: path }).document;
});
const [first, second, last] = texts;
if (first === undefined || second === undefined || last === undefined) throw new Error('the corpus has three texts');

const ROLLING = negotiatedText(
  'PP1bis Noting [old (G77)] [new] (EU; US: delete) lamps, (Japan reserves)',
  'OP1 Acts; (agreed)',
);

const OUTPUTS: readonly (readonly [string, readonly string[]])[] = [
  ['comparison', madeComparisons().map(render.json)],
  ['outline', texts.map(render.outlineJson)],
  ['document', texts.map(write.json)],
  ['history', [render.json(history(texts))]],
  ['blame', [render.json(blame(texts))]],
  ['status', [renderJson(statusOf(ROLLING))]],
  [
    'status',
    [
      renderJson(
        statusOf(
          negotiatedText(
            'PP1bis Noting [old (G77)] [new] (EU; US: delete) lamps, (Japan reserves)',
            'OP1 Acts; (agreed)',
          ),
        ),
      ),
    ],
  ],
  ['chain', chains(texts).map(render.json)],
  [
    'fates',
    [
      render.json(
        fates({ sources: [{ name: 'list', list: 'Delete operative paragraph 2.' }], base: second, adopted: last }),
      ),
    ],
  ],
  ['draft', [render.draft.json(draft(texts))]],
  [
    'compilation',
    [
      render.json(
        compile(first, [
          { name: 'EU', document: second },
          { name: 'G77', document: last },
        ]),
      ),
    ],
  ],
  [
    'concordance',
    [renderJson(concord([VERSIONS.en, VERSIONS.fr].map((text) => read(text, { name: 'version.txt' }).document)))],
  ],
  ['check', [render.check.json(check({ document: last, against: [second] }))]],
];

describe('the JSON schemas', () => {
  it.each(OUTPUTS)('describe the %s, and all that is in it', (name, outputs) => {
    const schema = closed(schemaNamed(name));
    for (const output of outputs) expect(errorsIn(JSON.parse(output), schema)).toEqual([]);
  });

  it('let later fields pass, and miss what is not there', () => {
    const schema = schemaNamed('document');
    const document = JSON.parse(write.json(last));
    const { paragraphs: _, ...bare } = document;
    expect(errorsIn({ ...document, later: 1 }, schema)).toEqual([]);
    expect(errorsIn(bare, schema)).not.toEqual([]);
    expect(errorsIn({ ...document, session: 'seventy-eighth' }, schema)).not.toEqual([]);
  });
});

function schemaNamed(name: string): Schema {
  return JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
}

function errorsIn(value: unknown, schema: Schema): readonly string[] {
  const { errors } = new Validator(schema, '7', false).validate(value);
  return errors.slice(-3).map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}

/** The same schema without leave for other fields: a field that no type has would be seen. */
function closed(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    const isObject = value !== null && typeof value === 'object' && 'properties' in value && key !== 'properties';
    return isObject ? { additionalProperties: false, ...value } : value;
  });
}
