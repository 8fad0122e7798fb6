import { isHeld } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { listAt, mapsAt, textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** An address of a Service is none of a machine: kube-proxy does not send on once more what it has sent to it. */
export const endpointAddress = defineRule({
  id: 'reference/endpoint-address',
  severity: 'error',
  summary: 'addresses in Endpoints and EndpointSlices are those of machines or pods, not of Services',
  requires: 'lab',
  kinds: ['Endpoints', 'discovery.k8s.io/EndpointSlice'],
  check(endpoints, { lab }) {
    const networks = [lab?.network.services, lab?.network.ipv6?.services].filter((network) => network !== undefined);
    if (networks.length === 0) return NOTHING;
    return addressesOf(endpoints).flatMap(({ address, path }) => {
      const network = networks.find((one) => isHeld(one, address));
      if (network === undefined) return [];
      const message = `${address} is in the network of Services, ${network}: kube-proxy does not lead to a Service by another one`;
      return [{ path, message, hint: 'write the address of the machine or pod, or a Service of type ExternalName' }];
    });
  },
});

function addressesOf(endpoints: Manifest): readonly { readonly address: string; readonly path: string }[] {
  const ofSlice = mapsAt(endpoints, 'endpoints').flatMap((one, i) =>
    listAt(one, 'addresses').flatMap((address, j) =>
      typeof address === 'string' ? [{ address, path: `/endpoints/${i}/addresses/${j}` }] : [],
    ),
  );
  const ofSubsets = mapsAt(endpoints, 'subsets').flatMap((subset, i) =>
    ['addresses', 'notReadyAddresses'].flatMap((list) =>
      mapsAt(subset, list).map((one, j) => ({ address: textAt(one, 'ip') ?? '', path: `/subsets/${i}/${list}/${j}/ip` })),
    ),
  );
  return [...ofSlice, ...ofSubsets];
}
