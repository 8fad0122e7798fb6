import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import type { Report } from '../../manifest/finding';
import { listAt, mapAt, mapsAt, textAt } from '../../manifest/read';

const GROUP = 'external-secrets.io';
const STORES = [`${GROUP}/SecretStore`, `${GROUP}/ClusterSecretStore`];

/** Its definition or its webhook refuses it, or its controller finds no such value. */
export const externalSecret: ProductRule<Cluster> = {
  id: 'schema/external-secret',
  severity: 'error',
  summary: 'an ExternalSecret says which values it takes, and a store which provider it asks',
  kinds: [`${GROUP}/ExternalSecret`, ...STORES],
  check(object) {
    if (object.kind !== 'ExternalSecret') return provider(mapAt(object, 'spec', 'provider'));
    const data = mapsAt(object, 'spec', 'data');
    const reports: Report[] = [];
    if (data.length === 0 && listAt(object, 'spec', 'dataFrom').length === 0)
      reports.push({
        path: '/spec',
        message: 'got neither data nor dataFrom, expected one of them',
        hint: 'write which values of the store it takes',
      });
    for (const [i, one] of data.entries())
      if (textAt(one, 'remoteRef', 'key') === '')
        reports.push({ path: `/spec/data/${i}/remoteRef/key`, message: 'got no key, expected the name in the store', hint: 'write it' });
    return reports;
  },
};

function provider(given: Readonly<Record<string, unknown>>): readonly Report[] {
  const names = Object.keys(given);
  if (names.length === 1) return [];
  const got = names.length === 0 ? 'no provider' : names.join(' and ');
  return [
    {
      path: '/spec/provider',
      message: `got ${got}, expected exactly one`,
      hint: names.length === 0 ? 'write one, such as vault' : 'keep one',
    },
  ];
}
