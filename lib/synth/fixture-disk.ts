import childProcess from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';

/** Every call with which synthesis changes the disk. */
export const CALLS = ['chmodSync', 'chownSync', 'linkSync', 'mkdirSync', 'renameSync', 'rmdirSync', 'unlinkSync', 'writeFileSync'];

/** A call that changes the disk, for example `renameSync` or `exchange`. */
export interface DiskCall {
  /** Counted from 1. */
  readonly n: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/**
 * Has something done before each call that changes the disk; what it throws is thrown by the call.
 * @param canExchange whether a program can exchange folders; if not, none is started
 * @returns how many calls there were, whatever became of the action
 */
export function beforeEachCall(canExchange: boolean, before: (call: DiskCall) => void, action: () => void): number {
  let n = 0;
  const count = (name: string, args: readonly unknown[]): void => {
    n += 1;
    // What is done in between is no call of synthesis.
    restore();
    try {
      before({ n, name, args });
    } finally {
      patch();
    }
  };
  const originals = CALLS.map((name) => [name, fs, Reflect.get(fs, name)] as const);
  const all = [...originals, ['spawnSync', childProcess, Reflect.get(childProcess, 'spawnSync')] as const];
  const restore = (): void => {
    for (const [name, owner, original] of all) Reflect.set(owner, name, original);
  };
  const patch = (): void => {
    for (const [name, owner, original] of all) {
      Reflect.set(owner, name, (...args: unknown[]): unknown => {
        if (name !== 'spawnSync') count(name, args);
        else if (canExchange) {
          count('exchange', args);
          restore();
          exchanged(args[1]);
          patch();
          return { status: 0 };
        } else return { status: 1 };
        return typeof original === 'function' ? Reflect.apply(original, owner, args) : undefined;
      });
    }
  };
  patch();
  try {
    action();
  } finally {
    restore();
  }
  return n;
}

/** In place of the program, which takes long: nobody looks in between. */
function exchanged(args: unknown): void {
  const [a = '', b = ''] = Array.isArray(args) ? args.slice(-2).map(String) : [];
  fs.renameSync(a, `${a}-aside`);
  fs.renameSync(b, a);
  fs.renameSync(`${a}-aside`, b);
}

/** As if the process were killed before its nth call: from then on it can change nothing. */
export function killedBefore(n: number, canExchange: boolean, before: (call: DiskCall) => void, action: () => void): void {
  let isDead = false;
  const die = (call: DiskCall): void => {
    isDead ||= call.n >= n;
    if (isDead) throw new Error('killed');
    before(call);
  };
  try {
    beforeEachCall(canExchange, die, action);
  } catch (error) {
    if (!isDead) throw error;
  }
}

/** What a test wants to know of a tree: contents, targets of links, modes of what is not as usual. */
export function picture(root: string): Readonly<Record<string, string>> | undefined {
  if (!fs.existsSync(root)) return undefined;
  const entries: Record<string, string> = {};
  const walk = (path: string): void => {
    const file = nodePath.join(root, path);
    const stats = fs.lstatSync(file);
    const mode = (stats.mode & 0o777).toString(8);
    if (stats.isSymbolicLink()) entries[path] = `-> ${fs.readlinkSync(file)}`;
    else if (!stats.isDirectory()) entries[path] = `${mode} ${fs.readFileSync(file, 'utf8')}`;
    else {
      const names = fs.readdirSync(file);
      if (names.length === 0 || mode !== '755') entries[`${path}/`] = mode;
      for (const name of names) walk(nodePath.join(path, name));
    }
  };
  walk('');
  return entries;
}
