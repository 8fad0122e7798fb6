import { type Peer, passes } from './cluster';
import { absent, asSet, type Check, oneOf, rules, sorted } from './expected';
import type { Facts } from './facts';

const ns = 'claudecode-terminal';
const host = 'api.paperswithclaudecode.com';
const annotation = (name: string): string => `metadata.annotations["${name}"]`;
const entryPoints = annotation('traefik.ingress.kubernetes.io/router.entrypoints');
const middlewares = annotation('traefik.ingress.kubernetes.io/router.middlewares');

/** Ingresses, Middlewares and the issuer. */
export function papersEdge(lab: Facts): void {
  lab.fact('Ingress', ns, 'web-terminal-ingress', {
    'metadata.labels': absent,
    'spec.ingressClassName': 'traefik',
    'spec.rules': rules(host, ['/', 'web-terminal-service', 80]),
    'spec.tls': [{ hosts: [host], secretName: 'api-tls-cert' }],
    [annotation('cert-manager.io/cluster-issuer')]: 'letsencrypt-prod',
    [annotation('traefik.ingress.kubernetes.io/router.tls')]: oneOf(undefined, 'true'),
    [entryPoints]: 'websecure',
    [middlewares]: 'claudecode-terminal-security-headers@kubernetescrd',
  });
  lab.fact('Ingress', ns, 'web-terminal-redirect', {
    'metadata.labels': absent,
    'spec.ingressClassName': 'traefik',
    'spec.rules': rules(host, ['/', 'web-terminal-service', 80]),
    'spec.tls': absent,
    [annotation('cert-manager.io/cluster-issuer')]: absent,
    [entryPoints]: 'web',
    [middlewares]: 'claudecode-terminal-https-redirect@kubernetescrd',
  });
  lab.fact('Middleware', ns, 'security-headers', {
    'metadata.labels': absent,
    spec: {
      headers: {
        stsSeconds: 63072000,
        stsIncludeSubdomains: true,
        stsPreload: true,
        frameDeny: true,
        contentTypeNosniff: true,
        browserXssFilter: true,
        referrerPolicy: 'strict-origin-when-cross-origin',
      },
    },
  });
  lab.fact('Middleware', ns, 'https-redirect', {
    'metadata.labels': absent,
    spec: { redirectScheme: { scheme: 'https', permanent: true } },
  });
  const acme = (ingress: object): object => ({
    acme: {
      server: 'https://acme-v02.api.letsencrypt.org/directory',
      email: 'haechan@ainblockchain.io',
      privateKeySecretRef: { name: 'letsencrypt-prod-account-key' },
      solvers: [{ http01: { ingress } }],
    },
  });
  lab.fact('ClusterIssuer', undefined, 'letsencrypt-prod', {
    'metadata.labels': absent,
    'metadata.namespace': absent,
    spec: oneOf(acme({ class: 'traefik' }), acme({ ingressClassName: 'traefik' })),
  });
  lab.none('there are no more Ingresses', (l) =>
    l
      .ofKind('Ingress')
      .map((o) => o.name)
      .filter((name) => !['web-terminal-ingress', 'web-terminal-redirect'].includes(name)),
  );
  lab.none('no NetworkPolicy, Ingress or Middleware of claudecode-terminal has a label', (l) =>
    l
      .ofKind('NetworkPolicy', 'Ingress', 'Middleware')
      .filter((o) => o.namespace === ns && /^ {2}labels:/m.test(o.text))
      .map((o) => o.path),
  );
}

const app = (name: string): object => ({ podSelector: { matchLabels: { app: name } } });
const tcp = (port: number): object => ({ protocol: 'TCP', port });
const anyPeer = {
  asymmetricMatch: (to: unknown): boolean => to === undefined || JSON.stringify(to) === '[{"ipBlock":{"cidr":"0.0.0.0/0"}}]',
};

