import { mapsAt, numberAt, textAt } from '../../manifest/read';
import { podRule, type Report } from '../rule';

/**
 * Lists that are maps to the API: patches and server-side apply find entries by these keys. An entry that is there twice is taken when
 * the object is created, and lost or refused when it changes.
 */
export const duplicateEntry = podRule({
  id: 'schema/duplicate-entry',
  severity: 'warning',
  says: 'no environment variable and no container port is there twice',
  *check({ containers }) {
    for (const { spec, at } of containers) {
      const names = mapsAt(spec, 'env').map((variable) => textAt(variable, 'name'));
      yield* twice(names, 'variable', `${at}/env`, 'the last one counts: take the others out');
      const ports = mapsAt(spec, 'ports').map((port) => {
        const number = numberAt(port, 'containerPort');
        return number === undefined ? undefined : `${textAt(port, 'protocol') ?? 'TCP'} ${number}`;
      });
      yield* twice(ports, 'port', `${at}/ports`, 'take one out; a Service can have several ports that lead to one');
    }
  },
});

function* twice(keys: readonly (string | undefined)[], what: string, at: string, hint: string): Iterable<Report> {
  const first = new Map<string, number>();
  for (const [i, key] of keys.entries()) {
    if (key === undefined) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else yield { at: `${at}/${i}`, message: `got ${what} '${key}' twice, first at index ${before}`, hint };
  }
}
