import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import type { Manifest } from '../../manifest/manifest';
import { POD_KINDS } from '../../manifest/pod-template';
import { entryOf, listAt, mapAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { defineRule, NOTHING, type Report } from '../rule';
import { isSameProfile } from './app-armor-annotation';
import { map } from './constraint-kinds';
import { type Constraint, type Constraints, constraints, isGiven } from './constraints';
import { ANNOTATIONS, NODE_LABELS, OBJECT_ANNOTATIONS, VOLUMES } from './deprecations';
import { deadSince } from './volume-drivers';

const nodeLabel: Constraint = (value, say) => {
  const advice = typeof value === 'string' ? entryOf(NODE_LABELS, value) : undefined;
  if (advice !== undefined) say(`got the deprecated node label '${String(value)}'`, advice);
};

const nodeLabels: Constraint = map((labels, say) => {
  for (const key of Object.keys(labels)) nodeLabel(key, (message, hint) => say(message, hint, key));
});

/** Those that nodes don't mount at all are errors: dead-volume. */
function volumeTypes(source: ReadMap, at: string, cluster: Cluster): readonly Report[] {
  return Object.entries(VOLUMES).flatMap(([key, advice]): readonly Report[] => {
    if (!isGiven(source, key) || deadSince(key, cluster) !== undefined) return [];
    const hint = 'use the CSI driver of the storage, or another volume';
    return [{ path: `${at}/${key}`, message: `got the volume type '${key}', which ${advice}`, hint }];
  });
}

const NODE_AFFINITY = 'affinity.nodeAffinity';
const inPod = constraints({
  nodeSelector: nodeLabels,
  [`${NODE_AFFINITY}.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms.*.matchExpressions.*.key`]: nodeLabel,
  [`${NODE_AFFINITY}.preferredDuringSchedulingIgnoredDuringExecution.*.preference.matchExpressions.*.key`]: nodeLabel,
  'topologySpreadConstraints.*.topologyKey': nodeLabel,
});

const OF_KIND: Readonly<Record<string, Constraints>> = {
  EndpointSlice: {
    addressType: (type, say) => {
      if (type === 'FQDN')
        say("got addressType 'FQDN', which is deprecated: no proxy reads it", 'write the addresses, or use an ExternalName Service');
    },
  },
  PersistentVolume: {
    'spec.persistentVolumeReclaimPolicy': (policy, say) => {
      if (policy === 'Recycle') say("got the reclaim policy 'Recycle', which is deprecated", "write 'Retain' or 'Delete'");
    },
    'spec.nodeAffinity.required.nodeSelectorTerms.*.matchExpressions.*.key': nodeLabel,
  },
  StorageClass: { 'allowedTopologies.*.matchLabelExpressions.*.key': nodeLabel },
  CSIStorageCapacity: { 'nodeTopology.matchLabels': nodeLabels, 'nodeTopology.matchExpressions.*.key': nodeLabel },
  RuntimeClass: { 'scheduling.nodeSelector': nodeLabels },
  Node: {
    'spec.externalID': (id, say) => {
      if (id !== '') say('got externalID, which is deprecated, and nothing reads it', 'remove it');
    },
  },
};
const EXAMINERS = new Map(Object.entries(OF_KIND).map(([kind, table]) => [kind, constraints(table)]));

/** The API server takes it with a warning: nothing reads it any more, or a later version will not take it. */
export const deprecated = defineRule({
  id: 'schema/deprecated',
  severity: 'warning',
  summary: 'no field, annotation, label of nodes, volume type or kind is deprecated',
  kinds: [
    ...POD_KINDS,
    ...['Endpoints', 'Node', 'PersistentVolume', 'PersistentVolumeClaim', 'Service', 'ServiceAccount'],
    ...['discovery.k8s.io/EndpointSlice', 'node.k8s.io/RuntimeClass'],
    ...['storage.k8s.io/CSIStorageCapacity', 'storage.k8s.io/StorageClass'],
  ],
  check(manifest, cluster) {
    const reports: Report[] = [];
    const { kind } = manifest;
    for (const report of EXAMINERS.get(kind)?.(manifest, '') ?? []) reports.push(report);
    for (const report of annotations(mapAt(manifest, 'metadata', 'annotations'), entryOf(OBJECT_ANNOTATIONS, kind), ''))
      reports.push(report);
    for (const report of ofPods(manifest, cluster)) reports.push(report);
    if (kind === 'PersistentVolume') for (const report of volumeTypes(mapAt(manifest, 'spec'), '/spec', cluster)) reports.push(report);
    if (kind === 'Service' && cluster.lab !== undefined) for (const report of ofService(manifest, cluster.minor)) reports.push(report);
    if (kind === 'Endpoints' && cluster.minor >= FIRST_WITHOUT_ENDPOINTS)
      reports.push({
        path: '/kind',
        message: 'got an Endpoints, which is deprecated since Kubernetes 1.33',
        hint: `write an EndpointSlice of discovery.k8s.io/v1 with the label kubernetes.io/service-name: ${manifest.metadata.name}`,
      });
    return reports;
  },
});

const FIRST_WITHOUT_ENDPOINTS = 33;

/** Asked of the servers: 1.34 says nothing, one that emulates 1.35 warns. */
const FIRST_WITHOUT_EXTERNAL_IPS = 35;

function ofService(service: Manifest, minor: number): readonly Report[] {
  if (minor < FIRST_WITHOUT_EXTERNAL_IPS) return [];
  const close = textAt(service, 'spec', 'trafficDistribution') === 'PreferClose';
  const external = listAt(service, 'spec', 'externalIPs').length > 0;
  return [
    ...(close
      ? [{ path: '/spec/trafficDistribution', message: "got 'PreferClose', which is deprecated", hint: "write 'PreferSameZone'" }]
      : []),
    ...(external
      ? [
          {
            path: '/spec/externalIPs',
            message: 'got externalIPs, which are deprecated and planned to be removed in Kubernetes 1.43',
            hint: "use type 'LoadBalancer' with a pool of the lab's load balancer",
          },
        ]
      : []),
  ];
}

function ofPods(manifest: Manifest, cluster: Cluster): readonly Report[] {
  const pods = cluster.podsOf(manifest);
  if (pods === undefined) return NOTHING;
  const reports = [...inPod(pods.spec, `${pods.at}/spec`)];
  // Most pods have none, and then nothing is made for them.
  const hasAnnotations = Object.keys(pods.annotations).length > 0;
  if (hasAnnotations) for (const report of annotations(pods.annotations, ANNOTATIONS, pods.at)) reports.push(report);
  for (const [i, volume] of mapsAt(pods.spec, 'volumes').entries())
    for (const report of volumeTypes(volume, `${pods.at}/spec/volumes/${i}`, cluster)) reports.push(report);
  if (!hasAnnotations) return reports;
  for (const { name, spec } of pods.containers) {
    for (const [prefix, field, counts] of OF_CONTAINERS) {
      const key = `${prefix}${name}`;
      const annotation = pods.annotations[key];
      if (annotation === undefined || isGiven(mapAt(spec, 'securityContext'), field) || counts(pods, annotation)) continue;
      reports.push({
        path: `${pods.at}${pointer(['metadata', 'annotations', key])}`,
        message: `got the deprecated annotation '${key}'`,
        hint: `use securityContext.${field}`,
      });
    }
  }
  const seccomp = 'seccomp.security.alpha.kubernetes.io/pod';
  if (pods.annotations[seccomp] !== undefined && !isGiven(mapAt(pods.spec, 'securityContext'), 'seccompProfile'))
    reports.push({
      path: `${pods.at}${pointer(['metadata', 'annotations', seccomp])}`,
      message: `got the annotation '${seccomp}', which nothing reads`,
      hint: 'use securityContext.seccompProfile',
    });
  return reports;
}

/** Prefix of the annotation, the field that took its place, and whether that of the pod counts where the container has none: one that says the same. Of templates another one is refused. */
const OF_CONTAINERS: readonly (readonly [prefix: string, field: string, counts: (pods: Pods, annotation: string) => boolean])[] = [
  ['container.seccomp.security.alpha.kubernetes.io/', 'seccompProfile', () => false],
  [
    'container.apparmor.security.beta.kubernetes.io/',
    'appArmorProfile',
    ({ spec, object }, annotation) => {
      const field = mapAt(spec, 'securityContext', 'appArmorProfile');
      return Object.keys(field).length > 0 && (object.kind !== 'Pod' || isSameProfile(field, annotation));
    },
  ],
];

function annotations(given: ReadMap, table: Readonly<Record<string, string>> | undefined, at: string): Report[] {
  if (table === undefined) return [];
  return Object.keys(given).flatMap((key) => {
    const advice = entryOf(table, key);
    return advice === undefined
      ? []
      : [{ path: `${at}${pointer(['metadata', 'annotations', key])}`, message: `got the deprecated annotation '${key}'`, hint: advice }];
  });
}
