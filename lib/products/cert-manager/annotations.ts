import type { AnnotationVocabulary } from '../../cluster/annotation-vocabulary';
import { mapsAt } from '../../manifest/read';

/** Objects that get certificates by annotations. */
const ISSUED = [
  'networking.k8s.io/Ingress',
  'gateway.networking.k8s.io/Gateway',
  'gateway.networking.k8s.io/ListenerSet',
  'gateway.networking.x-k8s.io/XListenerSet',
  'route.openshift.io/Route',
];

/** What cert-manager reads. */
export const ANNOTATIONS: readonly AnnotationVocabulary[] = [
  {
    prefix: 'cert-manager.io/',
    complete: false,
    groups: [
      {
        on: ISSUED,
        names: ['issuer', 'cluster-issuer', 'secret-template'],
        lacks: (object) =>
          object.kind === 'Ingress' && mapsAt(object, 'spec', 'tls').length === 0 ? 'tls with hosts and a secretName' : undefined,
      },
      {
        names: [
          ...[
            'issuer-name',
            'issuer-kind',
            'issuer-group',
            'common-name',
            'alt-names',
            'ip-sans',
            'uri-sans',
            'email-sans',
            'duration',
            'usages',
          ],
          ...[
            'renew-before',
            'renew-before-percentage',
            'revision-history-limit',
            'certificate-name',
            'certificate-hash',
            'certificate-revision',
          ],
          ...[
            'private-key-algorithm',
            'private-key-encoding',
            'private-key-size',
            'private-key-rotation-policy',
            'private-key-secret-name',
          ],
          ...['inject-ca-from', 'inject-ca-from-secret', 'inject-apiserver-ca', 'allow-direct-injection', 'issue-temporary-certificate'],
          ...['next-private-key', 'subject-organizations', 'subject-organizationalunits', 'subject-countries', 'subject-provinces'],
          ...['subject-localities', 'subject-streetaddresses', 'subject-postalcodes', 'subject-serialnumber', 'literal-subject'],
        ],
      },
    ],
  },
  // Of versions before 0.11, which nothing reads any more.
  { prefix: 'certmanager.k8s.io/', complete: true, groups: [] },
  {
    prefix: 'acme.cert-manager.io/',
    complete: false,
    groups: [
      {
        on: ISSUED,
        names: [
          'http01-edit-in-place',
          'http01-ingress-class',
          'http01-ingress-ingressclassname',
          'http01-override-ingress-name',
          'http01-parent-ref-name',
          'http01-parent-ref-namespace',
        ],
      },
    ],
  },
];
