import { type ApiObject, Testing } from 'cdk8s';
import type { Construct } from 'constructs';
import * as admission from '../imports/admissionregistration.k8s.io';
import * as certificates from '../imports/certificates.k8s.io';
import * as flow from '../imports/flowcontrol.apiserver.k8s.io';
import * as networking from '../imports/networking.k8s.io';
import * as resource from '../imports/resource.k8s.io';
import * as storage from '../imports/storage.k8s.io';
import * as migration from '../imports/storagemigration.k8s.io';
import { PAGE_LAB } from './checks/page-lab';
import { runRules } from './checks/run';
import { SCHEMA } from './checks/schema';
import { completeLab } from './lab/complete';
import type { Manifest } from './manifest/manifest';
import { clusterOf } from './products/cluster-of';

type Make = (scope: Construct) => ApiObject;

const metadata = { name: 'one' };
const matchConstraints = {
  resourceRules: [
    {
      apiGroups: [''],
      apiVersions: ['v1'],
      operations: [admission.MutatingAdmissionPolicySpecMatchConstraintsResourceRulesOperations.CREATE],
      resources: ['pods'],
    },
  ],
};
const claim = {
  devices: {
    requests: [
      {
        name: 'gpu',
        exactly: {
          deviceClassName: 'gpu.example.com',
          count: 1,
          selectors: [{ cel: { expression: "device.attributes['gpu.example.com'].family == 'a'" } }],
          capacity: { requests: { memory: resource.ResourceClaimSpecDevicesRequestsExactlyCapacityRequests.fromString('8Gi') } },
        },
      },
    ],
  },
};

const KINDS: Readonly<Record<string, Make>> = {
  'admissionregistration.k8s.io/v1 MutatingAdmissionPolicy': (scope) =>
    new admission.MutatingAdmissionPolicy(scope, 'x', {
      metadata,
      spec: {
        matchConstraints,
        reinvocationPolicy: admission.MutatingAdmissionPolicySpecReinvocationPolicy.NEVER,
        mutations: [
          {
            patchType: admission.MutatingAdmissionPolicySpecMutationsPatchType.JSON_PATCH,
            jsonPatch: { expression: "[JSONPatch{op: 'add', path: '/metadata/labels/a', value: 'b'}]" },
          },
        ],
      },
    }),
  'admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding': (scope) =>
    new admission.MutatingAdmissionPolicyBinding(scope, 'x', { metadata, spec: { policyName: 'one' } }),
  'certificates.k8s.io/v1 ClusterTrustBundle': (scope) =>
    new certificates.ClusterTrustBundle(scope, 'x', { metadata, spec: { trustBundle: 'a text' } }),
  'flowcontrol.apiserver.k8s.io/v1 FlowSchema': (scope) =>
    new flow.FlowSchema(scope, 'x', {
      metadata,
      spec: {
        priorityLevelConfiguration: { name: 'one' },
        matchingPrecedence: 1000,
        rules: [
          {
            subjects: [{ kind: flow.FlowSchemaSpecRulesSubjectsKind.USER, user: { name: 'backup' } }],
            nonResourceRules: [{ nonResourceUrLs: ['/metrics'], verbs: ['get'] }],
          },
        ],
      },
    }),
  'flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration': (scope) =>
    new flow.PriorityLevelConfiguration(scope, 'x', {
      metadata,
      spec: {
        type: flow.PriorityLevelConfigurationSpecType.LIMITED,
        limited: { limitResponse: { type: flow.PriorityLevelConfigurationSpecLimitedLimitResponseType.REJECT } },
      },
    }),
  'networking.k8s.io/v1 IPAddress': (scope) =>
    new networking.IpAddress(scope, 'x', {
      metadata: { name: '10.43.0.20' },
      spec: { parentRef: { resource: 'services', namespace: 'demo', name: 'web' } },
    }),
  'networking.k8s.io/v1 ServiceCIDR': (scope) => new networking.ServiceCidr(scope, 'x', { metadata, spec: { cidrs: ['10.44.0.0/24'] } }),
  'resource.k8s.io/v1 DeviceClass': (scope) =>
    new resource.DeviceClass(scope, 'x', {
      metadata,
      spec: { selectors: [{ cel: { expression: "device.driver == 'gpu.example.com'" } }] },
    }),
  'resource.k8s.io/v1 DeviceTaintRule': (scope) =>
    new resource.DeviceTaintRule(scope, 'x', {
      metadata,
      spec: {
        deviceSelector: { driver: 'gpu.example.com' },
        taint: { key: 'example.com/broken', effect: resource.DeviceTaintRuleSpecTaintEffect.NO_SCHEDULE },
      },
    }),
  'resource.k8s.io/v1 ResourceClaim': (scope) => new resource.ResourceClaim(scope, 'x', { metadata, spec: claim }),
  'resource.k8s.io/v1 ResourceClaimTemplate': (scope) =>
    new resource.ResourceClaimTemplate(scope, 'x', { metadata, spec: { metadata: { labels: { app: 'web' } }, spec: claim } }),
  'storage.k8s.io/v1 VolumeAttributesClass': (scope) =>
    new storage.VolumeAttributesClass(scope, 'x', { metadata, driverName: 'driver.example.com', parameters: { iops: '3000' } }),
  'storagemigration.k8s.io/v1 StorageVersionMigration': (scope) =>
    new migration.StorageVersionMigration(scope, 'x', { metadata, spec: { resource: { group: 'apps', resource: 'deployments' } } }),
};

function written(make: Make): Manifest {
  const chart = Testing.chart();
  make(chart);
  const [manifest] = Testing.synth(chart);
  return manifest;
}

test.each(Object.entries(KINDS))('%s is written as Kubernetes 1.37 takes it', (kind, make) => {
  const manifest = written(make);
  expect(`${manifest.apiVersion} ${manifest.kind}`).toBe(kind);
  const lab = completeLab({ ...PAGE_LAB, kubernetes: '1.37.2' });
  expect(runRules(clusterOf([manifest], lab), SCHEMA).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('words and fields of capitals are written as the API has them', () => {
  const texts = Object.values(KINDS).map((make) => JSON.stringify(written(make)));
  for (const text of ['"patchType":"JSONPatch"', '"nonResourceURLs":["/metrics"]', '"requests":{"memory":"8Gi"}', '"effect":"NoSchedule"'])
    expect(texts.some((one) => one.includes(text))).toBe(true);
});

test('every kind of these groups has a row here, or is an example of docs/constructs.md', () => {
  const groups = [admission, certificates, flow, networking, resource, storage, migration];
  const kinds = groups.flatMap((group) =>
    Object.values(group).flatMap((value) =>
      typeof value === 'function' && 'GVK' in value ? [`${value.GVK.apiVersion} ${value.GVK.kind}`] : [],
    ),
  );
  const page = ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'].map((kind) => `admissionregistration.k8s.io/v1 ${kind}`);
  expect(kinds.sort()).toEqual([...Object.keys(KINDS), ...page].sort());
});
