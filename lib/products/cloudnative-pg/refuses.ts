import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { thereIs } from '../../manifest/count';
import { namespaceOf } from '../../manifest/identity';
import { at, mapsAt, textAt } from '../../manifest/read';

const CLUSTER = 'postgresql.cnpg.io/Cluster';
/** Fields that name one of `spec.externalClusters`. */
const SOURCES = [
  ['bootstrap', 'recovery', 'source'],
  ['bootstrap', 'pg_basebackup', 'source'],
  ['bootstrap', 'initdb', 'import', 'source', 'externalCluster'],
  ['replica', 'source'],
];

/** What its webhook or its controller refuses. */
export const REFUSES: readonly UnreadCheck<Cluster>[] = [
  {
    kinds: [CLUSTER],
    check(cluster) {
      const known = mapsAt(cluster, 'spec', 'externalClusters').flatMap((one) => textAt(one, 'name') ?? []);
      for (const way of SOURCES) {
        const name = textAt(cluster, 'spec', ...way);
        if (name === undefined || known.includes(name)) continue;
        return {
          path: `/spec/${way.join('/')}`,
          message: `no entry of externalClusters is called '${name}'`,
          hint: known.length > 0 ? thereIs(known) : 'write it into externalClusters',
        };
      }
      return undefined;
    },
  },
  {
    kinds: ['postgresql.cnpg.io/ScheduledBackup'],
    check(backup) {
      const schedule = textAt(backup, 'spec', 'schedule') ?? '';
      const fields = schedule.trim().split(/\s+/);
      if (schedule.startsWith('@') || fields.length !== 5) return undefined;
      return {
        path: '/spec/schedule',
        message:
          'a schedule of CloudNativePG begins with seconds: of five fields it takes the minute for the second, and the hour for the minute',
        hint: `write '0 ${fields.join(' ')}'`,
      };
    },
  },
  {
    kinds: ['postgresql.cnpg.io/ScheduledBackup', 'postgresql.cnpg.io/Backup'],
    check(backup, cluster) {
      const of = cluster.find(CLUSTER, textAt(backup, 'spec', 'cluster', 'name') ?? '', namespaceOf(backup));
      const method = textAt(backup, 'spec', 'method') ?? 'barmanObjectStore';
      if (of === undefined || method !== 'barmanObjectStore' || at(of, 'spec', 'backup', 'barmanObjectStore') !== undefined)
        return undefined;
      return {
        path: '/spec/cluster/name',
        message: `Cluster '${of.metadata.name}' has no place for its backups (spec.backup.barmanObjectStore)`,
        hint: 'write it there, or choose the method volumeSnapshot or plugin',
      };
    },
  },
];
