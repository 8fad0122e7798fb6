import { ApiObject, JsonPatch } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, Compact, DeviceName, Fields } from '../../lab/compact';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { LabelProps } from '../workload/labels';
import { type AnyPodProps, type PodProps, volumesOf } from '../workload/pod-template';
import { type CountProps, ServedPods, type ServedProps } from '../workload/served-pods';
import type { Update } from '../workload/update';
import { type ClaimTemplateProps, claimTemplate, mountsOf } from './claim-template';

/** What happens to the claims of a StatefulSet. */
export interface ClaimRetention {
  /** What becomes of the claims when the StatefulSet is deleted. @default 'Retain' */
  readonly whenDeleted?: 'Retain' | 'Delete';
  /** What becomes of the claims of pods that go when it gets fewer. @default 'Retain' */
  readonly whenScaled?: 'Retain' | 'Delete';
}

/** Pods with a name and a volume each, and the headless Service that gives each its host name. */
export interface StatefulSetProps<L extends AnyLabTypes, D extends string = never>
  extends LabelProps,
    PodProps<L, D>,
    ServedProps<L>,
    CountProps {
  /** Claims of each pod, by the name of their volume: `{ data: { size: '5Gi', mountPath: '/data' } }`. @default none */
  readonly claims?: Readonly<Record<string, Fields<ClaimTemplateProps<L>>>>;
  /** How pods are replaced. @default Kubernetes': one after the other, the last one first */
  readonly update?: Update<'StatefulSet'>;
  /** Whether all pods start and stop at once, or each waits for the one before. @default 'OrderedReady' */
  readonly podManagement?: 'OrderedReady' | 'Parallel';
  /** Old revisions that are kept to go back to. @default 10 */
  readonly revisionHistoryLimit?: number;
  /** What happens to the claims when the StatefulSet is deleted or gets fewer pods. @default both are kept */
  readonly claimRetention?: ClaimRetention;
}

/**
 * A StatefulSet, and what belongs to it: its Service, which is headless unless `service` says otherwise, PodDisruptionBudget and
 * HorizontalPodAutoscaler. Argo CD deletes none of its claims.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulSet<L extends LabTypes = LabTypes, D extends DeviceName<L> = never> extends ServedPods<L> {
  public readonly statefulSet: ApiObject;
  /** Made if there is a `budget`. */
  public readonly podDisruptionBudget?: ApiObject;
  /** Made if there is `autoscale`. */
  public readonly autoscaler?: ApiObject;

  /** @throws ConfigurationError for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: StatefulSetProps<Compact<L>['names'], D>) {
    super(app, id, props, { headless: true });
    const { claims = {}, update, podManagement, revisionHistoryLimit, claimRetention } = props;
    const mounts = mountsOf(this.name, claims, props.mounts ?? {});
    const { metadata, selector, template } = this.parts({ ...props, mounts });
    checkTemplates(this.name, Object.keys(claims), { ...props, mounts });
    const templates = Object.entries(claims).map(([name, claim]) => claimTemplate(app, this.name, name, claim));
    this.statefulSet = new ApiObject(
      this,
      'stateful-set',
      k8s.KubeStatefulSet.manifest({
        metadata,
        spec: {
          ...this.replicas(props),
          serviceName: this.service?.name ?? this.name,
          selector,
          template,
          ...(podManagement ? { podManagementPolicy: podManagement } : {}),
          ...(revisionHistoryLimit === undefined ? {} : { revisionHistoryLimit }),
          ...(update ? { updateStrategy: update.strategy } : {}),
          ...(claimRetention ? { persistentVolumeClaimRetentionPolicy: claimRetention } : {}),
          ...(templates.length > 0 ? { volumeClaimTemplates: templates } : {}),
        },
      }),
    );
    this.statefulSet.addJsonPatch(...claimKinds(templates.length));
    const budget = this.makeBudget(props);
    if (budget) this.podDisruptionBudget = budget;
    const autoscaler = this.makeAutoscaler('StatefulSet', props);
    if (autoscaler) this.autoscaler = autoscaler;
  }
}

/** Without these two Argo CD shows a diff permanently (argo-cd#16707), and cdk8s-plus's types have no place for them. @param templates how many there are */
export function claimKinds(templates: number): readonly JsonPatch[] {
  const patch = (i: number, field: string, value: string) => JsonPatch.add(`/spec/volumeClaimTemplates/${i}/${field}`, value);
  return Array.from({ length: templates }, (_, i) => [patch(i, 'apiVersion', 'v1'), patch(i, 'kind', 'PersistentVolumeClaim')]).flat();
}

/** @throws ConfigurationError for a claim that nothing mounts, or a mount of a claim that is not there */
function checkTemplates(workload: string, claims: readonly string[], props: AnyPodProps): void {
  const mounted = volumesOf(props).filter(({ isOfTemplate }) => isOfTemplate);
  const unknown = mounted.find(({ name }) => !claims.includes(name));
  if (unknown) {
    const known = claims.map((one) => `'${one}'`).join(' or ') || 'a claim of that name';
    throw new ConfigurationError(`${workload}: got a mount of claim '${unknown.name}', expected ${known} in claims`);
  }
  const unused = claims.find((name) => !mounted.some((volume) => volume.name === name));
  if (unused !== undefined)
    throw new ConfigurationError(
      `${workload}: got claim '${unused}' that nothing mounts, expected its mountPath, or Volume.ofTemplate('${unused}') in mounts`,
    );
}
