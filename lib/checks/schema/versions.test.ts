import { completeLab } from '../../lab/complete';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { PAGE_LAB } from '../page-lab';
import { runRules } from '../run';
import { SCHEMA } from '.';

/** Rules that say something else on another version of Kubernetes: what each of two versions beside each other says. Real servers were asked in e2e/validation. */
type Row = readonly [
  what: string,
  manifest: Manifest,
  older: readonly [minor: number, found: string],
  newer: readonly [minor: number, found: string],
];

const metadata = { name: 'web', namespace: 'demo' };

function pod(spec: object, container: object = {}): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata,
    spec: { ...spec, containers: [{ name: 'web', image: 'registry.example.com/web:1.0', ...container }] },
  };
}
function service(spec: object, name = 'web'): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { ...metadata, name },
    spec: { ports: [{ port: 80 }], selector: { app: 'web' }, ...spec },
  };
}
function autoscaler(...metrics: readonly object[]): Manifest {
  const target = { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } };
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: { ...target, minReplicas: 0, maxReplicas: 3, metrics },
  };
}
function set(updateStrategy: object): Manifest {
  const { spec } = pod({});
  const template = { metadata: { labels: { app: 'web' } }, spec };
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata,
    spec: { serviceName: 'web', selector: { matchLabels: { app: 'web' } }, template, updateStrategy },
  };
}
const cpu = { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } };
const queue = { type: 'External', external: { metric: { name: 'queue' }, target: { type: 'Value', value: '1' } } };
const file = { env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'e', path: 'a.env', key: 'A' } } }] };
const rules = { restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [42] } }] };

