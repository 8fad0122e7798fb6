import type { Problem } from '../cluster/routing/answer';
import { isProblem, type PlainBackend } from '../cluster/routing/backend';
import { externalService, servicePorts, writtenAddresses } from '../cluster/services';
import type { CidrPeer } from '../lab/description';
import { identityOf, printIdentity } from '../manifest/identity';
import { isIpv4 } from '../manifest/ip-range';
import type { Manifest } from '../manifest/manifest';
import { Mistake } from '../manifest/mistake';
import { textAt } from '../manifest/read';
import { type End, endOf, findPods, type Named, noPods, platformEnds, type Source, sourceEnds } from './ends';
import type { Port } from './policy/match';
import { policyHops } from './policy-hops';
import { throughService, toPods } from './service-hops';
import { branched, type Hop, type Stretch } from './way';
import type { World } from './world';

/** A connection inside the lab, or out of it. */
export interface Connect {
  readonly from: Source;
  /** A Service or pods by name; or addresses outside, which need a port. */
  readonly to: Named | CidrPeer;
  /** Of the Service, or of the pods if there is no such Service; by number or name. Left out: the only one. */
  readonly port?: number | string;
  /** @default TCP */
  readonly protocol?: Port['protocol'];
}

/** The way of a connection. @throws Mistake for an end or a port that the lab has not */
export function connectStretch(world: World, { from, to, port, protocol = 'TCP' }: Connect): Stretch {
  const sources = sourceEnds(world, from);
  if ('cidr' in to) return outside(world, sources, to, port, protocol);
  const [found, pods] = [serviceOf(world, to), findPods(world, to)];
  const known = found ? servicePorts(found).map(({ port: number = 0, name }) => ({ port: number, name })) : [];
  const named = port === undefined ? undefined : known.find((one) => one.port === port || one.name === port);
  const podsHave = pods.some((one) => one.ports().some((declared) => declared.port === port || declared.name === port));
  if (found && (named || !podsHave)) return each(sources, (one) => toService(world, one, to, port ?? onlyPort(to, known)));
  if (pods.length === 0) throw noPods(world, to);
  return each(sources, (one) =>
    branched(pods.map((target) => start(one, toPods(world, [one], endOf(target), podPort(target.ports(), to, port, protocol))))),
  );
}

/** Every source by itself: what one may, another may not. */
function each(sources: readonly End[], way: (source: End) => Stretch): Stretch {
  const all = sources.map(way);
  return all.length === 1 ? (all[0] ?? branched([])) : branched(all);
}

function start(source: End, on: Stretch): Stretch {
  const { pods } = source;
  const hop: Hop = { kind: 'from', result: 'ok', says: source.says, ...(pods?.owner ? { by: pods.object, at: pods.at } : {}) };
  return { hops: [hop, ...on.hops], arrivals: on.arrivals };
}

function outside(
  world: World,
  sources: readonly End[],
  to: CidrPeer,
  port: number | string | undefined,
  protocol: Port['protocol'],
): Stretch {
  if (typeof port !== 'number') throw new Mistake(`to: got '${to.cidr}' without a port, expected for example ${to.cidr}:443`);
  const end = { says: to.cidr, endpoint: to };
  return each(sources, (source) => start(source, toPods(world, [source], end, { port, protocol })));
}

function toService(world: World, source: End, { namespace, name }: Named, port: number | string): Stretch {
  const dns = dnsHops(world, source, `${name}.${namespace}.svc`);
  const service = serviceOf(world, { namespace, name });
  const alias = service && textAt(service, 'spec', 'type') === 'ExternalName' ? service : undefined;
  const backend = world.services.backend({ namespace, name, port }, true);
  const on = alias
    ? throughAlias(world, source, alias, port)
    : isProblem(backend)
      ? deadService(service, backend)
      : behind(world, source, service, backend);
  const dead = dns.some(({ result }) => result === 'dead');
  return start(source, { hops: [...dns, ...on.hops], arrivals: dead ? [] : on.arrivals });
}

function deadService(service: Manifest | undefined, { code, reason, mend }: Problem): Stretch {
  const by = service ? { by: identityOf(service), at: '/spec/ports' } : {};
  const hint = mend === undefined ? {} : { hint: mend };
  return { hops: [{ kind: 'service', result: 'dead', code, says: reason, ...by, ...hint }], arrivals: [] };
}

