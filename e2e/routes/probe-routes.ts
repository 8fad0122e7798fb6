import type { RouteAnswer, RouteRequest } from '../../lib/cluster/routing/answer';
import { routerOf } from '../../lib/cluster/routing/router';
import type { Manifest } from '../../lib/manifest/manifest';
import { clusterOf } from '../../lib/products/cluster-of';
import { forEach, patiently } from '../requests/ask';
import { runningPods } from '../requests/cluster-view';
import { PORTS, startTraefik, TRAEFIK_GROUP } from '../requests/traefik';
import { type Api, connect, until } from '../support/api';
import { installCrds, installStandIns } from '../support/install';
import { readLab } from '../support/labs';
import { listAt, mapAt } from '../support/workloads';
import { POD } from './backends';
import { judge } from './judge';
import { askLoadBalancers, type Balanced, loadBalancersOf } from './load-balancers';
import { chartConfig, FALLBACK_MODE, LAB, MODES, type Mode } from './modes';
import { type RouteSet, routeSets } from './sets';

/** What came of the requests with Traefik started in one way. */
export interface Outcome {
  readonly mode: string;
  readonly sets: number;
  readonly requests: number;
  /** Requests of which it was foretold that a Service answers, that Traefik answers itself, that nobody does. */
  readonly served: number;
  readonly ended: number;
  readonly deadEnds: number;
  /** Requests that several routes of one rank match: Traefik takes any of them, so that any answer is right. */
  readonly tied: number;
  readonly wrong: readonly string[];
}

/** Endpoints come slowly: so many sets have a Service of type LoadBalancer. */
const BALANCED = 60;

/** What came of all. */
export interface Probed {
  readonly outcomes: readonly Outcome[];
  readonly balanced: Balanced;
}

async function probe(seed: number, count: number): Promise<Probed> {
  const api = connect(process.env.KUBECONFIG ?? '');
  const lab = readLab(LAB);
  const sets = routeSets(seed, count);
  const balancers = loadBalancersOf(
    seed,
    sets.slice(0, BALANCED).map(({ namespace }) => namespace),
  );
  await Promise.all([
    installCrds({ api }, lab, [TRAEFIK_GROUP]),
    installStandIns({ api }, lab),
    create(api, [CLASS]),
    applyPods(api, sets),
  ]);
  await applyRest(api, sets, balancers);
  const objects = [CLASS, ...sets.flatMap((set) => set.objects)];
  const balanced = await askLoadBalancers(api, lab, [...objects, ...balancers], balancers);
  const outcomes: Outcome[] = [];
  for (const mode of MODES) outcomes.push(await ask(mode, objects, sets));
  // With a default backend somebody answers for everything: so only a few are asked again.
  await create(api, [FALLBACK]);
  const again = await ask(MODES[0], [...objects, FALLBACK], sets.slice(0, 20));
  return { outcomes: [...outcomes, { ...again, mode: FALLBACK_MODE }], balanced };
}

/** Of another controller. */
const CLASS: Manifest = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: { name: 'other' },
  spec: { controller: 'example.com/other' },
};

const FALLBACK: Manifest = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'fallback', namespace: 'set0' },
  spec: { ingressClassName: 'traefik', defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
};

/** Namespaces, each with the ServiceAccount that its controller would make later, then pods: once these run, each Service gets its endpoints in one go. */
async function applyPods(api: Api, sets: readonly RouteSet[]): Promise<void> {
  const accounts = sets.map(({ namespace }) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace } }));
  await create(api, ofKind(sets, 'Namespace'));
  await create(api, accounts);
  await create(api, ofKind(sets, 'Pod'));
  const running = async () => (await runningPods(api)).length >= sets.length;
  await until(running, 60_000, 'all pods to run');
}

