import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, mapAt, mapsAt, numberAt, type ReadMap, textAt } from '../../manifest/read';
import { readSelector, selects } from '../../manifest/selector';
import { push } from '../by-label';
import type { Cluster } from '../cluster';
import { labelsOfNamespace } from '../namespaces';
import type { GatewayPart } from '../product-parts';
import { certificateProblems } from './certificates';
import type { Condition } from './condition';
import { GATEWAY_GROUP, gatewayKind, isGatewayRouteKind, KINDS_OF_PROTOCOL } from './kinds';
import { allowsListeners } from './listener-sets';

/** A listener of a Gateway: its own, or one of a ListenerSet. */
export interface Listener {
  /** The Gateway or ListenerSet that has it. */
  readonly holder: Manifest;
  /** JSON pointer of it in its holder. */
  readonly at: string;
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  /** Undefined: any host. */
  readonly hostname: string | undefined;
  readonly passthrough: boolean;
  /** Kinds of routes that it lets attach. */
  readonly routeKinds: readonly string[];
  /** Whether routes of a namespace may attach; undefined where its labels are not known. */
  allows(namespace: string): boolean | undefined;
  /** What is wrong with it; nothing attaches then. */
  readonly problems: readonly Condition[];
}

/** A Gateway, its controller and its listeners, those of ListenerSets last. */
export interface Gateway {
  readonly object: Manifest;
  readonly className: string;
  /** The product whose class it is of; undefined if that is not known. */
  readonly controller: { readonly title: string; readonly part: GatewayPart<Cluster> } | undefined;
  readonly listeners: readonly Listener[];
}

/** Gateways by namespace and name: those that are written, and those that controllers make themselves. */
export const gateways = memoize((cluster: Cluster): ReadonlyMap<string, Gateway> => {
  const made = cluster.products.all.flatMap(({ gateway }) => gateway?.gateways?.(cluster) ?? []);
  const sets = setsByGateway(cluster);
  const found = new Map<string, Gateway>();
  for (const object of [...made, ...cluster.ofKind(gatewayKind('Gateway'))]) {
    const key = `${namespaceOf(object)}/${object.metadata.name}`;
    found.set(key, gatewayOf(cluster, object, sets.get(key) ?? []));
  }
  return found;
});

/** The Gateway of that name. */
export function findGateway(cluster: Cluster, namespace: string, name: string): Gateway | undefined {
  return gateways(cluster).get(`${namespace}/${name}`);
}

function gatewayOf(cluster: Cluster, object: Manifest, sets: readonly Manifest[]): Gateway {
  const className = textAt(object, 'spec', 'gatewayClassName') ?? '';
  const controller = controllerOf(cluster, className);
  const taken = new Map<string, string>();
  const listeners = [object, ...sets].flatMap((holder) =>
    mapsAt(holder, 'spec', 'listeners').map((item, i) =>
      listenerOf(cluster, { holder, item, at: `/spec/listeners/${i}` }, controller?.part, taken),
    ),
  );
  return { object, className, controller, listeners };
}

/** ListenerSets that their Gateways allow, by Gateway: of two that want the same the older one counts, which manifests don't say, else the first by name. */
function setsByGateway(cluster: Cluster): ReadonlyMap<string, readonly Manifest[]> {
  const found = new Map<string, Manifest[]>();
  const byName = (set: Manifest) => `${namespaceOf(set)}/${set.metadata.name}`;
  for (const set of [...cluster.ofKind(gatewayKind('ListenerSet'))].sort((a, b) => (byName(a) < byName(b) ? -1 : 1))) {
    const namespace = textAt(set, 'spec', 'parentRef', 'namespace') ?? namespaceOf(set);
    const name = textAt(set, 'spec', 'parentRef', 'name') ?? '';
    const gateway = cluster.find(gatewayKind('Gateway'), name, namespace);
    if (gateway && allowsListeners(cluster, gateway, namespaceOf(set))) push(found, `${namespace}/${name}`, set);
  }
  return found;
}

/** The product that a GatewayClass belongs to: by its object, else because the product makes a class of that name. */
export function controllerOf(cluster: Cluster, className: string): Gateway['controller'] {
  const { written, made } = controllers(cluster);
  const object = cluster.find(gatewayKind('GatewayClass'), className);
  return object ? written.get(textAt(object, 'spec', 'controllerName') ?? '') : made.get(className);
}

const controllers = memoize((cluster: Cluster) => {
  const all = cluster.products.all.flatMap(({ name, title = name, gateway }) => (gateway ? [{ title, part: gateway }] : []));
  return {
    written: new Map(all.map((one) => [one.part.controllerName, one] as const)),
    made: new Map(all.flatMap((one) => (one.part.classes?.(cluster) ?? []).map((name) => [name, one] as const))),
  };
});

interface Place {
  readonly holder: Manifest;
  readonly item: ReadMap;
  readonly at: string;
}

