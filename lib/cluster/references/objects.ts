import { groupOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, mapAt, numberAt, type ReadMap, textAt } from '../../manifest/read';
import type { Cluster, Reference } from '../cluster';
import { externalsOf } from '../externals';
import { CLASS_ANNOTATION } from '../ingress-class';
import { hasVolumesOf } from '../volumes';
import { SECRET_HINT } from './pods';
import { PODS, type ReferencePlace, type ReferenceRule } from './reference';
import { AUTOSCALER_TARGET, INGRESS_CLASS, NAMESPACE, PULL_SECRET, SERVICE_ACCOUNT } from './rules';
import { STORAGE_CLASS, STORAGE_CLASS_HINT } from './storage';

const RBAC = 'rbac.authorization.k8s.io';
const ADMISSION = 'admissionregistration.k8s.io';
/** Older programs elect a leader by Endpoints, which have no Service. */
const LEADER = 'control-plane.alpha.kubernetes.io/leader';
const BINDINGS = [`${RBAC}/RoleBinding`, `${RBAC}/ClusterRoleBinding`];

/** What Kubernetes itself can scale; who makes custom kinds is not known here. */
const SCALABLE: readonly unknown[] = ['Deployment', 'ReplicaSet', 'StatefulSet'];

/** The Service that gives the pods of a StatefulSet names; a single pod needs none. */
export const HEADLESS_SERVICE: Reference = {
  rule: {
    id: 'reference/headless-service',
    severity: 'warning',
    summary: 'the serviceName of a StatefulSet of several pods is a headless Service that selects them',
  },
  to: 'Service',
  hint: 'write it, with clusterIP: None',
  places: [
    {
      from: ['apps/StatefulSet'],
      path: 'spec.serviceName',
      emptyIsNone: true,
      when: (spec) => (numberAt(spec, 'replicas') ?? 1) >= 2,
    },
  ],
};

/** A claim that begins as a copy of another one waits for it. */
export const VOLUME_SOURCE: ReferenceRule = {
  id: 'reference/volume-source',
  severity: 'error',
  summary: 'what a volume is created from exists: the claim that it copies, the Secrets of its driver',
};

