import { mapsAt, textAt } from '../../manifest/read';
import { definePodRule, list, type Report } from '../rule';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = [
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];
/** Where a container has ports that are asked by name. */
const ASKED = [...PROBES.map((probe) => [probe]), ...HOOKS].flatMap((way) => [
  [...way, 'httpGet'],
  [...way, 'tcpSocket'],
]);

/** A named port is looked up in the probe's own container; without it the probe fails permanently. */
export const probePort = definePodRule({
  id: 'schema/probe-port',
  severity: 'error',
  summary: 'the port that a probe or hook names is one of its container',
  check({ containers }) {
    const reports: Report[] = [];
    for (const { spec, at, name } of containers) {
      const names = new Set(mapsAt(spec, 'ports').flatMap((port) => textAt(port, 'name') ?? []));
      for (const way of ASKED) {
        const port = textAt(spec, ...way, 'port');
        if (port === undefined || names.has(port)) continue;
        const message = `container '${name}' has no port named '${port}'`;
        reports.push({
          path: `${at}/${way.join('/')}/port`,
          message,
          hint: names.size > 0 ? `it has ${list(names)}` : 'write the number, or name the port',
        });
      }
    }
    return reports;
  },
});
