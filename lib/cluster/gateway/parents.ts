import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoizeIn } from '../../manifest/memoize';
import { listAt, mapsAt, numberAt, type ReadMap, textAt } from '../../manifest/read';
import { isPlaceholder } from '../../manifest/unknown';
import type { Cluster } from '../cluster';
import type { Condition } from './condition';
import { sharedHostnames } from './hostnames';
import { GATEWAY_GROUP, gatewayKind } from './kinds';
import { findGateway, type Gateway, type Listener } from './listeners';

/** A parent that a route names, and what becomes of the route there. */
export interface RouteParent {
  /** JSON pointer: `/spec/parentRefs/0`. */
  readonly at: string;
  /** Undefined if it is not known here: managed elsewhere, or missing. */
  readonly gateway: Gateway | undefined;
  /** Listeners to which the route is attached. */
  readonly attached: readonly Attachment[];
  /** Undefined where it is not known: the Gateway is managed elsewhere, or labels of a namespace are not known. */
  readonly accepted: Condition | undefined;
}

/** A listener to which a route is attached. */
export interface Attachment {
  readonly listener: Listener;
  /** Hosts that the route is for there; none: any host. */
  readonly hostnames: readonly string[];
}

/**
 * What becomes of a route at each of its parents: listeners that its reference selects (section name, port), that allow its kind and namespace,
 * and that share a host with it.
 * @see https://gateway-api.sigs.k8s.io/concepts/api-overview/#attaching-routes-to-gateways
 */
export const parentsOf = memoizeIn((cluster: Cluster, route: Manifest): readonly RouteParent[] =>
  mapsAt(route, 'spec', 'parentRefs').map((reference, i) => parentOf(cluster, route, reference, `/spec/parentRefs/${i}`)),
);

/** The hosts of a route, as they are written; none: any host. */
export function hostnamesOf(route: Manifest): readonly string[] {
  return listAt(route, 'spec', 'hostnames').filter((name) => typeof name === 'string');
}

function parentOf(cluster: Cluster, route: Manifest, reference: ReadMap, at: string): RouteParent {
  const gateway = gatewayOf(cluster, route, reference);
  if (gateway === undefined) return { at, gateway, attached: [], accepted: undefined };
  const set = textAt(reference, 'kind') === 'ListenerSet' ? setOf(cluster, route, reference) : undefined;
  const own = gateway.listeners.filter(({ holder }) => (set ? holder === set : holder === gateway.object));
  const hosts = hostnamesOf(route);
  const attached: Attachment[] = [];
  const isShut = set !== undefined && own.length === 0 && mapsAt(set, 'spec', 'listeners').length > 0;
  let refused: Refusal = isShut ? SHUT : noListener(reference, own);
  let unknown = false;
  for (const listener of own) {
    const hostnames = sharedHostnames(listener.hostname, hosts);
    const found = refusalOf(route, reference, listener, hostnames);
    const isFilledIn = hostnames === undefined && [listener.hostname, ...hosts].some(isPlaceholder);
    if (found === 'unknown' || (isFilledIn && found?.reason === 'NoMatchingListenerHostname')) unknown = true;
    else if (found !== undefined) refused = found.reason === 'NoMatchingParent' ? refused : { ...found, ...moreTelling(refused, found) };
    else if (listener.problems.length === 0) attached.push({ listener, hostnames: hostnames ?? [] });
    else refused = { reason: refused.reason, message: `${nameOf(listener)} is not in use`, hint: 'fix the listener', by: listener };
  }
  if (attached.length === 0 && unknown) return { at, gateway, attached, accepted: undefined };
  const accepted: Condition =
    attached.length > 0
      ? { type: 'Accepted', status: true, reason: 'Accepted', message: 'accepted', hint: '', at }
      : { type: 'Accepted', status: false, ...refused, at };
  return { at, gateway, attached, accepted };
}

/** What the status says comes of the last listener; what helps is that a listener for the route has another host. */
function moreTelling(before: Refusal, now: Refusal): Pick<Refusal, 'message' | 'hint'> | undefined {
  const isOfHost = ({ hint }: Refusal) => hint === OTHER_HOST;
  return isOfHost(before) && !isOfHost(now) ? { message: before.message, hint: before.hint } : undefined;
}

