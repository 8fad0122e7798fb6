import type { Container, Pods } from '../../cluster/pods';
import { at, numberAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { SYSTEM } from '../security/enforced-level';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
/** Where a container is asked at a port. */
const PLACES: readonly (readonly string[])[] = [
  ...PROBES.map((probe) => [probe]),
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
].flatMap((way) => ['httpGet', 'tcpSocket', 'grpc'].map((handler) => [...way, handler]));
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
  if (container.type !== 'container' && container.type !== 'sidecar') return [];
  return PLACES.flatMap((way) => {
    const port = numberAt(container.spec, ...way, 'port');
    // Of another host, where it is any port.
    if (port === undefined || declared.includes(port) || at(container.spec, ...way, 'host') !== undefined) return [];
    const who = pods.containers.length > 1 ? 'no container of the pod declares' : `container '${container.name}' does not declare`;
    const message = `${way.slice(0, -1).join('.')} asks at port ${port}, which ${who}`;
    return [{ path: `${container.at}/${way.join('/')}/port`, message, hint: `it declares ${declared.join(' and ')}` }];
  });
}
