import { problemOfAnnotationKey, problemOfKey } from '../../manifest/names';
import { compareQuantities } from '../../manifest/quantity';
import { numberAt, textAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import type { Constraint } from './constraints';

const RESOURCE = /^(limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-.+)$/;
const SUBSCRIPT = /^metadata\.(labels|annotations)\['(.*)'\]$/;
/** Divisors of processor time; everything else is divided by bytes. */
const CPU_DIVISORS = ['0', '1m', '1'];
const BYTE_DIVISORS = [
  '0',
  '1',
  ...['', 'i'].flatMap((suffix) => ['k', 'M', 'G', 'T', 'P', 'E'].map((unit) => `1${suffix ? unit.toUpperCase() : unit}${suffix}`)),
];

/** A field of the pod that a variable or a file gets. @param paths those without a subscript */
export function fieldRef(paths: readonly string[]): Constraint {
  return map((reference, say) => {
    const [path, version] = [textAt(reference, 'fieldPath'), textAt(reference, 'apiVersion')];
    if (version !== undefined && version !== 'v1' && version !== '')
      say(`got apiVersion '${version}', expected 'v1'`, 'take it out', 'apiVersion');
    if (path === undefined) return;
    const [, kind, key] = SUBSCRIPT.exec(path) ?? [];
    if (key === undefined && paths.includes(path)) return;
    if (key === undefined)
      return say(`got fieldPath '${path}', expected one of ${paths.join(', ')}`, 'only these fields can be read by a pod', 'fieldPath');
    const problem = kind === 'labels' ? problemOfKey(key) : problemOfAnnotationKey(key);
    if (problem !== undefined) say(problem, `write the key of one of the pod's ${kind}`, 'fieldPath');
  });
}

/** A container's request or limit that a variable or a file gets. @param named whether the container must be named */
export function resourceFieldRef(named: boolean): Constraint {
  return map((reference, say) => {
    const resource = textAt(reference, 'resource') ?? '';
    if (!RESOURCE.test(resource)) {
      const message = `got resource '${resource}', expected limits. or requests. and cpu, memory, ephemeral-storage or hugepages-<size>`;
      return say(message, "for example 'limits.memory'", 'resource');
    }
    const divisor = textAt(reference, 'divisor') ?? numberAt(reference, 'divisor');
    const allowed = resource.endsWith('.cpu') ? CPU_DIVISORS : BYTE_DIVISORS;
    if (divisor !== undefined && !isOneOf(divisor, allowed))
      say(`got divisor '${divisor}', expected one of ${allowed.slice(1).join(', ')}`, 'take it out, or choose one of these', 'divisor');
    if (named && !textAt(reference, 'containerName')) say('got no containerName, expected one', 'say of which container', 'containerName');
  });
}

function isOneOf(quantity: string | number, allowed: readonly string[]): boolean {
  try {
    return allowed.some((one) => compareQuantities(one, quantity) === 0);
  } catch {
    return true;
  }
}
