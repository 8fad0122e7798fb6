import type { Product } from '../../cluster/cluster';
import { defineProduct } from '../define-product';

const BAO = ['active', 'initialized', 'perf-standby', 'sealed', 'version'];

/** Names, titles, pages and labels. */
const LABELLING: readonly (readonly [name: string, title: string, source: `https://${string}`, ...keys: readonly string[]])[] = [
  [
    'vault',
    'Vault',
    'https://developer.hashicorp.com/vault/docs/configuration/service-registration/kubernetes',
    ...BAO.map((state) => `vault-${state}`),
  ],
  [
    'openbao',
    'OpenBao',
    'https://openbao.org/docs/configuration/service-registration/kubernetes/',
    ...BAO.map((state) => `openbao-${state}`),
  ],
  ['spilo', 'Spilo', 'https://github.com/zalando/postgres-operator/blob/master/docs/administrator.md', 'spilo-role'],
  ['redis-operator', 'the Redis operator of OpsTree', 'https://github.com/OT-CONTAINER-KIT/redis-operator', 'redis-role'],
  ['redis-failover', 'the Redis operator of Spotahome', 'https://github.com/spotahome/redis-operator', 'redisfailovers-role'],
];

/** Programs of which it is known that they put labels on their own pods: who is the leader, who is sealed. */
export const LABELLING_PROGRAMS: readonly Product[] = LABELLING.map(([name, title, source, ...keys]) =>
  defineProduct({
    name,
    title,
    facts: [{ summary: `it puts the labels ${keys.join(', ')} on its own pods at run time`, source, versions: 'all' }],
    ownPodLabels: keys,
  }),
);
