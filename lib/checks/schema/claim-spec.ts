import { problemOfDnsSubdomain } from '../../manifest/names';
import { listAt, mapAt, textAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import { problemOfSize } from './sizes';

/** What a claim of storage must say: how it is mounted and how much it wants. */
export const claimSpec = map((claim, say) => {
  const modes = listAt(claim, 'accessModes');
  if (Array.isArray(claim.accessModes) && modes.length === 0)
    say('got no access mode, expected one', 'ReadWriteOnce fits most', 'accessModes');
  if (modes.includes('ReadWriteOncePod') && modes.some((mode) => mode !== 'ReadWriteOncePod')) {
    say('got ReadWriteOncePod and another access mode, expected it alone', 'keep one', 'accessModes');
  }
  const size = mapAt(claim, 'resources', 'requests').storage;
  const problem = size === undefined || size === null ? 'got no storage request, expected one' : problemOfSize(size, 1n);
  if (problem !== undefined) say(problem, 'say how much it wants, for example 1Gi', 'resources', 'requests', 'storage');
  const className = textAt(claim, 'storageClassName') ?? '';
  const wrong = className === '' ? undefined : problemOfDnsSubdomain(className);
  if (wrong !== undefined) say(wrong, 'write the name of a StorageClass', 'storageClassName');
});
