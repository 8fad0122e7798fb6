import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import type { Report } from '../../manifest/finding';
import { at, mapAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { isGap } from './gap';

const KINDS = ['acme', 'ca', 'selfSigned', 'vault', 'venafi'];
const PROVIDERS = ['akamai', 'azureDNS', 'cloudDNS', 'cloudflare', 'route53', 'acmeDNS', 'digitalocean', 'rfc2136', 'webhook'];
/** Servers that people name by a word. */
const LETS_ENCRYPT = 'https://acme-v02.api.letsencrypt.org/directory';

/** Its webhook refuses the issuer, or the ACME client can't use it. @see https://github.com/cert-manager/cert-manager/blob/master/internal/apis/certmanager/validation/issuer.go */
export const issuer: ProductRule<Cluster> = {
  id: 'schema/issuer',
  severity: 'error',
  summary: 'an issuer of cert-manager is of one kind, and each of its solvers proves hosts in one way',
  kinds: ['cert-manager.io/Issuer', 'cert-manager.io/ClusterIssuer'],
  check(object) {
    const spec = mapAt(object, 'spec');
    return [...oneOf(spec, KINDS, '/spec', 'kind of issuer'), ...server(spec), ...mapsAt(spec, 'acme', 'solvers').flatMap(solver)];
  },
};

/** Whether exactly one of some keys is there. Another key is one that is newer than this list. */
function oneOf(holder: ReadMap, keys: readonly string[], path: string, what: string, others: readonly string[] = []): readonly Report[] {
  const given = keys.filter((key) => isMap(holder[key]));
  if (given.length === 1 || Object.keys(holder).some((key) => !keys.includes(key) && !others.includes(key))) return [];
  const got = given.length === 0 ? `no ${what}` : given.join(' and ');
  return [
    {
      path,
      message: `got ${got}, expected exactly one ${what}`,
      hint: given.length === 0 ? `write one of ${keys.join(', ')}` : 'keep one',
    },
  ];
}

function server(spec: ReadMap): readonly Report[] {
  const url = textAt(spec, 'acme', 'server');
  if (url === undefined || isGap(url) || /^https?:\/\/[^\s/]/.test(url)) return [];
  return [
    {
      path: '/spec/acme/server',
      message: `got server '${url}', expected the URL of an ACME server's directory`,
      hint: `for Let's Encrypt write ${LETS_ENCRYPT}`,
    },
  ];
}

function solver(one: ReadMap, i: number): readonly Report[] {
  const path = `/spec/acme/solvers/${i}`;
  const [http, dns] = [one.http01, one.dns01];
  const reports = [...oneOf(one, ['http01', 'dns01'], path, 'way to prove a host', ['selector', 'waitInsteadOfSelfCheck'])];
  if (isMap(http)) reports.push(...oneOf(http, ['ingress', 'gatewayHTTPRoute'], `${path}/http01`, 'way to serve the proof'));
  const named = ['ingressClassName', 'class', 'name'].filter((key) => textAt(http, 'ingress', key) !== undefined);
  if (named.length > 1)
    reports.push({
      path: `${path}/http01/ingress`,
      message: `got ${named.join(' and ')}, expected one of them`,
      hint: 'keep ingressClassName',
    });
  if (isMap(dns)) {
    reports.push(...oneOf(dns, PROVIDERS, `${path}/dns01`, 'DNS provider', ['cnameStrategy']));
    reports.push(...login(dns, `${path}/dns01`));
  }
  return reports;
}

/** Logins of DNS providers that need more than one thing, or one of two. */
function login(dns: ReadMap, path: string): readonly Report[] {
  const reports: Report[] = [];
  const wants = (provider: string, message: string, hint: string) => reports.push({ path: `${path}/${provider}`, message, hint });
  const has = (provider: string, key: string) => isGiven(at(dns, provider, key));
  if (isMap(dns.cloudflare)) {
    const [token, apiKey] = [has('cloudflare', 'apiTokenSecretRef'), has('cloudflare', 'apiKeySecretRef')];
    if (token === apiKey && (token || Object.keys(dns.cloudflare).every((key) => key === 'email')))
      wants(
        'cloudflare',
        `got ${token ? 'both' : 'neither'} apiTokenSecretRef ${token ? 'and' : 'nor'} apiKeySecretRef, expected one of them`,
        'write apiTokenSecretRef',
      );
    if (apiKey && !has('cloudflare', 'email'))
      wants('cloudflare', 'got apiKeySecretRef without email, expected both', 'write the email of the account, or take a token');
  }
  if (isMap(dns.route53)) {
    const [id, ref, secret] = ['accessKeyID', 'accessKeyIDSecretRef', 'secretAccessKeySecretRef'].map((key) => has('route53', key));
    if (id && ref) wants('route53', 'got accessKeyID and accessKeyIDSecretRef, expected one of them', 'keep one');
    if ((id || ref) !== secret)
      wants(
        'route53',
        `got ${secret ? 'a secret access key without its ID' : 'an access key ID without its secret'}, expected both or none`,
        'write both, or neither: the environment has them',
      );
  }
  if (isMap(dns.azureDNS)) {
    const keys = ['clientID', 'clientSecretSecretRef', 'tenantID'];
    const given = keys.filter((key) => has('azureDNS', key));
    if (given.length === 1 || given.length === 2)
      wants(
        'azureDNS',
        `got ${given.join(' and ')}, expected all of ${keys.join(', ')}, or none`,
        'write all, or none: a managed identity',
      );
  }
  return reports;
}

/** A reference to a Secret without a name is how Go writes none. */
function isGiven(value: unknown): boolean {
  return isMap(value) ? value.name !== '' : value !== undefined && value !== null && value !== '';
}
