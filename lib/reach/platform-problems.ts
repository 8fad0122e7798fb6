import { backendsOf, sendingKinds } from '../cluster/backends';
import type { LabCluster } from '../cluster/cluster';
import type { RouteBackend } from '../cluster/http-route';
import { httpRoutes, routingKinds } from '../cluster/http-routes';
import { isReadByPrometheus, scrapesByPods } from '../cluster/monitors';
import { ASKING_MIDDLEWARE, namedByMiddleware } from '../cluster/named-services';
import type { Pods } from '../cluster/pods';
import { isProblem } from '../cluster/routing/backend';
import type { PlatformPeer } from '../lab/description';
import { identityOf, objectKey, printIdentity } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { mapAt, mapsAt, numberAt, type ReadMap, textAt } from '../manifest/read';
import { selectorOfLabels, selects } from '../manifest/selector';
import { balanced } from './balanced';
import { closedController } from './closed-controller';
import { type ReachContext, reachContextOf } from './context';
import { type Endpoint, endpointOf, platformEndpoints } from './endpoints';
import type { Port } from './policy/match';
import { policyHops } from './policy-hops';
import { protocolOf } from './service-hops';

/** A NetworkPolicy that keeps a part of the platform from pods that an object leads it to. */
export interface PlatformProblem {
  readonly platform: 'ingress' | 'prometheus' | 'api-server' | 'load-balancer';
  readonly policy: ObjectIdentity;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** A source that is led to a port of pods, and by what. */
interface Visit {
  readonly platform: PlatformProblem['platform'];
  readonly by: Manifest;
  readonly pods: Pods;
  readonly port: Port;
}

/** Pods that the ingress controller, Prometheus or the API server are led to and that policies keep them from, declared intents aside. */
export const platformProblems = memoize((cluster: LabCluster): readonly PlatformProblem[] => {
  if (cluster.ofKind('networking.k8s.io/NetworkPolicy').length === 0) return [];
  const context = reachContextOf(cluster);
  const found = new Map<string, { readonly problem: PlatformProblem; readonly by: Set<string> }>();
  const add = (by: Manifest, problems: readonly PlatformProblem[]) => {
    for (const problem of problems) {
      const key = JSON.stringify([objectKey(problem.policy), problem.path, problem.message]);
      const one = found.get(key) ?? { problem, by: new Set<string>() };
      one.by.add(printIdentity(identityOf(by)));
      found.set(key, one);
    }
  };
  const led = routes(context);
  for (const { platform, by, pods, port } of [...led, ...scrapes(context), ...webhooks(context)])
    add(by, problemsOf(context, platform, pods, port));
  for (const { by, from, pods, port } of balanced(context)) add(by, problemsOf(context, 'load-balancer', pods, port, [from]));
  const closed = closedController(context);
  for (const { by } of closed ? led : [])
    if (closed) add(by, [{ platform: 'ingress', policy: closed.by, path: closed.at, message: closed.message, hint: closed.hint }]);
  return [...found.values()].map(({ problem, by }) => ({ ...problem, message: `${problem.message}; ${printNames([...by])} there` }));
});

function problemsOf(
  context: ReachContext,
  platform: PlatformProblem['platform'],
  pods: Pods,
  port: Port,
  sources: readonly Endpoint[] = platform === 'load-balancer' ? [] : sourcesOf(context)(platform),
): readonly PlatformProblem[] {
  const to = endpointOf(pods);
  return sources.flatMap((from) =>
    policyHops(context, { from, to, port }).flatMap((hop): readonly PlatformProblem[] => {
      const { result, by, at: path = '', message, hint = '' } = hop;
      if (by === undefined || by === 'lab') return [];
      if (result === 'dead') return [{ platform, policy: by, path, message, hint }];
      // Pods move: that they are sometimes on the node of the API server is no way to reach them.
      const { ingress } = context.policies.verdict(from.policyEndpoint, to.policyEndpoint, port);
      const byChance =
        (platform === 'api-server' || platform === 'load-balancer') && ingress.because === 'policies' && ingress.rules.length === 0;
      if (result !== 'partly' || !byChance) return [];
      const what = `lets ${from.displayName} in to ${to.displayName}, ${port.protocol} ${port.port}, only where both are on one node`;
      return [{ platform, policy: by, path, message: what, hint }];
    }),
  );
}

const sourcesOf = memoize((context: ReachContext) =>
  memoize((platform: PlatformPeer['platform']): readonly Endpoint[] => platformEndpoints(context, { platform })),
);

/** Where routes of every kind lead, and the Services that the ingress controller asks on the way. */
function routes(context: ReachContext): readonly Visit[] {
  const { cluster, lab } = context;
  const declared = new Set(lab.intents.routes.map(({ namespace, service }) => `${namespace}/${service}`));
  const ofHttp = httpRoutes(cluster).flatMap(({ object, backends }) => backends.map((backend) => [object, backend] as const));
  const known = new Set(routingKinds(cluster));
  const others = sendingKinds(cluster)
    .filter((kind) => !known.has(kind) && !isOfGateways(kind))
    .flatMap((kind) => cluster.ofKind(kind).flatMap((object) => backendsOf(cluster, object).map((backend) => [object, backend] as const)));
  const led = [...ofHttp, ...others].filter(([, { kind, namespace, name }]) => kind === 'Service' && !declared.has(`${namespace}/${name}`));
  const asked = cluster
    .ofKind(ASKING_MIDDLEWARE)
    .flatMap((object) =>
      namedByMiddleware(cluster, object).flatMap(({ existence, name, namespace, port = portOfUrl(object) }) =>
        existence.state === 'written' ? [[object, { namespace, name, port }] as const] : [],
      ),
    );
  return [...led, ...asked].flatMap(([by, backend]) => visitsOf(context, 'ingress', by, backend));
}

/** Which Gateway accepts them is another question. */
function isOfGateways(kind: string): boolean {
  return kind.startsWith('gateway.networking.k8s.io/');
}

function portOfUrl(middleware: Manifest): number {
  return /^https:/i.test(textAt(middleware, 'spec', 'forwardAuth', 'address') ?? '') ? 443 : 80;
}

function visitsOf(
  context: ReachContext,
  platform: PlatformProblem['platform'],
  by: Manifest,
  wanted: Pick<RouteBackend, 'namespace' | 'name' | 'port'>,
): readonly Visit[] {
  const backend = context.services.backend(wanted, true);
  if (isProblem(backend)) return [];
  const protocol = protocolOf(context, backend);
  return backend.targets.map(({ pods, port }): Visit => ({ platform, by, pods, port: { port, protocol } }));
}

function scrapes({ cluster, lab }: ReachContext): readonly Visit[] {
  if (!lab.monitoring) return [];
  const isDeclared = ({ namespace, labels }: Pods, port: number) =>
    lab.intents.scrapes.some((one) => one.namespace === namespace && one.port === port && selects(selectorOfLabels(one.labels), labels));
  return [...scrapesByPods(cluster)].flatMap(([pods, all]) =>
    all.flatMap(({ monitor, port }): readonly Visit[] => {
      // By which labels pod monitors are selected the lab does not say.
      if (isDeclared(pods, port) || (monitor.kind === 'ServiceMonitor' && !isReadByPrometheus(cluster, monitor))) return [];
      return [{ platform: 'prometheus', by: monitor, pods, port: { port, protocol: 'TCP' } }];
    }),
  );
}

/** Objects by which the API server calls a Service, and where they name it. */
const CALLS: Readonly<Record<string, (object: Manifest) => readonly ReadMap[]>> = {
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': webhookServices,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': webhookServices,
  'apiextensions.k8s.io/CustomResourceDefinition': (object) => [mapAt(object, 'spec', 'conversion', 'webhook', 'clientConfig', 'service')],
  'apiregistration.k8s.io/APIService': (object) => [mapAt(object, 'spec', 'service')],
};

function webhookServices(object: Manifest): readonly ReadMap[] {
  return mapsAt(object, 'webhooks').map((webhook) => mapAt(webhook, 'clientConfig', 'service'));
}

function webhooks(context: ReachContext): readonly Visit[] {
  const { cluster } = context;
  return Object.entries(CALLS).flatMap(([kind, servicesOf]) =>
    cluster.ofKind(kind).flatMap((by) =>
      servicesOf(by).flatMap((service) => {
        const [namespace, name, port] = [textAt(service, 'namespace'), textAt(service, 'name'), numberAt(service, 'port') ?? 443];
        return namespace === undefined || name === undefined ? [] : visitsOf(context, 'api-server', by, { namespace, name, port });
      }),
    ),
  );
}

/** `Ingress a/b leads`, `Ingress a/b and 3 more lead`. */
function printNames(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length === 1 ? `${first} leads` : `${first} and ${names.length - 1} more lead`;
}
