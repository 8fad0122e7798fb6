import { textAt } from '../manifest/read';
import type { Control } from './control';
import { below } from './pod-view';

const HANDLERS = [['livenessProbe'], ['readinessProbe'], ['startupProbe'], ['lifecycle', 'postStart'], ['lifecycle', 'preStop']];
const HOSTS = HANDLERS.flatMap((handler) => ['httpGet', 'tcpSocket'].map((action) => [...handler, action, 'host']));

/** The kubelet asks from the node: with a host of one's choice it could be made to ask anything that only the node can reach. */
export const hostProbes: Control = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  since: 34,
  hint: 'leave out host: the pod itself is asked then; for a virtual host set the header Host in httpHeaders',
  offences: (pod) =>
    pod.containers.flatMap((container) =>
      HOSTS.flatMap((field) => {
        const host = textAt(container.fields, ...field) ?? '';
        return host === '' ? [] : [{ path: below(container, ...field), summary: `${container.title} sets ${field.join('.')} to ${host}` }];
      }),
    ),
};