/** Fields of a volume that name a Secret, each with its namespace. */
const VOLUME_SECRETS = [
  ...['controllerPublish', 'controllerExpand', 'nodeExpand', 'nodePublish', 'nodeStage'].map((step) => `csi.${step}SecretRef`),
  ...['cephfs', 'cinder', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos'].map((source) => `${source}.secretRef`),
];

/** Parameters of a class that name a Secret of its driver, whose namespace another one names. */
const CLASS_SECRETS = ['provisioner', 'controller-publish', 'controller-expand', 'node-expand', 'node-publish', 'node-stage'].map(
  (step) => `csi.storage.k8s.io/${step}-secret-name`,
);

/** The Secret that a parameter names; of a volume's own, `${pvc.name}`, it is not known which. */
function driverSecret(parameter: string): NonNullable<ReferencePlace['names']> {
  return (name, parameters) => {
    const namespace = textAt(parameters, parameter.replace(/-name$/, '-namespace')) ?? '';
    return namespace === '' || `${name}${namespace}`.includes('${') ? [] : [{ name, namespace }];
  };
}

const isClaim = (holder: ReadMap) => textAt(holder, 'kind') === 'PersistentVolumeClaim';

/** What volumes are made with. */
const VOLUME_SOURCES: readonly Reference[] = [
  {
    rule: VOLUME_SOURCE,
    to: 'PersistentVolumeClaim',
    hint: 'name a claim of this namespace',
    places: ['dataSource', 'dataSourceRef'].map((field) => ({
      from: ['PersistentVolumeClaim'],
      path: `spec.${field}.name`,
      emptyIsNone: true,
      when: isClaim,
    })),
  },
  {
    rule: VOLUME_SOURCE,
    to: 'Secret',
    namespaced: 'beside-name',
    ...SECRET_HINT,
    places: [
      ...VOLUME_SECRETS.map((path) => ({
        from: ['PersistentVolume'],
        path: `spec.${path}.name`,
        emptyIsNone: true,
        when: (holder: ReadMap) => textAt(holder, 'namespace') !== undefined,
      })),
      ...CLASS_SECRETS.map((parameter) => ({
        from: ['storage.k8s.io/StorageClass'],
        path: ['parameters', parameter],
        emptyIsNone: true,
        names: driverSecret(parameter),
      })),
    ],
  },
];

/** What to do about a namespace that is not there. */
export const NAMESPACE_HINT: Pick<Reference, 'hint' | 'known'> = {
  hint: "write the Namespace, or declare it among the lab's externals",
  known: (cluster) => externalsOf(cluster, 'Namespace'),
};

/** What to do about a class that is not there. */
export const INGRESS_CLASS_HINT: Pick<Reference, 'hint' | 'known'> = {
  hint: "name that of the lab's controller",
  known: (cluster) => [...(cluster.lab ? [cluster.lab.ingress.className] : []), ...externalsOf(cluster, 'IngressClass')],
};

/** What objects of Kubernetes' own kinds name, apart from pods. */
export const OBJECT_REFERENCES: readonly Reference[] = [
  {
    // Reported once a namespace, not once an object.
    rule: NAMESPACE,
    to: 'Namespace',
    ...NAMESPACE_HINT,
    isFine: (cluster, name, from) => firstObjects(cluster).get(name) !== from,
    places: [{ from: ['*'], path: 'metadata.namespace' }],
  },
  {
    rule: AUTOSCALER_TARGET,
    to: ({ apiVersion, kind }) =>
      typeof apiVersion === 'string' && groupOf(apiVersion) === 'apps' && SCALABLE.includes(kind) ? `apps/${kind}` : undefined,
    hint: 'write it, or remove the autoscaler',
    places: [{ from: ['autoscaling/HorizontalPodAutoscaler'], path: 'spec.scaleTargetRef.name', emptyIsNone: true }],
  },
  ...VOLUME_SOURCES,
  HEADLESS_SERVICE,
  {
    // The controller of tokens deletes such a Secret.
    rule: SERVICE_ACCOUNT,
    to: 'ServiceAccount',
    hint: 'write it',
    places: [
      {
        from: ['Secret'],
        path: ['metadata', 'annotations', 'kubernetes.io/service-account.name'],
        emptyIsNone: true,
        when: (_, secret) => secret.type === 'kubernetes.io/service-account-token',
      },
    ],
  },
  {
    rule: PULL_SECRET,
    to: 'Secret',
    ...SECRET_HINT,
    places: [{ from: ['ServiceAccount'], path: 'imagePullSecrets.*.name', emptyIsNone: true }],
  },
  {
    rule: { id: 'reference/role', severity: 'error', summary: 'the Role or ClusterRole that a binding grants exists' },
    to: ({ kind }) => (kind === 'Role' || kind === 'ClusterRole' ? `${RBAC}/${kind}` : undefined),
    hint: (kind) => `write the ${kind}`,
    meant: (cluster, { kind, name }) =>
      kind === `${RBAC}/Role` && cluster.find(`${RBAC}/ClusterRole`, name) !== undefined
        ? `there is ClusterRole '${name}': name it by kind: ClusterRole`
        : undefined,
    places: [{ from: BINDINGS, path: 'roleRef.name' }],
  },
  {
    rule: { id: 'reference/admission-policy', severity: 'warning', summary: 'the admission policy that a binding is for exists' },
    to: (_, { kind }) => `${ADMISSION}/${kind === 'MutatingAdmissionPolicyBinding' ? 'Mutating' : 'Validating'}AdmissionPolicy`,
    hint: 'write the policy: without it the binding does nothing',
    // Whoever brings a policy brings its binding as a rule.
    guessedMissing: (cluster) => cluster.lab !== undefined,
    places: [
      {
        from: ['Mutating', 'Validating'].map((what) => `${ADMISSION}/${what}AdmissionPolicyBinding`),
        path: 'spec.policyName',
        emptyIsNone: true,
      },
    ],
  },
  {
    // Rights without a subject do no harm, but were meant for one: a warning. Users and groups are known to no manifest.
    rule: { id: 'reference/subject', severity: 'warning', summary: 'a service account to which a binding grants rights exists' },
    to: 'ServiceAccount',
    namespaced: 'beside-name',
    hint: 'write the account',
    places: [
      {
        from: BINDINGS,
        path: 'subjects.*.name',
        when: (subject, binding) =>
          subject.kind === 'ServiceAccount' && (textAt(subject, 'namespace') ?? mapAt(binding, 'metadata').namespace) !== undefined,
      },
    ],
  },
  {
    rule: STORAGE_CLASS,
    to: 'storage.k8s.io/StorageClass',
    ...STORAGE_CLASS_HINT,
    isFine: hasVolumesOf,
    places: [
      { from: ['PersistentVolumeClaim'], path: 'spec.storageClassName', ...needsVolume() },
      { from: ['apps/StatefulSet'], path: 'spec.volumeClaimTemplates.*.spec.storageClassName', ...needsVolume() },
      { from: PODS, path: 'spec.volumes.*.ephemeral.volumeClaimTemplate.spec.storageClassName', ...needsVolume() },
    ],
  },
  {
    // A Service takes slices by this label alone; Endpoints, by their name, are mirrored to one.
    rule: {
      id: 'reference/endpoint-slice',
      severity: 'warning',
      summary: 'the Service that an EndpointSlice or Endpoints gives addresses exists',
    },
    to: 'Service',
    hint: 'write the Service, without a selector',
    places: [
      { from: ['discovery.k8s.io/EndpointSlice'], path: ['metadata', 'labels', 'kubernetes.io/service-name'] },
      {
        from: ['Endpoints'],
        path: 'metadata.name',
        when: (_, endpoints) => at(endpoints, 'metadata', 'annotations', LEADER) === undefined,
      },
    ],
  },
  {
    rule: INGRESS_CLASS,
    to: 'networking.k8s.io/IngressClass',
    ...INGRESS_CLASS_HINT,
    // Controllers compare the annotation with the name of the controller's class; no object needs to bear it.
    isFine: ({ lab }, name, from) => name === lab?.ingress.controller && textAt(from, 'spec', 'ingressClassName') === undefined,
    places: [
      { from: ['networking.k8s.io/Ingress'], path: 'spec.ingressClassName', emptyIsNone: true },
      {
        from: ['networking.k8s.io/Ingress'],
        path: ['metadata', 'annotations', CLASS_ANNOTATION],
        emptyIsNone: true,
        when: (_, ingress) => textAt(ingress, 'spec', 'ingressClassName') === undefined,
      },
    ],
  },
];

/** A claim of a volume that is there already needs no class. */
function needsVolume(): Pick<Reference['places'][number], 'emptyIsNone' | 'when'> {
  return { emptyIsNone: true, when: (claim) => textAt(claim, 'volumeName') === undefined };
}

/** The first object of each namespace. */
const firstObjects = memoize((cluster: Cluster): ReadonlyMap<string, Manifest> => {
  const first = new Map<string, Manifest>();
  for (const manifest of cluster.all) {
    const { namespace } = manifest.metadata;
    if (namespace !== undefined && !first.has(namespace)) first.set(namespace, manifest);
  }
  return first;
});
