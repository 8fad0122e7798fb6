import type { Manifest } from '../../manifest/manifest';
import { redirectTo, simplePrefix } from './annotations';
import { branchesOf, type IngressPath, type OldIngress } from './rules-of-ingress';
import { servicesOf } from './to-traefik';

const API = 'gateway.networking.k8s.io/v1';

/** The Gateway that routes are attached to. */
export interface Parent {
  readonly namespace: string;
  readonly name: string;
  readonly className: string;
  /** Ports of the listeners, as the controller wants them. */
  readonly http: number;
  readonly https: number;
}

/** The Gateway: a listener for HTTP, and one for HTTPS for each host that has a certificate. */
export function gatewayOf(ingresses: readonly OldIngress[], { namespace, name, className, http, https }: Parent): Manifest {
  const certificates = new Map(
    ingresses.flatMap((one) =>
      Object.entries(one.tls).flatMap(([host, secret]) =>
        secret === undefined ? [] : [[host, { namespace: one.namespace, name: secret }] as const],
      ),
    ),
  );
  const allowedRoutes = { namespaces: { from: 'All' } };
  const secured = [...certificates].map(([host, secret]) => ({
    name: sectionOf(host),
    port: https,
    protocol: 'HTTPS',
    hostname: host,
    tls: {
      certificateRefs: [
        { group: '', kind: 'Secret', name: secret.name, ...(secret.namespace === namespace ? {} : { namespace: secret.namespace }) },
      ],
    },
    allowedRoutes,
  }));
  const listeners = [{ name: 'http', port: http, protocol: 'HTTP', allowedRoutes }, ...secured];
  return { apiVersion: API, kind: 'Gateway', metadata: { name, namespace }, spec: { gatewayClassName: className, listeners } };
}

/** Grants for certificates that are not beside the Gateway. */
export function grantsOf(ingresses: readonly OldIngress[], { namespace }: Parent): readonly Manifest[] {
  const others = new Set(
    ingresses.filter((one) => Object.values(one.tls).some(Boolean) && one.namespace !== namespace).map((one) => one.namespace),
  );
  return [...others].map((other) => ({
    apiVersion: API,
    kind: 'ReferenceGrant',
    metadata: { name: 'gateway-certificates', namespace: other },
    spec: { from: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace }], to: [{ group: '', kind: 'Secret' }] },
  }));
}

const sectionOf = (host: string) => `https-${host.replace('*', 'any').replaceAll('.', '-')}`;

/** HTTPRoutes for an Ingress: one a host, and one that sends its plain requests to https. */
export function toGateway(ingress: OldIngress, parent: Parent): readonly Manifest[] {
  const { namespace, name, tls, annotations } = ingress;
  const hosts = [...new Set(ingress.paths.map(({ host }) => host))];
  const redirects = annotations['ssl-redirect'] !== 'false';
  return hosts.flatMap((host, i) => {
    const suffix = hosts.length === 1 ? '' : `-${i}`;
    const secured = Object.hasOwn(tls, host);
    const hostnames = host === '' ? {} : { hostnames: [host] };
    const to = (section: string) => ({
      name: parent.name,
      ...(parent.namespace === namespace ? {} : { namespace: parent.namespace }),
      sectionName: section,
    });
    const rules = [...rootOf(annotations), ...ingress.paths.filter((one) => one.host === host).flatMap((one) => rulesOf(one, annotations))];
    const route = (more: string, parentRefs: readonly unknown[], content: readonly unknown[]): Manifest => ({
      apiVersion: API,
      kind: 'HTTPRoute',
      metadata: { name: `${name}${suffix}${more}`, namespace },
      spec: { parentRefs, ...hostnames, rules: content },
    });
    const https = [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }];
    if (!secured) return [route('', [to('http')], annotations['force-ssl-redirect'] === 'true' ? https : rules)];
    if (!redirects) return [route('', [to('http'), to(sectionOf(host))], rules)];
    return [route('', [to(sectionOf(host))], rules), route('-https', [to('http')], https)];
  });
}

/** A redirect of `/` alone. */
function rootOf({ 'app-root': root }: Readonly<Record<string, string>>): readonly Record<string, unknown>[] {
  if (root === undefined || !root.startsWith('/')) return [];
  const requestRedirect = { path: { type: 'ReplaceFullPath', replaceFullPath: root }, statusCode: 302 };
  return [{ matches: [{ path: { type: 'Exact', value: '/' } }], filters: [{ type: 'RequestRedirect', requestRedirect }] }];
}

/** What the whole Ingress redirects to. */
function redirectOf(annotations: Readonly<Record<string, string>>): Record<string, unknown> | undefined {
  const temporal = annotations['temporal-redirect'];
  const found = redirectTo(temporal ?? annotations['permanent-redirect'] ?? '');
  return found && { type: 'RequestRedirect', requestRedirect: { ...found, statusCode: temporal === undefined ? 301 : 302 } };
}

/** Rules for requests that a header or a cookie decides, and then one for the others: of two rules for a path that with a header counts, and of two with one the first. */
function rulesOf(one: IngressPath, annotations: Readonly<Record<string, string>>): readonly Record<string, unknown>[] {
  return branchesOf(one).map(({ path, choice }) => {
    const rule = ruleOf(path, annotations);
    if (choice === undefined || !Array.isArray(rule.matches)) return rule;
    const { header: name, type, value } = choice;
    return { ...rule, matches: rule.matches.map((match) => ({ ...match, headers: [{ name, type, value }] })) };
  });
}

function ruleOf(one: IngressPath, annotations: Readonly<Record<string, string>>): Record<string, unknown> {
  const { path, type, isPattern } = one;
  const rewrite = annotations['rewrite-target'];
  const simple = rewrite === undefined ? undefined : simplePrefix(path, rewrite);
  const backendRefs = servicesOf(one);
  const redirect = redirectOf(annotations);
  if (redirect)
    return {
      matches: [{ path: { type: 'PathPrefix', value: type === 'Prefix' ? path.replace(/\/+$/, '') || '/' : '/' } }],
      filters: [redirect],
    };
  if (simple?.prefix === '/') return { matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs };
  if (simple) {
    const by = { type: 'ReplacePrefixMatch', replacePrefixMatch: simple.by };
    return {
      matches: [{ path: { type: 'PathPrefix', value: simple.prefix } }],
      filters: [{ type: 'URLRewrite', urlRewrite: { path: by } }],
      backendRefs,
    };
  }
  const bare = path.replace(/\/+$/, '') || '/';
  const match = isPattern
    ? { type: 'RegularExpression', value: `(?i)^${path}.*` }
    : type === 'Exact'
      ? { type: 'Exact', value: path }
      : { type: 'PathPrefix', value: bare };
  const whole = rewrite !== undefined && rewrite !== path && !/\$\d/.test(rewrite);
  const filters = whole
    ? { filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: rewrite } } }] }
    : {};
  return { matches: [{ path: match }], ...filters, backendRefs };
}
