import { defineRule, NOTHING } from '../rule';

/** Argo CD's default `resource.exclusions`, since 3.0. */
const EXCLUDED = [
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
export const excludedKind = defineRule({
  id: 'gitops/excluded-kind',
  severity: 'warning',
  summary: 'a kind that Argo CD leaves out by default is not in git',
  kinds: EXCLUDED,
  requires: 'lab',
  check({ kind }, { lab }) {
    if (lab?.gitops === undefined) return NOTHING;
    return [
      {
        path: '/kind',
        message: `Argo CD does not apply objects of kind ${kind}, unless its resource.exclusions were changed`,
        hint:
          kind === 'Endpoints' ? 'write an ExternalName Service, or a Service with a selector' : 'leave it to the controller that makes it',
      },
    ];
  },
});
