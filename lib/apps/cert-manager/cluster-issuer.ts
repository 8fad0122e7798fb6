import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { lateCrd } from '../helm-release/late-crd';
import { canProve, type IssuerProps, issuerSpec } from './issuer-spec';

/** Who signs certificates for the cluster. */
export type ClusterIssuerProps = IssuerProps;

/**
 * A ClusterIssuer of cert-manager: any namespace may ask it. Secrets that it reads are in the namespace of cert-manager. By default an ACME
 * server's proof is by HTTP through the lab's ingress controller, so the host must be reachable from the internet on port 80.
 * @see https://cert-manager.io/docs/configuration/
 */
export class ClusterIssuer<L extends LabTypes = LabTypes> extends Construct {
  public readonly kind = 'ClusterIssuer';
  /** The ClusterIssuer. */
  public readonly issuer: ApiObject;
  public readonly name: string;

  /** @throws ConfigurationError for none or several kinds of issuer, or an invalid email or server */
  public constructor(
    scope: AppChart<L>,
    id: string,
    private readonly props: ClusterIssuerProps,
  ) {
    super(scope, id);
    this.name = props.name;
    this.issuer = new ApiObject(this, 'issuer', {
      apiVersion: 'cert-manager.io/v1',
      kind: this.kind,
      metadata: {
        name: props.name,
        ...(props.labels ? { labels: { ...props.labels } } : {}),
        ...lateCrd(scope, 'cert-manager.io'),
      },
      spec: issuerSpec(scope, `cluster issuer ${props.name}`, props),
    });
  }

  /** Whether it can have a certificate for that host: a wildcard needs a solver by DNS. */
  public proves(host: string): boolean {
    return canProve(this.props, host);
  }
}
