import type { NamedInText } from '../../cluster/references/reference';
import { defineProduct } from '../define-product';
import { OPERATOR_OBJECT } from '../operators';

const ANNOTATION = 'k8s.v1.cni.cncf.io/networks';
const ATTACHMENT = 'k8s.cni.cncf.io/NetworkAttachmentDefinition';
const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map((kind) => `apps/${kind}`);

/** `iot`, `other/iot@net1`, several with commas between them; a list in JSON names more than that. */
function networks(text: string): readonly NamedInText[] {
  if (text.trimStart().startsWith('[')) return [];
  return text.split(',').flatMap((one) => {
    const [way = ''] = one.trim().split('@');
    const [first = '', second] = way.split('/');
    if (first === '') return [];
    return [second === undefined ? { name: first } : { namespace: first, name: second }];
  });
}

/** Multus, which gives pods further networks. */
export const multus = defineProduct({
  name: 'multus',
  title: 'Multus',
  facts: [
    {
      summary: 'a pod names NetworkAttachmentDefinitions in the annotation k8s.v1.cni.cncf.io/networks, and does not start without them',
      source: 'https://github.com/k8snetworkplumbingwg/multus-cni/blob/master/docs/how-to-use.md',
      versions: 'v4',
    },
  ],
  references: [
    {
      rule: OPERATOR_OBJECT,
      to: ATTACHMENT,
      hint: 'write it, or declare it where it is: the pods do not start without it',
      guessedMissing: (cluster) => cluster.ofKind(ATTACHMENT).length > 0,
      places: [
        { from: WORKLOADS, path: ['spec', 'template', 'metadata', 'annotations', ANNOTATION], emptyIsNone: true, names: networks },
        { from: ['Pod'], path: ['metadata', 'annotations', ANNOTATION], emptyIsNone: true, names: networks },
      ],
    },
  ],
  annotations: [{ prefix: 'k8s.v1.cni.cncf.io/', complete: false, groups: [{ on: ['Pod'], names: ['networks'] }] }],
  kinds: { passiveGroups: ['k8s.cni.cncf.io'] },
});
