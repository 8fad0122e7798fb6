import { type ChildProcess, spawn } from 'node:child_process';
import { get } from 'node:http';
import { until } from '../support/api';
import { programs } from '../support/programs';
import { listAt } from '../support/workloads';

/** Ports of the entry points of the real Traefik, on 127.0.0.1. */
export const PORTS: Readonly<Record<string, number>> = { web: 8000, websecure: 8443 };

/** Group of its own resources: it serves none of them unless it can watch all. */
export const TRAEFIK_GROUP = 'traefik.io';

const API = 8080;

/** A running Traefik. */
export interface Traefik {
  stop(): Promise<void>;
}

/** Starts Traefik on the cluster of KUBECONFIG and waits until it has made as many routers of Ingress objects as expected. @param flags more of its own */
export async function startTraefik(routers: number, flags: readonly string[] = []): Promise<Traefik> {
  const child = spawn(programs().traefik, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const stop = () => end(child);
  try {
    const ready = async () => {
      if (child.exitCode !== null) throw new Error(`Traefik ended with ${child.exitCode}: ${errors}`);
      return (await things('routers')).filter(({ provider }) => provider === 'kubernetes').length >= routers;
    };
    await until(ready, 30_000, () => `Traefik to know ${routers} routers: ${errors}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/** A container-less Traefik would still run when nothing waits for it any more. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(late);
}

/** What Traefik says is wrong with a router, service or middleware that it made. */
export async function complaints(): Promise<string[]> {
  const kinds = ['routers', 'services', 'middlewares'] as const;
  const all = await Promise.all(kinds.map(async (kind) => (await things(kind)).map((thing) => ({ kind, thing }))));
  return all
    .flat()
    .filter(({ thing }) => thing.status !== 'enabled' || thing.error !== undefined)
    .map(({ kind, thing }) => `${kind} ${String(thing.name)}: ${String(thing.status)} ${JSON.stringify(thing.error ?? '')}`);
}

async function things(kind: 'routers' | 'services' | 'middlewares') {
  return listAt(await json(`/api/http/${kind}?per_page=1000`));
}

function json(path: string): Promise<unknown> {
  return new Promise((done) => {
    const sent = get({ host: '127.0.0.1', port: API, path, agent: false, timeout: 2000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => {
        text += more;
      });
      response.on('end', () => done(response.statusCode === 200 ? (JSON.parse(text) as unknown) : undefined));
    });
    // Not up yet.
    sent.on('error', () => done(undefined));
    sent.on('timeout', () => sent.destroy());
  });
}
