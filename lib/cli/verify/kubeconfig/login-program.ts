import { type ChildProcessByStdio, spawn } from 'node:child_process';
import nodePath from 'node:path';
import type { Readable } from 'node:stream';
import { at } from '../../../manifest/read';
import { isMap, type JsonMap } from '../../../manifest/tree';
import { CliError } from '../../cli-error';
import { type Entry, textOf, textsOf, wrongField } from './entry';
import { type ClientCertificate, checkedPair } from './pem';

/** What a login program (an exec plugin) has printed. */
export interface Provided {
  readonly token?: string;
  readonly certificate?: ClientCertificate;
}

/** A credential is a few kilobytes. */
const MAX_OUTPUT = 1024 * 1024;
/** How long a program that has ended may leave its output open: a process that it left behind may hold it. */
const DRAIN_MS = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Child = ChildProcessByStdio<null, Readable, null>;

/**
 * Runs the program of a user's `exec`, as client-go does, but never with a terminal. It leads a process group of its own, which is ended with
 * it, with the command, and on its signals. What the program prints is not quoted.
 * @throws CliError if it gives no credentials
 */
export async function runLoginProgram(user: Entry, exec: JsonMap, cluster: Entry, signal: AbortSignal): Promise<Provided> {
  const command = textOf(user, 'exec.command', exec.command);
  if (command === undefined) throw wrongField(user, 'exec', 'has no command');
  if (exec.interactiveMode === 'Always')
    throw wrongField(user, 'exec', 'wants a terminal (interactiveMode: Always), which a program that is run here never has');
  const program = `the login program${programName(command)} of user '${user.name}'`;
  const output = await outputOf(() => start(command, user, exec, cluster, program), program, signal);
  return readCredential(output, program);
}

/** People write whole command lines where a program is expected, tokens included. */
function programName(command: string): string {
  const name = nodePath.basename(command);
  return /^[\w.+-]{1,60}$/.test(name) ? ` '${name}'` : '';
}

function start(command: string, user: Entry, exec: JsonMap, cluster: Entry, program: string): Child {
  const args = textsOf(user, 'exec.args', exec.args);
  const env = { ...process.env, ...environmentOf(user, exec), KUBERNETES_EXEC_INFO: JSON.stringify(execInfo(user, exec, cluster)) };
  // As client-go: with a folder in its name it is relative to the kubeconfig, else it is on the PATH.
  const file = command.includes('/') ? nodePath.resolve(user.folder, command) : command;
  try {
    return spawn(file, args, { env, stdio: ['ignore', 'pipe', 'ignore'], detached: process.platform !== 'win32', windowsHide: true });
  } catch {
    throw new CliError(`${program} can't be started: its command, args or env has a character that is not allowed there`);
  }
}

function environmentOf(user: Entry, { env }: JsonMap): Record<string, string> {
  if (env === undefined || env === null) return {};
  if (!Array.isArray(env)) throw wrongField(user, 'exec.env', 'is no list');
  return Object.fromEntries(
    env.map((item: unknown) => {
      const name = textOf(user, 'exec.env', at(item, 'name'));
      if (name === undefined) throw wrongField(user, 'exec.env', 'has an item without a name');
      return [name, textOf(user, 'exec.env', at(item, 'value')) ?? ''];
    }),
  );
}

/** What a program is passed about its task, as by client-go. */
function execInfo(user: Entry, exec: JsonMap, { fields }: Entry): JsonMap {
  const apiVersion = textOf(user, 'exec.apiVersion', exec.apiVersion) ?? 'client.authentication.k8s.io/v1';
  const spec = { interactive: false, ...(exec.provideClusterInfo === true ? { cluster: clusterInfo(fields) } : {}) };
  return { apiVersion, kind: 'ExecCredential', spec };
}

function clusterInfo(fields: JsonMap): JsonMap {
  const names = ['server', 'tls-server-name', 'insecure-skip-tls-verify', 'certificate-authority-data', 'proxy-url'];
  const info = Object.fromEntries(names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
  const extensions: unknown = fields.extensions;
  const config = Array.isArray(extensions) ? extensions.find((one) => at(one, 'name') === 'client.authentication.k8s.io/exec') : undefined;
  return config === undefined ? info : { ...info, config: at(config, 'extension') };
}

/** What the program printed, once it has ended. */
function outputOf(run: () => Child, program: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let drain: NodeJS.Timeout | undefined;
    let child: Child | undefined;
    const end = (): void => {
      if (child) endGroup(child);
      child?.stdout.destroy();
      clearTimeout(drain);
      signal.removeEventListener('abort', tooLate);
      for (const name of SIGNALS) process.removeListener(name, onSignal);
    };
    const fail = (problem: string): void => {
      end();
      reject(new CliError(`${program} ${problem}`));
    };
    const tooLate = (): void => fail('does not end: log in with kubectl first, if it waits for you');
    const onSignal = (name: NodeJS.Signals): void => {
      end();
      // No listener is left, so this ends the command as the signal would have.
      process.kill(process.pid, name);
    };
    const ended = (code: number | null): void => {
      if (code === 0) {
        end();
        resolve(Buffer.concat(chunks).toString('utf8'));
      } else fail(`ended with ${code === null ? 'a signal' : `exit code ${code}`}: run kubectl with this context to see what it says`);
    };
    // Before the program starts: a signal that came in between would leave it behind.
    for (const name of SIGNALS) process.on(name, onSignal);
    try {
      child = run();
    } catch (error) {
      end();
      throw error;
    }
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT) fail(`prints more than ${MAX_OUTPUT / 1024 / 1024} MiB, which is no ExecCredential`);
      else chunks.push(chunk);
    });
    child.on('error', (error: NodeJS.ErrnoException) => fail(problemOf(error)));
    child.on('exit', (code) => {
      drain = setTimeout(() => ended(code), DRAIN_MS);
    });
    child.on('close', (code) => ended(code));
    signal.addEventListener('abort', tooLate);
    if (signal.aborted) tooLate();
  });
}

function problemOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'is not there: install it, or correct exec.command in the kubeconfig';
  return code === 'EACCES' ? 'may not be run by you' : `can't be started (${code})`;
}

/** Ends the program and what it has started and left behind. */
function endGroup({ pid }: Child): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // They have all ended already.
  }
}

function readCredential(output: string, program: string): Provided {
  const wrong = (problem: string): CliError => new CliError(`${program} prints no ExecCredential: ${problem}`);
  const credential = parse(output);
  if (!isMap(credential)) throw wrong(output.trim() === '' ? 'it prints nothing' : 'what it prints is no JSON object');
  if (credential.kind !== 'ExecCredential' || !isMap(credential.status)) throw wrong('expected kind ExecCredential and a status');
  const { token, clientCertificateData: cert, clientKeyData: key } = credential.status;
  const certificate = typeof cert === 'string' && typeof key === 'string' ? { cert, key } : undefined;
  if ((typeof token !== 'string' || token === '') && !certificate)
    throw wrong('its status has neither a token nor a client certificate with its key');
  return {
    ...(typeof token === 'string' && token !== '' ? { token } : {}),
    ...(certificate ? { certificate: checkedPair(certificate, (field, problem) => wrong(`its ${field} ${problem}`)) } : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
