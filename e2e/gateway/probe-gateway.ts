import { type ChildProcess, spawn } from 'node:child_process';
import type { LabCluster } from '../../lib/cluster/cluster';
import { routeConditions } from '../../lib/cluster/gateway/conditions';
import { gatewayKind } from '../../lib/cluster/gateway/kinds';
import { gateways } from '../../lib/cluster/gateway/listeners';
import type { RouteAnswer, RouteRequest } from '../../lib/cluster/routing/answer';
import { routerOf } from '../../lib/cluster/routing/router';
import type { Manifest } from '../../lib/manifest/manifest';
import { at, mapsAt, textAt } from '../../lib/manifest/read';
import { clusterOf } from '../../lib/products/cluster-of';
import { ask, forEach, type Reply } from '../requests/ask';
import { selfSigned } from '../requests/certificate';
import { runningPods } from '../requests/cluster-view';
import { POD } from '../routes/backends';
import { judge } from '../routes/judge';
import { type Api, connect, until } from '../support/api';
import { installCrds, installStandIns } from '../support/install';
import { readLab } from '../support/labs';
import { programs } from '../support/programs';
import { ALL_GROUPS, chartConfig, flagsOf, LAB, VERSIONS } from './modes';
import { CLASS, type GatewaySet, gatewaySets, portsOf } from './sets';

/** What came of one version of Traefik. */
export interface Outcome {
  readonly version: string;
  readonly sets: number;
  readonly requests: number;
  readonly conditions: number;
  readonly accepted: number;
  readonly served: number;
  readonly ended: number;
  readonly deadEnds: number;
  readonly tied: number;
  readonly wrong: readonly string[];
}

const CLASSES: readonly Manifest[] = [
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: CLASS },
    spec: { controllerName: 'traefik.io/gateway-controller' },
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: 'other' },
    spec: { controllerName: 'example.com/other' },
  },
];

const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute'];

async function probe(seed: number, count: number, version: string): Promise<Outcome> {
  const api = connect(process.env.KUBECONFIG ?? '');
  const lab = readLab(LAB);
  const sets = gatewaySets(seed, count, version !== VERSIONS[0]);
  await Promise.all([installCrds({ api }, lab, ['gateway.networking.k8s.io']), installStandIns({ api }, lab)]);
  const taken = await apply(api, sets);
  const outcomes = await Promise.all(
    ALL_GROUPS.map(async (group) => {
      const own = sets.filter((set) => set.group === group);
      const namespaces = own.map(({ namespace }) => namespace);
      const objects = [...CLASSES, ...taken.filter(({ metadata }) => namespaces.includes(metadata.namespace ?? metadata.name))];
      const cluster = clusterOf([...objects, chartConfig(version, group)], lab);
      const traefik = spawn(programs().traefik, flagsOf(group, namespaces), { env: { ...process.env, TRAEFIK: version }, stdio: 'ignore' });
      try {
        return await compare(api, cluster, own, group);
      } finally {
        await end(traefik);
      }
    }),
  );
  const sum = (key: 'requests' | 'conditions' | 'accepted' | 'served' | 'ended' | 'deadEnds' | 'tied') =>
    outcomes.reduce((total, one) => total + one[key], 0);
  return {
    version,
    sets: sets.length,
    requests: sum('requests'),
    conditions: sum('conditions'),
    accepted: sum('accepted'),
    served: sum('served'),
    ended: sum('ended'),
    deadEnds: sum('deadEnds'),
    tied: sum('tied'),
    wrong: outcomes.flatMap(({ wrong }) => wrong),
  };
}

async function compare(
  api: Api,
  cluster: LabCluster,
  sets: readonly GatewaySet[],
  group: number,
): Promise<Omit<Outcome, 'version' | 'sets'>> {
  const wrong: string[] = [];
  await until(() => settled(api, cluster), 120_000, `the conditions of group ${group}`);
  const conditions = await compareConditions(api, cluster, wrong);
  const router = routerOf(cluster);
  const asked = sets.flatMap(({ requests }) => requests).map((request) => ({ request, answer: router.answer(request) }));
  await until(() => isLoaded(asked, group), 30_000, `Traefik to answer in group ${group}`);
  await forEach(
    asked,
    async ({ request, answer }) => {
      if (isTied(answer)) return;
      const fault = judgeGateway(answer, await send(request, group));
      if (fault !== undefined)
        wrong.push(`${JSON.stringify(request)}: ${fault}\n  ${JSON.stringify('winner' in answer ? answer.winner : answer)}`);
    },
    4,
  );
  const count = (kind: RouteAnswer['kind']) => asked.filter(({ answer }) => answer.kind === kind).length;
  return {
    requests: asked.length,
    ...conditions,
    served: count('service'),
    ended: count('ended'),
    deadEnds: count('dead-end'),
    tied: asked.filter(({ answer }) => isTied(answer)).length,
    wrong,
  };
}

