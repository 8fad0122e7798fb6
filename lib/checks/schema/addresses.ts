import type { Cluster } from '../../cluster/cluster';
import type { Manifest } from '../../manifest/manifest';
import { POD_KINDS } from '../../manifest/pod-template';
import { listAt, mapsAt, textAt } from '../../manifest/read';
import { NOTHING, type Report } from '../rule';
import { type Constraint, type Constraints, constraints } from './constraints';

/** Kinds whose fields hold addresses and networks that the API server reads. */
export const ADDRESS_KINDS: readonly string[] = [
  ...POD_KINDS,
  ...['Service', 'Endpoints', 'Node', 'discovery.k8s.io/EndpointSlice', 'networking.k8s.io/NetworkPolicy'],
];

/** The first minor version whose API server refuses what older ones take with a warning: feature gate StrictIPCIDRValidation. */
const STRICT = 36;

/** Whether the cluster's API server refuses addresses that programs read differently. Without a lab the version is not known. */
export function isStrict({ lab, minor }: Cluster): boolean {
  return lab !== undefined && (lab.featureGates?.StrictIPCIDRValidation ?? minor >= STRICT);
}

/** What is asked of the addresses and networks of an object, and of addresses that no version is strict about. */
export interface AddressConstraints {
  readonly address: Constraint;
  readonly network: Constraint;
  readonly lenient?: Constraint;
}

/** Asks about every address and network of an object. */
export function addressExaminer({
  address,
  network,
  lenient,
}: AddressConstraints): (manifest: Manifest, cluster: Cluster) => readonly Report[] {
  const ofKind: Readonly<Record<string, Constraints>> = {
    Service: {
      'spec.clusterIP': address,
      'spec.externalIPs.*': address,
      'spec.loadBalancerSourceRanges.*': network,
      ...(lenient ? { 'spec.loadBalancerIP': lenient } : {}),
    },
    NetworkPolicy: Object.fromEntries(
      [
        ['ingress', 'from'],
        ['egress', 'to'],
      ].flatMap(([direction, peers]) => [
        [`spec.${direction}.*.${peers}.*.ipBlock.cidr`, network],
        [`spec.${direction}.*.${peers}.*.ipBlock.except.*`, network],
      ]),
    ),
    // Of IPv6 the server refuses another form there.
    EndpointSlice: {
      '': (slice, say) => {
        for (const [i, endpoint] of mapsAt(slice, 'endpoints').entries())
          for (const [k, one] of listAt(endpoint, 'addresses').entries())
            if (textAt(slice, 'addressType') === 'IPv4')
              address(one, (message, hint) => say(message, hint, 'endpoints', i, 'addresses', k));
      },
    },
    Endpoints: { 'subsets.*.addresses.*.ip': address, 'subsets.*.notReadyAddresses.*.ip': address },
    Node: { 'spec.podCIDR': network, 'spec.podCIDRs.*': network },
  };
  const examiners = new Map(Object.entries(ofKind).map(([kind, table]) => [kind, constraints(table)]));
  const inPod = constraints({ 'hostAliases.*.ip': address, 'dnsConfig.nameservers.*': address });
  return (manifest, cluster) => {
    const pods = cluster.podsOf(manifest);
    return pods ? inPod(pods.spec, `${pods.at}/spec`) : (examiners.get(manifest.kind)?.(manifest, '') ?? NOTHING);
  };
}
