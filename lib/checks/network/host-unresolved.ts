import type { Cluster } from '../../cluster/cluster';
import { httpRoutesOf, routingKinds } from '../../cluster/http-routes';
import { isBehindOthers, whyBehindOthers } from '../../cluster/load-balancers';
import type { LabDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { defineRule, NOTHING, type Report } from '../rule';

/** A lab that keeps a list of its host names knows where its own are. A warning: another DNS may know more. */
export const hostUnresolved = defineRule({
  id: 'network/host-unresolved',
  severity: 'warning',
  summary: "the host of a route is one of the lab's hosts, where the lab has a list of them, and is where the ingress controller listens",
  requires: 'lab',
  kinds: routingKinds,
  check(manifest, cluster) {
    const { lab } = cluster;
    if (lab === undefined) return NOTHING;
    const nowhere = notAtNodes(manifest, cluster, lab);
    if (nowhere !== undefined) return [nowhere];
    if (lab.hosts.length === 0) return NOTHING;
    const reports = new Map<string, Report>();
    for (const { hosts, hostsAt } of httpRoutesOf(cluster, manifest)) {
      for (const host of hosts) {
        const report = problemOf(host.toLowerCase(), hostsAt, lab);
        if (report && !reports.has(host)) reports.set(host, report);
      }
    }
    return [...reports.values()];
  },
});

/** The lab's description says that the controller listens on nodes, and contradicts that elsewhere. */
function notAtNodes(manifest: Manifest, cluster: Cluster, lab: LabDescription): Report | undefined {
  const address = lab.ingress.addresses.find((one) => isBehindOthers(cluster, one));
  const first = address === undefined ? undefined : httpRoutesOf(cluster, manifest).find(({ hosts }) => hosts.length > 0);
  if (first === undefined || first.hosts.some((host) => known(lab).declared.has(host))) return undefined;
  const message = `no request for '${first.hosts[0]}' arrives at ${address}: ${whyBehindOthers(cluster)}`;
  return { path: first.hostsAt, message, hint: "describe the lab's load balancer, and in ingress.addresses what it gives" };
}

function problemOf(host: string, path: string, lab: LabDescription): Report | undefined {
  const { addresses, controller } = lab.ingress;
  const right = addresses[0] ?? 'the ingress controller';
  const { names, domains, declared } = known(lab);
  // Of a declared route the trace says it.
  if (declared.has(host)) return undefined;
  const address = names.get(host) ?? names.get(host.replace(/^[^.]+/, '*'));
  if (address !== undefined) {
    if (addresses.length === 0 || addresses.includes(address)) return undefined;
    const message = `'${host}' is ${address} in the lab's hosts, where ${controller} does not listen`;
    return { path, message, hint: `let it be ${right}` };
  }
  if (!domains.has(parentOf(host))) return undefined;
  return { path, message: `'${host}' is none of the lab's hosts: nothing says where it is`, hint: `add it to the lab's hosts as ${right}` };
}

const known = memoize(({ hosts, network, intents }: LabDescription) => {
  const names = new Map(hosts.flatMap(({ address, names: all }) => all.map((name) => [name.toLowerCase(), address] as const)));
  const domains = new Set([...names.keys()].map(parentOf).filter((domain) => domain !== ''));
  if (network.domain !== undefined) domains.add(network.domain.toLowerCase());
  return { names, domains, declared: new Set(intents.routes.map(({ host }) => host)) };
});

function parentOf(host: string): string {
  return host.includes('.') ? host.slice(host.indexOf('.') + 1) : '';
}
