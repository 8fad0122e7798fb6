import type { Pods } from '../../cluster/pods';
import { readQuantity } from '../../manifest/quantity';
import { mapAt, textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import type { Report } from '../rule';
import { isGiven } from './constraints';

/** Requests and limits of a pod as a whole (`spec.resources`) hold those of its containers, and are none of claims or of Windows. */
export function ofPodAsAWhole({ spec, containers, at }: Pods): readonly Report[] {
  const own = mapAt(spec, 'resources');
  const path = `${at}/spec/resources`;
  const reports: Report[] = [];
  if (Object.keys(own).length === 0) return reports;
  if (isGiven(own, 'claims'))
    reports.push({ path: `${path}/claims`, message: 'got claims of the pod as a whole, expected none', hint: 'give them to a container' });
  if (textAt(spec, 'os', 'name') === 'windows')
    reports.push({ path, message: 'got resources of a Windows pod as a whole, expected none', hint: 'write them in the containers' });
  const running = containers.filter(({ type }) => type === 'container');
  for (const [resource, value] of Object.entries(mapAt(own, 'requests'))) {
    const most = readQuantity(value)?.nanos;
    const sum = running.reduce((all, one) => all + (amount(one.spec, 'requests', resource) ?? 0n), 0n);
    if (most === undefined || sum <= most) continue;
    const message = `got a request of ${String(value)} ${resource} for the pod, expected at least the sum of its containers' requests`;
    reports.push({ path: `${path}${pointer(['requests', resource])}`, message, hint: 'raise it, or lower those of the containers' });
  }
  for (const [resource, value] of Object.entries(mapAt(own, 'limits'))) {
    const most = readQuantity(value)?.nanos;
    for (const one of running) {
      const limit = amount(one.spec, 'limits', resource);
      if (most === undefined || limit === undefined || limit <= most) continue;
      const message = `got a limit above the pod's own limit of ${String(value)} ${resource}`;
      reports.push({
        path: `${one.at}${pointer(['resources', 'limits', resource])}`,
        message,
        hint: "lower it, or raise the pod's",
      });
    }
  }
  return reports;
}

function amount(container: unknown, what: 'requests' | 'limits', resource: string): bigint | undefined {
  const amounts = mapAt(container, 'resources', what);
  // A limit without a request becomes the request.
  const value = what === 'requests' ? (amounts[resource] ?? mapAt(container, 'resources', 'limits')[resource]) : amounts[resource];
  return readQuantity(value)?.nanos;
}
