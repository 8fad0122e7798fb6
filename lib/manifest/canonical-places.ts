import { groupOf } from './identity';
import type { Manifest } from './manifest';
import type { Way } from './tree';

/** Where built-in kinds have what their canonical form is about. */
export interface Places {
  /** Every value here is a quantity. */
  readonly quantities: readonly Way[];
  /** Every port here has a protocol, TCP unless it says otherwise. */
  readonly ports: readonly Way[];
  /** An empty list or map here means the same as none. */
  readonly empties: readonly Way[];
}

const way = (text: string): Way => text.split('.');
const ways = (prefix: string, texts: readonly string[]): readonly Way[] => texts.map((text) => way(prefix ? `${prefix}.${text}` : text));

const CONTAINERS = ['containers', 'initContainers', 'ephemeralContainers'];
const ofContainers = (texts: readonly string[]): readonly string[] =>
  CONTAINERS.flatMap((list) => texts.map((text) => `${list}.*.${text}`));
const VOLUME_CLAIM = ['spec.resources.requests.*', 'spec.resources.limits.*'];
const DIVISOR = 'resourceFieldRef.divisor';

const POD_QUANTITIES = [
  ...ofContainers(['resources.limits.*', 'resources.requests.*', `env.*.valueFrom.${DIVISOR}`]),
  'resources.limits.*',
  'resources.requests.*',
  'overhead.*',
  'volumes.*.emptyDir.sizeLimit',
  ...VOLUME_CLAIM.map((place) => `volumes.*.ephemeral.volumeClaimTemplate.${place}`),
  `volumes.*.downwardAPI.items.*.${DIVISOR}`,
  `volumes.*.projected.sources.*.downwardAPI.items.*.${DIVISOR}`,
];

/** Inner places first: `resources` is empty once its `limits` and `requests` are gone. */
const POD_EMPTIES = [
  ...ofContainers(['resources.limits', 'resources.requests', 'resources', 'env', 'envFrom', 'ports', 'volumeMounts', 'volumeDevices']),
  ...ofContainers(['args', 'command', 'securityContext']),
  ...['initContainers', 'ephemeralContainers', 'volumes', 'imagePullSecrets', 'tolerations', 'nodeSelector', 'hostAliases'],
  ...['topologySpreadConstraints', 'securityContext', 'readinessGates', 'schedulingGates', 'resourceClaims'],
];

const META_EMPTIES = ['metadata.labels', 'metadata.annotations', 'metadata.finalizers', 'metadata.ownerReferences'];
const METRIC_TARGETS = ['resource', 'containerResource', 'pods', 'object', 'external'].flatMap((source) => [
  `spec.metrics.*.${source}.target.value`,
  `spec.metrics.*.${source}.target.averageValue`,
]);
const LIMIT_KEYS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'];

/** Where the pod template, or the pod itself, is. */
const POD_AT: Readonly<Record<string, string>> = {
  '/Pod': '',
  '/PodTemplate': 'template.',
  '/ReplicationController': 'spec.template.',
  'apps/DaemonSet': 'spec.template.',
  'apps/Deployment': 'spec.template.',
  'apps/ReplicaSet': 'spec.template.',
  'apps/StatefulSet': 'spec.template.',
  'batch/CronJob': 'spec.jobTemplate.spec.template.',
  'batch/Job': 'spec.template.',
};

const OTHERS: Readonly<Record<string, Partial<Places>>> = {
  '/LimitRange': { quantities: LIMIT_KEYS.map((key) => way(`spec.limits.*.${key}.*`)) },
  '/PersistentVolume': { quantities: [way('spec.capacity.*')] },
  '/PersistentVolumeClaim': { quantities: ways('', VOLUME_CLAIM) },
  '/ResourceQuota': { quantities: [way('spec.hard.*')] },
  '/Service': { ports: [way('spec.ports.*')], empties: ways('spec', ['externalIPs', 'loadBalancerSourceRanges']) },
  '/ServiceAccount': { empties: [way('imagePullSecrets'), way('secrets')] },
  'apps/StatefulSet': {
    quantities: ways('spec.volumeClaimTemplates.*', VOLUME_CLAIM),
    empties: [...ways('spec.volumeClaimTemplates.*', META_EMPTIES), way('spec.volumeClaimTemplates')],
  },
  'autoscaling/HorizontalPodAutoscaler': {
    quantities: [...METRIC_TARGETS, 'spec.behavior.scaleUp.tolerance', 'spec.behavior.scaleDown.tolerance'].map(way),
  },
  'networking.k8s.io/Ingress': { empties: [way('spec.tls')] },
  'networking.k8s.io/NetworkPolicy': { ports: [way('spec.ingress.*.ports.*'), way('spec.egress.*.ports.*')] },
  'node.k8s.io/RuntimeClass': { quantities: [way('overhead.podFixed.*')] },
};

const known = new Map<string, Places>();

/** The places of a kind; none for custom resources but the emptiness of their metadata. */
export function placesOf({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): Places {
  const key = `${groupOf(apiVersion)}/${kind}`;
  const found = known.get(key) ?? placesOfKind(key);
  known.set(key, found);
  return found;
}

function placesOfKind(key: string): Places {
  const { quantities = [], ports = [], empties = [] } = OTHERS[key] ?? {};
  const own = { quantities, ports, empties: [...ways('', META_EMPTIES), ...empties] };
  const at = POD_AT[key];
  if (at === undefined) return own;
  return {
    quantities: [...own.quantities, ...ways(`${at}spec`, POD_QUANTITIES)],
    ports: [...own.ports, ...ways(`${at}spec`, ofContainers(['ports.*']))],
    empties: [...own.empties, ...(at ? META_EMPTIES.map((text) => way(at + text)) : []), ...ways(`${at}spec`, POD_EMPTIES)],
  };
}
