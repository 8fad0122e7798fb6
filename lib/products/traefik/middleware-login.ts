import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { namespaceOf } from '../../manifest/identity';
import { textAt } from '../../manifest/read';
import { BASIC_AUTH, tooManyKeys } from './router/middleware-checks';

/** Logins that Traefik does not take: it leaves out the middleware, and every route that has it. */
export const middlewareLogin: UnreadCheck<Cluster> = {
  kinds: ['traefik.io/Middleware'],
  check(middleware, cluster) {
    for (const auth of ['basicAuth', 'digestAuth']) {
      const name = textAt(middleware, 'spec', auth, 'secret');
      const keys = name && tooManyKeys(cluster, auth, name, namespaceOf(middleware));
      if (!keys) continue;
      const or = auth === 'basicAuth' ? `, or user and password in one of type ${BASIC_AUTH}` : '';
      return {
        path: `/spec/${auth}/secret`,
        message: `Secret '${name}' has ${keys.length} keys, and Traefik takes logins from a Secret with one: it makes no such middleware`,
        hint: `keep the logins in a Secret of their own, under one key${or}`,
      };
    }
    return undefined;
  },
};