/** The egress of sandboxes: four rules in any order; "TCP 443 anywhere" with or without an ipBlock of everything. */
const sandboxEgress: Check = {
  summary: 'api-proxy 8080, web-terminal-service 3000 (not 80), DNS in any namespace, TCP 443 anywhere',
  holds: (value) => {
    const rule = (r: { to?: unknown; ports: readonly unknown[] }): object => ({ ...r, ports: sorted(r.ports) });
    const written = (Array.isArray(value) ? value : []).map(rule);
    expect(written).toHaveLength(4);
    expect(written).toContainEqual(rule({ to: [app('api-proxy')], ports: [tcp(8080)] }));
    expect(written).toContainEqual(rule({ to: [app('web-terminal-service')], ports: [tcp(3000)] }));
    expect(written).toContainEqual(rule({ to: [{ namespaceSelector: {} }], ports: [tcp(53), { protocol: 'UDP', port: 53 }] }));
    const https = written.find((r) => JSON.stringify(r).includes('443')) as { to?: unknown; ports?: unknown } | undefined;
    expect(https?.ports).toEqual([tcp(443)]);
    expect(anyPeer.asymmetricMatch(https?.to)).toBe(true);
  },
};

/** The three policies of claudecode-terminal, as they stand and as they work. */
export function papersFlows(lab: Facts): void {
  const proxy = { matchLabels: { app: 'api-proxy' } };
  lab.fact('NetworkPolicy', ns, 'sandbox-egress-restrict', {
    'metadata.labels': absent,
    'spec.podSelector': { matchLabels: { app: 'claudecode-sandbox' } },
    'spec.policyTypes': ['Egress'],
    'spec.ingress': absent,
    'spec.egress': sandboxEgress,
  });
  lab.fact('NetworkPolicy', ns, 'api-proxy-ingress-restrict', {
    'metadata.labels': absent,
    spec: { podSelector: proxy, policyTypes: ['Ingress'], ingress: [{ from: [app('claudecode-sandbox')], ports: [tcp(8080)] }] },
  });
  lab.fact('NetworkPolicy', ns, 'api-proxy-egress-allow', {
    'metadata.labels': absent,
    spec: { podSelector: proxy, policyTypes: ['Egress'], egress: [{}] },
  });
  lab.holds('claudecode-terminal has these three policies only', (l) =>
    asSet('sandbox-egress-restrict', 'api-proxy-ingress-restrict', 'api-proxy-egress-allow').holds(
      l
        .ofKind('NetworkPolicy')
        .filter((o) => o.namespace === ns)
        .map((o) => o.name),
      l.find('NetworkPolicy', ns, 'sandbox-egress-restrict'),
      l,
    ),
  );

  const pod = (name: string, more: Readonly<Record<string, string>> = {}): Peer => ({ namespace: ns, labels: { app: name, ...more } });
  const sandbox = pod('claudecode-sandbox', { mode: 'learner', 'user-id': 'u1' });
  const web = pod('web-terminal-service', { 'app.kubernetes.io/part-of': 'claudecode-web-terminal' });
  const internet: Peer = { address: '203.0.113.7' };
  const dns: Peer = { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } };
  const flow = (yes: boolean, says: string, from: Peer, to: Peer, port: number, protocol: 'TCP' | 'UDP' = 'TCP'): void =>
    lab.holds(`flow: ${says} ${protocol} ${port} ${yes ? 'passes' : 'is blocked'}`, (l) =>
      expect(passes(l, from, to, port, protocol)).toBe(yes),
    );
  flow(true, 'sandbox -> api-proxy', sandbox, pod('api-proxy'), 8080);
  flow(true, 'sandbox -> web-terminal-service', sandbox, web, 3000);
  flow(false, 'sandbox -> web-terminal-service', sandbox, web, 80);
  flow(true, 'sandbox -> DNS', sandbox, dns, 53, 'UDP');
  flow(true, 'sandbox -> DNS', sandbox, dns, 53, 'TCP');
  flow(true, 'sandbox -> internet', sandbox, internet, 443);
  flow(false, 'sandbox -> internet', sandbox, internet, 80);
  flow(false, 'sandbox -> another sandbox', sandbox, pod('claudecode-sandbox', { mode: 'generator' }), 8080);
  flow(false, 'web-terminal-service -> api-proxy', web, pod('api-proxy'), 8080);
  flow(true, 'api-proxy -> internet', pod('api-proxy'), internet, 443);
}
