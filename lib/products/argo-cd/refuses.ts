import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { thereIs } from '../../manifest/count';
import { listAt, mapsAt, textAt } from '../../manifest/read';

/** Applications that get an error condition from Argo CD. */
export const REFUSES: readonly UnreadCheck<Cluster>[] = [
  {
    kinds: ['argoproj.io/Application'],
    check(application) {
      const destination = ['spec', 'destination'] as const;
      if (!textAt(application, ...destination, 'name') || !textAt(application, ...destination, 'server')) return undefined;
      return { path: '/spec/destination/name', message: 'a destination has either name or server, not both', hint: 'keep one of them' };
    },
  },
  {
    kinds: ['argoproj.io/Application'],
    check(application) {
      const sources = mapsAt(application, 'spec', 'sources');
      const known = sources.flatMap((source) => textAt(source, 'ref') ?? []);
      for (const [i, source] of sources.entries()) {
        for (const [j, file] of listAt(source, 'helm', 'valueFiles').entries()) {
          const ref = typeof file === 'string' ? /^\$([\w-]+)\//.exec(file)?.[1] : undefined;
          if (ref === undefined || known.includes(ref)) continue;
          return {
            path: `/spec/sources/${i}/helm/valueFiles/${j}`,
            message: `no source has the ref '${ref}'`,
            hint: known.length > 0 ? thereIs(known) : 'add the source with a ref',
          };
        }
      }
      return undefined;
    },
  },
];
