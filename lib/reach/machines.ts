import type { PlainBackend } from '../cluster/routing/plain-backend';
import { endpointPorts, servicePorts, writtenAddresses } from '../cluster/services';
import type { LabDescription } from '../lab/description';
import { isIpv4 } from '../manifest/ip-range';
import { entryOf } from '../manifest/read';
import type { ReachContext } from './context';
import type { Endpoint } from './endpoints';
import type { Port } from './policy/match';

/** What a Service without selector leads to: addresses that are written for it, mostly those of machines of the LAN. */
export interface WrittenDestination {
  readonly endpoints: readonly Endpoint[];
  readonly port: Port;
}

/** The addresses behind a Service, and their port; undefined where none are written. */
export function writtenDestination({ cluster, lab }: ReachContext, { service, at }: PlainBackend): WrittenDestination | undefined {
  const written = cluster.find('Service', service.name, service.namespace);
  const addresses = written ? writtenAddresses(cluster, written).filter(isIpv4) : [];
  const own = written && servicePorts(written).find((one) => one.at === at);
  if (!written || !own || addresses.length === 0) return undefined;
  const { name = '', protocol } = own;
  const port = endpointPorts(cluster, written)?.find((one) => one.name === name && one.protocol === protocol)?.port;
  if (port === undefined) return undefined;
  return {
    endpoints: [...new Set(addresses)].map((address) => ({
      displayName: printMachine(lab, address),
      policyEndpoint: { cidr: `${address}/32` },
    })),
    port: { port, protocol: protocol === 'UDP' || protocol === 'SCTP' ? protocol : 'TCP' },
  };
}

/** `nas (192.168.1.5)`, or the address where the lab has no name for it. */
export function printMachine({ network }: LabDescription, address: string): string {
  const name = Object.entries(network.machines ?? {}).find(([, its]) => its === address)?.[0];
  return name === undefined ? address : `${name} (${address})`;
}

/** The address of a machine of the LAN. */
export function addressOfMachine({ network }: LabDescription, name: string): string | undefined {
  return entryOf(network.machines ?? {}, name);
}
