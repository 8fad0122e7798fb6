import type { Container } from '../../cluster/pods';
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
  summary: 'no environment variable, container port, host alias and pull secret is there twice',
  check({ containers, spec: pod, at: template }) {
    const reports: Report[] = [];
    const aliases = mapsAt(pod, 'hostAliases').map((alias) => textAt(alias, 'ip'));
    for (const report of twice(aliases, 'address', `${template}/spec/hostAliases`, 'write its names into one entry')) reports.push(report);
    const secrets = mapsAt(pod, 'imagePullSecrets').map((secret) => textAt(secret, 'name'));
    for (const report of twice(secrets, 'pull secret', `${template}/spec/imagePullSecrets`, 'remove one')) reports.push(report);
    for (const report of samePort(containers)) reports.push(report);
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

/** Containers of a pod have one network: of two that listen on one port the second can't start. Unlike ports of one container, these may lie. */
function samePort(containers: readonly Container[]): readonly Report[] {
  const reports: Report[] = [];
  const first = new Map<string, Container>();
  for (const one of containers) {
    for (const [i, port] of mapsAt(one.spec, 'ports').entries()) {
      const number = numberAt(port, 'containerPort');
      if (number === undefined) continue;
      const key = `${textAt(port, 'protocol') ?? 'TCP'} ${number}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, one);
      else if (before !== one)
        reports.push({
          path: `${one.at}/ports/${i}`,
          message: `got port ${key} of container '${one.name}' and of '${before.name}', expected one: the containers of a pod share their ports`,
          hint: 'let one of them listen on another port',
        });
    }
  }
  return reports;
}

function twice(keys: readonly (string | undefined)[], what: string, at: string, hint: string): readonly Report[] {
  if (keys.length < 2) return [];
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
