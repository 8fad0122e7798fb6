import type { LabCluster } from '../../cluster/cluster';
import { type NamedService, namedByConfig, namedByPods } from '../../cluster/named-services';
import type { Pods } from '../../cluster/pods';
import { podReferences } from '../../cluster/references/read';
import { podsOfService, servicePorts, targetsOf } from '../../cluster/services';
import { printIdentity } from '../../manifest/identity';
import { type ReachContext, reachContextOf } from '../../reach/context';
import { endpointOf } from '../../reach/endpoints';
import { policyHops } from '../../reach/policy-hops';
import type { Hop } from '../../reach/trace';
import { definePodRule, NOTHING, type Report } from '../rule';

/** A guess: that a program connects to what its settings name. */
export const namedService = definePodRule({
  id: 'network/named-service',
  severity: 'warning',
  summary: 'NetworkPolicies let pods connect to the Services that their env, arguments and configuration name',
  requires: 'lab',
  check(pods, cluster) {
    if (!cluster.hasLab() || cluster.ofKind('networking.k8s.io/NetworkPolicy').length === 0 || pods.spec.hostNetwork === true)
      return NOTHING;
    const context = reachContextOf(cluster);
    const reports = new Map<string, Report>();
    for (const named of namedBy(pods, cluster)) {
      const key = `${named.namespace}/${named.name}:${named.port ?? ''}`;
      const hop = reports.has(key) ? undefined : blockedBy(context, pods, named);
      if (hop === undefined) continue;
      const by = hop.by === undefined || hop.by === 'lab' ? 'policies' : printIdentity(hop.by);
      reports.set(key, {
        path: named.at,
        message: `${named.title} names '${named.host.text}', but ${by} ${by === 'policies' ? 'block it' : hop.message}`,
        hint: hop.hint ?? 'let the pods out, and in there',
      });
    }
    return [...reports.values()];
  },
});

/** What the pods name, and what the ConfigMaps name that they read: that stands in the ConfigMap, and is reported at the pods. */
function namedBy(pods: Pods, cluster: LabCluster): readonly NamedService[] {
  const configs = new Set(podReferences(cluster, pods).flatMap(({ kind, name }) => (kind === 'ConfigMap' ? [name] : [])));
  const read = [...configs].flatMap((name) => {
    const config = cluster.find('ConfigMap', name, pods.namespace);
    const found = config ? namedByConfig(cluster, config) : [];
    return found.map((one) => ({ ...one, at: `${pods.at}/spec`, title: `${one.title} of ConfigMap ${name}` }));
  });
  return [...namedByPods(cluster, pods), ...read];
}

/** What is in the way of each connection that can be meant; undefined if one is open, or that is not known. */
function blockedBy(context: ReachContext, pods: Pods, { existence, port }: NamedService): Hop | undefined {
  if (existence.state !== 'written') return undefined;
  const behind = podsOfService(context.cluster, existence.manifest);
  const ports = servicePorts(existence.manifest).filter((one) => port === undefined || one.port === port);
  const connections = ports.flatMap(({ port: number, targetPort, protocol }) =>
    targetsOf(behind, targetPort ?? number, protocol).map((target) => ({ ...target, protocol })),
  );
  let first: Hop | undefined;
  for (const { pods: to, port: number, protocol } of connections) {
    if (to === pods || (protocol !== 'TCP' && protocol !== 'UDP' && protocol !== 'SCTP')) return undefined;
    const dead = policyHops(context, { from: endpointOf(pods), to: endpointOf(to), port: { port: number, protocol } }).find(
      ({ result }) => result === 'dead',
    );
    if (dead === undefined) return undefined;
    first ??= dead;
  }
  return first;
}
