import { Mistake } from '../../manifest/mistake';

/** A value of JSON. `null` takes a chart's default away. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** Values of a Helm chart. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Keys whose value, if it is text, is a secret itself and not the name of one. */
const SECRET = /(password|passwd|passphrase|token|privatekey|clientsecret)$/i;

/** @throws Mistake if a value is a secret, or no JSON at all */
export function checkValues(what: string, value: Json, path = ''): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) checkValue(what, key, inner, `${path}/${key}`);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Mistake(`${what}: got ${value} at ${path}, expected a finite number`);
}

function checkValue(what: string, key: string, value: Json | undefined, path: string): void {
  if (value === undefined) throw new Mistake(`${what}: got undefined at ${path}, expected a value or no such key`);
  if (typeof value === 'string' && value !== '' && SECRET.test(key)) {
    throw new Mistake(`${what}: got a secret's value at ${path}, expected the name of a Secret made outside git; values end up in git`);
  }
  checkValues(what, value, path);
}
