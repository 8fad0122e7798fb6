import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { GPU_TAINT, NVIDIA_RUNTIME } from './nvidia';

/** NVIDIA's device plugin. */
export interface DevicePluginProps {
  /** Name of the DaemonSet. */
  readonly name: string;
  /** With its tag, for example `nvcr.io/nvidia/k8s-device-plugin:v0.17.0`. */
  readonly image: string;
  /** Name of the container. @default the DaemonSet's */
  readonly container?: string;
  /** Labels by which its pods are found. Immutable once it runs. @default `app.kubernetes.io/name: <name>` */
  readonly selector?: Readonly<Record<string, string>>;
  /** More labels of the DaemonSet. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

const SOCKETS = '/var/lib/kubelet/device-plugins';

/** Tells the kubelet of every node with graphics cards how many there are. Runs on those nodes alone. @see https://github.com/NVIDIA/k8s-device-plugin */
export class DevicePlugin extends Construct {
  public readonly daemonSet: ApiObject;

  /** @throws ConfigurationError if no node of the lab has a graphics card */
  public constructor(app: AppChart<LabTypes>, id: string, props: DevicePluginProps) {
    super(app, id);
    const withCards = [...app.lab.nodes.values()].filter(({ gpu }) => gpu !== undefined).map(({ name }) => name);
    if (withCards.length === 0)
      throw new ConfigurationError(`${props.name}: no node of lab ${app.lab.labName} has a graphics card, expected one with gpu`);
    const selector = props.selector ?? { 'app.kubernetes.io/name': props.name };
    this.daemonSet = new ApiObject(
      this,
      'daemon-set',
      k8s.KubeDaemonSet.manifest({
        metadata: { name: props.name, namespace: app.appNamespace, labels: { ...selector, ...props.labels } },
        spec: {
          selector: { matchLabels: { ...selector } },
          template: { metadata: { labels: { ...selector } }, spec: pod(props, withCards) },
        },
      }),
    );
  }
}

function pod({ name, image, container = name }: DevicePluginProps, nodes: readonly string[]): k8s.PodSpec {
  return {
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [...nodes] }] }],
        },
      },
    },
    priorityClassName: 'system-node-critical',
    // The plugin asks the driver itself for the cards, so it needs NVIDIA's runtime like any pod that uses one.
    runtimeClassName: NVIDIA_RUNTIME,
    tolerations: [{ key: GPU_TAINT.key, operator: 'Exists', effect: GPU_TAINT.effect }],
    containers: [
      {
        name: container,
        image,
        env: [{ name: 'FAIL_ON_INIT_ERROR', value: 'false' }],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        volumeMounts: [{ name: 'device-plugin', mountPath: SOCKETS }],
      },
    ],
    volumes: [{ name: 'device-plugin', hostPath: { path: SOCKETS } }],
  };
}
