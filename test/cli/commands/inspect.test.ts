import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { stagedWorld } from '../../support/world.ts';

const TEXT = `78/1. Lighthouses

The General Assembly,

1. Urges all 12 States to
keep the lights lit;[^1]

[^1]: A/78/1.
`;
const JSON_TEXT = '{"format":"resdiff.document","version":1}';

describe('resdiff inspect', () => {
  it('shows the lines with words, as they are read', async () => {
    expect((await inspected('lines')).map(({ text }) => text)).toEqual([
      '78/1. Lighthouses',
      'The General Assembly,',
      '1. Urges all 12 States to',
      'keep the lights lit;[^1]',
      '[^1]: A/78/1.',
    ]);
  });

  it('shows what the masthead says', async () => {
    expect(await inspected('masthead')).toMatchObject([
      { symbol: 'A/RES/78/1', kind: 'resolution', title: 'Lighthouses', sponsors: [], related: [] },
    ]);
  });

  it('shows the paragraphs and footnotes that lines were joined into', async () => {
    expect((await inspected('units')).map(({ number, note, text }) => [number, note, text])).toEqual([
      ['', null, 'The General Assembly,'],
      ['1.', null, 'Urges all 12 States to keep the lights lit;[^1]'],
      ['', '1', 'A/78/1.'],
    ]);
  });

  it('shows the blocks, each in its part with its notes', async () => {
    expect((await inspected('blocks')).map(({ part, text, notes }) => [part, text, notes])).toEqual([
      ['formula', 'The General Assembly,', []],
      [
        'operative',
        'Urges all 12 States to keep the lights lit;',
        [{ marker: '1', text: 'A/78/1.', offset: 43, repeated: false }],
      ],
    ]);
  });

  it('shows what words are compared, and what paragraphs name', async () => {
    const [, tokens] = await inspected('tokens');
    expect(tokens).toMatchObject({ id: 'OP1' });
    expect(JSON.stringify(tokens)).toContain('{"key":"12","kind":"number"}');
    const [, mentions] = await inspected('mentions');
    expect(mentions).toMatchObject({ mentions: [{ kind: 'count', value: 12, words: '12' }] });
  });

  it('shows the text that a file is taken down to', async () => {
    expect((await run('text.md', 'text')).printed).toBe(TEXT);
  });

  it('says where a format has no such stage', async () => {
    const { exit, complaints } = await run('text.json', 'lines');
    expect(exit).toBe(2);
    expect(complaints).toMatch(/^resdiff: [^\n]+\n$/u);
  });
});

async function inspected(stage: string) {
  const { exit, printed } = await run('text.md', stage);
  expect(exit).toBe(0);
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function run(name: string, stage: string) {
  const staged = stagedWorld({ 'text.md': TEXT, 'text.json': JSON_TEXT });
  const exit = await main(['inspect', name, '--stage', stage], staged.world);
  return { exit, printed: staged.printed(), complaints: staged.complaints() };
}
