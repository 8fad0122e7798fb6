import type { Pods } from '../../cluster/pods';
import { mapsAt, numberAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { text, unique } from './constraint-kinds';
import { constraints } from './constraints';
import { problemOfPortName } from './formats';

const inContainer = constraints({
  ports: unique('name', 'port name', true),
  'ports.*.name': text((name) => (name === '' ? undefined : problemOfPortName(name)), 'choose a short name such as http, metrics or grpc'),
});

/** A container's ports: names that Services and probes look up, and ports of the node. */
export const ports = definePodRule({
  id: 'schema/ports',
  severity: 'error',
  summary: "containers' ports have valid names, once in a container, and take a port of the node once",
  check(pods) {
    const reports: Report[] = [];
    for (const { spec, at } of pods.containers) for (const report of inContainer(spec, at)) reports.push(report);
    for (const report of onNode(pods)) reports.push(report);
    return reports;
  },
});

function onNode({ containers, spec }: Pods): readonly Report[] {
  const reports: Report[] = [];
  const first = new Map<string, string>();
  for (const { at, spec: one, type } of containers) {
    for (const [i, port] of mapsAt(one, 'ports').entries()) {
      const [host, inside] = [numberAt(port, 'hostPort'), numberAt(port, 'containerPort')];
      if (host === undefined || host === 0) continue;
      const place = `${at}/ports/${i}/hostPort`;
      if (spec.hostNetwork === true && host !== inside) {
        const message = `got hostPort ${host} for containerPort ${inside}, expected the same: the pod uses the node's network`;
        reports.push({ path: place, message, hint: 'take hostPort out, or make it the same' });
      }
      const key = `${textAt(port, 'protocol') || 'TCP'}/${textAt(port, 'hostIP') ?? ''}/${host}`;
      // Of other containers the server does not mind.
      const before = type === 'container' ? first.get(key) : undefined;
      if (before === undefined && type === 'container') first.set(key, place);
      else if (before !== undefined)
        reports.push({ path: place, message: `got hostPort ${host} twice, first at ${before}`, hint: 'choose another port of the node' });
    }
  }
  return reports;
}
