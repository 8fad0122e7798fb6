import type { LabCluster } from '../../cluster/cluster';
import { IngressClasses } from '../../cluster/routing/ingress-classes';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, listAt, mapsAt, textAt, textsAt } from '../../manifest/read';
import { type Canary, type Choice, choicesOf, isUnreadable } from './canaries';
import { type ClientCertificates, certificatesByHost } from './client-certificates';

const PREFIX = 'nginx.ingress.kubernetes.io/';

/** A path of an Ingress, with what decides how ingress-nginx reads it. */
export interface IngressPath {
  readonly host: string;
  readonly path: string;
  readonly type: 'Exact' | 'Prefix' | 'ImplementationSpecific';
  /** All paths of the host are patterns, as soon as one Ingress makes one of them a pattern. */
  readonly isPattern: boolean;
  readonly service: string;
  readonly port: number | string;
  /** What is tried beside it. */
  readonly canary?: Canary;
}

/** An Ingress that ingress-nginx serves. */
export interface OldIngress {
  readonly object: Manifest;
  readonly namespace: string;
  readonly name: string;
  readonly paths: readonly IngressPath[];
  /** By name, without the prefix. */
  readonly annotations: Readonly<Record<string, string>>;
  /** Secret of the certificate by host. */
  readonly tls: Readonly<Record<string, string | undefined>>;
  /** What clients have to show, by host. */
  readonly certificates: Readonly<Record<string, ClientCertificates>>;
}

/** The Ingresses of the lab's ingress-nginx. */
export function oldIngresses(cluster: LabCluster): readonly OldIngress[] {
  const classes = new IngressClasses(cluster);
  const own = cluster.ofKind('networking.k8s.io/Ingress').filter((one) => classes.problem(one) === undefined);
  const patterns = new Set(own.flatMap(hostsOfPatterns));
  const all = own.map(
    (object): OldIngress => ({
      object,
      namespace: namespaceOf(object),
      name: object.metadata.name,
      paths: pathsOf(cluster, object, patterns),
      annotations: Object.fromEntries(
        Object.entries(textsAt(object, 'metadata', 'annotations')).flatMap(([key, text]) =>
          key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), text] as const] : [],
        ),
      ),
      tls: Object.fromEntries(
        mapsAt(object, 'spec', 'tls').flatMap((tls) =>
          listAt(tls, 'hosts').flatMap((host) => (typeof host === 'string' ? [[host, textAt(tls, 'secretName')] as const] : [])),
        ),
      ),
      certificates: {},
    }),
  );
  const named = all.map(withAliases);
  const certificates = certificatesByHost(named.filter((one) => !isCanary(one)));
  return named.map((one) => withCanaries({ ...one, certificates: ofHosts(one, certificates) }, all));
}

function ofHosts({ paths }: OldIngress, all: ReadonlyMap<string, ClientCertificates>): OldIngress['certificates'] {
  return Object.fromEntries(
    paths.flatMap(({ host }) => {
      const found = all.get(host);
      return found ? [[host, found] as const] : [];
    }),
  );
}

/** Its first host has the other names as well. */
function withAliases(ingress: OldIngress): OldIngress {
  const { annotations, paths, tls } = ingress;
  const host = paths[0]?.host;
  const aliases = (annotations['server-alias'] ?? '').split(',').map((alias) => alias.trim());
  const names = aliases.filter((alias) => alias !== '' && !alias.startsWith('~'));
  if (host === undefined || names.length === 0) return ingress;
  const copies = names.flatMap((alias) => paths.filter((one) => one.host === host).map((one) => ({ ...one, host: alias })));
  const secrets = Object.hasOwn(tls, host) ? Object.fromEntries(names.map((alias) => [alias, tls[host]])) : {};
  return { ...ingress, paths: [...paths, ...copies], tls: { ...secrets, ...tls } };
}

/** Whether an Ingress is a canary, so that it is a part of the route of another one. */
export function isCanary({ annotations }: OldIngress): boolean {
  return annotations.canary === 'true';
}

