import type { Reference } from '../../cluster/cluster';
import { writesOthers } from '../rows';

/** What Applications name. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: { id: 'reference/project', severity: 'warning', summary: 'the AppProject that an Application names exists' },
    to: 'argoproj.io/AppProject',
    namespaceIn: ({ lab }, own) => lab?.gitops?.namespace ?? own,
    hint: 'write it, or name the project default',
    isFine: (_, name) => name === 'default' || name.includes('{{'),
    guessedMissing: (cluster, named) => writesOthers(cluster, named),
    places: [
      { from: ['argoproj.io/Application'], path: 'spec.project', emptyIsNone: true },
      { from: ['argoproj.io/ApplicationSet'], path: 'spec.template.spec.project', emptyIsNone: true },
    ],
  },
];
