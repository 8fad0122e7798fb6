import { canonicalAddress, canonicalNetwork } from '../../manifest/address-form';
import { POD_KINDS } from '../../manifest/pod-template';
import { listAt, mapsAt, textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { type Constraint, type Constraints, constraints } from './constraints';

const address: Constraint = (value, say) => {
  const canonical = typeof value === 'string' ? canonicalAddress(value) : undefined;
  if (canonical !== undefined && canonical !== value)
    say(`got the address '${String(value)}', which programs read differently`, `write ${canonical}`);
};

const network: Constraint = (value, say) => {
  const text = typeof value === 'string' ? value.trim() : '';
  const canonical = canonicalNetwork(text);
  if (canonical !== undefined && canonical !== text)
    say(`got the network '${text}', which is not its first address and its length`, `write ${canonical}, or one address with all its bits`);
};

const OF_KIND: Readonly<Record<string, Constraints>> = {
  Service: {
    'spec.clusterIP': address,
    'spec.externalIPs.*': address,
    'spec.loadBalancerIP': address,
    'spec.loadBalancerSourceRanges.*': network,
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
          if (textAt(slice, 'addressType') === 'IPv4') address(one, (message, hint) => say(message, hint, 'endpoints', i, 'addresses', k));
    },
  },
  Endpoints: { 'subsets.*.addresses.*.ip': address, 'subsets.*.notReadyAddresses.*.ip': address },
  Node: { 'spec.podCIDR': network, 'spec.podCIDRs.*': network },
};
const EXAMINERS = new Map(Object.entries(OF_KIND).map(([kind, table]) => [kind, constraints(table)]));
const inPod = constraints({ 'hostAliases.*.ip': address, 'dnsConfig.nameservers.*': address });

/** `010.0.0.1` is 10.0.0.1 to the API server, and 8.0.0.1 to what reads a leading zero as octal. It takes them with a warning. */
export const addressForm = defineRule({
  id: 'schema/address-form',
  severity: 'warning',
  summary: 'addresses and networks are written in the form that all programs read alike',
  kinds: [...POD_KINDS, 'Service', 'Endpoints', 'Node', 'discovery.k8s.io/EndpointSlice', 'networking.k8s.io/NetworkPolicy'],
  check(manifest, cluster) {
    const pods = cluster.podsOf(manifest);
    return pods ? inPod(pods.spec, `${pods.at}/spec`) : (EXAMINERS.get(manifest.kind)?.(manifest, '') ?? NOTHING);
  },
});
