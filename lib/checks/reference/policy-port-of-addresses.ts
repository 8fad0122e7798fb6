import { policyOf } from '../../cluster/policies';
import { defineRule, type Report } from '../rule';
import { rulesOf } from './policies';

/** A name is looked up among the ports of pods: addresses have none. */
export const policyPortOfAddresses = defineRule({
  id: 'reference/policy-port-of-addresses',
  severity: 'error',
  summary: 'what a NetworkPolicy lets out to addresses has ports by number',
  kinds: 'networking.k8s.io/NetworkPolicy',
  check(manifest) {
    const reports: Report[] = [];
    for (const { direction, rule } of rulesOf(policyOf(manifest))) {
      const { peers = [], ports = [] } = rule;
      if (direction !== 'egress' || peers.length === 0 || !peers.every((peer) => 'cidr' in peer)) continue;
      for (const port of ports) {
        if (!('name' in port)) continue;
        const message = `port '${port.name}' is a name, which is looked up among the ports of pods: towards addresses it allows nothing`;
        reports.push({ path: `${port.at}/port`, message, hint: 'write its number' });
      }
    }
    return reports;
  },
});
