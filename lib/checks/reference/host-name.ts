import { push } from '../../cluster/by-label';
import type { LabCluster } from '../../cluster/cluster';
import {
  ASKING_MIDDLEWARE,
  kindsWithHosts,
  type NamedService,
  namedByConfig,
  namedByFields,
  namedByMiddleware,
  namedByPods,
} from '../../cluster/named-services';
import { namesIn } from '../../cluster/service-names';
import { podsOfService } from '../../cluster/services';
import { closestMatch } from '../../manifest/closest-match';
import { isHeadless } from '../../manifest/headless';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { POD_KINDS } from '../../manifest/pod-template';
import { defineRule, NOTHING, type Report } from '../rule';
import { knownPorts, portHint } from './service-ports';

/** A guess, as programs may do without: what they would ask DNS for. */
export const hostName = defineRule({
  id: 'reference/host-name',
  severity: 'warning',
  summary: 'a host name of the cluster in env, arguments, configuration or a Middleware is a Service of the lab, with a port that it has',
  requires: 'lab',
  kinds: (cluster) => [...POD_KINDS, 'ConfigMap', ASKING_MIDDLEWARE, ...kindsWithHosts(cluster)],
  check(manifest, cluster) {
    if (!cluster.hasLab()) return NOTHING;
    const reports: Report[] = [];
    for (const named of namedBy(manifest, cluster)) {
      const report =
        named.host.misspelt !== undefined
          ? wrongDomain(named, named.host.misspelt)
          : named.existence.state === 'missing'
            ? missing(named, cluster)
            : wrongPort(named, cluster);
      if (report) reports.push(report);
    }
    return reports;
  },
});

function namedBy(manifest: Manifest, cluster: LabCluster): readonly NamedService[] {
  const pods = cluster.podsOf(manifest);
  if (pods) return namedByPods(cluster, pods);
  if (kindKey(manifest) === ASKING_MIDDLEWARE) return namedByMiddleware(cluster, manifest);
  return manifest.kind === 'ConfigMap' ? namedByConfig(cluster, manifest) : namedByFields(cluster, manifest);
}

/** No name server of the cluster answers for another domain, unless the cluster was set up with it. */
function wrongDomain({ at: path, title, host }: NamedService, domain: string): Report {
  return {
    path,
    message: `${title} names '${host.text}', but the cluster's names end in 'svc.cluster.local'`,
    hint: `write 'svc.cluster.local', or leave out what follows 'svc', in place of '${domain}'`,
  };
}

function missing({ at: path, title, host, name, namespace }: NamedService, cluster: LabCluster): Report {
  const namespaces = namespacesByName(cluster);
  const there = (namesIn(cluster).get(namespace) ?? []).slice(0, MAX_COMPARED_NAMES);
  const near = closestMatch(name, there) ?? there.find((one) => one.length >= 3 && (name.includes(one) || one.includes(name)));
  const other = namespaces.get(name)?.find((one) => one !== namespace);
  const hint =
    near !== undefined
      ? `did you mean '${near}'?`
      : other === undefined
        ? "write the Service, or declare it among the lab's externals"
        : `there is one in namespace ${other}: '${name}.${other}.svc'`;
  return { path, message: `${title} names '${host.text}', but Service '${name}' does not exist in namespace ${namespace}`, hint };
}

/** Hints look at so many names. */
const MAX_COMPARED_NAMES = 100;

function wrongPort({ at: path, title, host, name, namespace, port, existence }: NamedService, cluster: LabCluster): Report | undefined {
  const known = port === undefined ? undefined : knownPorts(cluster, name, namespace);
  if (port === undefined || known === undefined) return undefined;
  const service = existence.state === 'written' ? existence.manifest : undefined;
  const its = known.find((one) => one.port === port);
  const by = host.written ? '' : host.port === undefined ? ` with port ${port}` : `, which means port ${port}`;
  // A headless Service hands out addresses of pods: any port that they listen on is right, and its own ports lead nowhere by themselves.
  if (service && isHeadless(service)) {
    const declared = podsOfService(cluster, service).map((pods) => pods.ports());
    if (declared.length === 0 || declared.some((ports) => ports.length === 0 || ports.some((one) => one.port === port))) return undefined;
    const meant = its?.targets?.find((target) => typeof target === 'number');
    if (its && (meant === undefined || meant === port)) return undefined;
    if (its) {
      return {
        path,
        message: `${title} names '${host.text}'${by}, but Service ${namespace}/${name} is headless: its pods get no requests on ${port}`,
        hint: `its name resolves to the pods themselves, so ask for their port, ${meant}; or let the Service have an address`,
      };
    }
  } else if (its) return undefined;
  return {
    path,
    message: `${title} names '${host.text}'${by}, but Service ${namespace}/${name} has no port ${port}`,
    hint: portHint(known, port),
  };
}

const namespacesByName = memoize((cluster: LabCluster): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [namespace, names] of namesIn(cluster)) for (const name of names) push(found, name, namespace);
  return found;
});