/** The last object that Traefik writes a status of is a Gateway: of each of its own. */
async function settled(api: Api, cluster: LabCluster): Promise<boolean> {
  const own = cluster.ofKind(gatewayKind('Gateway')).filter((one) => textAt(one, 'spec', 'gatewayClassName') === CLASS);
  const all = await api.list('gateway.networking.k8s.io/v1', 'Gateway');
  const done = new Set(all.flatMap((one) => (mapsAt(one, 'status', 'listeners').length > 0 ? [one.metadata.namespace] : [])));
  return own.every(({ metadata }) => done.has(metadata.namespace));
}

async function compareConditions(api: Api, cluster: LabCluster, wrong: string[]): Promise<{ conditions: number; accepted: number }> {
  let [conditions, accepted] = [0, 0];
  const print = (list: readonly unknown[], type: string) => {
    const found = mapsAt(list).find((one) => one.type === type);
    return found ? `${type} ${String(found.status)} ${String(found.reason)}` : `${type} missing`;
  };
  for (const kind of ROUTES) {
    const real = new Map(
      (await api.list('gateway.networking.k8s.io/v1', kind)).map((one) => [`${one.metadata.namespace}/${one.metadata.name}`, one]),
    );
    for (const route of cluster.ofKind(gatewayKind(kind))) {
      const name = `${route.metadata.namespace}/${route.metadata.name}`;
      const parents = mapsAt(real.get(name), 'status', 'parents').filter((one) => one.controllerName === 'traefik.io/gateway-controller');
      const foretold = routeConditions(cluster, route).filter(({ parent }) =>
        parent.gateway?.controller?.part.routeKinds(cluster).includes(kind),
      );
      const got = parents.map((one) => ['Accepted', 'ResolvedRefs'].map((type) => print(mapsAt(one, 'conditions'), type)).join(', '));
      const said = foretold.map(({ accepted: one, resolvedRefs }) =>
        [one, resolvedRefs]
          .map((condition) => (condition ? `${condition.type} ${condition.status ? 'True' : 'False'} ${condition.reason}` : 'unknown'))
          .join(', '),
      );
      conditions += 2 * said.length;
      accepted += foretold.filter((one) => one.accepted?.status).length;
      if (got.join('; ') !== said.join('; '))
        wrong.push(`${kind} ${name}: got ${got.join('; ')}, foretold ${said.join('; ')}\n  ${JSON.stringify(route.spec)}`);
    }
  }
  for (const object of await api.list('gateway.networking.k8s.io/v1', 'Gateway')) {
    const gateway = gateways(cluster).get(`${object.metadata.namespace}/${object.metadata.name}`);
    if (gateway?.controller === undefined || textAt(gateway.object, 'spec', 'gatewayClassName') !== CLASS) continue;
    for (const listener of gateway.listeners) {
      const status = mapsAt(object, 'status', 'listeners').find(({ name }) => name === listener.name);
      const good =
        mapsAt(status, 'conditions').length > 0 &&
        mapsAt(status, 'conditions').every((one) => (one.type === 'Conflicted') === (one.status === 'False'));
      conditions += 1;
      if (good !== (listener.problems.length === 0))
        wrong.push(
          `listener ${object.metadata.namespace} ${listener.name}: ${JSON.stringify(at(status, 'conditions'))}, foretold ${JSON.stringify(listener.problems)}`,
        );
    }
  }
  return { conditions, accepted };
}

