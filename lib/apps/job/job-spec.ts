import type { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes } from '../../lab/compact';
import { ConfigurationError } from '../../manifest/configuration-error';
import { defined } from '../workload/defined';
import { type LabelProps, labelsOf } from '../workload/labels';
import { podTemplate, type UnservedPodProps } from '../workload/pod-template';

/** Pods that run to their end. Their selector is Kubernetes' own. */
export interface JobProps<L extends AnyLabTypes, D extends string = never>
  extends Omit<LabelProps, 'selector'>,
    Omit<UnservedPodProps<L, D>, 'liveness' | 'readiness' | 'startup' | 'spread'> {
  /** How often a failed pod is tried again. @default 6 */
  readonly retries?: number;
  /** Whether a container that fails is started again in its pod, or a new pod is made, so that the failed one stays to be looked at. @default 'Never' */
  readonly restart?: 'Never' | 'OnFailure';
  /** Seconds after which it is stopped and has failed. @default none */
  readonly deadline?: number;
  /** Seconds after its end until it is deleted. Argo CD makes a deleted Job again: leave it out there, but in a CronJob. @default it stays */
  readonly ttl?: number;
  /** How many pods have to succeed. @default 1 */
  readonly completions?: number;
  /** How many pods run at the same time. @default 1 */
  readonly parallelism?: number;
}

/** The spec of a Job. @throws ConfigurationError for what can't be: see the props */
export function jobSpec(app: AppChart, what: string, props: JobProps<LabTypes, string>): k8s.JobSpec {
  const { name, retries, deadline, ttl, completions, parallelism, restart = 'Never' } = props;
  for (const [option, number, least] of [
    ['retries', retries, 0],
    ['deadline', deadline, 1],
    ['ttl', ttl, 0],
    ['completions', completions, 1],
    ['parallelism', parallelism, 0],
  ] as const) {
    if (number !== undefined && !(Number.isInteger(number) && number >= least))
      throw new ConfigurationError(`${what} ${name}: got ${option} ${number}, expected a whole number${least > 0 ? ` from ${least}` : ''}`);
  }
  const { selector, pods: labels } = labelsOf(props);
  const { metadata, spec } = podTemplate(app, props, { name, selector, ports: [], labels, rolls: false });
  return {
    ...defined({ backoffLimit: retries, activeDeadlineSeconds: deadline, ttlSecondsAfterFinished: ttl, completions, parallelism }),
    template: { ...defined({ metadata }), ...(spec ? { spec: { ...spec, restartPolicy: restart } } : {}) },
  };
}
