import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { medianOf, runNode, TSX } from './child';

const RUNS = 9;
const MAIN = nodePath.resolve(__dirname, '../main.ts');

/** Wall clock of whole processes: the labs, and what Node and tsx take of it. Rows of a table. */
export function coldStarts(): readonly (readonly string[])[] {
  const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-bench-'));
  const dist = nodePath.join(folder, 'dist');
  const labs = () => runNode([...TSX, MAIN], folder).seconds;
  const fromNothing = () => {
    fs.rmSync(dist, { recursive: true, force: true });
    return labs();
  };
  try {
    return [
      ['`node -e 0`', medianOf(RUNS, () => runNode(['-e', '0']).seconds)] as const,
      ['`node --require tsx/cjs -e 0`', medianOf(RUNS, () => runNode([...TSX, '-e', '0']).seconds)] as const,
      ['`node --require tsx/cjs main.ts`, into an empty folder', medianOf(RUNS, fromNothing)] as const,
      ['`node --require tsx/cjs main.ts`, nothing changed', medianOf(RUNS, labs)] as const,
    ].map(([what, seconds]) => [what, `${seconds.toFixed(2)} s`]);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
