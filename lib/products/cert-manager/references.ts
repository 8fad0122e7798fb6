import { findAnywhere } from '../../cluster/any-namespace';
import type { Cluster, Reference } from '../../cluster/cluster';
import { INGRESS_CLASS_HINT } from '../../cluster/references/objects';
import type { NamedObject, ReferencePlace } from '../../cluster/references/reference';
import { INGRESS_CLASS } from '../../cluster/references/rules';
import { type ReadMap, textAt } from '../../manifest/read';
import { OPERATOR_OBJECT } from '../operators';
import { annotationPath, hasSecretAnywhere, inNamespace, writesOthers } from '../rows';
import { holdsOnlyItself, OWN_NAMESPACE, ownNamespace } from './own-namespace';

const GROUP = 'cert-manager.io';
const REQUESTS = [`${GROUP}/Certificate`, `${GROUP}/CertificateRequest`];
/** Objects of other kinds that get certificates by annotations. */
const ANNOTATED = ['networking.k8s.io/Ingress', 'gateway.networking.k8s.io/Gateway'];
const [ISSUER, CLUSTER_ISSUER] = [`${GROUP}/Issuer`, `${GROUP}/ClusterIssuer`];
const annotation = (name: string) => annotationPath(`${GROUP}/${name}`);

const ofGroup = (group: string | undefined) => group === undefined || group === '' || group === GROUP;
const ofKind = (kind: string) => (reference: ReadMap) =>
  (textAt(reference, 'kind') || 'Issuer') === kind && ofGroup(textAt(reference, 'group'));

/** An annotation names an issuer of somebody else's if others say so. */
const isOwn = (annotations: ReadMap) =>
  ['', 'Issuer'].includes(textAt(annotations, `${GROUP}/issuer-kind`) ?? '') && ofGroup(textAt(annotations, `${GROUP}/issuer-group`));

/** Where an issuer has the other scope, which is what the default of `kind` is mistaken for most often. */
function meantKind(cluster: Cluster, { name, namespace, from }: NamedObject): string | undefined {
  const [kind, other] =
    namespace === undefined ? ['Issuer', findAnywhere(cluster, ISSUER, name)] : ['ClusterIssuer', cluster.find(CLUSTER_ISSUER, name)];
  if (other === undefined) return undefined;
  const isIngress = from !== undefined && ANNOTATED.some((one) => one.endsWith(`/${from.kind}`));
  const how = isIngress ? `the annotation ${GROUP}/${kind === 'Issuer' ? 'issuer' : 'cluster-issuer'}` : `kind: ${kind}`;
  const where = other.metadata.namespace === undefined ? '' : ` in namespace ${other.metadata.namespace}`;
  return `there is ${kind} '${name}'${where}: name it by ${how}`;
}

/** Fields of an issuer that name a Secret with what it needs: those that cert-manager makes itself are not among them. */
const SECRETS = [
  'spec.ca.secretName',
  'spec.vault.auth.tokenSecretRef.name',
  'spec.vault.auth.appRole.secretRef.name',
  'spec.vault.caBundleSecretRef.name',
  'spec.acme.externalAccountBinding.keySecretRef.name',
  ...[
    'apiTokenSecretRef',
    'apiKeySecretRef',
    'tokenSecretRef',
    'accountSecretRef',
    'clientSecretSecretRef',
    'clientTokenSecretRef',
    'accessTokenSecretRef',
    'accessKeyIDSecretRef',
    'secretAccessKeySecretRef',
    'serviceAccountSecretRef',
    'tsigSecretSecretRef',
  ].map((field) => `spec.acme.solvers.*.dns01.*.${field}.name`),
];
const secretPlaces = (kind: string): readonly ReferencePlace[] => SECRETS.map((path) => ({ from: [kind], path, emptyIsNone: true }));

/** What gets the certificate of an authority from cert-manager, by annotations. */
const INJECTED_INTO = [
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'apiregistration.k8s.io/APIService',
  'apiextensions.k8s.io/CustomResourceDefinition',
];
const INJECTED: readonly Reference[] = [
  [`${GROUP}/Certificate`, 'inject-ca-from'] as const,
  ['Secret', 'inject-ca-from-secret'] as const,
].map(
  ([to, name]): Reference => ({
    rule: OPERATOR_OBJECT,
    to,
    hint: 'write it: until then clients do not trust what answers there',
    guessedMissing: writesOthers,
    places: [{ from: INJECTED_INTO, path: annotation(name), emptyIsNone: true, names: inNamespace }],
  }),
);

const ISSUER_SECRET = {
  id: 'reference/issuer-secret',
  severity: 'warning',
  summary: 'a Secret that an issuer reads is where it reads it',
} as const;

/** What its kinds and annotations name. */
export const REFERENCES: readonly Reference[] = [
  ...INJECTED,
  {
    rule: { id: 'reference/issuer', severity: 'error', summary: 'the Issuer that a Certificate or an annotation names exists' },
    to: ISSUER,
    hint: 'write it, or name a ClusterIssuer with kind: ClusterIssuer',
    meant: meantKind,
    places: [
      { from: REQUESTS, path: 'spec.issuerRef.name', when: ofKind('Issuer') },
      { from: ANNOTATED, path: annotation('issuer'), emptyIsNone: true, when: isOwn },
    ],
  },
  {
    rule: {
      id: 'reference/cluster-issuer',
      severity: 'warning',
      summary: 'the ClusterIssuer that a Certificate or an annotation names exists',
    },
    to: CLUSTER_ISSUER,
    hint: 'write it',
    guessedMissing: (cluster, named) => writesOthers(cluster, named) || meantKind(cluster, named) !== undefined,
    meant: meantKind,
    places: [
      { from: REQUESTS, path: 'spec.issuerRef.name', when: ofKind('ClusterIssuer') },
      { from: ANNOTATED, path: annotation('cluster-issuer'), emptyIsNone: true },
    ],
  },
  {
    rule: INGRESS_CLASS,
    to: 'networking.k8s.io/IngressClass',
    ...INGRESS_CLASS_HINT,
    places: [
      { from: [ISSUER, CLUSTER_ISSUER], path: 'spec.acme.solvers.*.http01.ingress.ingressClassName', emptyIsNone: true },
      { from: [ISSUER, CLUSTER_ISSUER], path: 'spec.acme.solvers.*.http01.ingress.class', emptyIsNone: true },
      { from: ANNOTATED, path: annotationPath('acme.cert-manager.io/http01-ingress-class'), emptyIsNone: true },
    ],
    // Without an object of that name the controller compares the text with the name of its class, or its own.
    isFine: ({ lab }, name) => name === lab?.ingress.controller,
  },
  { rule: ISSUER_SECRET, to: 'Secret', hint: 'write it sealed, or declare it as made outside git', places: secretPlaces(ISSUER) },
  {
    rule: ISSUER_SECRET,
    to: 'Secret',
    namespaceIn: (cluster) => ownNamespace(cluster) ?? OWN_NAMESPACE,
    hint: 'write it sealed, or declare it as made outside git, in that namespace: a ClusterIssuer reads its Secrets where cert-manager is',
    // In another namespace than the one that it is read in: the usual mistake.
    guessedMissing: (cluster, named) => holdsOnlyItself(cluster) || hasSecretAnywhere(cluster, named),
    isFine: (cluster) => ownNamespace(cluster) === undefined,
    places: secretPlaces(CLUSTER_ISSUER),
  },
];
