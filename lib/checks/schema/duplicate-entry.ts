import { mapsAt, numberAt, textAt } from '../../manifest/read';
import { quoteKey } from '../../secrets/quote';
import { definePodRule, type Report } from '../rule';

/**
 * Lists that are maps to the API: patches and server-side apply find entries by these keys. An entry that is there twice is taken when
 * the object is created, and lost or refused when it changes.
 */
export const duplicateEntry = definePodRule({
  id: 'schema/duplicate-entry',
  severity: 'warning',
  summary: 'no environment variable and no container port is there twice',
  check({ containers }) {
    const reports: Report[] = [];
    for (const { spec, at } of containers) {
      const names = mapsAt(spec, 'env').map((variable) => textAt(variable, 'name'));
      for (const report of twice(names, 'variable', `${at}/env`, 'the last one counts: take the others out')) reports.push(report);
      const ports = mapsAt(spec, 'ports').map((port) => {
        const number = numberAt(port, 'containerPort');
        return number === undefined ? undefined : `${textAt(port, 'protocol') ?? 'TCP'} ${number}`;
      });
      for (const report of twice(ports, 'port', `${at}/ports`, 'take one out; a Service can have several ports that lead to one'))
        reports.push(report);
    }
    return reports;
  },
});

function twice(keys: readonly (string | undefined)[], what: string, at: string, hint: string): readonly Report[] {
  const reports: Report[] = [];
  const first = new Map<string, number>();
  for (const [i, key] of keys.entries()) {
    if (key === undefined) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else reports.push({ path: `${at}/${i}`, message: `got ${what} ${quoteKey(key)} twice, first at index ${before}`, hint });
  }
  return reports;
}
