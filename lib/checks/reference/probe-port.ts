import { SYSTEM } from '../../cluster/enforced-level';
import type { Container, Pods } from '../../cluster/pods';
import { at, numberAt } from '../../manifest/read';
import { definePodRule, NOTHING, type Report } from '../rule';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
/** Where a container is asked at a port. */
const PLACES: readonly (readonly string[])[] = [...PROBES.map((probe) => [probe]), ['lifecycle', 'postStart'], ['lifecycle', 'preStop']];
const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'];
/** Who declares more ports than these leaves out, by habit, the one that is only for probes. */
const FEW = 2;

/** A guess: a container may listen on ports that it does not declare. */
export const probePortNumber = definePodRule({
  id: 'reference/probe-port',
  severity: 'warning',
  summary: 'the port of a probe or hook is one that the pod declares, if it declares one or two',
  check(pods) {
    const reports: Report[] = [];
    // The system's own pods are what they are.
    if (pods.spec.hostNetwork === true || pods.namespace === SYSTEM) return reports;
    const declared = [...new Set(pods.ports().flatMap(({ port, protocol }) => (protocol === 'TCP' ? [port] : [])))];
    if (declared.length === 0 || declared.length > FEW) return reports;
    for (const container of pods.containers) for (const report of undeclared(container, pods, declared)) reports.push(report);
    return reports;
  },
});

function undeclared(container: Container, pods: Pods, declared: readonly number[]): readonly Report[] {
  if (container.type !== 'container' && container.type !== 'sidecar') return NOTHING;
  const reports: Report[] = [];
  for (const way of PLACES) {
    const asked = at(container.spec, ...way);
    if (asked === undefined) continue;
    for (const handler of HANDLERS) {
      const port = numberAt(asked, handler, 'port');
      // Of another host, where it is any port.
      if (port === undefined || declared.includes(port) || at(asked, handler, 'host') !== undefined) continue;
      const who = pods.containers.length > 1 ? 'no container of the pod declares' : `container '${container.name}' does not declare`;
      const message = `${way.join('.')} asks at port ${port}, which ${who}`;
      const path = `${container.at}/${way.join('/')}/${handler}/port`;
      reports.push({ path, message, hint: `it declares ${declared.join(' and ')}` });
    }
  }
  return reports;
}
