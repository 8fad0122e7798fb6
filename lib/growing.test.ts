import fs from 'node:fs';
import nodePath from 'node:path';
import { linkPackages, REPOSITORY, temporaryFolder, tsc, tsx, writeFiles } from './readme.fixture';

const page = fs.readFileSync(nodePath.join(REPOSITORY, 'docs/growing.md'), 'utf8');
const folder = temporaryFolder();
const code = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');

test('docs/growing.md compiles, and what it describes can be synthesized', () => {
  linkPackages(folder, ['cdk8s', 'constructs', '@types/node']);
  const compilerOptions = {
    target: 'ES2022',
    // It is the source that is compiled along, not the package's types.
    lib: ['ES2023', 'ES2024.String'],
    module: 'node16',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
    paths: { 'cdk8s-homelab': [nodePath.join(REPOSITORY, 'lib/index.ts')] },
  };
  writeFiles(folder, { 'package.json': '{}', 'main.ts': code, 'tsconfig.json': JSON.stringify({ compilerOptions, include: ['main.ts'] }) });
  expect(tsc(folder, '-p', 'tsconfig.json')).toMatchObject({ status: 0, stdout: '' });
  expect(tsx(folder, 'main.ts')).toMatchObject({ status: 0, stderr: '' });
  const written = fs.readFileSync(nodePath.join(folder, 'dist/demo-ha/postgres-ha/postgres-ha/PodMonitor-postgres-ha.yaml'), 'utf8');
  expect(written).toContain('release: kube-prometheus-stack');
});
