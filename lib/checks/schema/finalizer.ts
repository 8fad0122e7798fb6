import { problemOfKey } from '../../manifest/names';
import { listAt } from '../../manifest/read';
import { defineRule, NOTHING, type Report } from '../rule';
import { isOfKubernetes } from './kinds';

const STANDARD = ['foregroundDeletion', 'kubernetes', 'orphan'];

/** An object with finalizers stays until whoever they name has taken them away. */
export const finalizer = defineRule({
  id: 'schema/finalizer',
  severity: 'error',
  summary: 'finalizers have names that finalizers may have',
  kinds: '*',
  check(manifest) {
    const finalizers = listAt(manifest, 'metadata', 'finalizers');
    if (finalizers.length === 0) return NOTHING;
    const reports: Report[] = [];
    for (const [i, item] of finalizers.entries()) {
      const name = item ?? '';
      if (typeof name !== 'string') continue;
      const open = !name.includes('/') && !STANDARD.includes(name) && isOfKubernetes(manifest.apiVersion);
      const problem = problemOfKey(name) ?? (open ? `got finalizer '${name}', expected a domain, '/' and a name` : undefined);
      const hint = 'write the name that its controller looks for; without one it is never removed';
      if (problem !== undefined) reports.push({ path: `/metadata/finalizers/${i}`, message: problem, hint });
    }
    return reports;
  },
});
