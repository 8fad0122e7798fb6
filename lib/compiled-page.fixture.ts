import fs from 'node:fs';
import nodePath from 'node:path';
import { linkPackages, REPOSITORY, tsc, tsx, writeFiles } from './readme.fixture';

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

/** Compiles the TypeScript of a page below docs/, runs it in a folder, and returns the folder into which it has synthesized. */
export function synthesizedPage(folder: string, page: string, ...packages: readonly string[]): string {
  const text = fs.readFileSync(nodePath.join(REPOSITORY, 'docs', page), 'utf8');
  linkPackages(folder, ['cdk8s', 'constructs', '@types/node', ...packages]);
  const code = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');
  writeFiles(folder, { 'package.json': '{}', 'main.ts': code, 'tsconfig.json': JSON.stringify({ compilerOptions, include: ['main.ts'] }) });
  expect(tsc(folder, '-p', 'tsconfig.json')).toMatchObject({ status: 0, stdout: '' });
  expect(tsx(folder, 'main.ts')).toMatchObject({ status: 0, stderr: '' });
  return nodePath.join(folder, 'dist');
}
