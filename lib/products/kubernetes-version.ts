import { ConfigurationError } from '../manifest/configuration-error';

/** The version of a distribution, if it has the form that the distribution gives its versions. @throws ConfigurationError if it does not have */
export function distributionVersion(version: string, form: RegExp, example: string): string {
  if (!form.test(version)) throw new ConfigurationError(`distribution: got version '${version}', expected one like '${example}'`);
  return version;
}