/** Whether a canary became a part of the route of another Ingress. */
export function isMerged(ingress: OldIngress, all: readonly OldIngress[]): boolean {
  const isTried = ({ canary }: IngressPath) => canary !== undefined && ingress.paths.some(({ service }) => service === canary.service);
  return isCanary(ingress) && all.some(({ namespace, paths }) => namespace === ingress.namespace && paths.some(isTried));
}

/** The paths of an Ingress with the canaries of its namespace that are tried beside them. */
function withCanaries(ingress: OldIngress, all: readonly OldIngress[]): OldIngress {
  if (isCanary(ingress)) return ingress;
  const canaries = all.filter((one) => one.namespace === ingress.namespace && isCanary(one) && !isUnreadable(one));
  if (canaries.length === 0) return ingress;
  const paths = ingress.paths.map((path) => {
    for (const one of canaries) {
      const found = one.paths.find((other) => other.host === path.host && other.path === path.path && other.type === path.type);
      const share = Number(one.annotations['canary-weight'] ?? 0) / Number(one.annotations['canary-weight-total'] ?? 100);
      const weight = Math.round(100 * Math.min(1, Math.max(0, share)));
      const choices = choicesOf(one);
      if (found && (weight > 0 || choices.some(({ toCanary }) => toCanary)))
        return { ...path, canary: { service: found.service, port: found.port, weight, choices } };
    }
    return path;
  });
  return { ...ingress, paths };
}

function hostsOfPatterns(object: Manifest): readonly string[] {
  const annotations = textsAt(object, 'metadata', 'annotations');
  const rewrite = annotations[`${PREFIX}rewrite-target`];
  return mapsAt(object, 'spec', 'rules').flatMap((rule) =>
    mapsAt(rule, 'http', 'paths').some(
      (item) => annotations[`${PREFIX}use-regex`] === 'true' || (rewrite !== undefined && rewrite !== (textAt(item, 'path') ?? '/')),
    )
      ? [textAt(rule, 'host') ?? '']
      : [],
  );
}

function pathsOf(cluster: LabCluster, object: Manifest, patterns: ReadonlySet<string>): readonly IngressPath[] {
  return mapsAt(object, 'spec', 'rules').flatMap((rule) => {
    const host = textAt(rule, 'host') ?? '';
    return mapsAt(rule, 'http', 'paths').flatMap((item): readonly IngressPath[] => {
      const service = textAt(item, 'backend', 'service', 'name');
      const given = at(item, 'backend', 'service', 'port', 'number') ?? at(item, 'backend', 'service', 'port', 'name');
      if (service === undefined || (typeof given !== 'number' && typeof given !== 'string')) return [];
      const type = textAt(item, 'pathType');
      const port = typeof given === 'number' ? given : numberOf(cluster, namespaceOf(object), service, given);
      return [
        {
          host,
          path: textAt(item, 'path') ?? '/',
          type: type === 'Exact' || type === 'Prefix' ? type : 'ImplementationSpecific',
          isPattern: patterns.has(host),
          service,
          port,
        },
      ];
    });
  });
}

/** Routes of the Gateway API name ports by number. */
function numberOf(cluster: LabCluster, namespace: string, service: string, name: string): number | string {
  const found = mapsAt(cluster.find('Service', service, namespace), 'spec', 'ports').find((port) => port.name === name)?.port;
  return typeof found === 'number' ? found : name;
}

/** What a header or a cookie decides of the requests of a path, each with its service, and then the path for the others. */
export function branchesOf(one: IngressPath): readonly { readonly path: IngressPath; readonly choice?: Choice }[] {
  const { canary, ...main } = one;
  if (canary === undefined) return [{ path: one }];
  const { service, port, choices } = canary;
  return [...choices.map((choice) => ({ path: choice.toCanary ? { ...main, service, port } : main, choice })), { path: one }];
}
