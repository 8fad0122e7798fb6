import type { RouteAnswer, RouteRequest, Router } from '../../cluster/routing/answer';
import type { ObjectIdentity } from '../../manifest/manifest';
import { withoutSecrets } from '../../secrets/quote';

/** What came of the same requests, the old way and the new. */
export interface Comparison {
  readonly requests: number;
  readonly same: number;
  /** Those that differ, by why. */
  readonly differences: readonly Difference[];
}

/** Requests that are answered otherwise for one reason. */
export interface Difference {
  readonly why: string;
  readonly count: number;
  readonly example: { readonly request: string; readonly before: string; readonly after: string };
}

/**
 * Asks both ways.
 * @param leftOut Ingresses that nothing is written of, by namespace and name: that explains what else would be put down to the controllers
 */
export function compare(before: Router, after: Router, requests: readonly RouteRequest[], leftOut: ReadonlySet<string>): Comparison {
  const found = new Map<string, Difference>();
  let same = 0;
  for (const request of requests) {
    const [old, now] = [before.answer(request), after.answer(request)];
    const [was, is] = [printed(old), printed(now)];
    if (was === is) {
      same += 1;
      continue;
    }
    const isLeftOut = now.kind === 'dead-end' && old.winner !== undefined && leftOut.has(nameOf(old.winner.object));
    const why = isLeftOut ? 'its Ingress is left out' : reasonOf(old, now, request);
    const known = found.get(why);
    const asked = `${request.tls ? 'https' : 'http'}://${request.host}${request.path}`;
    const example = { request: withoutSecrets(asked), before: withoutSecrets(was), after: withoutSecrets(is) };
    found.set(why, known ? { ...known, count: known.count + 1 } : { why, count: 1, example });
  }
  return { requests: requests.length, same, differences: [...found.values()].sort((a, b) => b.count - a.count) };
}

function nameOf({ namespace = '', name }: ObjectIdentity): string {
  return `${namespace}/${name}`;
}

/** What a client and a pod see. */
export function printed(answer: RouteAnswer): string {
  if (answer.kind === 'unknown') return `not known: ${answer.reason}`;
  if (answer.kind === 'dead-end') return String(answer.status);
  if (answer.kind === 'ended') return answer.location === undefined ? String(answer.status) : `${answer.status} to ${answer.location}`;
  const shareOf = (share: number) => (answer.backends.length > 1 ? ` (${Math.round(100 * share)} %)` : '');
  const services = answer.backends.map(({ service, port, share }) => `${service.namespace}/${service.name}:${port}${shareOf(share)}`);
  return `${services.join(', ')} gets ${answer.path}`;
}

/** Why, as far as it is one of the ways in which ingress-nginx is known to surprise. */
function reasonOf(old: RouteAnswer, now: RouteAnswer, { path, tls }: RouteRequest): string {
  if (old.kind === 'ended' && now.kind === 'ended' && old.location !== undefined && old.location === now.location)
    return `redirects with ${now.status} instead of ${old.status}`;
  if (old.kind === 'ended' && now.kind === 'ended' && old.location !== undefined && now.location !== undefined)
    return 'redirects to another address';
  if (old.kind === 'ended' && old.location?.endsWith('/') && !path.endsWith('/') && now.kind !== 'ended')
    return 'ingress-nginx redirects to the path with a slash at its end';
  if (old.kind === 'unknown' || now.kind === 'unknown') return 'a pattern is not evaluated';
  if (old.kind === 'service' && now.kind === 'service') {
    const services = (answer: typeof old) => answer.backends.map(({ service }) => `${service.namespace}/${service.name}`).join();
    if (services(old) === services(now))
      return /\/\/|\/\.{1,2}(?:\/|$)/.test(path)
        ? 'the pod gets the path as it was sent, or without its // and dots'
        : 'the pod gets another path';
    return 'another Service answers';
  }
  if (old.kind !== 'dead-end' && now.kind === 'dead-end' && tls)
    return 'ingress-nginx answers https for hosts without a certificate as well';
  if (old.kind === 'service') return now.kind === 'ended' ? 'it is redirected or refused' : 'it is not answered any more';
  if (now.kind === 'service')
    return old.kind === 'ended' ? 'it is not redirected or refused any more' : 'it is answered, which it was not before';
  return 'another status';
}
