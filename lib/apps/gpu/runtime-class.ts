import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart } from '../../lab/app-chart';

/** A container runtime by name. */
export interface RuntimeClassProps {
  /** Name of the RuntimeClass, which pods ask for. */
  readonly name: string;
  /** What containerd calls the runtime. @default the name */
  readonly handler?: string;
}

/** A RuntimeClass, where the distribution does not make it: K3s makes `nvidia` itself. @see https://kubernetes.io/docs/concepts/containers/runtime-class/ */
export class RuntimeClass extends Construct {
  public readonly runtimeClass: ApiObject;

  public constructor(app: AppChart, id: string, { name, handler = name }: RuntimeClassProps) {
    super(app, id);
    this.runtimeClass = new ApiObject(this, 'runtime-class', k8s.KubeRuntimeClass.manifest({ metadata: { name }, handler }));
  }
}
