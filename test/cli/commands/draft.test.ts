import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { readAny } from '../../../src/index.ts';
import { stagedWorld } from '../../support/world.ts';

const FACTS = `# what the depositary says
States parties: 112
presidency: # nobody knows yet
ratifications: [Nigeria]
`;

describe('resdiff draft', () => {
  it('shows every step with its reason, and the open points', async () => {
    const { exit, printed } = await run('draft 77/79 --width 70');
    expect(exit).toBe(0);
    expect(printed).toContain('A/RES/77/79 → the seventy-eighth session');
    expect(printed).toMatch(/✓ PP1 .*76\/47 of 6 December/su);
    expect(printed).toMatch(/□ PP15\s+\[United Kingdom of Great Britain and Northern Ireland\]/u);
  });

  it('starts from the last text of a named series, or from the text of a symbol', async () => {
    expect((await run('draft cluster-munitions')).printed).toContain('A/RES/78/32 → the seventy-ninth session');
    expect((await run('draft 76/47')).printed).toContain('A/RES/76/47 → the seventy-seventh session');
  });

  it('fills in open points from a facts file; a key without a value stays open', async () => {
    const { exit, printed } = await run('draft 77/79 --facts facts.yaml -f md', { 'facts.yaml': FACTS });
    expect(exit).toBe(0);
    expect(printed).toContain('112 as States parties by the ratification of Nigeria and \\[13\\] as signatories');
  });

  it('writes Word files that give the base with all steps rejected, and the draft with all accepted', async () => {
    const { exit, written } = await run('draft 77/79 -o draft.docx --author Mission --date 2023-10-01');
    expect(exit).toBe(0);
    const bytes = written['draft.docx'];
    if (!(bytes instanceof Uint8Array)) throw new Error('unreachable: a Word file is bytes');
    const texts = await Promise.all(
      (['rejected', 'accepted'] as const).map((revisions) => readAny(bytes, { name: 'draft.docx', revisions })),
    );
    const chain = texts.map(({ document }) => document.paragraphs[1]?.text ?? '');
    expect(chain[0]).toMatch(/75\/62 of 7 December 2020 and 76\/47 of 6 December 2021 on/u);
    expect(chain[1]).toMatch(/76\/47 of 6 December 2021 and 77\/79 of 7 December 2022 on/u);
  });

  it('writes the facts needed, to fill in, and reads them back', async () => {
    const { written } = await run('draft 77/79 -o facts.yaml');
    const facts = String(written['facts.yaml']);
    expect(facts).toContain('presidency: # [United Kingdom of Great Britain and Northern Ireland]');
    const { exit, printed } = await run('draft 77/79 --points --facts mine.yaml', { 'mine.yaml': facts });
    expect(exit).toBe(0);
    expect(printed).toContain('Key: `States parties`');
  });

  it.each([
    ['draft 77/79 --facts none.yaml', 'cannot read the facts none.yaml (ENOENT)'],
    ['draft 77/79 --facts odd.yaml', '“presidency” should be a figure, words or a list of words'],
    ['draft 77/79 --facts broken.yaml', 'broken.yaml is not valid YAML'],
    ['draft 77/79 --to 76', 'cannot draft for session 76: A/RES/77/79 is already from session 77'],
    ['draft 77/79 --to soon', '--to takes the number of a session'],
    ['draft 77/79 -o draft.rtf', 'draft cannot write .rtf; supported: .txt, .md, .docx'],
    ['draft 77/79 -f docx', 'add -o draft.docx'],
  ])('%s is refused in one line', async (line, why) => {
    const files = { 'odd.yaml': 'presidency: { name: Iraq }\n', 'broken.yaml': '"a: [\n' };
    const { exit, complaints } = await run(line, files);
    expect(exit).toBe(2);
    expect(complaints).toContain(why);
    expect(complaints.trim().split('\n')).toHaveLength(1);
  });
});

async function run(commandLine: string, files: Record<string, string> = {}) {
  const { world, printed, complaints, written } = stagedWorld(files);
  const exit = await main(commandLine.split(' '), world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
