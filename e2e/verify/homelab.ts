import { spawn } from 'node:child_process';
import type { Verification } from '../../lib/cli/verify/result';
import { ROOT } from '../support/labs';

/** What the command said. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let compiled: Promise<void> | undefined;

/** Compiles the command as `npm test` does, once: to do so each time that it runs would take most of the time. @throws Error with what went wrong */
export function compile(): Promise<void> {
  compiled ??= compileNow();
  return compiled;
}

async function compileNow(): Promise<void> {
  const { code, out, err } = await node(['-e', "require('./lib/built.fixture.js')()"]);
  if (code !== 0) throw new Error(`the command does not compile:\n${out}${err}`);
}

/** Runs `homelab`, compiled, in the repository. */
export function homelab(args: readonly string[]): Promise<Ran> {
  return node(['.test-build/lib/cli/main.js', ...args]);
}

function node(args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text.out += more;
  });
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    text.err += more;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ ...text, code }));
  });
}

/** What `homelab verify --format json` found. @throws Error if it could not run */
export async function verify(lab: string, ...options: readonly string[]): Promise<Verification> {
  const { code, out, err } = await homelab(['verify', lab, '--format', 'json', ...options]);
  if (code !== 0 && code !== 1) throw new Error(`ended with ${code}: ${err}`);
  const result = JSON.parse(out) as Verification;
  if (result.equal !== (code === 0)) throw new Error(`says equal: ${result.equal} and ends with ${code}`);
  return result;
}
