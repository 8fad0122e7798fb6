import type { PlainBackend } from '../cluster/routing/plain-backend';
import { isHeadless } from '../manifest/headless';
import { identityOf, printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import type { Hop } from './trace';

/**
 * Why pods do not answer at a port of their headless Service: its name resolves to them, and they listen on another one. A controller that looks
 * the endpoints up does not come by here. A port that is asked by its name is meant as that of the pods.
 */
export function headlessHop(service: Manifest, { at, port, targets }: PlainBackend, asked: number | string): Hop | undefined {
  if (asked !== port || targets.length === 0 || !isHeadless(service)) return undefined;
  const listens = targets.some((one) => one.port === port || one.pods.ports().some((declared) => declared.port === port));
  if (listens) return undefined;
  const by = identityOf(service);
  const meant = [...new Set(targets.map((one) => one.port))].join(' or ');
  return {
    kind: 'service',
    result: 'dead',
    code: 'not-listening',
    message: `${printIdentity(by)} is headless: its name resolves to its pods, which do not listen on ${port}`,
    hint: `ask for their port, ${meant}, or let the Service have an address`,
    by,
    at,
  };
}
