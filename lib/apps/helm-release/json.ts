import { ConfigurationError } from '../../manifest/configuration-error';
import { isMap } from '../../manifest/tree';
import { hasLogin, looksSecret } from '../../secrets/names';
import { secretIn } from '../../secrets/shapes';

/** A value of JSON. `null` takes a chart's default away. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** Values of a Helm chart. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** @throws ConfigurationError if a value looks like a secret itself, and not like the name of one; or is no JSON at all */
export function checkValues(what: string, value: Json, path = ''): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) checkValue(what, propertyName(value, key), inner, `${path}/${key}`);
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new ConfigurationError(`${what}: got ${value} at ${path}, expected a finite number`);
}

function checkValue(what: string, key: string, value: Json | undefined, path: string): void {
  if (value === undefined) throw new ConfigurationError(`${what}: got undefined at ${path}, expected a value or no such key`);
  if (typeof value === 'string' && (looksSecret(key, value) || hasLogin(value) || secretIn(value) !== undefined)) {
    throw new ConfigurationError(
      `${what}: got a secret's value at ${path}, expected the name of a Secret made outside git; values end up in git`,
    );
  }
  checkValues(what, value, path);
}

/** What a value is called: of a pair such as `{ name: 'DB_PASSWORD', value: … }` the name in it. */
function propertyName(holder: object, key: string): string {
  return key === 'value' && isMap(holder) && typeof holder.name === 'string' ? holder.name : key;
}
