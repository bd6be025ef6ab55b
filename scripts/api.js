import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// Makes the pages about the library, from what stands above each public name. TypeDoc needs a compiler of its own, so it is no
// dependency: npm fetches both when this is called. A name that is not exported, or a link that leads nowhere, is an error.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'coverage/api') } } });
const folder = mkdtempSync(join(tmpdir(), 'resdiff-api-'));
try {
  const quietly = ['install', '--silent', '--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', folder];
  execFileSync('npm', [...quietly, 'typedoc@0.28.20', 'typescript@5.9.3'], { cwd: folder, stdio: 'inherit' });
  const compilerOptions = { target: 'es2023', module: 'nodenext', allowImportingTsExtensions: true, noEmit: true };
  const strict = { strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: true };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        ...compilerOptions,
        ...strict,
        typeRoots: [join(ROOT, 'node_modules/@types')],
        types: ['node'],
      },
      files: [join(ROOT, 'src/index.ts')],
    }),
  );
  const settings = [
    '--tsconfig',
    join(folder, 'tsconfig.json'),
    '--readme',
    'none',
    '--disableGit',
    '--sourceLinkTemplate',
    '{path}',
  ];
  const what = [
    '--entryPoints',
    join(ROOT, 'src/index.ts'),
    '--out',
    values.out,
    '--name',
    'resdiff',
    '--basePath',
    ROOT,
  ];
  const strictness = [
    '--validation.notExported',
    'false',
    '--validation.invalidLink',
    'true',
    '--treatValidationWarningsAsErrors',
  ];
  const tool = join(folder, 'node_modules/typedoc/bin/typedoc');
  execFileSync(process.execPath, [tool, ...settings, ...what, ...strictness], { cwd: ROOT, stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
