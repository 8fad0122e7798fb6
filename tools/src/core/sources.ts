import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ClientNode } from './client-node.ts';
import { OpenApi } from './open-api.ts';
import { PythonClient, type Wheel } from './python-client.ts';
import type { Source } from './source.ts';

/**
 * Versions that npm has no client of, a line each: a release of the Python client, or a running server. All others are the `kubernetes-1.xx` packages
 * in package.json.
 */
const ELSEWHERE: Readonly<Record<string, Wheel | 'server'>> = {
  '1.35': { version: '35.0.0', sha256: '39e2b33b46e5834ef6c3985ebfe2047ab39135d41de51ce7641a7ca5b372a13d' },
  '1.37': 'server',
};

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const MODULES = at('../../node_modules');

/** Path of the program that starts servers. */
const CONTROL_PLANE = process.env.CONTROL_PLANE ?? at('../../../../shared/control-plane/control-plane');

/** Each version and where it is read, the oldest first; a reason where what it is made from can't be had here. */
export function sources(): ReadonlyMap<string, Source | string> {
  const { devDependencies } = JSON.parse(readFileSync(at('../../package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  const npm = Object.keys(devDependencies).flatMap((name) => /^kubernetes-(1\.\d+)$/.exec(name)?.[1] ?? []);
  const clients = new Map(npm.map((minor): [string, Source] => [minor, new ClientNode(`${MODULES}/kubernetes-${minor}`, minor)]));
  const others = Object.entries(ELSEWHERE).map(([minor, origin]): [string, Source | string] => [minor, elsewhere(minor, origin, clients)]);
  return new Map([...clients, ...others].sort(([a], [b]) => number(a) - number(b)));
}

function elsewhere(minor: string, origin: Wheel | 'server', clients: ReadonlyMap<string, Source>): Source | string {
  try {
    if (origin === 'server') return existsSync(CONTROL_PLANE) ? OpenApi.ask(CONTROL_PLANE, minor) : `there is no ${CONTROL_PLANE}`;
    const nearest = [...clients].sort(
      ([a], [b]) => Math.abs(number(a) - number(minor)) - Math.abs(number(b) - number(minor)) || number(b) - number(a),
    );
    return new PythonClient(
      PythonClient.unpack(origin, MODULES),
      nearest.map(([, client]) => client),
    );
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** 34 of `1.34`. */
export const number = (minor: string): number => Number(minor.split('.')[1]);
