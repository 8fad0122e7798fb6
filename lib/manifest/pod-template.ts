/** Where kinds that make pods have the template of these, and Pod itself: keys, by `group/Kind` (`Kind` alone in the core group). */
export const POD_TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  ReplicationController: ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
  'batch/Job': ['spec', 'template'],
};

/** Every kind that makes pods, and Pod itself. */
export const POD_KINDS: readonly string[] = Object.keys(POD_TEMPLATES);
