import { autoscaler, clusterObject, object, type Question, type Row, statefulSet } from './row.fixture';

const CPU = { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } };
const EXTERNAL = { type: 'External', external: { metric: { name: 'queue' }, target: { type: 'Value', value: '1' } } };
const ZERO = { '1.33': 'refused', '1.37': 'taken' } as const;
const zero = (name: string, metrics: readonly object[], from: Question['from']): Question => ({
  what: metrics.map((one) => ('type' in one ? String(one.type) : '')).join(' beside ') || 'no metrics',
  manifest: autoscaler(name, { minReplicas: 0, metrics }),
  field: '/spec/minReplicas',
  names: /minReplicas|spec\.metrics: Forbidden/,
  from,
  rules: ['schema/autoscaler'],
});
const MUTATING = {
  spec: {
    reinvocationPolicy: 'Never',
    failurePolicy: 'Fail',
    matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }] },
    mutations: [{ patchType: 'JSONPatch', jsonPatch: { expression: '[JSONPatch{op: "add", path: "/metadata/labels/a", value: "b"}]' } }],
  },
};
const SERVED = ['schema/removed-api', 'schema/unknown-kind'];

/** Autoscalers, rollouts and kinds. */
export const KINDS: readonly Row[] = [
  {
    change: 'an autoscaler with `minReplicas: 0`',
    how: 'refused before 1.37 without its feature gate; from 1.37 on only without an Object or External metric',
    by: ['schema/autoscaler'],
    questions: [
      zero('zero-1', [EXTERNAL], ZERO),
      zero('zero-2', [CPU, EXTERNAL], ZERO),
      zero('zero-3', [CPU], { '1.33': 'refused' }),
      zero('zero-4', [], { '1.33': 'refused' }),
      {
        what: 'an Object metric',
        manifest: autoscaler('zero-5', {
          minReplicas: 0,
          metrics: [
            {
              type: 'Object',
              object: {
                describedObject: { apiVersion: 'v1', kind: 'Service', name: 'a' },
                metric: { name: 'a' },
                target: { type: 'Value', value: '1' },
              },
            },
          ],
        }),
        field: '/spec/minReplicas',
        from: ZERO,
        rules: ['schema/autoscaler'],
      },
    ],
  },
  {
    change: '`tolerance` of an autoscaler',
    how: 'dropped on 1.33 and 1.34, kept from 1.35',
    by: ['schema/feature-gate'],
    questions: [
      {
        what: 'of scaling up',
        manifest: autoscaler('tolerance-1', { metrics: [CPU], behavior: { scaleUp: { tolerance: '0.05' } } }),
        field: '/spec/behavior/scaleUp/tolerance',
        from: { '1.33': 'dropped', '1.35': 'taken' },
        rules: ['schema/feature-gate'],
      },
    ],
  },
  {
    change: '`maxUnavailable` of a StatefulSet',
    how: 'dropped up to 1.36, but for some releases of 1.35; kept from 1.37',
    by: ['schema/feature-gate'],
    questions: [
      {
        what: 'two at once',
        manifest: statefulSet('unavailable-1', { updateStrategy: { rollingUpdate: { maxUnavailable: 2 } } }),
        field: '/spec/updateStrategy/rollingUpdate/maxUnavailable',
        from: { '1.33': 'dropped', '1.37': 'taken' },
        rules: ['schema/feature-gate'],
      },
    ],
  },
  {
    change: 'MutatingAdmissionPolicy v1 and its binding',
    how: 'served from 1.36',
    by: ['schema/removed-api'],
    questions: [
      {
        what: 'a policy',
        manifest: clusterObject('admissionregistration.k8s.io/v1', 'MutatingAdmissionPolicy', 'mutating-1', MUTATING),
        field: '/apiVersion',
        from: { '1.33': 'refused', '1.36': 'taken' },
        rules: SERVED,
      },
      {
        what: 'a binding',
        manifest: clusterObject('admissionregistration.k8s.io/v1', 'MutatingAdmissionPolicyBinding', 'mutating-2', {
          spec: { policyName: 'a' },
        }),
        field: '/apiVersion',
        from: { '1.33': 'refused', '1.36': 'taken' },
        rules: SERVED,
      },
    ],
  },
  {
    change: 'Workload of `scheduling.k8s.io`',
    how: '`v1alpha1` gone in 1.36, `v1alpha2` in 1.37; no version of it is served unless a feature gate is on',
    by: ['schema/removed-api'],
    questions: ['v1alpha1', 'v1alpha2', 'v1alpha3'].map((version, i) => ({
      what: version,
      manifest: object(`scheduling.k8s.io/${version}`, 'Workload', `workload-${i + 1}`, { spec: {} }),
      field: '/apiVersion',
      from: { '1.33': 'refused' } as const,
      rules: SERVED,
    })),
  },
  {
    change: 'extended resources that stand for a DeviceClass',
    how: 'served from 1.34, `extendedResourceName` kept from 1.36: `nvidia.com/gpu` without a device plugin',
    by: ['schema/feature-gate', 'homelab plan'],
    questions: [
      {
        what: 'a DeviceClass that stands for nvidia.com/gpu',
        manifest: clusterObject('resource.k8s.io/v1', 'DeviceClass', 'devices-1', { spec: { extendedResourceName: 'nvidia.com/gpu' } }),
        field: '/spec/extendedResourceName',
        names: /is not served$/,
        from: { '1.33': 'refused', '1.34': 'dropped', '1.36': 'taken' },
        rules: ['schema/feature-gate', ...SERVED],
      },
    ],
    source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
    tests: ['lib/schedule'],
  },
];
