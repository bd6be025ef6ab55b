import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { stagedWorld } from '../../support/world.ts';

const DRAFT = `79/5. Lighthouses

*The General Assembly*,

*Recalling* its resolution 78/10 of December 4, 2023,

*Recalling* the the first lighthouse,

1. *Decides* to keep it lit;

2. *Requests* a report by 31 November 2025.
`;

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const staged = stagedWorld({ 'draft.md': DRAFT, ...files });
  const exit = await main(['check', ...args], staged.world);
  return { exit, printed: staged.printed(), complaints: staged.complaints(), written: staged.written() };
}

describe('resdiff check', () => {
  it('tells errors and warnings in the order of the text, then hints, and exits 1 for an error', async () => {
    const { exit, printed } = await run(['draft.md', '--off', 'agenda-missing']);
    expect(exit).toBe(1);
    expect(printed).toBe(`A/RES/79/5: 2 errors and 2 warnings

PP1       warning  citation-form
          The date “December 4, 2023” is not in the form day, month, year.
          Recalling its resolution 78/10 of »December 4, 2023«,
          → Write “4 December 2023”.

PP2       warning  also-further
          After “Recalling”, use “Recalling also”, not “Recalling”.
          »Recalling« the the first lighthouse,
          → Write “Recalling also”.

PP2       error  doubled-word
          “the” is repeated.
          Recalling »the the« first lighthouse,
          → Delete one “the”.

OP2       error  impossible-date
          There is no 31 November 2025.
          Requests a report by »31 November 2025«.
          → Check the date.
`);
  });

  it('says that there are no findings, and with which text it compared', async () => {
    expect(await run(['78/32'])).toMatchObject({
      exit: 0,
      printed: 'A/RES/78/32: no findings (compared with 77/79)\n',
    });
    expect((await run(['78/32', '--alone'])).printed).toBe('A/RES/78/32: no findings\n');
    expect((await run(['78/32', '--against', '76/47'])).printed).toContain('compared with 76/47');
    expect((await run(['78/32', '--against', 'cluster-munitions'])).printed).toContain('compared with 77/79');
  });

  it('compares a draft without a symbol with the series that it continues', async () => {
    const draft = `81/... Implementation of the Convention on Cluster Munitions\n\n*The General Assembly*,\n\n*Recalling* its resolution 78/32 of 4 December 2023,\n\nDecides to include the item in the provisional agenda of its seventy-eighth session.\n`;
    const { printed } = await run(['next.md', '--only', 'agenda-past,dropped-clause'], { 'next.md': draft });
    expect(printed).toContain('compared with 78/32');
    expect(printed).toContain('OP1       error  agenda-past');
    expect(printed).toContain('Worth a look (adopted texts do it too)');
  });

  it('writes JSON, Markdown and SARIF with the lines of a text', async () => {
    const json: unknown = JSON.parse((await run(['draft.md', '-f', 'json', '--only', 'doubled-word'])).printed);
    expect(json).toMatchObject({
      format: 'resdiff.check',
      version: 1,
      findings: [{ code: 'doubled-word', id: 'PP2', words: 'the the' }],
    });
    expect((await run(['draft.md', '-o', 'found.md'])).written['found.md']).toContain(
      '## Errors\n\n- **PP2** `doubled-word`',
    );
    const sarif: unknown = JSON.parse(
      String((await run(['draft.md', '-o', 'found.sarif', '--only', 'doubled-word'])).written['found.sarif']),
    );
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'resdiff' } },
          results: [
            {
              ruleId: 'doubled-word',
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'draft.md' },
                    region: { startLine: 7, snippet: { text: 'the the' } },
                  },
                  logicalLocations: [{ name: 'PP2' }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('mends what is safe, says how much is left, and tracks it in a Word file', async () => {
    const { exit, printed, complaints } = await run(['draft.md', '--fix']);
    expect(printed).toContain('*Recalling also* the first lighthouse,');
    expect(printed).toContain('78/10 of 4 December 2023,');
    expect(complaints).toBe('resdiff: corrected 3 findings; left: 1 error and 1 hint\n');
    expect(exit).toBe(1);
    const word = (await run(['draft.md', '--fix', '-o', 'mended.docx'])).written['mended.docx'];
    expect(word).toBeInstanceOf(Uint8Array);
    expect((await run(['draft.md', '--fix', '-f', 'json'])).complaints).toContain('--fix writes a text');
  });

  it('switches codes by a file of settings, and refuses a name it does not know with the nearest', async () => {
    const settings = 'check:\n  rules:\n    impossible-date: off\n    doubled-word: hint\n';
    expect(await run(['draft.md'], { '.resdiff.yaml': settings })).toMatchObject({ exit: 0 });
    expect((await run(['draft.md', '--config', 'mine.yaml'], { 'mine.yaml': settings })).exit).toBe(0);
    const wrong = await run(['draft.md'], { '.resdiff.yaml': 'check: { rules: { also-furthr: off } }' });
    expect(wrong).toMatchObject({
      exit: 2,
      complaints: expect.stringContaining('no check is called “also-furthr”; the nearest are also-further'),
    });
    expect((await run(['draft.md'], { '.resdiff.yaml': 'check: { rule: 1 }' })).complaints).toContain(
      'there is no “rule” in check',
    );
    expect((await run(['draft.md'], { '.resdiff.yaml': 'check: { rules: { sum: maybe } }' })).complaints).toContain(
      'error, warning, hint or off',
    );
    expect((await run(['draft.md'], { '.resdiff.yaml': '{' })).complaints).toContain('is not valid YAML');
    expect((await run(['draft.md', '--config', 'none.yaml'])).complaints).toContain(
      'cannot read the settings none.yaml',
    );
    expect((await run(['draft.md', '--only', 'sums'])).complaints).toContain('the nearest are sum');
    expect((await run(['draft.md', '-o', 'found.docx'])).complaints).toContain(
      'check cannot write .docx; supported: .txt, .json, .sarif, .md, .html and .htm',
    );
  });

  it('lets no control character of a text reach the terminal', async () => {
    const evil = DRAFT.replace('the the first', 'the the \u001B]0;evil\u0007\u202E first').replace(
      'December 4',
      'December\u009B 4',
    );
    for (const form of ['terminal', 'md', 'sarif']) {
      const { printed } = await run(['evil.md', '-f', form, '--color', 'never'], { 'evil.md': evil });
      expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
    }
  });
});
