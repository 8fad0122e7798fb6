import type { AnnotationGroup } from '../../cluster/annotation-vocabulary';
import type { Product, Reference } from '../../cluster/cluster';
import { defineProduct } from '../define-product';
import { OPERATOR_OBJECT } from '../operators';
import { commaSeparated } from '../rows';

interface Reader {
  readonly name: string;
  readonly title: string;
  readonly source: `https://${string}`;
  /** One, or several of different versions. */
  readonly prefixes: readonly string[];
  readonly names: readonly string[];
  /** Annotations that are not read everywhere. @default none */
  readonly more?: readonly AnnotationGroup[];
  /** Whether labels of these names are read as well. @default false */
  readonly alsoLabels?: boolean;
  /** What its annotations name. @default nothing */
  readonly references?: readonly Reference[];
  /** When the source was read. @default never */
  readonly read?: `${number}-${number}-${number}`;
}

/** Kinds that no DNS name leads to. */
const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map((kind) => `apps/${kind}`);

const READERS: readonly Reader[] = [
  {
    name: 'default-classes',
    title: 'Kubernetes',
    source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class',
    read: '2026-11-29',
    prefixes: ['ingressclass.kubernetes.io/', 'storageclass.kubernetes.io/'],
    names: ['is-default-class'],
  },
  {
    name: 'reloader',
    title: 'Reloader',
    source: 'https://github.com/stakater/Reloader/blob/master/README.md',
    read: '2026-11-29',
    prefixes: ['reloader.stakater.com/'],
    names: ['search', 'match', 'ignore', 'rollout-strategy'],
    more: [{ names: ['auto'], notOn: ['ConfigMap', 'Secret'], instead: 'write it on the workload that uses it' }],
    references: (['ConfigMap', 'Secret'] as const).map((kind) => ({
      rule: OPERATOR_OBJECT,
      to: kind,
      hint: 'name one that the pods use',
      places: ['metadata', 'spec.template.metadata'].map((place) => ({
        from: ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet'],
        path: [...place.split('.'), 'annotations', `${kind.toLowerCase()}.reloader.stakater.com/reload`],
        emptyIsNone: true,
        names: commaSeparated,
      })),
    })),
  },
  {
    name: 'external-dns',
    title: 'ExternalDNS',
    source: 'https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/',
    // The second one is the default since the release after 0.21 (kubernetes-sigs/external-dns#6424).
    read: '2026-11-29',
    prefixes: ['external-dns.alpha.kubernetes.io/', 'external-dns.kubernetes.io/'],
    more: [
      {
        names: ['hostname', 'target', 'ttl', 'alias', 'access', 'cloudflare-proxied'],
        notOn: WORKLOADS,
        instead: 'write it on a Service or route of these pods',
      },
    ],
    names: [
      ...['internal-hostname', 'set-identifier', 'controller', 'endpoints-type'],
      ...['ingress-hostname-source', 'gateway-hostname-source', 'cloudflare-custom-hostname'],
      ...[
        'cloudflare-region-key',
        'cloudflare-tags',
        'cloudflare-record-comment',
        'aws-*',
        'scw-*',
        'webhook-*',
        'coredns-*',
        'azure-tags',
      ],
      ...['record-type', 'ingress'],
    ],
  },
  {
    name: 'keel',
    title: 'Keel',
    source: 'https://github.com/keel-hq/keel/blob/master/types/types.go',
    read: '2026-11-29',
    alsoLabels: true,
    prefixes: ['keel.sh/'],
    names: [
      ...['policy', 'trigger', 'pollSchedule', 'match-tag', 'matchTag', 'matchPreRelease', 'approvals', 'approvalDeadline', 'notify'],
      ...[
        'releaseNotes',
        'initContainers',
        'imageVolumes',
        'monitorContainers',
        'imagePullSecret',
        'digest',
        'update-time',
        'blacklist',
        'force',
      ],
    ],
  },
  {
    name: 'homepage',
    title: 'Homepage',
    source: 'https://gethomepage.dev/configs/kubernetes/',
    read: '2026-11-29',
    prefixes: ['gethomepage.dev/'],
    names: [
      ...['enabled', 'name', 'group', 'icon', 'description', 'href', 'weight', 'app', 'pod-selector', 'siteMonitor', 'ping', 'external'],
      ...['instance', 'instance.*', 'target', 'showStats', 'statusStyle', 'id', 'widget.*', 'widgets', 'container', 'namespace'],
    ],
  },
  {
    name: 'prometheus-annotations',
    title: 'the usual scrape configuration of Prometheus',
    source: 'https://github.com/prometheus-community/helm-charts/blob/main/charts/prometheus/values.yaml',
    read: '2026-11-29',
    alsoLabels: true,
    prefixes: ['prometheus.io/'],
    names: [
      'scrape',
      'scrape-slow',
      'scrape_slow',
      'path',
      'port',
      'scheme',
      'probe',
      'param*',
      'interval',
      'timeout',
      'job',
      'instance',
      'ports',
      'paths',
      'port-name',
    ],
  },
];

/** Programs that read annotations of any object, on labs of every kind: only what looks like one of theirs is misspelt. */
export const ANNOTATION_READERS: readonly Product[] = READERS.map(
  ({ name, title, source, prefixes, names, read, references, more = [], alsoLabels = false }) =>
    defineProduct({
      name,
      title,
      facts: [
        {
          summary: `it reads annotations of ${prefixes.join(' or ')}: ${[...more.flatMap((one) => one.names), ...names].slice(0, 4).join(', ')} and others`,
          source,
          versions: 'all',
          ...(read === undefined ? {} : { read }),
        },
      ],
      ...(references === undefined ? {} : { references }),
      annotations: prefixes.map((prefix) => ({ prefix, complete: false, alsoLabels, groups: [...more, { names }] })),
    }),
);
