import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { policiesFor } from '../../cluster/policies';
import { grantsTo } from '../../cluster/rights';
import { API_SERVER_PORT, apiServerOf } from '../../manifest/api-server';
import { printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, mapsAt, textAt } from '../../manifest/read';
import { reachContextOf } from '../../reach/context';
import { endpointOf, platformEndpoints } from '../../reach/endpoints';
import { policyHops } from '../../reach/policy-hops';
import { definePodRule, NOTHING } from '../rule';
import { isOfServices } from './service-address';

/** Who has rights of its own asks the API server. A warning: the rights may be left over. */
export const apiServerBlocked = definePodRule({
  id: 'network/api-server-blocked',
  severity: 'warning',
  summary: 'pods whose service account has rights are let out to the API server',
  requires: 'lab',
  check(pods, cluster) {
    if (!cluster.hasLab() || at(pods.spec, 'hostNetwork') === true || !asks(pods, cluster)) return NOTHING;
    const policies = policiesFor(cluster, pods).filter(({ egress }) => egress !== undefined);
    const blocks = policies.flatMap(({ egress = [] }) => egress.flatMap(({ peers = [] }) => peers));
    // Another rule reports an allowed address of its Service.
    if (policies.length === 0 || blocks.some((peer) => 'ranges' in peer && isOfServices(peer, cluster.lab))) return NOTHING;
    const context = reachContextOf(cluster);
    const hops = platformEndpoints(context, { platform: 'api-server' }).flatMap((to) =>
      policyHops(context, { from: endpointOf(pods), to, port: { port: API_SERVER_PORT, protocol: 'TCP' } }),
    );
    const dead = hops.find(({ result }) => result === 'dead');
    const policy = dead?.by === undefined || dead.by === 'lab' ? policies[0]?.object : dead.by;
    if (dead === undefined || policy === undefined) return NOTHING;
    const account = textAt(pods.spec, 'serviceAccountName') ?? 'default';
    const nodes = apiServerOf(cluster.lab)?.addresses.map((address) => `${address}/32`) ?? [];
    return [
      {
        object: policy,
        path: dead.at ?? '/spec',
        message: `it keeps ${printIdentity(pods.object)} from the API server, where its service account '${account}' has rights`,
        hint: `let it out to ${nodes.join(', ')}, TCP ${API_SERVER_PORT}`,
      },
    ];
  },
});

function asks({ namespace, spec }: Pods, cluster: Cluster): boolean {
  const name = textAt(spec, 'serviceAccountName') ?? 'default';
  const account = cluster.find('ServiceAccount', name, namespace);
  const mounts = at(spec, 'automountServiceAccountToken') ?? at(account, 'automountServiceAccountToken');
  if (mounts === false) return false;
  // What every account has does not count.
  return grantsTo(cluster, namespace, name).some(({ binding }) => namesAccount(binding, name));
}

function namesAccount(binding: Manifest, name: string): boolean {
  return mapsAt(binding, 'subjects').some((subject) => textAt(subject, 'name') === name);
}
