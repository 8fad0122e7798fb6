import { isMap, type JsonMap } from '../../lib/manifest/tree';
import { mapAt } from '../support/workloads';
import { forEach, patiently } from './ask';
import { type Findings, type Pod, portNumber } from './cluster-view';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** Asks what the kubelet would: each container's httpGet and tcpSocket probes, on the pod's own address; that container must answer, on that path. */
export async function askProbes(pods: readonly Pod[]): Promise<Findings> {
  const probes = pods.flatMap((pod) =>
    pod.containers.flatMap((container) =>
      PROBES.flatMap((kind) => (isMap(container[kind]) ? [{ pod, container, kind, probe: container[kind] }] : [])),
    ),
  );
  // One that runs a command asks no port.
  const asked = probes.filter(({ probe }) => isMap(probe.httpGet) || isMap(probe.tcpSocket));
  const faults = await forEach(asked, async ({ pod, container, kind, probe }) => {
    const wrong = await wrongProbe(pod, container, probe);
    return wrong === undefined ? [] : [`Pod ${pod.namespace}/${pod.name}, ${String(container.name)}, ${kind}: ${wrong}`];
  });
  return { asked: asked.length, faults: faults.flat() };
}

async function wrongProbe(pod: Pod, container: JsonMap, probe: JsonMap): Promise<string | undefined> {
  const { port: given, path = '/' } = mapAt(probe.httpGet ?? probe.tcpSocket);
  const port = portNumber(pod, given, container);
  if (port === undefined) return `the container has no port ${String(given)}`;
  const reply = await patiently({ address: pod.ip, port, path: String(path) });
  if (typeof reply === 'string') return `port ${port}: ${reply}`;
  const { echo, status } = reply;
  if (status !== 200 || echo?.pod !== pod.name) return `port ${port}: status ${status}, not answered by the pod`;
  if (echo.container !== container.name) return `port ${port} is ${echo.container}'s`;
  return echo.path === path ? undefined : `asked ${echo.path}, not ${String(path)}`;
}
