import type { Cluster } from '../../cluster/cluster';
import { endpointsOf, MONITORS, maySelectUnmanaged, podsOfMonitor, servicesOfMonitor } from '../../cluster/monitors';
import type { Pods } from '../../cluster/pods';
import { podsOfService, servicePorts } from '../../cluster/services';
import type { Manifest } from '../../manifest/manifest';
import { numberAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { insteadOf } from './missing';

/** A monitor names ports by their names: a ServiceMonitor those of the Service, a PodMonitor those of the pods. */
export const monitorPort = defineRule({
  id: 'reference/monitor-port',
  severity: 'error',
  summary: 'the port that a ServiceMonitor or PodMonitor names is one of the Service or pods that it selects',
  requires: 'lab',
  kinds: MONITORS,
  check(monitor, cluster) {
    const reports: Report[] = [];
    if (maySelectUnmanaged(cluster, monitor)) return reports;
    if (monitor.kind === 'PodMonitor') for (const report of ofPods(monitor, podsOfMonitor(cluster, monitor), 'port')) reports.push(report);
    else for (const report of ofServices(monitor, cluster)) reports.push(report);
    return reports;
  },
});

function ofServices(monitor: Manifest, cluster: Cluster): readonly Report[] {
  const reports: Report[] = [];
  const services = servicesOfMonitor(cluster, monitor);
  if (services.length === 0) return reports;
  const ports = services.flatMap(servicePorts);
  const names = new Set(ports.flatMap(({ name }) => name ?? []));
  for (const { endpoint, at } of endpointsOf(monitor)) {
    const name = textAt(endpoint, 'port');
    if (name === undefined || names.has(name)) continue;
    const message = `no Service that it selects has a port named '${name}'`;
    reports.push({ path: `${at}/port`, message, hint: insteadOf(name, names, 'their ports have no names: give them some') });
  }
  for (const report of ofPods(
    monitor,
    services.flatMap((service) => podsOfService(cluster, service)),
    'targetPort',
  ))
    reports.push(report);
  return reports;
}

/** A name or number among those of the pods' ports: Prometheus finds a port only where a container declares it. */
function ofPods(monitor: Manifest, pods: readonly Pods[], key: 'port' | 'targetPort'): readonly Report[] {
  const reports: Report[] = [];
  if (pods.length === 0) return reports;
  const ports = pods.flatMap((one) => one.ports());
  const names = new Set(ports.flatMap(({ name }) => name ?? []));
  for (const { endpoint, at: pointer } of endpointsOf(monitor)) {
    if (key === 'targetPort' && textAt(endpoint, 'port') !== undefined) continue;
    const name = textAt(endpoint, key);
    const numbered = key === 'targetPort' ? 'targetPort' : 'portNumber';
    const number = numberAt(endpoint, numbered);
    if (name !== undefined && !names.has(name)) {
      const message = `no pod that it selects has a port named '${name}'`;
      reports.push({ path: `${pointer}/${key}`, message, hint: insteadOf(name, names, 'their ports have no names: give them some') });
    } else if (name === undefined && number !== undefined && !ports.some(({ port }) => port === number)) {
      const message = `no container of the pods that it selects declares port ${number}, so Prometheus finds no target`;
      const known = [...new Set(ports.map(({ port }) => port))].join(', ');
      reports.push({
        path: `${pointer}/${numbered}`,
        message,
        hint: known ? `they declare ${known}` : 'add it to the ports of the container',
      });
    }
  }
  return reports;
}
