import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsSubdomain } from '../../manifest/names';

/** @throws ConfigurationError if it is no host name as an Ingress wants it: lower case, no scheme, no port */
export function checkHost(what: string, host: string): void {
  if (/^[\d.]+$/.test(host) || problemOfDnsSubdomain(host.replace(/^\*\./, ''))) {
    throw new ConfigurationError(
      `${what}: got host '${host}', expected a lower-case host name like example.minilab, without scheme, port or address`,
    );
  }
}

/** @throws ConfigurationError if it does not start with a slash */
export function checkPath(what: string, path: string): void {
  if (!path.startsWith('/')) throw new ConfigurationError(`${what}: got path '${path}', expected one that starts with /`);
}
