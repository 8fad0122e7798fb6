import type { Manifest } from '../../lib/manifest/manifest';
import type { JsonMap } from '../../lib/manifest/tree';
import type { Api } from '../support/api';
import { listAt, mapAt } from '../support/workloads';
import type { Reply } from './ask';

/** A pod that runs. */
export interface Pod {
  readonly namespace: string;
  readonly name: string;
  readonly ip: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly containers: readonly JsonMap[];
}

/** What was asked and what was wrong. */
export interface Findings {
  readonly asked: number;
  readonly faults: readonly string[];
}

/** The cluster's running pods. */
export async function runningPods(api: Api): Promise<Pod[]> {
  const pods = await api.list('v1', 'Pod');
  return pods
    .filter(({ status }) => mapAt(status).phase === 'Running')
    .map(({ metadata, spec, status }) => ({
      namespace: metadata.namespace ?? '',
      name: metadata.name,
      ip: String(mapAt(status).podIP),
      labels: metadata.labels ?? {},
      containers: listAt(mapAt(spec).containers),
    }));
}

/** The pods that a Service selects. */
export function selected(pods: readonly Pod[], { metadata, spec }: Manifest): Pod[] {
  const selector = Object.entries(mapAt(mapAt(spec).selector));
  return pods.filter(
    ({ namespace, labels }) => namespace === metadata.namespace && selector.every(([key, value]) => labels[key] === value),
  );
}

/** The number that a port of a pod has: a Service's targetPort, or a probe's port, may be a name. @param of only this container's */
export function portNumber(pod: Pod, port: unknown, of?: JsonMap): number | undefined {
  if (typeof port === 'number') return port;
  const containers = of ? [of] : pod.containers;
  const named = containers.flatMap(({ ports }) => listAt(ports)).find(({ name }) => name === port);
  return typeof named?.containerPort === 'number' ? named.containerPort : undefined;
}

/** What is wrong with an answer that one of these pods should have given on a port of it; undefined if nothing is. */
export function wrongAnswer(reply: Reply | string, pods: readonly Pod[], port: unknown): string | undefined {
  if (typeof reply === 'string') return reply;
  const { echo, status } = reply;
  if (status !== 200 || !echo) return `status ${status}, answered by no pod`;
  const pod = pods.find(({ namespace, name }) => namespace === echo.namespace && name === echo.pod);
  if (!pod) return `answered by ${echo.namespace}/${echo.pod}, which is not selected`;
  const expected = portNumber(pod, port);
  return echo.port === expected ? undefined : `answered on port ${echo.port} of ${echo.pod}, expected ${expected}`;
}

/** Puts findings together. */
export function total(...all: readonly Findings[]): Findings {
  return { asked: all.reduce((sum, { asked }) => sum + asked, 0), faults: all.flatMap(({ faults }) => faults) };
}
