import { endpointPorts, servicePorts } from '../../cluster/services';
import { defineRule, list, type Report } from '../rule';

/** A Service's port and that of its endpoints are one port if they have the same name: without a name is a name, too. */
export const endpointPort = defineRule({
  id: 'reference/endpoint-port',
  severity: 'error',
  summary: 'each port of a Service without selector has one of its name in its Endpoints or EndpointSlices',
  kinds: 'Service',
  check(service, cluster) {
    const reports: Report[] = [];
    const written = endpointPorts(cluster, service);
    if (written === undefined) return reports;
    for (const { name = '', protocol, at } of servicePorts(service)) {
      if (written.some((one) => one.name === name && one.protocol === protocol)) continue;
      const got = name === '' ? 'a port without a name' : `port '${name}'`;
      const known = list(
        written.filter((one) => one.protocol === protocol).map((one) => one.name || '(no name)'),
        `no port of ${protocol}`,
      );
      reports.push({
        path: at,
        message: `got ${got}, and its endpoints have ${known}: nothing is reached through it`,
        hint: 'give both the same name, or none if there is one port only',
      });
    }
    return reports;
  },
});
