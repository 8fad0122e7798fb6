import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { kindKey } from '../../manifest/identity';

/** Argo CD's default `resource.exclusions`, since 3.0. */
export const EXCLUDED_KINDS: readonly string[] = [
  'Endpoints',
  'discovery.k8s.io/EndpointSlice',
  'coordination.k8s.io/Lease',
  'authentication.k8s.io/SelfSubjectReview',
  'authentication.k8s.io/TokenReview',
  'authorization.k8s.io/LocalSubjectAccessReview',
  'authorization.k8s.io/SelfSubjectAccessReview',
  'authorization.k8s.io/SelfSubjectRulesReview',
  'authorization.k8s.io/SubjectAccessReview',
  'certificates.k8s.io/CertificateSigningRequest',
  'cert-manager.io/CertificateRequest',
];

/** Argo CD passes over what controllers make in great numbers. */
export const excludedKind: ProductRule<Cluster> = {
  id: 'gitops/excluded-kind',
  severity: 'warning',
  summary: 'a kind that Argo CD leaves out is not in git',
  kinds: '*',
  requires: 'lab',
  check(manifest, { lab }) {
    const { gitops } = lab ?? {};
    if (gitops?.engine !== 'argocd') return [];
    const kind = kindKey(manifest);
    if (!(gitops.excludes ?? EXCLUDED_KINDS).includes(kind)) return [];
    const unless = gitops.excludes
      ? 'as its resource.exclusions say (gitops.excludes of the lab)'
      : 'unless its resource.exclusions were changed';
    return [
      {
        path: '/kind',
        message: `Argo CD does not apply objects of kind ${manifest.kind}, ${unless}`,
        hint: MADE_BY_HAND.includes(kind)
          ? 'write an ExternalName Service, or a Service with a selector'
          : 'leave it to the controller that makes it',
      },
    ];
  },
};

/** Kinds that people write for machines outside of the cluster. */
const MADE_BY_HAND: readonly string[] = ['Endpoints', 'discovery.k8s.io/EndpointSlice'];
