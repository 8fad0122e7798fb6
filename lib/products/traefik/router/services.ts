import { exists } from '../../../cluster/existence';
import type { Backend, RoutingProblem } from '../../../cluster/routing/answer';
import { isProblem, noEndpoints, type Services } from '../../../cluster/routing/backend';
import type { PlainBackend } from '../../../cluster/routing/plain-backend';
import { namespaceOf } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { at, listAt, mapAt, mapsAt, numberAt, textAt } from '../../../manifest/read';
import type { Flags } from './flags';
import { CRD_SUFFIX, type Names } from './names';

/** Where a route leads: Services with their shares, or a service of Traefik's own, by the status that it answers with. */
export interface RouteTarget {
  readonly backends: readonly Backend[];
  readonly internal?: number;
}

/** What Traefik's own services answer with, of those that do not depend on the request. */
const INTERNAL: Readonly<Record<string, number>> = { 'noop@internal': 418, 'ping@internal': 200 };

/** How Traefik can speak to pods: with another word it makes no service, and so no route. */
const SCHEMES: readonly string[] = ['http', 'https', 'h2c'];

/** Finds what the `services` of routes and of TraefikServices mean. */
export class RouteTargets {
  /** TraefikServices that are being resolved: one that leads to itself leads nowhere. */
  readonly #open = new Set<Manifest>();

  constructor(
    readonly services: Services,
    readonly names: Names,
    readonly flags: Flags,
  ) {}

  /** Those of a rule: a single one gets everything, whatever its weight. @param namespace of the object that has the list */
  ofRule(list: unknown, namespace: string): RouteTarget | RoutingProblem {
    const [only, ...more] = listAt(list);
    return more.length === 0 ? this.one(only, namespace) : this.#weighted(list, namespace);
  }

  #weighted(list: unknown, namespace: string): RouteTarget | RoutingProblem {
    const items = listAt(list).map((item) => ({ weight: numberAt(item, 'weight') ?? 1, target: this.one(item, namespace) }));
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    const backends: Backend[] = [];
    let internal: number | undefined;
    for (const { weight, target } of items) {
      if (isProblem(target)) return target;
      if (weight === 0) continue;
      internal ??= target.internal;
      backends.push(...target.backends.map((backend) => ({ ...backend, share: (backend.share * weight) / total })));
    }
    // A service of Traefik's own beside others is nothing that anybody writes: the others count.
    return internal !== undefined && backends.length === 0 ? { backends, internal } : { backends };
  }

  /** One of a list. */
  one(item: unknown, parent: string): RouteTarget | RoutingProblem {
    const name = textAt(item, 'name') ?? '';
    const kind = textAt(item, 'kind') ?? 'Service';
    const namespace = textAt(item, 'namespace') ?? parent;
    if (namespace !== parent && !this.flags.crossNamespace) return otherNamespace(kind, name, namespace);
    if (kind === 'TraefikService') return this.#traefikService(name, namespace);
    if (kind !== 'Service')
      return { code: 'service-kind', reason: `a service of kind '${kind}' is unknown`, hint: 'use Service or TraefikService' };
    const [port, scheme] = [at(item, 'port'), textAt(item, 'scheme')];
    if (scheme && !SCHEMES.includes(scheme))
      return { code: 'service-kind', reason: `the scheme '${scheme}' is unknown`, hint: `write one of ${SCHEMES.join(', ')}` };
    const wanted = typeof port === 'string' && port !== '' ? port : typeof port === 'number' && port !== 0 ? port : undefined;
    const backend = this.services.backend({ namespace, name, port: wanted }, this.flags.crdExternalNames);
    if (isProblem(backend)) return allowExternalName(backend, 'kubernetesCRD');
    const transport = this.#transportProblem(textAt(item, 'serversTransport') ?? '', namespace);
    if (transport) return transport;
    return empty(backend, this.flags.crdEmptyServices) ?? { backends: [{ ...backend, scheme: schemeOf(scheme, backend), share: 1 }] };
  }

  #traefikService(name: string, namespace: string): RouteTarget | RoutingProblem {
    if (name.endsWith('@internal')) return { backends: [], internal: INTERNAL[name] ?? 200 };
    // With its provider's name it is still one of this namespace.
    const plain = name.endsWith(CRD_SUFFIX) ? name.slice(0, -CRD_SUFFIX.length) : name;
    const object = this.names.inNamespace('TraefikService', namespace, plain);
    if (!object) {
      const wanted = { kind: 'traefik.io/TraefikService', name: plain, namespace };
      // One that somebody else makes leads nobody knows where.
      if (exists(this.services.cluster, wanted).state !== 'missing') return { backends: [], internal: 200 };
      return { code: 'service-missing', reason: `TraefikService ${namespace}/${plain} does not exist` };
    }
    if (this.#open.has(object)) return { code: 'service-kind', reason: `TraefikService ${namespace}/${name} leads back to itself` };
    this.#open.add(object);
    try {
      return this.#within(object, namespaceOf(object));
    } finally {
      this.#open.delete(object);
    }
  }

  /** A ServersTransport that is not there takes the router with it. */
  #transportProblem(name: string, namespace: string): RoutingProblem | undefined {
    if (name === '' || name.includes('@') || this.names.inNamespace('ServersTransport', namespace, name)) return undefined;
    if (exists(this.services.cluster, { kind: 'traefik.io/ServersTransport', name, namespace }).state !== 'missing') return undefined;
    const hint = 'write it, or leave out serversTransport';
    return { code: 'servers-transport', reason: `ServersTransport ${namespace}/${name} does not exist`, hint };
  }

  #within(object: Manifest, namespace: string): RouteTarget | RoutingProblem {
    const spec = mapAt(object, 'spec');
    if (spec.mirroring !== undefined) {
      // Copies go to the mirrors, but the answer is the main one's; a mirror that is wrong takes the whole service with it.
      const mirrors = mapsAt(spec, 'mirroring', 'mirrors').map((mirror) => this.one(mirror, namespace));
      return mirrors.find(isProblem) ?? this.one(spec.mirroring, namespace);
    }
    const list = at(spec, 'weighted', 'services') ?? at(spec, 'highestRandomWeight', 'services');
    if (list !== undefined) return this.#weighted(list, namespace);
    return { code: 'service-kind', reason: `TraefikService ${namespace}/${object.metadata.name} is neither weighted nor mirroring` };
  }
}

/** Without `allowEmptyServices` a Service without endpoints makes no route. */
export function empty(backend: PlainBackend, allowed: boolean): RoutingProblem | undefined {
  return allowed ? undefined : noEndpoints(backend);
}

/** How a refused Service becomes one that is taken. */
export function allowExternalName(problem: RoutingProblem, provider: 'kubernetesCRD' | 'kubernetesIngress'): RoutingProblem {
  if (problem.code !== 'external-name') return problem;
  const hint = `set providers.${provider}.allowExternalNameServices in Traefik's values, or write a Service without selector and an EndpointSlice with the address`;
  return { ...problem, hint };
}

/** How Traefik speaks to the pods. */
export function schemeOf(given: string | undefined, { port, portName = '' }: PlainBackend): Backend['scheme'] {
  if (given === 'https' || given === 'h2c' || given === 'http') return given;
  return port === 443 || portName.startsWith('https') ? 'https' : 'http';
}

function otherNamespace(kind: string, name: string, namespace: string): RoutingProblem {
  return {
    code: 'service-namespace',
    reason: `${kind} ${name} is in another namespace (${namespace}), which Traefik refuses`,
    hint: 'put route and Service into one namespace, or start Traefik with providers.kubernetesCRD.allowCrossNamespace',
  };
}
