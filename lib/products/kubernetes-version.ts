import { ConfigurationError } from '../manifest/configuration-error';
import type { Manifest } from '../manifest/manifest';
import { textAt } from '../manifest/read';

/** The version of a distribution, if it has the form that the distribution gives its versions. @throws ConfigurationError if it does not have */
export function distributionVersion(version: string, form: RegExp, example: string): string {
  if (!form.test(version)) throw new ConfigurationError(`distribution: got version '${version}', expected one like '${example}'`);
  return version;
}

/** The version of a Node's kubelet, if it has the form that the distribution gives its versions. */
export function kubeletVersion(node: Manifest, form: RegExp): string | undefined {
  const version = textAt(node, 'status', 'nodeInfo', 'kubeletVersion');
  return version !== undefined && form.test(version) ? version : undefined;
}
