import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { limitsWith } from '../../src/formats/limits.ts';
import { officeToDocx } from '../../src/host/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'test-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const before = process.env['RESDIFF_OFFICE'];
afterEach(() => {
  if (before === undefined) delete process.env['RESDIFF_OFFICE'];
  else process.env['RESDIFF_OFFICE'] = before;
});

/** A program that is called as LibreOffice is. */
function program(lines: string): void {
  const path = join(folder, 'office.sh');
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  process.env['RESDIFF_OFFICE'] = path;
}

const FILE = { bytes: new TextEncoder().encode('given'), ending: 'doc', name: 'old.doc' } as const;
const SLOW = limitsWith({ 'office-seconds': 1 });
const noted = (name: string) => readFileSync(join(folder, name), 'utf8').trim();

function isRunning(id: string): boolean {
  try {
    process.kill(Number(id), 0);
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}

// The programs here are shell scripts.
describe.skipIf(process.platform === 'win32')('LibreOffice', () => {
  it('converts a file in a folder of its own, which is gone afterwards, with a cautious profile', async () => {
    program(
      `echo "$@" > ${folder}/args; for last; do :; done; dir=$(dirname "$last"); cp "$dir/profile/user/registrymodifications.xcu" ${folder}/settings; cp "$last" "$dir/given.docx"`,
    );
    const { bytes, by } = await officeToDocx(FILE, SLOW).catch((error: unknown) => ({
      bytes: FILE.bytes,
      by: String(error),
    }));
    expect(new TextDecoder().decode(bytes)).toBe('given');
    expect(by).toContain('damaged');
    expect(noted('args')).toMatch(
      /--headless .*-env:UserInstallation=file:\/\/\S+\/profile --convert-to docx --outdir \S+ \S+\/given\.doc$/u,
    );
    for (const setting of ['DisableMacrosExecution', 'BlockUntrustedRefererLinks'])
      expect(noted('settings')).toContain(setting);
    const [, used = ''] = /--outdir (\S+)/u.exec(noted('args')) ?? [];
    expect(existsSync(used)).toBe(false);
  });

  it('is ended after the time limit, with the programs that it started and that ignore a request to end', async () => {
    program(
      `echo $$ > ${folder}/first; sh -c 'trap "" TERM HUP; echo $$ > ${folder}/second; sleep 30; sleep 30' & sleep 30`,
    );
    await expect(officeToDocx(FILE, SLOW)).rejects.toThrow(
      'old.doc: LibreOffice has not converted it in 1 seconds, and was stopped (--limit office-seconds=N raises it)',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([noted('first'), noted('second')].map(isRunning)).toEqual([false, false]);
  });

  it('leaves no program that it started, if it ends before them', async () => {
    program(
      `sh -c 'echo $$ > ${folder}/third; sleep 30; sleep 30' & sleep 0.3; echo "Error: source file could not be loaded" >&2`,
    );
    await expect(officeToDocx(FILE, SLOW)).rejects.toThrow(
      'could not convert it (Error: source file could not be loaded); it may be damaged or have a password',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isRunning(noted('third'))).toBe(false);
  });

  it('may be missing, or not a program', async () => {
    process.env['RESDIFF_OFFICE'] = join(folder, 'none');
    await expect(officeToDocx(FILE, SLOW)).rejects.toThrow(/the office program \S+none cannot be run/u);
    expect(readdirSync(tmpdir()).filter((name) => name === 'given.doc')).toEqual([]);
  });
});
