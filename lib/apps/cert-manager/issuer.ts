import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { lateCrd } from '../helm-release/late-crd';
import { canProve, type IssuerProps, issuerSpec } from './issuer-spec';

/**
 * An Issuer of cert-manager: only its own namespace may ask it, and Secrets that it reads are there.
 * @see https://cert-manager.io/docs/configuration/
 */
export class Issuer<L extends LabTypes = LabTypes> extends Construct {
  public readonly kind = 'Issuer';
  /** The Issuer. */
  public readonly issuer: ApiObject;
  public readonly name: string;
  public readonly namespace: string;

  /** @throws ConfigurationError for none or several kinds of issuer, or an invalid email or server */
  public constructor(
    scope: AppChart<L>,
    id: string,
    private readonly props: IssuerProps,
  ) {
    super(scope, id);
    this.name = props.name;
    this.namespace = scope.appNamespace;
    this.issuer = new ApiObject(this, 'issuer', {
      apiVersion: 'cert-manager.io/v1',
      kind: this.kind,
      metadata: {
        name: props.name,
        namespace: this.namespace,
        ...(props.labels ? { labels: { ...props.labels } } : {}),
        ...lateCrd(scope, 'cert-manager.io'),
      },
      spec: issuerSpec(scope, `issuer ${props.name}`, props),
    });
  }

  /** Whether it can have a certificate for that host: a wildcard needs a solver by DNS. */
  public proves(host: string): boolean {
    return canProve(this.props, host);
  }
}
