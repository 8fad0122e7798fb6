import type { Finding } from '../../lib/manifest/finding';
import type { Manifest } from '../../lib/manifest/manifest';

/** What our rules find and the server does not refuse, and why we say it all the same. */
interface Exception {
  readonly rule: string;
  readonly message: RegExp;
  readonly why: string;
}

const STRICTER: readonly Exception[] = [
  {
    rule: 'schema/dead-volume',
    message: /^got the volume type/,
    why: 'the server warns only: no node can mount the volume, and the pod never starts',
  },
  {
    rule: 'schema/pod',
    message: /^got priority/,
    why: 'a priority by hand is refused when a pod is made of the template, not before',
  },
  {
    rule: 'schema/run-as-non-root',
    message: /runs as user 0/,
    why: 'the kubelet refuses to start a container as root that forbids it',
  },
  {
    rule: 'schema/volumes',
    message: /^got no source/,
    why: 'the server makes an emptyDir of a volume without a source: what is written is lost with the pod',
  },
  {
    rule: 'schema/probe-port',
    message: /has no port named/,
    why: 'the kubelet looks the name of a port up when it probes, and never finds it',
  },
  {
    rule: 'schema/container',
    message: /^got image/,
    why: 'a space in an image is refused when a pod is made of the template, not before',
  },
  {
    rule: 'schema/affinity',
    message: /whole number/,
    why: "the scheduler compares whole numbers only: with 'Gt' or 'Lt' of a text no node ever matches",
  },
  {
    rule: 'schema/type',
    message: /^got null/,
    why: 'a null in a custom resource is kept as it is or taken for absent; Argo CD would show the object OutOfSync',
  },
];

/** What the older server does not look into. */
const UNTIL_1_33: readonly { readonly kind: string; readonly path: RegExp; readonly why: string }[] = [
  {
    kind: 'StatefulSet',
    path: /^\/spec\/(template(\/spec|$)|volumeClaimTemplates)/,
    why: 'until 1.33 the server does not validate the pods and claims of a StatefulSet; they are refused one by one instead, and it never has any',
  },
  {
    kind: 'HorizontalPodAutoscaler',
    path: /^\/spec\/scaleTargetRef\/apiVersion$/,
    why: "until 1.33 the server does not look at the apiVersion of an autoscaler's target; the autoscaler never finds it",
  },
];

type ReportedFinding = Pick<Finding, 'rule' | 'message' | 'path'>;

/** Why we refuse what the server takes: a reason for every finding, or undefined if there is one without. */
export function whyStricter(manifest: Manifest, findings: readonly ReportedFinding[], version: string): readonly string[] | undefined {
  const reasons = findings.map((finding) => {
    const old = UNTIL_1_33.find(({ kind, path }) => version.startsWith('1.33') && kind === manifest.kind && path.test(finding.path));
    return (old ?? STRICTER.find(({ rule, message }) => rule === finding.rule && message.test(finding.message)))?.why;
  });
  const known = reasons.filter((reason) => reason !== undefined);
  return known.length === reasons.length ? known : undefined;
}

/** What only a compiler of CEL knows: what the server says of an expression that it can't compile, or that is of another type. */
const OF_CEL = /xpression: Invalid value: .*(?:compilation failed|must evaluate to)/;

/** Why we take what the server refuses, or undefined. */
export function whyMilder(message: string): string | undefined {
  return OF_CEL.test(message) ? 'expressions of admission policies are not compiled' : undefined;
}