async function apply(api: Api, sets: readonly GatewaySet[]): Promise<readonly Manifest[]> {
  const all = sets.flatMap(({ objects }) => objects);
  const of = (...kinds: readonly string[]) => all.filter(({ kind }) => kinds.includes(kind));
  const namespaces = sets.map(({ namespace }) => namespace);
  const { certificate, key } = selfSigned('edge', 'edge.test');
  const encoded = (text: string) => Buffer.from(text).toString('base64');
  const secrets = namespaces.map((namespace) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'tls', namespace },
    type: 'kubernetes.io/tls',
    data: { 'tls.crt': encoded(certificate), 'tls.key': encoded(key) },
  }));
  await create(api, [...CLASSES, ...of('Namespace')]);
  await create(
    api,
    namespaces.map((namespace) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace } })),
  );
  await create(api, [...secrets, ...of('Pod', 'Secret')]);
  await until(async () => (await runningPods(api)).length >= sets.length, 90_000, 'all pods to run');
  const services = of('Service');
  await create(api, services);
  const rest = all.filter(({ kind }) => !['Namespace', 'Pod', 'Secret', 'Service'].includes(kind));
  // What the definitions' own rules refuse is no part of the test.
  const refused = await create(api, rest, true);
  const wanted = services.filter(({ spec }) => at(spec, 'selector', 'app') === POD).length;
  const ready = async () => {
    const slices = await api.list('discovery.k8s.io/v1', 'EndpointSlice');
    return slices.filter((slice) => mapsAt(slice, 'endpoints').some((one) => at(one, 'conditions', 'ready') === true)).length >= wanted;
  };
  await until(ready, 90_000, 'the endpoints of all Services');
  return [...secrets, ...all.filter((manifest) => !refused.has(manifest))];
}

async function create(api: Api, manifests: readonly Manifest[], mayRefuse = false): Promise<ReadonlySet<Manifest>> {
  const refused = new Set<Manifest>();
  const messages = new Set<string>();
  await forEach(manifests, async (manifest) => {
    const { ok, message } = await api.create(manifest);
    if (ok || message.includes('already exists')) return;
    refused.add(manifest);
    messages.add(message);
  });
  if (!mayRefuse && refused.size > 0) throw new Error([...messages].slice(0, 5).join('\n'));
  if (refused.size > manifests.length / 3) throw new Error(`most are refused: ${[...messages].slice(0, 5).join('\n')}`);
  return refused;
}

async function isLoaded(asked: readonly { request: RouteRequest; answer: RouteAnswer }[], group: number): Promise<boolean> {
  const known = asked.find(({ answer }) => answer.kind === 'service' && !isTied(answer) && answer.winner.object.kind === 'HTTPRoute');
  return known === undefined || judgeGateway(known.answer, await send(known.request, group)) === undefined;
}

/** A connection that is refused or closed is an answer, too. */
async function send({ host, path, method = 'GET', headers = {}, entryPoint, tls }: RouteRequest, group: number): Promise<Reply | string> {
  const port = portsOf(group)[entryPoint === 'web' ? 'web' : 'websecure'];
  try {
    return await ask({ address: '127.0.0.1', port, host, path, method, headers, tls });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A stream that leads nowhere, or to pods that speak no TLS, is a closed connection; a share of the requests may be answered with an error. */
function judgeGateway(answer: RouteAnswer, reply: Reply | string): string | undefined {
  const stream = answer.winner?.object.kind === 'TLSRoute';
  if (stream && typeof reply === 'string' && (answer.kind === 'dead-end' || isBroken(answer))) return undefined;
  if (typeof reply !== 'string' && !reply.echo) {
    // gRPC has its errors in what comes after the answer.
    if (answer.kind === 'dead-end' && answer.winner?.object.kind === 'GRPCRoute' && reply.status === 200) return undefined;
    // Of several backends one may be missing, which is 500, and the other without endpoints.
    if (answer.kind === 'dead-end' && answer.code === 'no-endpoints' && answer.winner && reply.status === 500) return undefined;
  }
  if (answer.kind === 'service' && typeof reply !== 'string') {
    const share = answer.backends.reduce((sum, backend) => sum + backend.share, 0);
    if (share < 0.999 && [200, 500].includes(reply.status) && !reply.echo) return undefined;
    if (answer.backends.some(({ scheme }) => scheme === 'h2c') && (reply.status === 500 || reply.status === 502) && !reply.echo)
      return undefined;
  }
  return judge(answer, reply);
}

function isBroken(answer: RouteAnswer): boolean {
  return answer.kind === 'service' && answer.backends.some(({ scheme, targets }) => scheme === 'https' || targets.length === 0);
}

function isTied({ winner }: RouteAnswer): boolean {
  return winner !== undefined && winner.tied.length > 0;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(late);
}

probe(Number(process.argv[2]), Number(process.argv[3]), process.argv[4] ?? '').then(
  (result) => process.stdout.write(JSON.stringify(result), () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () => process.exit(1));
  },
);
