import type { LabCluster } from '../cluster/cluster';
import { httpRoutes } from '../cluster/http-routes';
import { isReadByPrometheus, scrapesByPods } from '../cluster/monitors';
import type { Pods } from '../cluster/pods';
import { isProblem } from '../cluster/routing/backend';
import type { PlatformPeer } from '../lab/description';
import { identityOf, objectKey, printIdentity } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { mapAt, mapsAt, numberAt, type ReadMap, textAt } from '../manifest/read';
import { selectorOfLabels, selects } from '../manifest/selector';
import { type ReachContext, reachContextOf } from './context';
import { type Endpoint, endpointOf, platformEndpoints } from './endpoints';
import type { Port } from './policy/match';
import { policyHops } from './policy-hops';

/** A NetworkPolicy that keeps a part of the platform from pods that an object leads it to. */
export interface PlatformProblem {
  readonly platform: 'ingress' | 'prometheus' | 'api-server';
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
  for (const { platform, by, pods, port } of [...routes(context), ...scrapes(context), ...webhooks(context)]) {
    for (const problem of problemsOf(context, platform, pods, port)) {
      const key = JSON.stringify([objectKey(problem.policy), problem.path, problem.message]);
      const one = found.get(key) ?? { problem, by: new Set<string>() };
      one.by.add(printIdentity(identityOf(by)));
      found.set(key, one);
    }
  }
  return [...found.values()].map(({ problem, by }) => ({ ...problem, message: `${problem.message}; ${printNames([...by])} there` }));
});

function problemsOf(context: ReachContext, platform: PlatformProblem['platform'], pods: Pods, port: Port): readonly PlatformProblem[] {
  const to = endpointOf(pods);
  return sourcesOf(context)(platform).flatMap((from) =>
    policyHops(context, { from, to, port }).flatMap((hop): readonly PlatformProblem[] => {
      const { result, by, at: path = '', message, hint = '' } = hop;
      if (by === undefined || by === 'lab') return [];
      if (result === 'dead') return [{ platform, policy: by, path, message, hint }];
      // Pods move: that they are sometimes on the node of the API server is no way to reach them.
      const { ingress } = context.policies.verdict(from.policyEndpoint, to.policyEndpoint, port);
      const byChance = platform === 'api-server' && ingress.because === 'policies' && ingress.rules.length === 0;
      if (result !== 'partly' || !byChance) return [];
      const what = `lets ${from.displayName} in to ${to.displayName}, ${port.protocol} ${port.port}, only where both are on one node`;
      return [{ platform, policy: by, path, message: what, hint }];
    }),
  );
}

const sourcesOf = memoize((context: ReachContext) =>
  memoize((platform: PlatformPeer['platform']): readonly Endpoint[] => platformEndpoints(context, { platform })),
);

function routes({ cluster, lab, services }: ReachContext): readonly Visit[] {
  const declared = new Set(lab.intents.routes.map(({ namespace, service }) => `${namespace}/${service}`));
  return httpRoutes(cluster).flatMap(({ object, backends }) =>
    backends.flatMap(({ kind, namespace, name, port }) => {
      if (kind !== 'Service' || declared.has(`${namespace}/${name}`)) return [];
      const backend = services.backend({ namespace, name, port }, true);
      if (isProblem(backend)) return [];
      return backend.targets.map(
        (target): Visit => ({ platform: 'ingress', by: object, pods: target.pods, port: { port: target.port, protocol: 'TCP' } }),
      );
    }),
  );
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

function webhooks({ cluster, services }: ReachContext): readonly Visit[] {
  return Object.entries(CALLS).flatMap(([kind, servicesOf]) =>
    cluster.ofKind(kind).flatMap((by) =>
      servicesOf(by).flatMap((service) => {
        const [namespace, name, port] = [textAt(service, 'namespace'), textAt(service, 'name'), numberAt(service, 'port') ?? 443];
        if (namespace === undefined || name === undefined) return [];
        const backend = services.backend({ namespace, name, port }, true);
        if (isProblem(backend)) return [];
        return backend.targets.map(
          (target): Visit => ({ platform: 'api-server', by, pods: target.pods, port: { port: target.port, protocol: 'TCP' } }),
        );
      }),
    ),
  );
}

/** `Ingress a/b leads`, `Ingress a/b and 3 more lead`. */
function printNames(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length === 1 ? `${first} leads` : `${first} and ${names.length - 1} more lead`;
}
