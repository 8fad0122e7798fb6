/** Runs the command within a process, as often as wanted: to start one each time would take most of the time. For compiled code only. */
import { run } from './program';

/** What a command said, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line and keeps what it prints. */
export async function capture(args: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const [toOut, toErr] = [process.stdout.write, process.stderr.write];
  process.exitCode = 0;
  process.stdout.write = keep((text) => (said.out += text));
  process.stderr.write = keep((text) => (said.err += text));
  try {
    return { code: await run(args), ...said };
  } finally {
    process.stdout.write = toOut;
    process.stderr.write = toErr;
    process.exitCode = 0;
  }
}

function keep(add: (text: string) => void): typeof process.stdout.write {
  return (chunk: string | Uint8Array): boolean => {
    add(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    return true;
  };
}
