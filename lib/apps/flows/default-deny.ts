import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppLab } from '../../lab/app-chart';
import { Peers } from './peers';
import { Ports } from './ports';
import { edge, egressRules } from './rules';

/** Options of the default deny. */
export interface DefaultDenyProps {
  readonly lab: AppLab;
  readonly namespace: string;
}

/**
 * Closes a namespace: nothing gets in or out that no other policy allows, but names can be resolved.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
 */
export class DefaultDeny extends Construct {
  /** NetworkPolicy `default-deny`. */
  public readonly defaultDeny: ApiObject;
  /** NetworkPolicy `allow-dns`. */
  public readonly allowDns: ApiObject;

  public constructor(scope: Construct, id: string, { lab, namespace }: DefaultDenyProps) {
    super(scope, id);
    this.defaultDeny = new ApiObject(
      this,
      'default-deny',
      k8s.KubeNetworkPolicy.manifest({
        metadata: { name: 'default-deny', namespace },
        spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
      }),
    );
    this.allowDns = new ApiObject(
      this,
      'allow-dns',
      k8s.KubeNetworkPolicy.manifest({
        metadata: { name: 'allow-dns', namespace },
        spec: { podSelector: {}, policyTypes: ['Egress'], egress: egressRules([edge(lab, namespace, Peers.dns, Ports.dns)]) },
      }),
    );
  }
}
