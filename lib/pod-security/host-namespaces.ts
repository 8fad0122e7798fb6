import type { Control } from './control';
import { below } from './pod-view';

/** Sharing the node's network, processes or memory undoes the isolation of the pod. */
export const hostNamespaces: Control = {
  id: 'hostNamespaces',
  level: 'baseline',
  since: 0,
  hint: 'leave out hostNetwork, hostPID and hostIPC',
  offences: (pod) =>
    ['hostNetwork', 'hostPID', 'hostIPC']
      .filter((field) => pod.fields[field] === true)
      .map((field) => ({ path: below(pod, field), summary: `${pod.title} sets ${field}: true` })),
};
