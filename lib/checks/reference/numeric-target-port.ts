import { podsOfService, servicePorts } from '../../cluster/services';
import { isHeadless } from '../../manifest/headless';
import { defineRule, type Report } from '../rule';

/** A guess: containers may listen on ports that they do not declare. But who declares ports declares, as a rule, all of them. */
export const numericTargetPort = defineRule({
  id: 'reference/numeric-target-port',
  severity: 'warning',
  summary: 'a numeric targetPort is one of the ports that the pods declare, if they declare any',
  kinds: 'Service',
  check(service, cluster) {
    const reports: Report[] = [];
    // A headless Service hands out addresses; its ports lead nowhere by themselves.
    if (isHeadless(service)) return reports;
    const pods = podsOfService(cluster, service);
    const declared = pods.map((one) => one.ports());
    if (declared.length === 0 || declared.some((ports) => ports.length === 0)) return reports;
    for (const { at: pointer, port, targetPort, protocol } of servicePorts(service)) {
      const target = targetPort ?? port;
      if (typeof target !== 'number') continue;
      const known = declared.flat();
      if (known.some((one) => one.port === target && one.protocol === protocol)) continue;
      const other = known.find((one) => one.port === target);
      reports.push({
        path: `${pointer}/${targetPort === undefined ? 'port' : 'targetPort'}`,
        message: `no container behind it declares ${protocol} port ${target}${other ? `, but ${other.protocol} port ${target}` : ''}`,
        hint: other
          ? `set protocol: ${other.protocol}`
          : `they declare ${[...new Set(known.map(({ port: number }) => number))].slice(0, 6).join(', ')}`,
      });
    }
    return reports;
  },
});
