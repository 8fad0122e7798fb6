import type { Cluster } from '../cluster/cluster';
import { isManifest } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { at, listAt, type ReadMap, textAt } from '../manifest/read';
import { isMap } from '../manifest/tree';
import { readValue } from '../source/read-value';

/** What the values of a chart say of routes that it makes. */
export interface ChartRoutes {
  /** Objects that are written whole in the values: `extraObjects`, `extraDeploy`, `rawResources`. */
  readonly objects: readonly Manifest[];
  /** Hosts of Ingresses that the values switch on. */
  readonly hosts: readonly string[];
}

/** Deeper values than anybody writes. */
const DEPTH = 40;
/** Keys below which charts have what an Ingress, an IngressRoute or an HTTPRoute of theirs is made of. */
const ROUTE_KEY = /^(?:.*ingress(?:es|route)?|(?:http)?routes?)$/i;

/**
 * The routes of charts that others render. Charts have no schema of values in common, but habits: `ingress.enabled` with `hosts`, `hostname` or
 * `host`, or one entry for each Ingress. A host that no chart makes a route for does no harm: nothing answers.
 */
export function routesOfCharts(cluster: Cluster, className: string): ChartRoutes {
  const found = { objects: [] as Manifest[], hosts: [] as string[] };
  for (const { values, namespace } of valuesOfCharts(cluster)) {
    const visit = (value: unknown, depth: number): void => {
      if (depth > DEPTH) return;
      if (Array.isArray(value)) {
        for (const item of value) visit(item, depth + 1);
        return;
      }
      if (!isMap(value)) return;
      if (isManifest(value)) {
        const { metadata } = value;
        found.objects.push(namespace === undefined ? value : { ...value, metadata: { namespace, ...metadata } });
        return;
      }
      for (const [key, below] of Object.entries(value)) {
        if (ROUTE_KEY.test(key) && isMap(below)) found.hosts.push(...hostsOf(below, className));
        visit(below, depth + 1);
      }
    };
    visit(values, 0);
  }
  return found;
}

interface ChartValues {
  readonly values: unknown;
  /** In which its objects are; undefined if it is not known. */
  readonly namespace: string | undefined;
}

function valuesOfCharts(cluster: Cluster): readonly ChartValues[] {
  return cluster.products.all
    .flatMap(({ chartValues = [] }) => chartValues)
    .flatMap(({ kind, path }) =>
      cluster.ofKind(kind).flatMap((object) => {
        const namespace = textAt(object, 'spec', 'targetNamespace') ?? textAt(object, 'spec', 'destination', 'namespace');
        return fieldsAt(object, path.split('.')).map((field) => ({
          values: typeof field === 'string' ? readValue(field).value : field,
          namespace: namespace ?? object.metadata.namespace,
        }));
      }),
    );
}

/** What is at a way of keys, of which `*` is every item. */
function fieldsAt(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (key === undefined) return value === undefined ? [] : [value];
  if (key === '*') return Array.isArray(value) ? value.flatMap((item) => fieldsAt(item, rest)) : [];
  const below = at(value, key);
  return below === undefined ? [] : fieldsAt(below, rest);
}

/** A chart's own route is off unless it is switched on; one of a list by name is on unless it is switched off. */
function hostsOf(route: ReadMap, className: string): readonly string[] {
  if (route.enabled === true) return hostsIn(route, className);
  if (route.enabled !== undefined) return [];
  return Object.values(route).flatMap((one) => (isMap(one) && (one.enabled ?? true) === true ? hostsIn(one, className) : []));
}

function hostsIn(route: ReadMap, className: string): readonly string[] {
  const named = textAt(route, 'className') ?? textAt(route, 'ingressClassName') ?? textAt(route, 'ingressClass') ?? '';
  if (named !== '' && named !== className) return [];
  const listed = [...listAt(route, 'hosts'), ...listAt(route, 'hostnames')].map((item) =>
    typeof item === 'string' ? item : (textAt(item, 'host') ?? textAt(item, 'name')),
  );
  const matched = [...(textAt(route, 'matchRule') ?? '').matchAll(/\bHost\(`([^`]+)`\)/g)].map(([, host]) => host);
  return [...listed, textAt(route, 'host'), textAt(route, 'hostname'), ...matched].flatMap((host) => host ?? []);
}
