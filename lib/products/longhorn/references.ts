import type { Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import type { NamedInText } from '../../cluster/references/reference';
import { textAt } from '../../manifest/read';
import { readValue } from '../../source/read-value';
import { OPERATOR_OBJECT } from '../operators';
import { hasSecretAnywhere, writesOthers } from '../rows';
import { NAMESPACE } from './namespace';

const CLASS = ['storage.k8s.io/StorageClass'];
const isOwn = (_: unknown, storageClass: unknown) => textAt(storageClass, 'provisioner') === 'driver.longhorn.io';

/** `[{"name": "backup", "isGroup": false}]`: groups need no object. */
function jobs(text: string): readonly NamedInText[] {
  const { value } = readValue(text);
  return Array.isArray(value)
    ? value.flatMap((one) => (textAt(one, 'name') === undefined || isGroup(one) ? [] : [{ name: textAt(one, 'name') ?? '' }]))
    : [];
}

function isGroup(job: unknown): boolean {
  return typeof job === 'object' && job !== null && 'isGroup' in job && job.isGroup === true;
}

/** Label of a claim that names a job; `recurring-job-group.` names a group, which needs no object. */
const JOB_LABEL = 'recurring-job.longhorn.io/';
/** Label of a claim whose other labels are copied to its volume. */
export const SOURCE_LABEL = `${JOB_LABEL}source`;
const jobOfLabel = (_: string, __: unknown, label: string): readonly NamedInText[] =>
  label.startsWith(JOB_LABEL) && label !== SOURCE_LABEL ? [{ name: label.slice(JOB_LABEL.length) }] : [];

/** What its kinds and the parameters of its classes name. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: OPERATOR_OBJECT,
    to: 'longhorn.io/RecurringJob',
    namespaceIn: () => NAMESPACE,
    hint: 'write it',
    guessedMissing: writesOthers,
    places: [{ from: CLASS, path: 'parameters.recurringJobSelector', names: jobs, when: (_, storageClass) => isOwn(_, storageClass) }],
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'longhorn.io/RecurringJob',
    namespaceIn: () => NAMESPACE,
    hint: 'write it',
    guessedMissing: writesOthers,
    places: [{ from: ['PersistentVolumeClaim'], path: 'metadata.labels.*', names: jobOfLabel }],
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'longhorn.io/BackingImage',
    namespaceIn: () => NAMESPACE,
    hint: 'write it',
    guessedMissing: writesOthers,
    places: [{ from: CLASS, path: 'parameters.backingImage', emptyIsNone: true, when: isOwn }],
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'Secret',
    namespaceIn: () => NAMESPACE,
    ...SECRET_HINT,
    // Its chart makes none: it is written where the target is.
    guessedMissing: hasSecretAnywhere,
    places: [{ from: ['longhorn.io/BackupTarget'], path: 'spec.credentialSecret', emptyIsNone: true }],
  },
];
