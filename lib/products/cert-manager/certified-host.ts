import type { Cluster } from '../../cluster/cluster';
import { httpRoutesOf } from '../../cluster/http-routes';
import type { ProductRule } from '../../cluster/product';
import { kindsOfRule, referencesOf } from '../../cluster/references/read';
import { TLS_SECRET } from '../../cluster/references/rules';
import { certifies } from '../../manifest/certificate-hosts';
import type { Report } from '../../manifest/finding';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, listAt, type ReadMap, textAt } from '../../manifest/read';
import { certificatesBySecret } from './certificate';
import { isGap } from './gap';
import { isIssuedFor } from './requested';

/** Clients are shown another certificate than that of the host, and refuse it. A controller that chooses among all that it has may have one. */
export const certifiedHost: ProductRule<Cluster> = {
  id: 'reference/certified-host',
  severity: 'warning',
  summary: "the Certificate that makes a route's Secret is for the hosts of the route",
  kinds: '*',
  check(route, cluster) {
    // An Ingress that it makes certificates for asks for its own hosts.
    if (!routing(cluster).has(kindKey(route)) || isIssuedFor(route)) return [];
    const reports: Report[] = [];
    for (const found of referencesOf(cluster, route)) {
      if (found.reference.rule.id !== TLS_SECRET.id) continue;
      const names = namesOf(certificatesBySecret(cluster).get(`${found.namespace}/${found.name}`) ?? []);
      if (names === undefined) continue;
      const lacking = hostsOf(route, found.holder, cluster).filter((host) => !names.some((name) => certifies(name, host)));
      const [host, ...more] = lacking.filter((one) => !served(cluster).some((name) => certifies(name, one)));
      if (host === undefined) continue;
      reports.push({
        path: found.path,
        message: `the certificate in Secret '${found.name}' is for ${names.join(', ')}, not for ${[host, ...more].join(', ')}`,
        hint: `add ${host} to the Certificate's dnsNames, or name the Secret of a certificate for it`,
      });
    }
    return reports;
  },
};

/** What certificates are for; undefined where there are none, or it is not known. */
function namesOf(certificates: readonly Manifest[]): readonly string[] | undefined {
  const names = certificates.flatMap((one) => [...listAt(one, 'spec', 'dnsNames'), textAt(one, 'spec', 'commonName')]);
  const known = [...new Set(names.filter((name) => typeof name === 'string'))].filter((name) => name !== '');
  const open = certificates.some((one) => at(one, 'spec', 'literalSubject') !== undefined) || known.some(isGap);
  return known.length === 0 || open ? undefined : known;
}

/** The hosts that one entry is for: those that it names, else those of all rules. */
function hostsOf(route: Manifest, holder: ReadMap, cluster: Cluster): readonly string[] {
  const own = listAt(holder, 'hosts').filter((host) => typeof host === 'string');
  const hosts = own.length > 0 ? own : httpRoutesOf(cluster, route).flatMap((one) => one.hosts);
  return [...new Set(hosts)].filter((host) => host !== '' && !isGap(host));
}

/** Kinds that name the Secrets of certificates. */
const routing = memoize((cluster: Cluster): ReadonlySet<string> => new Set(kindsOfRule(cluster, TLS_SECRET)));

/** All that certificates are for which some route names: a controller may show any of them that is for the host, as Traefik does. */
const served = memoize((cluster: Cluster): readonly string[] => {
  const routes = [...routing(cluster)].flatMap((kind) => cluster.ofKind(kind));
  const secrets = routes.flatMap((route) => referencesOf(cluster, route)).filter(({ reference }) => reference.rule.id === TLS_SECRET.id);
  const keys = new Set(secrets.map(({ namespace, name }) => `${namespace}/${name}`));
  const names = [...keys].flatMap((key) => namesOf(certificatesBySecret(cluster).get(key) ?? []) ?? []);
  return [...new Set(names)];
});
