import type { WrittenLab } from '../../../lab/complete';
import type { Manifest } from '../../../manifest/manifest';

/** What an API server does with an object: takes it as it is, takes it with a warning, takes it without a field, or refuses it. */
export type Verdict = 'taken' | 'warned' | 'dropped' | 'refused';

/** An object that is asked about. */
export interface Question {
  readonly what: string;
  readonly manifest: Manifest;
  /** JSON pointer of what it is about: what a server drops, names in its refusal, and where our finding is or below what. */
  readonly field: string;
  /** What servers do, from which version on; the first is that of the oldest server that there is. */
  readonly from: Readonly<Record<string, Verdict>>;
  /** Rules of which one says so, where a server does not take it. */
  readonly rules: readonly string[];
  /** What a refusal is about, where it does not name the field. */
  readonly names?: RegExp;
  /** Where we say more than a server does, and why: it takes what nodes do not. */
  readonly stricter?: string;
  /** Why we say nothing of what a server does not take. */
  readonly silent?: string;
}

/** What no server answers: of kubelets, products and images. */
export interface Case {
  readonly what: string;
  readonly manifests: readonly Manifest[];
  readonly lab: Partial<WrittenLab> & { readonly kubernetes: string };
  /** Rules that speak, and no other ones of the row; none if it is right. */
  readonly says: readonly string[];
}

/** A change that the reference lists. */
export interface Row {
  readonly change: string;
  /** What comes of it, by version. */
  readonly how: string;
  /** Rules and commands that say so, as docs/upgrade.md prints them; none where nothing is to be said. */
  readonly by: readonly string[];
  readonly questions?: readonly Question[];
  readonly cases?: readonly Case[];
  /** Who says what no server answers. */
  readonly source?: string;
  /** Tests that have more of it, or all of it where it is neither a question nor a case. */
  readonly tests?: readonly string[];
  /** Why nothing is to be said of it. */
  readonly silent?: string;
  /** Where servers do otherwise than the reference says. */
  readonly differs?: string;
}

/** The verdict of a version: that of the newest border which is not newer. */
export function verdictAt({ from }: Question, minor: number): Verdict {
  const borders = Object.entries(from).map(([version, verdict]) => [Number(version.split('.')[1]), verdict] as const);
  const found = borders.filter(([border]) => border <= minor).at(-1) ?? borders[0];
  if (found === undefined) throw new Error('a question has an answer');
  return found[1];
}

const IMAGE = 'registry.example.com/web:1.0';

/** An object in the namespace `demo`. */
export function object(apiVersion: string, kind: string, name: string, content: object): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: 'demo' }, ...content };
}

/** An object in no namespace. */
export function clusterObject(apiVersion: string, kind: string, name: string, content: object): Manifest {
  return { apiVersion, kind, metadata: { name }, ...content };
}

/** A Pod of one container. */
export function pod(name: string, spec: object, container: object = {}, annotations?: Readonly<Record<string, string>>): Manifest {
  const content = { spec: { ...spec, containers: [{ name: 'web', image: IMAGE, ...container }] } };
  const made = object('v1', 'Pod', name, content);
  return annotations === undefined ? made : { ...made, metadata: { ...made.metadata, annotations } };
}

/** Namespaces that objects are in: the standard `baseline` of Pod Security is enforced in one of them. */
export const NAMESPACES: readonly Manifest[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'demo' } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'guarded', labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } } },
];

/** The same object where the standard is enforced. */
export function guarded(manifest: Manifest): Manifest {
  return { ...manifest, metadata: { ...manifest.metadata, namespace: 'guarded' } };
}

/** A Service of the pods `web`. */
export function service(name: string, spec: object): Manifest {
  return object('v1', 'Service', name, { spec: { ports: [{ port: 80 }], selector: { app: 'web' }, ...spec } });
}

/** A NetworkPolicy that lets in an ipBlock. */
export function policy(name: string, ipBlock: object): Manifest {
  return object('networking.k8s.io/v1', 'NetworkPolicy', name, { spec: { podSelector: {}, ingress: [{ from: [{ ipBlock }] }] } });
}

/** A StatefulSet of the pods `web`. */
export function statefulSet(name: string, spec: object): Manifest {
  const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: IMAGE }] } };
  return object('apps/v1', 'StatefulSet', name, {
    spec: { serviceName: 'web', selector: { matchLabels: { app: 'web' } }, template, ...spec },
  });
}

/** An autoscaler of the Deployment `web`. */
export function autoscaler(name: string, spec: object): Manifest {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
  return object('autoscaling/v2', 'HorizontalPodAutoscaler', name, { spec: { scaleTargetRef, maxReplicas: 3, ...spec } });
}

/** A claim of a volume. */
export function claim(name: string, spec: object): Manifest {
  return object('v1', 'PersistentVolumeClaim', name, {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
  });
}
