import type { Cluster } from '../../../cluster/cluster';
import { exists } from '../../../cluster/existence';
import type { RoutingProblem } from '../../../cluster/routing/answer';
import { isProblem } from '../../../cluster/routing/backend';
import { closestMatch } from '../../../manifest/closest-match';
import { namespaceOf } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { at, mapAt, mapsAt, type ReadMap, textAt } from '../../../manifest/read';
import { isMap } from '../../../manifest/tree';
import { isMissing, MIDDLEWARE } from './annotated-middlewares';
import type { Flags } from './flags';
import { problemOfLogin, problemOfSpec } from './middleware-checks';
import { CRD_SUFFIX, type Names, normalized } from './names';
import type { RouteTargets } from './services';
import { staticConfiguration } from './static-configuration';

/** A middleware of a route, found and checked: one of a chain is here instead of its chain. */
export interface Applied {
  readonly object: Manifest;
  readonly kind: string;
  readonly spec: ReadMap;
  /** JSON pointer of what it is made of, where that is no Middleware: a filter of an HTTPRoute. */
  readonly at?: string;
}

/** Finds the middlewares that routes name. One that is missing or wrong takes its whole route with it. */
export class Middlewares {
  readonly #found = new Map<Manifest, readonly Applied[] | RoutingProblem>();

  constructor(
    readonly names: Names,
    readonly flags: Flags,
    readonly targets: RouteTargets,
    readonly cluster: Cluster,
  ) {}

  /** Those that an annotation of an Ingress names: `<namespace>-<name>@kubernetescrd`. */
  ofAnnotation(names: readonly string[]): readonly Applied[] | RoutingProblem {
    return this.#each(names, (name) => this.#qualified(name, 'kubernetes'));
  }

