import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { stagedWorld } from '../support/world.ts';

const TEXTS = {
  'a.txt': '1. Urges all States to act.\n',
  'b.txt': '1. Urges all States to act;\n\n2. Requests a report.\n',
};

describe('--lang', () => {
  it('puts the report into French', async () => {
    const { world, printed } = stagedWorld(TEXTS);
    expect(await main(['a.txt', 'b.txt', '--lang', 'fr'], world)).toBe(0);
    expect(printed()).toContain('1 ajouté');
    expect(printed()).toContain('OP2 (nouveau paragraphe)\u00A0: «\u00A0Requests a report\u00A0».');
  });

  it('puts only the summary into a language without other words', async () => {
    const { world, printed } = stagedWorld(TEXTS);
    expect(await main(['a.txt', 'b.txt', '--lang=zh'], world)).toBe(0);
    expect(printed()).toContain('新增段落：1。');
    expect(printed()).toContain('1 added');
  });

  it('is taken from the settings of the folder, and the option goes first', async () => {
    const texts = { ...TEXTS, '.resdiff.yaml': 'report:\n  lang: fr\n' };
    const own = stagedWorld(texts);
    expect(await main(['a.txt', 'b.txt'], own.world)).toBe(0);
    expect(own.printed()).toContain('1 ajouté');
    const other = stagedWorld(texts);
    expect(await main(['a.txt', 'b.txt', '--lang', 'en'], other.world)).toBe(0);
    expect(other.printed()).toContain('1 added');
  });

  it('refuses other languages, in the settings too', async () => {
    const asked = stagedWorld(TEXTS);
    expect(await main(['a.txt', 'b.txt', '--lang', 'eo'], asked.world)).toBe(2);
    const set = stagedWorld({ ...TEXTS, '.resdiff.yaml': 'report:\n  lang: eo\n' });
    expect(await main(['a.txt', 'b.txt'], set.world)).toBe(2);
    expect(set.complaints()).toContain('lang should be one of ar, en, es, fr, ru, zh, not "eo"');
  });

  it('has no effect on a format that has only the words of the texts', async () => {
    const { world, complaints } = stagedWorld(TEXTS);
    expect(await main(['a.txt', 'b.txt', '-f', 'critic', '--lang', 'fr'], world)).toBe(0);
    expect(complaints()).toContain('--lang has no effect in the critic format');
  });
});
