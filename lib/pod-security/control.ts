import type { PodView } from './pod-view';

/** The levels that forbid something; `privileged` forbids nothing. */
export type RestrictingLevel = 'baseline' | 'restricted';

/** One place in a pod that a control does not allow. */
export interface Offence {
  /** JSON pointer from the pod; of the field that must be set, where one is missing. */
  readonly path: string;
  /** What is so there, in half a sentence: `container 'web' is privileged`. */
  readonly summary: string;
}

/** One control of the Pod Security Standards; its id is upstream's. */
export interface Control {
  readonly id: string;
  /** The lowest level that asks for it. */
  readonly level: RestrictingLevel;
  /** First minor version of the standards that has it. */
  readonly since: number;
  /** Id of the baseline control that says less and is not asked beside this one. */
  readonly instead?: string;
  /** What to do. */
  readonly hint: string;
  /** Every place of the pod that is not allowed. @param minor version of the standards: what is allowed has changed over time */
  offences(pod: PodView, minor: number): readonly Offence[];
}

/** Pods with users of their own (`hostUsers: false`) are asked for less since this version of the standards. */
const OWN_USERS_SINCE = 35;

/** Whether the pod's users are none of the node's, so that root in it is nobody there. */
export function hasOwnUsers(pod: PodView, minor: number): boolean {
  return pod.fields.hostUsers === false && minor >= OWN_USERS_SINCE;
}

/** Pods for Windows are free of what only Linux has since this version of the standards. */
const WINDOWS_EXEMPT_SINCE = 25;

/** Whether a control of Linux' settings does not apply to the pod. */
export function exemptAsWindows(pod: PodView, minor: number): boolean {
  return pod.windows && minor >= WINDOWS_EXEMPT_SINCE;
}