/** Services first: their endpoints come slowly, since their controller may ask the server only so often. */
async function applyRest(api: Api, sets: readonly RouteSet[], balancers: readonly Manifest[]): Promise<void> {
  const services = [...balancers, ...ofKind(sets, 'Service')];
  await create(api, services);
  await create(
    api,
    sets.flatMap(({ objects }) => objects).filter(({ kind }) => !['Namespace', 'Pod', 'Service'].includes(kind)),
  );
  const wanted = services.filter(({ spec }) => mapAt(mapAt(spec).selector).app === POD).length;
  const ready = async () => {
    const slices = await api.list('discovery.k8s.io/v1', 'EndpointSlice');
    return slices.filter(({ endpoints }) => listAt(endpoints).some(({ conditions }) => mapAt(conditions).ready === true)).length >= wanted;
  };
  await until(ready, 60_000, 'the endpoints of all Services');
}

function ofKind(sets: readonly RouteSet[], wanted: string): readonly Manifest[] {
  return sets.flatMap(({ objects }) => objects.filter(({ kind }) => kind === wanted));
}

/** The controller may have been first with a ServiceAccount. */
async function create(api: Api, manifests: readonly Manifest[]): Promise<void> {
  const refusals = new Set<string>();
  await forEach(manifests, async (manifest) => {
    const { ok, message } = await api.create(manifest);
    if (!ok && !message.includes('serviceaccounts "default" already exists')) refusals.add(message);
  });
  if (refusals.size > 0) throw new Error([...refusals].join('\n'));
}

async function ask(mode: Mode, objects: readonly Manifest[], sets: readonly RouteSet[]): Promise<Outcome> {
  const router = routerOf(clusterOf([...objects, chartConfig(mode)], readLab(LAB)));
  const requests = sets.flatMap((set) => set.requests);
  const traefik = await startTraefik(1, mode.flags);
  try {
    const asked = requests.map((request) => ({ request, answer: router.answer(request) }));
    await loaded(asked);
    const wrong = await forEach(asked, async ({ request, answer }) => {
      if (isTied(answer)) return undefined;
      const fault = judge(answer, await send(request));
      return fault === undefined
        ? undefined
        : `${JSON.stringify(request)}: ${fault}\n  ${JSON.stringify('winner' in answer ? answer.winner : answer.skippedRoutes)}`;
    });
    const count = (kind: RouteAnswer['kind']) => asked.filter(({ answer }) => answer.kind === kind).length;
    const tied = asked.filter(({ answer }) => isTied(answer)).length;
    const faults = wrong.filter((fault) => fault !== undefined);
    return {
      mode: mode.name,
      sets: sets.length,
      requests: requests.length,
      served: count('service'),
      ended: count('ended'),
      deadEnds: count('dead-end'),
      tied,
      wrong: faults,
    };
  } finally {
    await traefik.stop();
  }
}

/** Several routes of one rank match: Traefik takes any of them. */
function isTied({ winner }: RouteAnswer): boolean {
  return winner !== undefined && winner.tied.length > 0;
}

function send({ host, path, method = 'GET', headers = {}, entryPoint, tls }: RouteRequest) {
  return patiently({ address: '127.0.0.1', port: PORTS[entryPoint] ?? 0, host, path, method, headers, tls });
}

/** Traefik loads Ingresses and its own resources one after the other, each all at once. */
async function loaded(asked: readonly { request: RouteRequest; answer: RouteAnswer }[]): Promise<void> {
  for (const kind of ['Ingress', 'IngressRoute']) {
    const known = asked.find(
      ({ answer }) => answer.kind === 'service' && answer.winner.object.kind === kind && answer.winner.tied.length === 0,
    );
    if (!known) continue;
    await until(
      async () => judge(known.answer, await send(known.request)) === undefined,
      20_000,
      `Traefik to answer ${JSON.stringify(known)}`,
    );
  }
}

probe(Number(process.argv[2]), Number(process.argv[3])).then(
  // Connections to the API server are kept alive: without exit this would wait for them.
  (result) => process.stdout.write(JSON.stringify(result), () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () => process.exit(1));
  },
);