/** A Service without selector leads to the addresses that are written for it. */
function behind(world: World, source: End, service: Manifest | undefined, backend: PlainBackend): Stretch {
  const addresses = service && backend.elsewhere ? writtenAddresses(world.cluster, service).filter(isIpv4) : [];
  const on = throughService(world, [source], backend);
  const port = typeof backend.targetPort === 'number' ? backend.targetPort : backend.port;
  const policies = addresses.flatMap((address) =>
    policyHops(world, { from: source, to: { says: address, endpoint: { cidr: `${address}/32` } }, port: { port, protocol: 'TCP' } }),
  );
  return { hops: [...on.hops, ...policies], arrivals: on.arrivals };
}

/** An ExternalName is an alias in DNS: the connection goes to that host, at the port that was asked for. */
function throughAlias(world: World, source: End, service: Manifest, port: number | string): Stretch {
  const host = textAt(service, 'spec', 'externalName') ?? '';
  const hop: Hop = {
    kind: 'service',
    result: 'ok',
    says: `is another name for ${host}`,
    by: identityOf(service),
    at: '/spec/externalName',
  };
  const anywhere = { says: `${host}, wherever that is`, endpoint: { cidr: '0.0.0.0/0' } };
  const policies = typeof port === 'number' ? policyHops(world, { from: source, to: anywhere, port: { port, protocol: 'TCP' } }) : [];
  return { hops: [hop, ...policies], arrivals: [{ says: `${host}, port ${port}` }] };
}

/** Before a name can be used it must be asked for, by UDP; by TCP too where the answer is long. */
function dnsHops(world: World, source: End, name: string): readonly Hop[] {
  if (!('labels' in source.endpoint)) return [];
  const ask = (protocol: 'UDP' | 'TCP') =>
    platformEnds(world, { platform: 'dns' }).flatMap((dns) => policyHops(world, { from: source, to: dns, port: { port: 53, protocol } }));
  const bad = (hops: readonly Hop[]) => hops.find(({ result }) => result !== 'ok');
  const [udp, tcp] = [ask('UDP'), ask('TCP')];
  const blocked = bad(udp);
  if (blocked)
    return [{ ...blocked, kind: 'dns', code: 'dns-blocked', says: `${name} does not resolve: ${subject(blocked)}${blocked.says}` }];
  const long = bad(tcp);
  const hint = long ? { hint: `long answers need TCP 53 as well, which is blocked: ${long.hint ?? long.says}` } : {};
  const [asked] = udp;
  return asked ? [{ ...asked, kind: 'dns', says: `${name} resolves: ${subject(asked)}${asked.says}`, ...hint }] : [];
}

/** Who a policy's hop is about, to be put before what it says. */
function subject({ by }: Hop): string {
  return by === undefined || by === 'lab' ? '' : `${printIdentity(by)} `;
}

interface KnownPort {
  readonly port: number;
  readonly name: string | undefined;
}

/** A Service by name, the lab's own or, as far as its description goes, one that is managed elsewhere. */
export function serviceOf({ cluster }: World, { namespace, name }: Named): Manifest | undefined {
  const own = cluster.find('Service', name, namespace);
  if (own) return own;
  const external = externalService(cluster, namespace, name);
  if (external === undefined) return undefined;
  return { apiVersion: 'v1', kind: 'Service', metadata: { namespace, name }, spec: { ports: external.ports } };
}

function onlyPort(to: Named, known: readonly KnownPort[]): number {
  const [first, ...more] = known;
  if (first && more.length === 0) return first.port;
  throw new Mistake(
    `to: got ${to.namespace}/${to.name} without a port, expected one of ${known.map(({ port }) => port).join(', ') || 'its ports'}`,
  );
}

/** Any number may be asked for: containers may listen undeclared. */
function podPort(
  declared: readonly { readonly port: number; readonly name?: string; readonly protocol: string }[],
  to: Named,
  port: number | string | undefined,
  protocol: Port['protocol'],
): Port {
  if (typeof port === 'number') return { port, protocol };
  const known = declared.map((one) => ({ port: one.port, name: one.name }));
  const named = known.find(({ name }) => name !== undefined && name === port);
  if (port !== undefined && named === undefined) {
    throw new Mistake(
      `to: got port '${port}', expected one of ${known.map((one) => one.name ?? one.port).join(', ') || 'numbers: none is declared'}`,
    );
  }
  return { port: named?.port ?? onlyPort(to, known), protocol };
}
