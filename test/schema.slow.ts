import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('schema/ is what the types make: npm run docs:schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'resdiff-schemas-'));
  try {
    execFileSync(process.execPath, ['scripts/schemas.js', '--out', folder]);
    const made = readdirSync(folder).sort();
    expect(made).toEqual(readdirSync('schema').sort());
    for (const name of made) expect(read(join(folder, name)), name).toEqual(read(join('schema', name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
