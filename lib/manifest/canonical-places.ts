import { groupOf } from './identity';
import type { Manifest } from './manifest';
import { memoize } from './memoize';
import { POD_TEMPLATES } from './pod-template';
import { entryOf } from './read';
import { mergePaths, type PathTrie } from './tree';

/** Where built-in kinds have what their canonical form is about. */
export interface Places {
  /** Every value here is a quantity. */
  readonly quantities: PathTrie<true>;
  /** Every map that holds one of these is a port and has a protocol, TCP unless it says otherwise. */
  readonly ports: PathTrie<true>;
  /** An empty list or map here means the same as none. */
  readonly empties: PathTrie<true>;
}

/** Places as texts: keys with dots between them. */
type Texts = Readonly<Record<keyof Places, readonly string[]>>;

const below = (prefix: string, texts: readonly string[]): readonly string[] => texts.map((text) => `${prefix}.${text}`);

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
function templateAt(key: string): string | undefined {
  if (key === '/PodTemplate') return 'template.';
  const way = entryOf(POD_TEMPLATES, key.replace(/^\//, ''));
  return way?.map((step) => `${step}.`).join('');
}

const OTHERS: Readonly<Record<string, Partial<Texts>>> = {
  '/LimitRange': { quantities: LIMIT_KEYS.map((key) => `spec.limits.*.${key}.*`) },
  '/PersistentVolume': { quantities: ['spec.capacity.*'] },
  '/PersistentVolumeClaim': { quantities: VOLUME_CLAIM },
  '/ResourceQuota': { quantities: ['spec.hard.*'] },
  '/Service': { ports: ['spec.ports.*.*'], empties: ['spec.externalIPs', 'spec.loadBalancerSourceRanges'] },
  '/ServiceAccount': { empties: ['imagePullSecrets', 'secrets'] },
  'apps/StatefulSet': {
    quantities: below('spec.volumeClaimTemplates.*', VOLUME_CLAIM),
    empties: [...below('spec.volumeClaimTemplates.*', META_EMPTIES), 'spec.volumeClaimTemplates'],
  },
  'autoscaling/HorizontalPodAutoscaler': {
    quantities: [...METRIC_TARGETS, 'spec.behavior.scaleUp.tolerance', 'spec.behavior.scaleDown.tolerance'],
  },
  'networking.k8s.io/Ingress': { empties: ['spec.tls'] },
  'networking.k8s.io/NetworkPolicy': { ports: ['spec.ingress.*.ports.*.*', 'spec.egress.*.ports.*.*'] },
  'node.k8s.io/RuntimeClass': { quantities: ['overhead.podFixed.*'] },
};

/** The places of a kind; none for custom resources but the emptiness of their metadata. */
export function placesOf({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): Places {
  return placesByKind(`${groupOf(apiVersion)}/${kind}`);
}

const placesByKind = memoize((key: string): Places => join(placesOfKind(key)));

function join({ quantities, ports, empties }: Texts): Places {
  const ways = (texts: readonly string[]): PathTrie<true> => mergePaths(texts.map((text) => [text, true]));
  return { quantities: ways(quantities), ports: ways(ports), empties: ways(empties) };
}

function placesOfKind(key: string): Texts {
  const { quantities = [], ports = [], empties = [] } = OTHERS[key] ?? {};
  const own = { quantities, ports, empties: [...META_EMPTIES, ...empties] };
  const at = templateAt(key);
  if (at === undefined) return own;
  return {
    quantities: [...own.quantities, ...below(`${at}spec`, POD_QUANTITIES)],
    ports: [...own.ports, ...below(`${at}spec`, ofContainers(['ports.*.*']))],
    empties: [...own.empties, ...(at ? META_EMPTIES.map((text) => at + text) : []), ...below(`${at}spec`, POD_EMPTIES)],
  };
}
