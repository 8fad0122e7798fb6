import type { Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import { AUTOSCALER_TARGET } from '../../cluster/references/rules';
import { textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { OPERATOR_KEY, OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';

const SCALED = ['keda.sh/ScaledObject'];
/** Kinds of Kubernetes that it scales; custom ones are not looked for. */
const OWN: Readonly<Record<string, string>> = { Deployment: 'apps/Deployment', StatefulSet: 'apps/StatefulSet' };

const REFERENCES: readonly Reference[] = [
  {
    rule: AUTOSCALER_TARGET,
    to: (target) => (/^(?:apps\/.*)?$/.test(textAt(target, 'apiVersion') ?? '') ? OWN[textAt(target, 'kind') || 'Deployment'] : undefined),
    hint: 'write it, or remove the autoscaler',
    places: [{ from: SCALED, path: 'spec.scaleTargetRef.name', emptyIsNone: true }],
  },
  {
    rule: OPERATOR_OBJECT,
    to: ({ kind }) => `keda.sh/${kind === 'ClusterTriggerAuthentication' ? kind : 'TriggerAuthentication'}`,
    hint: 'write it',
    guessedMissing: writesOthers,
    places: [{ from: [...SCALED, 'keda.sh/ScaledJob'], path: 'spec.triggers.*.authenticationRef.name', emptyIsNone: true }],
  },
  {
    rule: OPERATOR_OBJECT,
    keyRule: OPERATOR_KEY,
    to: 'Secret',
    ...SECRET_HINT,
    places: [{ from: ['keda.sh/TriggerAuthentication'], path: 'spec.secretTargetRef.*.name', emptyIsNone: true, keys: 'key' }],
  },
];

/** KEDA. */
export const keda = defineProduct({
  name: 'keda',
  title: 'KEDA',
  facts: [
    {
      summary: 'a ScaledObject scales a Deployment of its namespace, unless its scaleTargetRef names another kind',
      source: 'https://keda.sh/docs/latest/reference/scaledobject-spec/',
      versions: 'v2',
    },
    {
      summary: 'a trigger names a TriggerAuthentication of its namespace, which names Secrets there',
      source: 'https://keda.sh/docs/latest/concepts/authentication/',
      versions: 'v2',
    },
  ],
  references: REFERENCES,
  kinds: { passiveGroups: ['keda.sh'] },
});
