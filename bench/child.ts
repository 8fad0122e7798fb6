import { spawnSync } from 'node:child_process';

/** tsx by its address, so that it is found from every working directory. */
export const TSX = ['--require', require.resolve('tsx/cjs')] as const;

/** Runs Node and waits. @returns what it printed, and its wall clock in seconds */
export function runNode(args: readonly string[], cwd = process.cwd()): { readonly stderr: string; readonly seconds: number } {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { stderr, seconds };
}

/** The middle of several runs. The first, which fills caches of disk and tsx, is not counted. */
export function medianOf(runs: number, run: () => number): number {
  run();
  const sorted = Array.from({ length: runs }, run).sort((a, b) => a - b);
  return sorted[Math.floor(runs / 2)] ?? Number.NaN;
}
