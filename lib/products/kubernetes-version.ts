import { Mistake } from '../manifest/mistake';

/** The version of a distribution, if it has the form that the distribution gives its versions. @throws Mistake if it has not */
export function distributionVersion(version: string, form: RegExp, example: string): string {
  if (!form.test(version)) throw new Mistake(`distribution: got version '${version}', expected one like '${example}'`);
  return version;
}
