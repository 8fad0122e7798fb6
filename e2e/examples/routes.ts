import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { type Ask, ask, forEach, patiently } from '../requests/ask';
import { type Pod, selected, wrongAnswer } from '../requests/cluster-view';
import { PORTS } from '../requests/traefik';
import { type Api, until } from '../support/api';
import { listAt, mapAt } from '../support/workloads';
import { endpointsOf } from './machines';

/** What the lab's routes lead to. */
export interface Backends {
  readonly pods: readonly Pod[];
  /** Services by `namespace/name`. */
  readonly services: ReadonlyMap<string, Manifest>;
  /** EndpointSlices that nobody makes of a selector. */
  readonly slices: readonly Manifest[];
}

/** A file for `/etc/hosts` by which the names of the cluster's Services resolve: there is no DNS here. */
export async function hostsOf(api: Api): Promise<string> {
  const services = await api.list('v1', 'Service');
  const lines = services.flatMap(({ metadata: { name, namespace }, spec }) => {
    const { clusterIP } = mapAt(spec);
    return typeof clusterIP === 'string' && clusterIP !== 'None' ? [`${clusterIP} ${name}.${namespace}.svc.cluster.local`] : [];
  });
  const file = join(mkdtempSync(join(tmpdir(), 'hosts-')), 'hosts');
  writeFileSync(file, `127.0.0.1 localhost\n${lines.join('\n')}\n`);
  return file;
}

/** Binds a file over `/etc/hosts` of this process and those that it starts: it must be in a mount namespace of its own. */
export function bindHosts(file: string): void {
  execFileSync('mount', ['--bind', file, '/etc/hosts']);
}

/** Asks every route of the lab at every entry point that it is on. @returns how many were asked, and what was wrong with the answers */
export async function askEveryRoute(lab: LabDescription, backends: Backends, redirects: readonly string[]) {
  const asked = lab.intents.routes.flatMap((route) =>
    (route.entryPoints ?? Object.keys(PORTS)).filter((entryPoint) => entryPoint in PORTS).map((entryPoint) => ({ route, entryPoint })),
  );
  // Its own host stands for a route that is for any.
  const questions = asked.map(({ route: { host = 'any.invalid', path, ...route }, entryPoint }) => ({ ...route, host, path, entryPoint }));
  const [first] = questions;
  const isUp = async () => {
    const reply = first && (await patiently(questionOf(first)));
    return reply === undefined || (typeof reply !== 'string' && reply.status !== 404);
  };
  await until(isUp, 10_000, 'Traefik to answer');
  const faults = await forEach(questions, async (question) => {
    const wrong = await wrongWith(question, lab, backends, redirects);
    return wrong === undefined ? [] : [`${question.entryPoint} ${question.host}${question.path}: ${wrong}`];
  });
  return { asked: questions.length, faults: faults.flat() };
}

interface Question {
  readonly entryPoint: string;
  readonly host: string;
  readonly path: string;
  readonly namespace: string;
  readonly service: string;
  readonly port: number;
}

function questionOf({ entryPoint, host, path }: Pick<Question, 'entryPoint' | 'host' | 'path'>): Ask {
  return { address: '127.0.0.1', port: PORTS[entryPoint] ?? 0, host, path, tls: entryPoint === 'websecure' };
}

async function wrongWith(
  question: Question,
  { externals }: LabDescription,
  { pods, services, slices }: Backends,
  redirects: readonly string[],
): Promise<string | undefined> {
  const { entryPoint, host, path, namespace, service: name, port } = question;
  const reply = await patiently(questionOf(question));
  if (typeof reply === 'string') return reply;
  if (redirects.includes(entryPoint)) {
    const { location } = reply.headers;
    return reply.status === 308 || reply.status === 301
      ? wrongLocation(location, `https://${host}${path}`)
      : `status ${reply.status}, expected a redirect`;
  }
  const endpoints = endpointsOf(slices, namespace, name);
  if (endpoints.length > 0) {
    const { machine = 'no machine', status } = reply;
    return endpoints.includes(machine) ? undefined : `status ${status} of ${machine}, expected ${endpoints.join(' or ')}`;
  }
  const service = services.get(`${namespace}/${name}`);
  if (service === undefined)
    return externals.some((one) => one.kind === 'Service' && one.name === name) ? 'nothing stands in for its chart' : 'no Service';
  const found = listAt(mapAt(service.spec).ports).find((one) => one.port === port);
  return wrongAnswer(reply, selected(pods, service), found?.targetPort ?? port);
}

function wrongLocation(location: string | undefined, expected: string): string | undefined {
  return location === expected ? undefined : `redirect to ${location}, expected ${expected}`;
}

/** The status of one request by HTTPS. */
export async function statusOf(host: string): Promise<number> {
  return (await ask(questionOf({ entryPoint: 'websecure', host, path: '/' }))).status;
}
