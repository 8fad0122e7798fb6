import { backendsOf, sendingKinds } from '../../cluster/backends';
import type { Cluster } from '../../cluster/cluster';
import { exists } from '../../cluster/existence';
import type { RouteBackend } from '../../cluster/http-route';
import { externalService, podsOfService, servicePorts, targetsOf } from '../../cluster/services';
import { textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** Routes name the port of the Service, by number or name, never that of the pod. */
export const routePort = defineRule({
  id: 'reference/route-port',
  severity: 'error',
  summary: 'the port to which an Ingress or IngressRoute sends requests is one of the Service',
  kinds: sendingKinds,
  check(route, cluster) {
    const reports: Report[] = [];
    for (const backend of backendsOf(cluster, route)) {
      const { name, port, portAt } = backend;
      const known = portsOf(cluster, backend);
      if (known === undefined || (port === undefined ? false : known.some((one) => one.port === port || one.name === port))) continue;
      const meant = known.find(({ targets }) => targets?.includes(port))?.port;
      const all = known.map((one) => (one.name === undefined ? `${one.port}` : `${one.port} (${one.name})`)).join(', ') || 'none';
      reports.push({
        path: portAt,
        message:
          port === undefined
            ? `no port of Service '${name}' is named`
            : `Service '${name}' has no port ${typeof port === 'number' ? port : `'${port}'`}`,
        hint: meant === undefined ? `its ports are ${all}` : `${port} is the pods' port; the Service's is ${meant}`,
      });
    }
    return reports;
  },
});

interface KnownPort {
  readonly port: number;
  readonly name?: string | undefined;
  /** Ports of the pods to which it leads, by number and name. */
  readonly targets?: readonly unknown[];
}

/** Undefined where nobody can say, or the Service needs none. */
function portsOf(cluster: Cluster, { kind, name, namespace }: RouteBackend): readonly KnownPort[] | undefined {
  if (kind !== 'Service') return undefined;
  const found = exists(cluster, { kind, name, namespace });
  if (found.state !== 'written') return externalService(cluster, namespace, name)?.ports;
  if (textAt(found.manifest, 'spec', 'type') === 'ExternalName') return undefined;
  const pods = podsOfService(cluster, found.manifest);
  return servicePorts(found.manifest).flatMap(({ port, name: called, targetPort, protocol }): readonly KnownPort[] => {
    if (port === undefined) return [];
    const named = typeof targetPort === 'string' ? targetsOf(pods, targetPort, protocol).map((target) => target.port) : [];
    return [{ port, name: called, targets: [targetPort, ...named] }];
  });
}
