import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import type { Report } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';
import { listAt, mapAt, mapsAt, type ReadMap, textAt, textsAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { isGap } from './gap';

const GROUP = 'cert-manager.io';

/** A host that a certificate is asked for, and where it stands. */
interface Asked {
  readonly host: string;
  readonly path: string;
}

/** No challenge is made for the host: the Order fails, and the Certificate is never ready. */
export const solved: ProductRule<Cluster> = {
  id: 'reference/certificate-solver',
  severity: 'error',
  summary: 'an ACME issuer has a solver for each host of a certificate that it is asked for, by DNS for a wildcard',
  kinds: [`${GROUP}/Certificate`, 'networking.k8s.io/Ingress'],
  check(object, cluster) {
    const issuer = issuerOf(object, cluster);
    if (issuer === undefined || !isMap(mapAt(issuer, 'spec').acme)) return [];
    const solvers = mapsAt(issuer, 'spec', 'acme', 'solvers').filter((solver) => isFor(solver, object));
    return hosts(object).flatMap(({ host, path }): readonly Report[] => {
      if (solvers.some((solver) => proves(solver, host))) return [];
      const what = `${issuer.kind} '${issuer.metadata.name}'`;
      const byHttp = host.startsWith('*.') && solvers.some((solver) => proves(solver, host.slice(2)));
      return [
        byHttp
          ? { path, message: `${what} can't prove the wildcard ${host} by HTTP`, hint: 'add a solver by DNS to it' }
          : {
              path,
              message: `no solver of ${what} is for ${host}`,
              hint: 'add it to dnsZones or dnsNames of a solver, or a solver without a selector',
            },
      ];
    });
  },
};

/** The issuer that is asked, if it is written here. */
function issuerOf(object: Manifest, cluster: Cluster): Manifest | undefined {
  const { namespace } = object.metadata;
  const ref = mapAt(object, 'spec', 'issuerRef');
  const annotations = textsAt(object, 'metadata', 'annotations');
  if (object.kind === 'Ingress') {
    const [own, shared] = [annotations[`${GROUP}/issuer`], annotations[`${GROUP}/cluster-issuer`]];
    if (annotations[`${GROUP}/issuer-kind`] !== undefined || annotations[`${GROUP}/issuer-group`] !== undefined) return undefined;
    return own === undefined ? cluster.find(`${GROUP}/ClusterIssuer`, shared ?? '') : cluster.find(`${GROUP}/Issuer`, own, namespace);
  }
  const [name, kind] = [textAt(ref, 'name') ?? '', textAt(ref, 'kind') || 'Issuer'];
  if (!['', GROUP].includes(textAt(ref, 'group') ?? '')) return undefined;
  return kind === 'Issuer' ? cluster.find(`${GROUP}/Issuer`, name, namespace) : cluster.find(`${GROUP}/${kind}`, name);
}

function hosts(object: Manifest): readonly Asked[] {
  const lists =
    object.kind === 'Ingress' ? mapsAt(object, 'spec', 'tls').flatMap(ofTls) : texts(object, '/spec/dnsNames', 'spec', 'dnsNames');
  return lists.filter(({ host }) => !isGap(host));
}

/** An entry without a Secret is left out by cert-manager. */
function ofTls(tls: ReadMap, i: number): readonly Asked[] {
  return textAt(tls, 'secretName') === undefined ? [] : texts(tls, `/spec/tls/${i}/hosts`, 'hosts');
}

function texts(object: unknown, path: string, ...keys: readonly string[]): readonly Asked[] {
  return listAt(object, ...keys).flatMap((host, i) => (typeof host === 'string' ? [{ host, path: `${path}/${i}` }] : []));
}

/** By labels. A Certificate that it makes of an Ingress has the labels of that. */
function isFor(solver: ReadMap, object: Manifest): boolean {
  const labels = object.metadata.labels ?? {};
  return Object.entries(textsAt(solver, 'selector', 'matchLabels')).every(([key, value]) => labels[key] === value);
}

/** `dnsNames` are compared letter by letter; a zone is for itself and all that is below. */
function proves(solver: ReadMap, host: string): boolean {
  if (host.startsWith('*.') && !isMap(solver.dns01)) return false;
  const [names, zones] = [listAt(solver, 'selector', 'dnsNames'), listAt(solver, 'selector', 'dnsZones')];
  if (names.length + zones.length === 0) return true;
  const bare = host.replace(/^\*\./, '');
  return (
    names.includes(host) || zones.some((zone) => typeof zone === 'string' && (isGap(zone) || bare === zone || bare.endsWith(`.${zone}`)))
  );
}
