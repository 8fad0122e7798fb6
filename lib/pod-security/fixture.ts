import type { ReadMap } from '../manifest/read';
import { isMap, type JsonMap } from '../manifest/tree';

/** A pod, and what the standards say of it. */
export interface Case {
  readonly name: string;
  readonly pod: TestPod;
  /** Version of the standards. @default 34 */
  readonly minor?: number;
  /** Pointers by control, at the level baseline. */
  readonly baseline: Verdict;
  /** At the level restricted. */
  readonly restricted: Verdict;
}

/** Pointers of what is not allowed, by the id of the control. */
export type Verdict = Readonly<Record<string, readonly string[]>>;

/** What a pod is made of. */
export interface TestPod {
  readonly metadata: ReadMap;
  readonly spec: ReadMap;
}

/** What is different from a pod that is allowed at every level. */
export interface Difference {
  /** Fields of the pod's spec. */
  readonly spec?: JsonMap;
  /** Fields of its container, its init container, and its ephemeral container; the latter two are there only if given. */
  readonly container?: JsonMap;
  readonly init?: JsonMap;
  readonly ephemeral?: JsonMap;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A pod that is allowed at every level, but for the difference; `undefined` takes a field away. */
function pod({ spec = {}, container = {}, init, ephemeral, annotations = {} }: Difference): TestPod {
  const lists = {
    containers: [testContainer('main', container)],
    ...(init ? { initContainers: [testContainer('setup', init)] } : {}),
    ...(ephemeral ? { ephemeralContainers: [testContainer('debug', ephemeral)] } : {}),
  };
  const good = { securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }, ...lists };
  return { metadata: { name: 'pod', annotations }, spec: merged(good, spec) };
}

/** A case that both levels allow. */
export function allowed(name: string, difference: Difference, minor?: number): Case {
  return differ(name, difference, { baseline: {}, restricted: {} }, minor);
}

/** A case that both levels forbid for the same reason. */
export function forbidden(name: string, difference: Difference, verdict: Verdict, minor?: number): Case {
  return differ(name, difference, { baseline: verdict, restricted: verdict }, minor);
}

/** A case of which the levels say different things. */
export function differ(name: string, difference: Difference, verdicts: Pick<Case, 'baseline' | 'restricted'>, minor?: number): Case {
  return { name, pod: pod(difference), ...verdicts, ...(minor === undefined ? {} : { minor }) };
}

/**
 * The same setting in a container of each list.
 * @param fields that are not allowed, below the securityContext
 * @param baseline id of the control of the level baseline, if there is one @param restricted that of restricted
 */
export function everywhere(
  securityContext: JsonMap,
  fields: readonly string[],
  baseline: string | undefined,
  restricted = baseline ?? '',
): Case[] {
  const lists = { init: 'initContainers', container: 'containers', ephemeral: 'ephemeralContainers' };
  return Object.entries(lists).map(([key, list]) => {
    const paths = fields.map((field) => `/spec/${list}/0/securityContext/${field}`);
    const verdicts = { baseline: baseline === undefined ? {} : { [baseline]: paths }, restricted: { [restricted]: paths } };
    return differ(`${JSON.stringify(securityContext)} in ${list}`, { [key]: { securityContext } }, verdicts);
  });
}

function testContainer(name: string, difference: JsonMap): JsonMap {
  const good = {
    name,
    image: 'registry.example/app:1',
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  };
  return merged(good, difference);
}

function merged(base: JsonMap, difference: JsonMap): JsonMap {
  const result: JsonMap = { ...base };
  for (const [key, value] of Object.entries(difference)) {
    const before = result[key];
    if (value === undefined) delete result[key];
    else result[key] = isMap(before) && isMap(value) ? merged(before, value) : value;
  }
  return result;
}
