import type { Manifest } from '../../lib/manifest/manifest';
import { Dice } from '../../lib/schedule/dice.fixture';

/** A Prometheus, monitors, Services and pods of two namespaces. */
export interface ScrapeSet {
  readonly name: string;
  readonly prometheus: Manifest;
  readonly monitors: readonly Manifest[];
  readonly namespaces: readonly Manifest[];
  /** Services and pods. */
  readonly others: readonly Manifest[];
}

type Json = Record<string, unknown>;

const GROUP = 'monitoring.coreos.com/v1';

/** So many sets, the same for the same seed. */
export function scrapeSets(seed: number, count: number): readonly ScrapeSet[] {
  return Array.from({ length: count }, (_, i) => new Maker(`s${i}`, new Dice(seed * 1000 + i)).make());
}

class Maker {
  readonly #namespaces: readonly [string, string];

  constructor(
    private readonly name: string,
    private readonly dice: Dice,
  ) {
    this.#namespaces = [`${name}-a`, `${name}-b`];
  }

  make(): ScrapeSet {
    const { dice, name } = this;
    const [a, b] = this.#namespaces;
    const namespace = (called: string, labels: Readonly<Record<string, string>>): Manifest => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: called, labels },
    });
    const pods = Array.from({ length: 2 + dice.below(3) }, (_, i) => this.#pod(`p${i}`));
    const services = Array.from({ length: 1 + dice.below(3) }, (_, i) => this.#service(`svc${i}`));
    const monitors = Array.from({ length: 2 + dice.below(3) }, (_, i) =>
      dice.once(3) ? this.#podMonitor(`pm${i}`) : this.#serviceMonitor(`sm${i}`),
    );
    return {
      name,
      namespaces: [namespace(a, { set: name, tier: 'one' }), namespace(b, dice.once(2) ? { set: name } : {})],
      prometheus: { apiVersion: GROUP, kind: 'Prometheus', metadata: { name, namespace: a }, spec: this.#selectors() },
      monitors,
      others: [...services, ...pods],
    };
  }

  /** Namespaces of this set only: else each would get the monitors of all. */
  #selectors(): Json {
    const { dice, name } = this;
    const [a, b] = this.#namespaces;
    const labels = () =>
      dice.of<Json | undefined>(
        {},
        {},
        undefined,
        { matchLabels: { release: 'one' } },
        { matchExpressions: [{ key: 'release', operator: 'In', values: ['one', 'two'] }] },
        { matchExpressions: [{ key: 'release', operator: 'DoesNotExist' }] },
        { matchLabels: { release: 'one' }, matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['x'] }] },
      );
    const around = () =>
      dice.of<Json | undefined>(
        undefined,
        { matchLabels: { set: name } },
        { matchLabels: { set: name, tier: 'one' } },
        { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: [a, b] }] },
      );
    const chosen = {
      serviceMonitorSelector: labels(),
      serviceMonitorNamespaceSelector: around(),
      podMonitorSelector: labels(),
      podMonitorNamespaceSelector: around(),
    };
    return { replicas: 0, ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) };
  }

  #metadata(name: string, labels: Json) {
    return {
      name,
      namespace: this.dice.of(...this.#namespaces),
      labels: Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)])),
    };
  }

  #pod(name: string): Manifest {
    const { dice } = this;
    const port = (called: string, number: number): Json => ({ name: called, containerPort: number, protocol: 'TCP' });
    const ports = dice.of<readonly Json[]>(
      [port('http', 8080)],
      [port('http', 8080), port('metrics', 9090)],
      [port('web', 8080), port('metrics', 9100)],
      [{ containerPort: 8080 }],
      [],
    );
    const sidecar = dice.once(4) ? [{ name: 'sidecar', image: 'any', ports: [port('side', 7000)] }] : [];
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: this.#metadata(name, { app: dice.of('x', 'x', 'y'), tier: dice.of('front', 'back') }),
      spec: { nodeName: 'n', containers: [{ name: 'main', image: 'any', ...(ports.length > 0 ? { ports } : {}) }, ...sidecar] },
    };
  }

  #service(name: string): Manifest {
    const { dice } = this;
    const http = { name: 'http', port: 80, targetPort: dice.of<string | number>('http', 8080, 'web', 80), protocol: 'TCP' };
    const metrics = { name: 'metrics', port: 9090, targetPort: dice.of<string | number>('metrics', 9090, 9100), protocol: 'TCP' };
    return {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: this.#metadata(name, { app: dice.of('x', 'y'), scrape: dice.of('yes', 'no') }),
      spec: {
        selector: dice.of<Json>({ app: 'x' }, { app: 'y' }, { tier: 'front' }),
        ports: dice.of([http], [http, metrics], [metrics]),
        ...(dice.once(4) ? { clusterIP: 'None' } : {}),
      },
    };
  }

  #common(): Json {
    const { dice } = this;
    const [a, b] = this.#namespaces;
    const selector = dice.of<Json>(
      { matchLabels: { app: 'x' } },
      { matchLabels: { app: 'y' } },
      {},
      { matchExpressions: [{ key: 'app', operator: 'In', values: ['x', 'y'] }] },
      { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['back'] }] },
      { matchExpressions: [{ key: 'scrape', operator: 'Exists' }] },
    );
    const namespaceSelector = dice.of<Json | undefined>(undefined, undefined, { matchNames: [a, b] }, { matchNames: [b] });
    return { selector, ...(namespaceSelector ? { namespaceSelector } : {}) };
  }

  #monitorMetadata(name: string) {
    return this.#metadata(name, this.dice.of<Json>({ release: 'one' }, { release: 'two' }, { release: 'one', team: 'x' }, {}));
  }

  #serviceMonitor(name: string): Manifest {
    const { dice } = this;
    const endpoint = (): Json =>
      dice.of<Json>(
        { port: 'http' },
        { port: 'metrics' },
        { port: 'none' },
        { targetPort: 'metrics' },
        { targetPort: 9090 },
        { targetPort: 8080 },
        { targetPort: 'side' },
        { targetPort: 1 },
        {},
      );
    const endpoints = Array.from({ length: 1 + dice.below(2) }, () => ({ ...endpoint(), path: dice.of('/metrics', '/stats') }));
    return { apiVersion: GROUP, kind: 'ServiceMonitor', metadata: this.#monitorMetadata(name), spec: { ...this.#common(), endpoints } };
  }

  #podMonitor(name: string): Manifest {
    const { dice } = this;
    const endpoint = (): Json =>
      dice.of<Json>(
        { port: 'http' },
        { port: 'metrics' },
        { portNumber: 8080 },
        { port: 'none' },
        { portNumber: 9 },
        { port: 'metrics', portNumber: 8080 },
        {},
      );
    const podMetricsEndpoints = Array.from({ length: 1 + dice.below(2) }, endpoint);
    return {
      apiVersion: GROUP,
      kind: 'PodMonitor',
      metadata: this.#monitorMetadata(name),
      spec: { ...this.#common(), podMetricsEndpoints },
    };
  }
}
