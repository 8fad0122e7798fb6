import type { Cluster } from '../cluster/cluster';
import type { Pods } from '../cluster/pods';
import { ConfigurationError } from '../manifest/configuration-error';
import type { Report, Severity } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { groupOfKind, scopeOf } from '../manifest/scope';
import { isMap } from '../manifest/tree';

/** What all rules have. */
interface RuleHead {
  /** `<topic>/<name>`: its page is docs/rules/<id>.md. */
  readonly id: string;
  /** error: a proof that it does not work or loses data; warning: until something ordinary happens, or a guess; info: worth knowing. */
  readonly severity: Severity;
  /** One sentence: what holds where the rule is content. */
  readonly summary: string;
  /** `lab`: says nothing where no lab is known, since what is missing may be elsewhere. @default it needs no lab */
  readonly requires?: 'lab';
  /** It is about what a GitOps engine reports as different: `homelab check` leaves it out where there is none that does. @default it is about what the API server does */
  readonly aboutDifferences?: true;
  /** A warning that synthesis takes for an error: what it is about must not reach a file, however good the guess is. @default false */
  readonly refusedAtSynthesis?: boolean;
}

/** A rule about objects of some kinds. */
export interface ObjectRule extends RuleHead {
  /** Kinds such as `Service` or `apps/Deployment`; `*` for every object. A function where products bring more of them. */
  readonly kinds: string | readonly string[] | ((cluster: Cluster) => readonly string[]);
  /** What is wrong with an object; none: the rule is content. */
  check(manifest: Manifest, cluster: Cluster): readonly Report[];
}

/** A rule about pods: of workloads of any kind, and run-time pods. */
export interface PodRule extends RuleHead {
  /** What is wrong with a group of pods; none: the rule is content. */
  check(pods: Pods, cluster: Cluster): readonly Report[];
}

export type { Report };

/** One idea, one file, one page. */
export type Rule =
  | ({
      /** Whether it is asked of every object, or of every group of pods. */
      readonly about: 'objects';
    } & ObjectRule)
  | ({
      /** Whether it is asked of every object, or of every group of pods. */
      readonly about: 'pods';
    } & PodRule);

/**
 * A rule about objects: asked about each object of its kinds.
 * @throws ConfigurationError for a kind without its group, such as `Deployment`: no object would ever be asked about
 */
export function defineRule(definition: ObjectRule): Rule {
  if (typeof definition.kinds !== 'function') for (const kind of [definition.kinds].flat()) checkKind(definition.id, kind);
  return { about: 'objects', ...definition };
}

function checkKind(id: string, kind: string): void {
  if (kind === '*' || kind.includes('/') || scopeOf({ apiVersion: 'v1', kind }) !== undefined) return;
  const group = groupOfKind(kind);
  const expected = group === undefined ? `its group before it, such as apps/${kind}` : `'${group}/${kind}'`;
  throw new ConfigurationError(`rule ${id}, kinds: got '${kind}', which is no kind of Kubernetes' core group; expected ${expected}`);
}

/** A rule about pods: asked about the pods of each workload. */
export function definePodRule(definition: PodRule): Rule {
  return { about: 'pods', ...definition };
}

/** Whether an exported value is what `defineRule` or `definePodRule` returns. */
export function isRule(value: unknown): value is Rule {
  return (
    isMap(value) &&
    typeof value.id === 'string' &&
    typeof value.check === 'function' &&
    (value.about === 'objects' || value.about === 'pods')
  );
}

/** What a rule returns that has nothing to say. */
export const NOTHING: readonly Report[] = [];

export { list } from '../manifest/count';