const ROWS: readonly Row[] = [
  [
    'what is dropped with what it lacks, and then read',
    pod({ volumes: [{ name: 'a', projected: { sources: [{ clusterTrustBundle: { name: 'a' } }] } }] }),
    [36, 'warning schema/feature-gate'],
    [37, 'error schema/required'],
  ],
  [
    'a network with bits beyond its length',
    service({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.5/24'] }),
    [35, 'warning schema/address-form'],
    [36, 'error schema/strict-address'],
  ],
  [
    'an address with leading zeros',
    pod({ hostAliases: [{ ip: '010.0.0.9', hostnames: ['nas'] }] }),
    [35, 'warning schema/address-form'],
    [36, 'error schema/strict-address'],
  ],
  [
    'another form of an IPv6 address',
    pod({ hostAliases: [{ ip: 'FD00::9', hostnames: ['nas'] }] }),
    [35, 'warning schema/address-form'],
    [36, 'warning schema/address-form'],
  ],
  [
    'loadBalancerIP with leading zeros',
    service({ type: 'LoadBalancer', loadBalancerIP: '10.0.0.0100' }),
    [35, 'warning schema/address-form'],
    [36, 'warning schema/address-form'],
  ],
  ['externalIPs', service({ externalIPs: ['10.0.0.9'] }), [34, ''], [35, 'warning schema/deprecated']],
  ['PreferClose', service({ trafficDistribution: 'PreferClose' }), [34, ''], [35, 'warning schema/deprecated']],
  ['the name of a Service that begins with a digit', service({}, '2048'), [35, 'error schema/name'], [36, '']],
  ['the name of a Service that begins with a dash', service({}, '-a'), [35, 'error schema/name'], [36, 'error schema/name']],
  [
    'a gitRepo volume',
    pod({ volumes: [{ name: 'g', gitRepo: { repository: 'https://git.example.com/a.git' } }] }),
    [32, 'warning schema/deprecated'],
    [33, 'error schema/dead-volume'],
  ],
  ['no replicas at all by an external metric', autoscaler(cpu, queue), [36, 'error schema/autoscaler'], [37, '']],
  ['no replicas at all by cpu', autoscaler(cpu), [36, 'error schema/autoscaler'], [37, 'error schema/autoscaler']],
  ['maxUnavailable of a StatefulSet', set({ rollingUpdate: { maxUnavailable: 2 } }), [36, 'warning schema/feature-gate'], [37, '']],
  [
    'maxUnavailable 0 of a StatefulSet',
    set({ rollingUpdate: { maxUnavailable: 0 } }),
    [36, 'warning schema/feature-gate'],
    [37, 'error schema/strategy'],
  ],
  ['a StatefulSet that is made anew', set({ type: 'Recreate' }), [36, 'error schema/value'], [37, 'error schema/strategy']],
  ['a variable from a file', pod({ volumes: [{ name: 'e', emptyDir: {} }] }, file), [34, 'error schema/env'], [35, '']],
  [
    'a variable from a file of another volume',
    pod({ volumes: [{ name: 'e', configMap: { name: 'a' } }] }, file),
    [34, 'error schema/env'],
    [35, 'error schema/env'],
  ],
  ['rules of a container for its restart', pod({ restartPolicy: 'Never' }, rules), [34, 'warning schema/feature-gate'], [35, '']],
  [
    'rules without restartPolicy',
    pod({ restartPolicy: 'Never' }, { ...rules, restartPolicy: undefined }),
    [34, 'warning schema/feature-gate'],
    [35, 'error schema/container'],
  ],
  [
    'an image as a volume',
    pod({ volumes: [{ name: 'i', image: { reference: 'registry.example.com/data:1' } }] }),
    [34, 'warning schema/feature-gate'],
    [35, ''],
  ],
  ['a host name of its own', pod({ hostnameOverride: 'a' }), [34, 'warning schema/feature-gate'], [35, '']],
  [
    'a trust bundle',
    pod({ volumes: [{ name: 't', projected: { sources: [{ clusterTrustBundle: { name: 'a', path: 'a' } }] } }] }),
    [36, 'warning schema/feature-gate'],
    [37, ''],
  ],
  ['resources of the pod as a whole', pod({ resources: { requests: { cpu: '1' } } }), [33, 'warning schema/feature-gate'], [34, '']],
  [
    'a toleration that compares',
    pod({ tolerations: [{ key: 'a', operator: 'Gt', value: '5' }] }),
    [34, 'error schema/value'],
    [36, 'error schema/toleration'],
  ],
  [
    'a policy that changes objects',
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingAdmissionPolicyBinding',
      metadata: { name: 'a' },
      spec: { policyName: 'a' },
    },
    [35, 'error schema/removed-api'],
    [36, ''],
  ],
];

function found(manifest: Manifest, minor: number): string {
  const cluster = clusterOf([manifest], completeLab({ ...PAGE_LAB, kubernetes: `1.${minor}.9` }));
  const said = runRules(cluster, SCHEMA).filter(({ severity }) => severity !== 'info');
  return [...new Set(said.map(({ severity, rule }) => `${severity} ${rule}`))].sort().join(', ');
}

test.each(ROWS)('%s', (_, manifest, [before, older], [since, newer]) => {
  expect([found(manifest, before), found(manifest, since)]).toEqual([older, newer]);
});

test('a lab that turned a gate on', () => {
  const lab = (featureGates: Readonly<Record<string, boolean>>) => completeLab({ ...PAGE_LAB, kubernetes: '1.36.3', featureGates });
  const errors = (manifest: Manifest, featureGates: Readonly<Record<string, boolean>>) =>
    runRules(clusterOf([manifest], lab(featureGates)), SCHEMA).filter(({ severity }) => severity === 'error').length;
  expect(errors(autoscaler(queue), { HPAScaleToZero: true })).toBe(0);
  expect(errors(autoscaler(cpu), { HPAScaleToZero: true })).toBe(1);
  expect(errors(service({ externalIPs: ['010.0.0.9'] }), { StrictIPCIDRValidation: false })).toBe(0);
  expect(errors(pod({ tolerations: [{ key: 'a', operator: 'Lt', value: '5' }] }), { TaintTolerationComparisonOperators: true })).toBe(0);
});
