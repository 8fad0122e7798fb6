import { identityOf, kindKey, printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { withoutSecrets } from '../secrets/quote';
import { apiOf, schemaMinorOf } from './api';
import type { Cluster } from './cluster';
import { releaseNamespaces } from './unmanaged';

/**
 * Why something was not looked at:
 * - `no-lab`: without a lab, what is missing may be elsewhere, and nothing is said about nodes, routes and connections;
 * - `other-version`: there are no schemas of the lab's Kubernetes;
 * - `no-schema`: there is no schema of a kind, so its fields are not checked;
 * - `not-rendered`: a chart, or another repository: what it installs is not among the manifests;
 * - `undeclared-pods`: the same, and its pods are not declared, so they take no room in a plan;
 * - `unreadable`: a file, or a part of one, is no YAML that Kubernetes reads;
 * - `placeholder`: values that are filled in or decrypted between the file and the API server;
 * - `managed-elsewhere`: the lab says that it exists; nothing here shows how it is made.
 */
export type GapReason =
  | 'no-lab'
  | 'other-version'
  | 'no-schema'
  | 'not-rendered'
  | 'undeclared-pods'
  | 'unreadable'
  | 'placeholder'
  | 'managed-elsewhere';

/** Something that was not looked at: "no findings" says nothing about it. */
export interface Gap {
  /** Why. */
  readonly reason: GapReason;
  /** What, for example `HelmChart metallb-system/metallb`. */
  readonly subject: string;
  /** What that means, on one line. */
  readonly message: string;
  /** Namespaces that it is about, where it is about some; `*` for any. */
  readonly namespaces?: readonly string[];
}

/** What nothing is promised about, though it belongs to the cluster. */
export const coverageOf = memoize((cluster: Cluster): readonly Gap[] =>
  [
    ...ofLab(cluster),
    ...withoutSchema(cluster),
    ...cluster.all.flatMap((manifest) => notRendered(manifest, cluster)),
    ...managedElsewhere(cluster),
  ].map(shown),
);

/** A name may be a URL with a user part by mistake. */
function shown({ subject, namespaces, ...gap }: Gap): Gap {
  return { ...gap, subject: withoutSecrets(subject), ...(namespaces === undefined ? {} : { namespaces: namespaces.map(withoutSecrets) }) };
}

function ofLab(cluster: Cluster): readonly Gap[] {
  if (cluster.lab === undefined) {
    const message = 'whether what they refer to exists, fits and is reached is not checked without a lab';
    return [{ reason: 'no-lab', subject: 'manifests', message }];
  }
  const used = schemaMinorOf(cluster);
  if (used === cluster.minor) return [];
  const message = `there are no schemas of this version, those of 1.${used} are used`;
  return [{ reason: 'other-version', subject: `Kubernetes 1.${cluster.minor}`, message }];
}

function withoutSchema(cluster: Cluster): readonly Gap[] {
  const counts = new Map<string, number>();
  for (const { apiVersion, kind } of cluster.all) {
    if (apiOf(cluster).kind(apiVersion, kind) !== undefined) continue;
    const subject = `${kind} of ${apiVersion}`;
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return [...counts].map(([subject, count]) => {
    const message = `${count === 1 ? 'one object is' : `${count} objects are`} of a kind without a schema: its fields are not checked`;
    return { reason: 'no-schema', subject, message };
  });
}

function notRendered(manifest: Manifest, cluster: Cluster): readonly Gap[] {
  const namespaces = releaseNamespaces(manifest, cluster);
  if (namespaces === undefined || namespaces.length === 0) return [];
  const subject = printIdentity(identityOf(manifest));
  const gaps: Gap[] = [{ reason: 'not-rendered', subject, message: 'what it installs is not among the manifests', namespaces }];
  const pods = cluster.lab?.runTimePods ?? [];
  if (cluster.lab === undefined || kindKey(manifest) === 'argoproj.io/ApplicationSet') return gaps;
  const declared = pods.some(({ namespace }) => namespaces.includes(namespace));
  return declared
    ? gaps
    : [...gaps, { reason: 'undeclared-pods', subject, message: 'its pods are not declared: they are not counted on any node', namespaces }];
}

function managedElsewhere({ lab }: Cluster): readonly Gap[] {
  return (lab?.externals ?? []).flatMap((external): Gap[] => {
    if (external.kind === 'Namespace')
      return [elsewhere(`Namespace ${external.name}`, external.name, 'what is in it is not among the manifests')];
    if (external.kind !== 'Service') return [];
    return [
      elsewhere(`Service ${external.namespace}/${external.name}`, external.namespace, 'whether anything answers behind it is not known'),
    ];
  });
}

function elsewhere(subject: string, namespace: string, message: string): Gap {
  return { reason: 'managed-elsewhere', subject, message, namespaces: [namespace] };
}