  /** Those that a rule of an IngressRoute, or a chain, names. */
  ofList(list: unknown, parent: string, isChain = false): readonly Applied[] | RoutingProblem {
    // Of a chain Traefik puts the names together, and looks at no namespace.
    const isFree = this.flags.crossNamespace || isChain;
    return this.#each(mapsAt(list), (item) => {
      const [name, namespace] = [textAt(item, 'name') ?? '', textAt(item, 'namespace') ?? parent];
      if (name.includes('@')) {
        if (name.endsWith(CRD_SUFFIX) && !isFree) return withProvider(name);
        return this.#qualified(name, 'kubernetescrd');
      }
      if (namespace !== parent && !isFree) return otherNamespace(`${namespace}/${name}`);
      const object = this.names.inNamespace('Middleware', namespace, name);
      if (object) return this.#checked(object);
      const state = exists(this.cluster, { kind: MIDDLEWARE, name, namespace }).state;
      return state === 'missing' ? this.#missing(`${namespace}/${name}`, normalized(`${namespace}-${name}`)) : [];
    });
  }

  #each<T>(items: readonly T[], find: (item: T) => readonly Applied[] | RoutingProblem): readonly Applied[] | RoutingProblem {
    const all: Applied[] = [];
    for (const item of items) {
      const found = find(item);
      if (isProblem(found)) return found;
      all.push(...found);
    }
    return all;
  }

  #qualified(name: string, provider: string): readonly Applied[] | RoutingProblem {
    const id = name.endsWith(CRD_SUFFIX) ? name.slice(0, -CRD_SUFFIX.length) : undefined;
    const object = id === undefined ? undefined : this.names.byId('Middleware', id);
    if (object) return this.#checked(object);
    // Of one that somebody else makes nobody knows what it does: it is taken to let the request pass.
    if (id !== undefined) return isMissing(this.cluster, id) ? this.#missing(name, id) : [];
    const [, other] = /@(.+)$/.exec(name) ?? [];
    if (other !== undefined && !isOfIngresses(other)) return this.#ofProvider(name, other);
    // An Ingress itself defines none.
    const reason = name.includes('@')
      ? `middleware ${name} is of the Ingresses, which define none`
      : `middleware ${name} means ${name}@${provider}, which no object makes`;
    return { code: 'middleware-missing', reason, hint: `write <namespace>-<name>${CRD_SUFFIX}` };
  }

  /** What another provider defines is unknown here; only whether the provider exists is known. */
  #ofProvider(name: string, provider: string): readonly Applied[] | RoutingProblem {
    if (staticConfiguration(this.cluster).hasProvider(provider)) return [];
    const reason = `middleware ${name} is of the provider '${provider}', which the lab's Traefik is not started with`;
    return { code: 'middleware-missing', reason, hint: `write <namespace>-<name>${CRD_SUFFIX} of a Middleware` };
  }

  #missing(name: string, id: string): RoutingProblem {
    const near = closestMatch(id, this.names.ofKind('Middleware').keys());
    return {
      code: 'middleware-missing',
      reason: `Middleware ${name} does not exist`,
      ...(near ? { hint: `did you mean '${near}${CRD_SUFFIX}'?` } : {}),
    };
  }

  #checked(object: Manifest): readonly Applied[] | RoutingProblem {
    const known = this.#found.get(object);
    if (known) return known;
    // A chain that leads back to itself finds this.
    this.#found.set(object, invalid(object, 'is a chain that leads back to itself'));
    const found = this.#read(object);
    this.#found.set(object, found);
    return found;
  }

  #read(object: Manifest): readonly Applied[] | RoutingProblem {
    const [entry, ...more] = Object.entries(mapAt(object, 'spec')).filter(([, value]) => isMap(value));
    if (!entry) return invalid(object, 'does nothing: its spec is empty');
    if (more.length > 0)
      return invalid(object, `is both ${[entry, ...more].map(([kind]) => kind).join(' and ')}: Traefik wants an object for each`);
    const [kind, value] = entry;
    const spec = isMap(value) ? value : {};
    const namespace = namespaceOf(object);
    if (kind === 'chain') return this.ofList(spec.middlewares, namespace, true);
    const wrong = problemOfSpec(kind, spec) ?? this.#needs(kind, spec, namespace);
    if (wrong === undefined) return [{ object, kind, spec }];
    return typeof wrong === 'string' ? invalid(object, wrong) : wrong;
  }

  /** What a middleware needs from elsewhere. */
  #needs(kind: string, spec: ReadMap, namespace: string): string | RoutingProblem | undefined {
    if (kind === 'basicAuth' || kind === 'digestAuth') return problemOfLogin(this.cluster, kind, textAt(spec, 'secret') ?? '', namespace);
    if (kind === 'plugin') {
      const [plugin] = Object.keys(spec).filter((name) => !staticConfiguration(this.cluster).hasPlugin(name));
      return plugin === undefined
        ? undefined
        : `needs the plugin '${plugin}', which Traefik does not load: its values name plugins under experimental.plugins`;
    }
    if (kind !== 'errors') return undefined;
    const target = this.targets.one(at(spec, 'service'), namespace);
    return isProblem(target) ? target : undefined;
  }
}

function invalid(object: Manifest, what: string): RoutingProblem {
  const { name, namespace } = object.metadata;
  return { code: 'middleware-invalid', reason: `Middleware ${namespace}/${name} ${what}`, culprit: { object, at: '/spec' } };
}

/** Ingresses define no middlewares. Of other providers nobody knows here which they have. */
function isOfIngresses(provider: string): boolean {
  return provider === 'kubernetes';
}

/** So it could be one of any namespace. */
function withProvider(name: string): RoutingProblem {
  return {
    code: 'middleware-namespace',
    reason: `Middleware ${name} is named with its provider: Traefik takes it for one of another namespace, and refuses it`,
    hint: 'write its own name, or start Traefik with providers.kubernetesCRD.allowCrossNamespace',
  };
}

function otherNamespace(name: string): RoutingProblem {
  return {
    code: 'middleware-namespace',
    reason: `Middleware ${name} is in another namespace, which Traefik refuses`,
    hint: 'put it beside the route, or start Traefik with providers.kubernetesCRD.allowCrossNamespace',
  };
}
