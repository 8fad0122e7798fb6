import type { Cluster } from '../../cluster/cluster';
import type { Maker } from '../../cluster/maker';
import { kindKey } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { defineRule, type Report } from '../rule';

/** Whoever makes it by hand and the controller write over each other's keys, and no one knows which of them is right. */
export const madeOutside = defineRule({
  id: 'gitops/made-outside',
  severity: 'warning',
  summary: 'no controller makes a Secret that is declared as made outside git',
  kinds: (cluster) => [...makers(cluster).keys()],
  requires: 'lab',
  check(object, cluster) {
    const made = (makers(cluster).get(kindKey(object)) ?? []).flatMap((maker) => maker.made(object));
    return made.flatMap(({ kind, namespace, name, merges }): readonly Report[] => {
      if (kind !== 'Secret' || merges || !outside(cluster).has(`${namespace}/${name}`)) return [];
      const message = `it makes Secret '${name}', which the lab declares as made outside git`;
      return [{ path: '', message, hint: 'name another Secret, or remove the declaration, if this is what makes it' }];
    });
  },
});

const makers = memoize(({ products: { all } }: Cluster): ReadonlyMap<string, readonly Maker[]> => {
  const made = all.flatMap(({ makes = [] }) => makes);
  return new Map(made.map(({ kind }) => [kind, made.filter((one) => one.kind === kind)]));
});

/** Secrets made outside git, as `namespace/name`. */
const outside = memoize(
  ({ lab }: Cluster): ReadonlySet<string> =>
    new Set((lab?.outside ?? []).flatMap((need) => (need.kind === 'Secret' ? [`${need.namespace}/${need.name}`] : []))),
);
