import type { Cluster } from '../../cluster/cluster';
import { exists, keysOf } from '../../cluster/existence';
import type { UnreadCheck } from '../../cluster/product';
import { namespaceOf } from '../../manifest/identity';
import { textAt } from '../../manifest/read';

/** Traefik reads logins from the one key of a Secret, whatever it is called, or from username and password. */
export const middlewareLogin: UnreadCheck<Cluster> = {
  kinds: ['traefik.io/Middleware'],
  check(middleware, cluster) {
    for (const auth of ['basicAuth', 'digestAuth']) {
      const name = textAt(middleware, 'spec', auth, 'secret');
      if (!name) continue;
      const keys = keysOf(exists(cluster, { kind: 'Secret', name, namespace: namespaceOf(middleware) }));
      if (keys === undefined || keys.size < 2 || (keys.has('username') && keys.has('password'))) continue;
      return {
        path: `/spec/${auth}/secret`,
        message: `Secret '${name}' has ${keys.size} keys, and Traefik takes logins from a Secret with one: it makes no such middleware`,
        hint: 'keep the logins in a Secret of their own, under one key',
      };
    }
    return undefined;
  },
};
