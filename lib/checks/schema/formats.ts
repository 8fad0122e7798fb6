import { canonicalAddress, canonicalNetwork } from '../../manifest/address-form';
import { isConfigKey, isPortName, MAX_CONFIG_KEY, MAX_PORT_NAME } from '../../manifest/formats';
import { quoteKey } from '../../secrets/quote';

/** What the API server takes as a variable's name: printable ASCII without `=`. */
const ENV_NAME = /^[ -<>-~]+$/;

/** What is wrong with the name of a port, as containers and network services have it; undefined if nothing. */
export function problemOfPortName(name: string): string | undefined {
  if (name.length > MAX_PORT_NAME) return `got port name '${name}' of ${name.length} characters, expected at most ${MAX_PORT_NAME}`;
  if (isPortName(name)) return undefined;
  return `got port name '${name}', expected lower case letters, digits and single '-', at least one letter, first and last no '-'`;
}

/** What is wrong with a key of a ConfigMap or Secret; undefined if nothing. */
export function problemOfConfigKey(key: string): string | undefined {
  if (key.length > MAX_CONFIG_KEY) return `got a key of ${key.length} characters, expected at most ${MAX_CONFIG_KEY}`;
  if (isConfigKey(key)) return undefined;
  return `got key ${quoteKey(key)}, expected letters, digits, '-', '_' and '.', and not '..' first`;
}

/** What is wrong with the name of an environment variable; undefined if nothing. */
export function problemOfEnvName(name: string): string | undefined {
  return ENV_NAME.test(name) ? undefined : `got name ${quoteKey(name)}, expected printable ASCII characters without '='`;
}

/** What is wrong with an IP address; undefined if nothing. */
export function problemOfIp(address: string): string | undefined {
  return canonicalAddress(address) === undefined ? `got '${address}', expected an IP address such as '10.0.0.1'` : undefined;
}

/** What is wrong with a network in CIDR notation; undefined if nothing. */
export function problemOfCidr(network: string): string | undefined {
  return canonicalNetwork(network) !== undefined ? undefined : `got '${network}', expected a network such as '10.0.0.0/24'`;
}

/** What is wrong with a path that must be absolute; undefined if nothing. */
export function problemOfAbsolutePath(path: string): string | undefined {
  return path.startsWith('/') ? undefined : `got path '${path}', expected one that begins with '/'`;
}

/** What is wrong with a path below another one; undefined if nothing. */
export function problemOfRelativePath(path: string): string | undefined {
  if (path.startsWith('/')) return `got path '${path}', expected one that does not begin with '/'`;
  return path.split('/').includes('..') ? `got path '${path}', expected one without '..'` : undefined;
}

/** What is wrong with a name that becomes one part of a URL's path; undefined if nothing. */
export function problemOfSegment(name: string): string | undefined {
  if (name === '') return "got name '', expected one";
  return /[/%]|^\.{1,2}$/.test(name) ? `got name '${name}', expected none with '/' or '%'` : undefined;
}
