#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// From Node 22.8 on: what was compiled once is not compiled again.
module.enableCompileCache?.();

// A clone runs its source, as it is now; the package has only what was built of it.
const source = new URL('../lib/cli/main.ts', import.meta.url);
if (existsSync(source)) {
  await import('tsx');
  await import(source.href);
} else {
  await import('../build/lib/cli/main.js');
}