/** By default a Gateway takes no ListenerSets. */
const SHUT: Refusal = {
  reason: 'NoMatchingParent',
  message: 'the Gateway of the ListenerSet does not take its listeners',
  hint: "let the Gateway's allowedListeners.namespaces have the namespace of the ListenerSet",
};

const OTHER_HOST = 'let the route name a host of the listener';

interface Refusal extends Pick<Condition, 'reason' | 'message' | 'hint'> {
  /** A listener that has a problem itself. */
  readonly by?: Listener;
}

/** Why a listener does not have the route attached; undefined if it does. */
function refusalOf(
  route: Manifest,
  reference: ReadMap,
  listener: Listener,
  hostnames: readonly string[] | undefined,
): Refusal | 'unknown' | undefined {
  const none: Refusal = { reason: 'NoMatchingParent', message: '', hint: '' };
  const section = textAt(reference, 'sectionName') ?? '';
  if (section !== '' && section !== listener.name) return none;
  const port = numberAt(reference, 'port');
  if (port !== undefined && port !== listener.port) return none;
  const namespace = namespaceOf(route);
  const refuse = (message: string, hint: string): Refusal => ({
    reason: 'NotAllowedByListeners',
    message: `${nameOf(listener)} ${message}`,
    hint,
  });
  if (listener.routeKinds.length === 0) return refuse('is not in use', 'fix the listener');
  if (!listener.routeKinds.includes(route.kind)) {
    const kinds = listener.routeKinds.map((kind) => `${kind}s`).join(', ');
    return refuse(`takes ${kinds} only`, `attach it to a listener for ${route.kind}s`);
  }
  const allowed = listener.allows(namespace);
  // Without a host in common it does not matter what labels the namespace has.
  if (allowed === undefined && hostnames) return 'unknown';
  if (allowed === false)
    return refuse(`does not take routes of namespace ${namespace}`, "let the listener's allowedRoutes.namespaces have it");
  if (hostnames) return undefined;
  return {
    reason: 'NoMatchingListenerHostname',
    message: `${nameOf(listener)} is for ${listener.hostname}, which is none of the route's hosts`,
    hint: OTHER_HOST,
  };
}

function noListener(reference: ReadMap, listeners: readonly Listener[]): Refusal {
  const [section, port] = [textAt(reference, 'sectionName'), numberAt(reference, 'port')];
  const wanted = [section === undefined ? '' : `is called '${section}'`, port === undefined ? '' : `has port ${port}`].filter(Boolean);
  const message = wanted.length === 0 ? 'it has no listeners' : `no listener ${wanted.join(' and ')}`;
  const known = listeners.map(({ name, port: number }) => `${name} (port ${number})`).join(', ');
  return { reason: 'NoMatchingParent', message, hint: known === '' ? 'give it a listener' : `it has ${known}` };
}

function nameOf({ name, holder }: Listener): string {
  return `listener ${name} of ${holder.kind} ${namespaceOf(holder)}/${holder.metadata.name}`;
}

/** The Gateway that a route's parent is, or is a part of; undefined for other kinds, such as a Service of a mesh. */
function gatewayOf(cluster: Cluster, route: Manifest, reference: ReadMap): Gateway | undefined {
  if ((textAt(reference, 'group') ?? GATEWAY_GROUP) !== GATEWAY_GROUP) return undefined;
  const kind = textAt(reference, 'kind') ?? 'Gateway';
  const namespace = textAt(reference, 'namespace') ?? namespaceOf(route);
  if (kind === 'Gateway') return findGateway(cluster, namespace, textAt(reference, 'name') ?? '');
  const set = kind === 'ListenerSet' ? setOf(cluster, route, reference) : undefined;
  if (!set) return undefined;
  return findGateway(
    cluster,
    textAt(set, 'spec', 'parentRef', 'namespace') ?? namespaceOf(set),
    textAt(set, 'spec', 'parentRef', 'name') ?? '',
  );
}

function setOf(cluster: Cluster, route: Manifest, reference: ReadMap): Manifest | undefined {
  return cluster.find(gatewayKind('ListenerSet'), textAt(reference, 'name') ?? '', textAt(reference, 'namespace') ?? namespaceOf(route));
}
