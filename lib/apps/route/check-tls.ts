import type { AppChart } from '../../lab/app-chart';
import type { RequestedTls } from '../../lab/requested-route';
import { certifies } from '../../manifest/certificate-hosts';
import { ConfigurationError } from '../../manifest/configuration-error';
import { issuerOf } from '../cert-manager/issuer-ref';
import { isDefaultTls, type RouteTls } from './tls';

const ANNOTATIONS = { ClusterIssuer: 'cert-manager.io/cluster-issuer', Issuer: 'cert-manager.io/issuer' } as const;

/** The certificate of a route, and who signs it. @throws ConfigurationError for an issuer without a host, or one that can't prove it */
export function requestedTls(
  what: string,
  namespace: string,
  host: string | undefined,
  tls: RouteTls | undefined,
): RequestedTls | undefined {
  if (tls?.issuer === undefined) return tls?.secret === undefined ? tls && {} : { secret: tls.secret };
  if (host === undefined)
    throw new ConfigurationError(`${what}: got tls by cert-manager without a host, expected a host to ask a certificate for`);
  return { secret: tls.secret, issuer: issuerOf(what, namespace, tls.issuer, [host]) };
}

/** The annotation by which cert-manager makes a route's certificate. */
export function issuerAnnotation(tls: RequestedTls | undefined): Readonly<Record<string, string>> {
  return tls?.issuer ? { [ANNOTATIONS[tls.issuer.kind]]: tls.issuer.name } : {};
}

/** What is wrong with a route that wants the lab's default certificate, which may be made after it. */
export function problemsOfDefault({ lab }: AppChart, what: string, host: string | undefined, tls: RouteTls | undefined): string[] {
  if (tls === undefined || !isDefaultTls(tls)) return [];
  const hosts = lab.declared.hostsOfDefaultCertificate;
  if (hosts === undefined)
    return [
      `${what}: got Tls.byDefault(), but lab ${lab.labName} has no default certificate; expected a DefaultCertificate in one of its apps`,
    ];
  if (hosts === 'any' || host === undefined || hosts.some((one) => certifies(one, host))) return [];
  return [`${what}: got host ${host} with Tls.byDefault(), expected a host of the default certificate: ${hosts.join(', ')}`];
}
