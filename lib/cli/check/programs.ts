import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import { errorCode } from '../../synth/disk';
import { causeOf } from './cause';

/** A program takes no longer; whoever waits longer takes it for hung. */
const TIMEOUT_MS = 60_000;
/** Of what it prints. */
const MAX_BYTES = 256 * 1024 * 1024;
/** An address without a server. */
const NOWHERE = 'http://127.0.0.1:9';

/**
 * What a program gets of our environment: nothing that it could log in with, and no way to the network. Kustomize and Helm fetch only what they are
 * told to, and we ask them for nothing that has to be fetched; should they try all the same, they fail at once.
 */
function environment(): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env;
  const proxies = Object.fromEntries(
    ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].map((name) => [name, NOWHERE]),
  );
  return {
    PATH,
    ...proxies,
    HOME: nodePath.join(tmpdir(), 'homelab-no-home'),
    KUBECONFIG: nodePath.join(tmpdir(), 'homelab-no-kubeconfig'),
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Where a program is: in a folder of PATH. Undefined if it is nowhere. */
export function findProgram(name: string, path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(nodePath.delimiter)
    .filter((folder) => nodePath.isAbsolute(folder))
    .map((folder) => nodePath.join(folder, name))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What a program printed, or its first words on why it did not. */
export type Ran = { readonly text: string; readonly problem?: never } | { readonly problem: string; readonly text?: never };

/** How a program is run: with these arguments. */
export type Run = (args: readonly string[]) => Ran;

/** Runs a program, without a shell. One that does not end in time is not run again: it would take as long for every chart. */
export function programRunner(program: string, timeout = TIMEOUT_MS): Run {
  const tooLong = `did not end within ${timeout / 1000} seconds`;
  let hangs = false;
  return (args) => {
    if (hangs) return { problem: `not tried, since ${nodePath.basename(program)} ${tooLong} before` };
    const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
      env: environment(),
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
      maxBuffer: MAX_BYTES,
    });
    const code = error === undefined ? undefined : errorCode(error);
    hangs = code === 'ETIMEDOUT';
    // Without an error in the rare case that only what it has started itself runs on.
    if (status === 0) return { text: stdout };
    if (hangs) return { problem: tooLong };
    if (code === 'ENOBUFS') return { problem: `printed more than ${MAX_BYTES / 1024 ** 2} MB` };
    return { problem: causeOf(stderr ?? '') || error?.message || (signal ? `was ended by ${signal}` : `ended with ${status}`) };
  };
}