function listenerOf(cluster: Cluster, place: Place, part: GatewayPart<Cluster> | undefined, taken: Map<string, string>): Listener {
  const { holder, item, at: pointer } = place;
  const protocol = textAt(item, 'protocol') ?? '';
  const hostname = textAt(item, 'hostname') || undefined;
  const port = numberAt(item, 'port') ?? 0;
  const supported = (KINDS_OF_PROTOCOL[protocol] ?? []).filter((kind) => part?.routeKinds(cluster).includes(kind) ?? true);
  const { kinds, unsupported } = routeKinds(item, supported, pointer);
  const plain = { holder, at: pointer, name: textAt(item, 'name') ?? '', port, protocol, hostname };
  const own = part?.listenerProblem?.(plain, cluster);
  const problems = own
    ? [own]
    : [
        ...protocolProblem(plain, supported, cluster, part),
        ...unsupported,
        ...conflict(plain, taken, part?.tellsProtocolsApart),
        ...certificateProblems(cluster, place),
      ];
  return {
    ...plain,
    passthrough: textAt(item, 'tls', 'mode') === 'Passthrough',
    // At a port or of a protocol that the controller does not have, nothing is allowed.
    routeKinds: own || supported.length === 0 ? [] : kinds,
    allows: (namespace) => allows(cluster, item, namespaceOf(holder), namespace),
    problems,
  };
}

type Plain = Pick<Listener, 'holder' | 'at' | 'name' | 'port' | 'protocol' | 'hostname'>;

function protocolProblem(
  { protocol, at: pointer }: Plain,
  supported: readonly string[],
  cluster: Cluster,
  part: GatewayPart<Cluster> | undefined,
): readonly Condition[] {
  // A protocol with a slash is one of the implementation's own.
  if (supported.length > 0 || (part === undefined && protocol.includes('/'))) return [];
  const kinds = part?.routeKinds(cluster) ?? [];
  const known = Object.keys(KINDS_OF_PROTOCOL).filter((name) => (KINDS_OF_PROTOCOL[name] ?? []).some((kind) => kinds.includes(kind)));
  const message = `protocol ${protocol} is not supported`;
  const hint = `the controller serves ${(part ? known : Object.keys(KINDS_OF_PROTOCOL)).join(', ')}`;
  return [{ type: 'Accepted', status: false, reason: 'UnsupportedProtocol', message, hint, at: `${pointer}/protocol` }];
}

/** Kinds that may attach, and those that are named though no route of that kind can. */
function routeKinds(
  item: ReadMap,
  supported: readonly string[],
  pointer: string,
): { kinds: readonly string[]; unsupported: readonly Condition[] } {
  const named = mapsAt(item, 'allowedRoutes', 'kinds');
  if (named.length === 0) return { kinds: supported, unsupported: [] };
  const isFine = (one: ReadMap) =>
    (textAt(one, 'group') ?? GATEWAY_GROUP) === GATEWAY_GROUP && supported.includes(textAt(one, 'kind') ?? '');
  const kinds = named.filter(isFine).flatMap((one) => textAt(one, 'kind') ?? []);
  const index = named.findIndex((one) => !isFine(one));
  const wrong = named[index];
  if (wrong === undefined) return { kinds, unsupported: [] };
  const kind = textAt(wrong, 'kind') ?? '';
  const why = isGatewayRouteKind(kind) ? `a listener of protocol ${textAt(item, 'protocol')} has no ${kind}s` : `kind ${kind} is no route`;
  const condition: Condition = {
    type: 'ResolvedRefs',
    status: false,
    reason: 'InvalidRouteKinds',
    message: why,
    hint: `name ${supported.join(', ') || 'none'}`,
    at: `${pointer}/allowedRoutes/kinds/${index}`,
  };
  return { kinds, unsupported: [condition] };
}

/**
 * Of two listeners at a port: HTTP beside TLS, two of one host, or two without hosts of a protocol that has none, can't both be there. The first
 * one counts: controllers differ in whether they refuse both.
 */
function conflict({ port, protocol, hostname, at: pointer, name }: Plain, taken: Map<string, string>, apart = false): readonly Condition[] {
  const family = protocol === 'HTTPS' || protocol === 'TLS' ? 'TLS' : protocol;
  const wrong = (reason: string, message: string): readonly Condition[] => [
    { type: 'Conflicted', status: true, reason, message, hint: 'give it another port', at: pointer },
  ];
  // Protocols over UDP have ports of their own.
  const transport = protocol === 'UDP' ? 'UDP' : 'TCP';
  const other = taken.get(`${transport} ${port}`);
  if (other === undefined) taken.set(`${transport} ${port}`, family);
  else if (other !== family && !apart) return wrong('ProtocolConflict', `port ${port} has a listener of another protocol already`);
  const key = `${transport} ${port} ${apart ? protocol : ''} ${hostname ?? ''}`;
  const before = taken.get(key);
  if (before !== undefined) {
    const what = hostname === undefined ? `port ${port}` : `port ${port} and host ${hostname}`;
    return wrong('HostnameConflict', `${what} is what listener ${before} has already`);
  }
  taken.set(key, name);
  return [];
}

function allows(cluster: Cluster, item: ReadMap, own: string, namespace: string): boolean | undefined {
  const from = mapAt(item, 'allowedRoutes', 'namespaces');
  const which = textAt(from, 'from') ?? 'Same';
  if (which === 'All') return true;
  if (which !== 'Selector') return namespace === own;
  const selector = readSelector(at(from, 'selector'));
  if (selector === undefined) return false;
  const { labels, complete } = labelsOfNamespace(cluster, namespace);
  return selects(selector, labels) || (complete ? false : undefined);
}
