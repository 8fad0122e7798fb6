import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Certificate } from './certificate';

/** The certificate of every route that has none of its own. */
export interface DefaultCertificateProps {
  /** A Certificate, or any Secret of the app's namespace, by name. */
  readonly certificate: Certificate | string;
}

/**
 * The certificate that the lab's ingress controller shows where a route names no Secret, for example a wildcard of the lab: routes then say
 * `tls: Tls.byDefault()`. How, the controller decides: Traefik takes a TLSStore.
 */
export class DefaultCertificate<L extends LabTypes = LabTypes> extends Construct {
  /** What the controller reads, for example a TLSStore. */
  public readonly object: ApiObject;

  /** @throws ConfigurationError if the lab's controller can't be told by an object, or has a default certificate already */
  public constructor(scope: AppChart<L>, id: string, { certificate }: DefaultCertificateProps) {
    super(scope, id);
    const what = 'default certificate';
    const secret = typeof certificate === 'string' ? certificate : certificate.secret;
    if (typeof certificate !== 'string' && certificate.namespace !== scope.appNamespace)
      throw new ConfigurationError(
        `${what}: got Certificate ${certificate.name} of namespace ${certificate.namespace}, expected one of ${scope.appNamespace}: the controller reads its Secret beside it`,
      );
    this.object = scope.lab.makeDefaultCertificate(this, scope, secret);
    scope.lab.declared.defaultCertificate(typeof certificate === 'string' ? undefined : certificate.hosts);
  }
}
