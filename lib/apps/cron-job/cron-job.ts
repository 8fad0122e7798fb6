import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, Compact, DeviceName } from '../../lab/compact';
import type { Peer } from '../../lab/declarations';
import { ConfigurationError } from '../../manifest/configuration-error';
import { type JobProps, jobSpec } from '../job/job-spec';
import { defined } from '../workload/defined';
import { labelsOf, workloadMetadata } from '../workload/labels';
import { podsPeer } from '../workload/workload';

/** When a CronJob runs: minute, hour, day of the month, month, day of the week, for example `'30 3 * * *'`; or a word for it. */
export type Schedule = '@yearly' | '@monthly' | '@weekly' | '@daily' | '@hourly' | `${string} ${string} ${string} ${string} ${string}`;

/** How many finished Jobs are kept. */
export interface JobHistory {
  /** How many Jobs that ended well are kept. @default 3 */
  readonly successful?: number;
  /** How many Jobs that failed are kept. @default 1 */
  readonly failed?: number;
}

/** A Job again and again. */
export interface CronJobProps<L extends AnyLabTypes, D extends string = never> extends JobProps<L, D> {
  /** When it runs, for example `'30 3 * * *'` or `'@daily'`. @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax */
  readonly schedule: Schedule;
  /** Whose time the schedule is in, for example `'Europe/Berlin'`. @default the kube-controller-manager's, mostly UTC */
  readonly timeZone?: 'UTC' | `${string}/${string}`;
  /** What happens if it still runs when it is time again: both run, the new one does not start, or it takes the old one's place. @default 'Allow' */
  readonly concurrency?: 'Allow' | 'Forbid' | 'Replace';
  /** Seconds that it may start late. @default as late as it gets, up to 100 missed starts */
  readonly startingDeadline?: number;
  /** How many finished Jobs are kept. @default 3 that succeeded and 1 that failed */
  readonly history?: JobHistory;
  /** Not started for now. @default false */
  readonly suspend?: boolean;
}

/** A CronJob. @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ */
export class CronJob<L extends LabTypes = LabTypes, D extends DeviceName<L> = never> extends Construct implements Peer {
  public readonly cronJob: ApiObject;
  public readonly name: string;
  public readonly peer: Peer['peer'];

  /** @throws ConfigurationError for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: CronJobProps<Compact<L>['names'], D>) {
    super(app, id);
    checkCronJob(props);
    const { selector, common } = labelsOf(props);
    const { schedule, timeZone, concurrency, startingDeadline, history, suspend } = props;
    this.name = props.name;
    this.peer = podsPeer(app.appNamespace, selector);
    this.cronJob = new ApiObject(
      this,
      'cron-job',
      k8s.KubeCronJob.manifest({
        metadata: workloadMetadata(props, app.appNamespace, common),
        spec: {
          schedule,
          jobTemplate: { spec: jobSpec(app, 'cron job', props) },
          ...defined({
            timeZone,
            concurrencyPolicy: concurrency,
            startingDeadlineSeconds: startingDeadline,
            successfulJobsHistoryLimit: history?.successful,
            failedJobsHistoryLimit: history?.failed,
            suspend,
          }),
        },
      }),
    );
  }
}

type Checked = Pick<CronJobProps<LabTypes>, 'name' | 'schedule' | 'timeZone' | 'startingDeadline' | 'history'>;

function checkCronJob({ name, schedule, timeZone, startingDeadline, history }: Checked): void {
  const what = `cron job ${name}`;
  // Its Jobs are called <name>-<11 characters>.
  if (name.length > 52) throw new ConfigurationError(`${what}: got a name of ${name.length} characters, expected at most 52`);
  if (!/^@(yearly|annually|monthly|weekly|daily|midnight|hourly|every \S+)$|^\S+( +\S+){4}$/.test(schedule))
    throw new ConfigurationError(
      `${what}: got schedule '${schedule}', expected minute, hour, day of the month, month and day of the week like '30 3 * * *'`,
    );
  if (/^(CRON_)?TZ=/.test(schedule)) throw new ConfigurationError(`${what}: got a time zone in its schedule, expected timeZone`);
  if (timeZone !== undefined && timeZone !== 'UTC' && !timeZone.includes('/'))
    throw new ConfigurationError(`${what}: got timeZone '${timeZone}', expected one like 'Europe/Berlin'`);
  for (const [option, number] of [
    ['startingDeadline', startingDeadline],
    ['history.successful', history?.successful],
    ['history.failed', history?.failed],
  ] as const) {
    if (number !== undefined && !(Number.isInteger(number) && number >= 0))
      throw new ConfigurationError(`${what}: got ${option} ${number}, expected a whole number`);
  }
  // The controller looks every ten seconds.
  if (startingDeadline !== undefined && startingDeadline < 10)
    throw new ConfigurationError(
      `${what}: got startingDeadline ${startingDeadline}, expected at least 10: the controller looks every 10 seconds`,
    );
}
