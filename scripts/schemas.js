import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// Makes `schema/`, a JSON Schema for each report in JSON, from the types in `src/model`. `test/schema.slow.ts` holds what lies
// there against what this makes.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'schema') } } });

const FORMS = [
  { name: 'comparison', type: 'Comparison', file: 'comparison.ts', title: 'resdiff OLD NEW --format json' },
  { name: 'history', type: 'History', file: 'history.ts', title: 'resdiff history --format json' },
  { name: 'blame', type: 'Blame', file: 'history.ts', title: 'resdiff blame --format json' },
  { name: 'status', type: 'NegotiationStatus', file: 'negotiation-status.ts', title: 'resdiff status --format json' },
  { name: 'draft', type: 'Draft', file: 'draft.ts', title: 'resdiff draft --format json' },
  { name: 'chain', type: 'Chain', file: 'chain.ts', title: 'resdiff chain --format json' },
  { name: 'compilation', type: 'Compilation', file: 'compilation.ts', title: 'resdiff compile --format json' },
  { name: 'fates', type: 'Fates', file: 'fate.ts', title: 'resdiff apply --fate ADOPTED --format json' },
  { name: 'concordance', type: 'Concordance', file: 'concordance.ts', title: 'resdiff concord --format json' },
  { name: 'trends', type: 'Trends', file: 'record.ts', title: 'resdiff trends --format json' },
  { name: 'search', type: 'SearchResult', file: 'record.ts', title: 'resdiff search --format json' },
  { name: 'sources', type: 'Sources', file: 'record.ts', title: 'resdiff sources --format json' },
  { name: 'check', type: 'Check', file: 'check.ts', title: 'resdiff check --format json' },
  { name: 'document', type: 'Document', file: 'document.ts', title: 'resdiff convert --format json' },
];

const folder = mkdtempSync(join(tmpdir(), 'resdiff-schema-'));
try {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(compilerOptions()));
  mkdirSync(values.out, { recursive: true });
  for (const form of FORMS) write(form.name, finished(form, generated(form)));
  write('outline', outline(generated(FORMS.at(-1))));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compilerOptions() {
  const options = {
    target: 'es2023',
    module: 'nodenext',
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
  };
  return { compilerOptions: { ...options, skipLibCheck: true, types: [] }, include: [join(ROOT, 'src/model/*.ts')] };
}

function generated({ type, file }) {
  const settings = [
    '--tsconfig',
    join(folder, 'tsconfig.json'),
    '--no-type-check',
    '--no-top-ref',
    '--additional-properties',
  ];
  const what = ['--path', join(ROOT, 'src/model', file), '--type', type];
  const tool = join(ROOT, 'node_modules/ts-json-schema-generator/bin/ts-json-schema-generator.js');
  const text = execFileSync(process.execPath, [tool, ...settings, ...what], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(text);
}

/** What the type has and the JSON has not, and the other way round. */
function finished({ name, title }, schema) {
  if (name === 'document') return { ...schema, title, ...headed('resdiff.document', schema) };
  if (name !== 'draft') return { ...schema, title };
  // A draft is written without its comparison, which can be had from the two texts.
  const { comparison: _, ...properties } = schema.properties;
  return { ...schema, title, properties, required: schema.required.filter((each) => each !== 'comparison') };
}

function headed(format, { properties, required }) {
  const head = { format: { type: 'string', const: format }, version: { type: 'number', const: 1 } };
  return { properties: { ...head, ...properties }, required: ['format', 'version', ...required] };
}

function outline({ $schema, definitions, ...document }) {
  const all = { ...definitions, Document: document };
  const body = headed('resdiff.outline', {
    properties: { document: { $ref: '#/definitions/Document' } },
    required: ['document'],
  });
  return { $schema, title: 'resdiff outline --format json', type: 'object', ...body, definitions: all };
}

function write(name, schema) {
  writeFileSync(join(values.out, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
