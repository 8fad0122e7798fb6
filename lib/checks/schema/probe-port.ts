import { mapsAt, textAt, at as valueAt } from '../../manifest/read';
import { definePodRule, list, type Report } from '../rule';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = [
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];
/** Where a container has ports that are asked by name. */
const ASKED = [...PROBES.map((probe) => [probe]), ...HOOKS];
const HANDLERS = ['httpGet', 'tcpSocket'];

/** A named port is looked up in the probe's own container; without it the probe fails permanently. */
export const probePort = definePodRule({
  id: 'schema/probe-port',
  severity: 'error',
  summary: 'the port that a probe or hook names is one of its container',
  check({ containers }) {
    const reports: Report[] = [];
    for (const { spec, at, name } of containers) {
      for (const way of ASKED) {
        const asked = valueAt(spec, ...way);
        if (asked === undefined) continue;
        for (const handler of HANDLERS) {
          const port = textAt(asked, handler, 'port');
          const ports = port === undefined ? [] : mapsAt(spec, 'ports');
          if (port === undefined || ports.some((one) => one.name === port)) continue;
          const names = new Set(ports.flatMap((one) => textAt(one, 'name') ?? []));
          const message = `container '${name}' has no port named '${port}'`;
          reports.push({
            path: `${at}/${way.join('/')}/${handler}/port`,
            message,
            hint: names.size > 0 ? `it has ${list(names)}` : 'write the number, or name the port',
          });
        }
      }
    }
    return reports;
  },
});
