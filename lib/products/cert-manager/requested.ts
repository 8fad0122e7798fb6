import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import type { Report } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';
import { listAt, mapAt, mapsAt, textAt } from '../../manifest/read';

const [ISSUER, CLUSTER_ISSUER] = ['cert-manager.io/issuer', 'cert-manager.io/cluster-issuer'];
/** Annotations that let it make the Secrets of an Ingress. */
const ISSUING = [CLUSTER_ISSUER, ISSUER, 'kubernetes.io/tls-acme'];

const TWO_ISSUERS: Report = {
  path: '/metadata/annotations',
  message: `got ${ISSUER} and ${CLUSTER_ISSUER}, so cert-manager makes no certificate: it takes one of them`,
  hint: 'keep the one that is meant',
};

/** Whether it makes certificates for an Ingress. */
export function isIssuedFor(ingress: Manifest): boolean {
  const annotations = mapAt(ingress, 'metadata', 'annotations');
  return ISSUING.some((key) => key in annotations);
}

/** It leaves out an entry of tls that does not say all that a certificate needs, and the whole Ingress if two entries are for one Secret: an event says so. */
export const requested: ProductRule<Cluster> = {
  id: 'reference/certificate-request',
  severity: 'error',
  summary: 'an Ingress that asks cert-manager for certificates names hosts and a Secret for each',
  kinds: ['networking.k8s.io/Ingress'],
  check(ingress) {
    if (!isIssuedFor(ingress)) return [];
    const first = new Map<string, number>();
    const annotations = mapAt(ingress, 'metadata', 'annotations');
    if (textAt(annotations, ISSUER) && textAt(annotations, CLUSTER_ISSUER)) return [TWO_ISSUERS];
    return mapsAt(ingress, 'spec', 'tls').flatMap((tls, i): readonly Report[] => {
      const [path, name] = [`/spec/tls/${i}`, textAt(tls, 'secretName') ?? ''];
      const reports: Report[] = [];
      if (listAt(tls, 'hosts').length === 0)
        reports.push({ path, message: 'got no hosts, so cert-manager makes no certificate', hint: 'write hosts, as in the rules' });
      if (name === '') {
        const hint = 'write a secretName, which cert-manager makes';
        return [...reports, { path, message: 'got no secretName, so cert-manager makes no certificate', hint }];
      }
      const other = first.get(name);
      if (other === undefined) first.set(name, i);
      else {
        const message = `Secret '${name}' is that of /spec/tls/${other} too, so cert-manager makes no certificate of this Ingress`;
        reports.push({ path: `${path}/secretName`, message, hint: 'put the hosts into one entry, or name another Secret' });
      }
      return reports;
    });
  },
};
