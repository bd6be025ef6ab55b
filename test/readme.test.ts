import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.ts';
import { realWorld } from './support/world.ts';

// Every console block of the README that calls resdiff is run, and must print what it says.
const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```console\n\$ (?:npx )?resdiff (.+)\n([\s\S]*?)```/gu)];

describe('the README', () => {
  it('shows the main job', () => {
    expect(blocks.map(([, command]) => command)).toContain('77/79 78/32');
  });

  for (const [, command = '', output = ''] of blocks) {
    it(`prints what it says for resdiff ${command}`, async () => {
      const { world, printed } = realWorld();
      await main(command.split(' '), world);
      expect(printed()).toBe(output);
    });
  }
});
