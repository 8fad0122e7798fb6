import { ConfigurationError } from '../../manifest/configuration-error';

/** What a workload is called and how its pods are found. */
export interface LabelProps {
  /** Name of every object of the workload. */
  readonly name: string;
  /** Labels by which its pods are found. Immutable once it runs. @default `app.kubernetes.io/name: <name>` */
  readonly selector?: Readonly<Record<string, string>>;
  /** More labels of every object. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations of the workload. @default none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** More labels of the workload and its pods alone, such as a version. @default none */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** The labels of a workload. */
export interface WorkloadLabels {
  /** By which its pods are found. */
  readonly selector: Record<string, string>;
  /** Of every object. */
  readonly common: Record<string, string>;
  /** Of the workload and its pods. */
  readonly pods: Record<string, string>;
}

/**
 * The three sets of labels: selector, all objects, workload and pods. For a construct of your own: every one of ours has its labels from here.
 * @throws ConfigurationError for an empty selector, or a label that says something else than the selector: the workload would not find its pods
 */
export function labelsOf({ name, selector = { 'app.kubernetes.io/name': name }, labels = {}, podLabels = {} }: LabelProps): WorkloadLabels {
  if (Object.keys(selector).length === 0) throw new ConfigurationError(`${name}: got an empty selector, expected at least one label`);
  for (const [key, value] of Object.entries(selector)) {
    const other = [labels[key], podLabels[key]].find((one) => one !== undefined && one !== value);
    if (other !== undefined) throw new ConfigurationError(`${name}: got label ${key}=${other}, expected ${value} as in the selector`);
  }
  const common = { ...selector, ...labels };
  return { selector: { ...selector }, common, pods: { ...common, ...podLabels } };
}

/** The metadata of the workload itself. */
export function workloadMetadata({ name, annotations = {} }: LabelProps, namespace: string, labels: Readonly<Record<string, string>>) {
  const annotated = Object.keys(annotations).length > 0 ? { annotations: { ...annotations } } : {};
  return { name, namespace, labels: { ...labels }, ...annotated };
}
