import { apiOf } from '../../cluster/api';
import type { Cluster } from '../../cluster/cluster';
import { isExperimental } from '../../cluster/gateway/experimental';
import type { Manifest } from '../../manifest/manifest';
import { memoizeLast } from '../../manifest/memoize';
import { isEncrypted, isUnknownAt } from '../../manifest/unknown';
import type { ProblemCode, SchemaProblem } from '../../schema/schema';
import { NOTHING, type Report } from '../rule';

/** What breaks the schema of an object's kind, found once for all rules. */
export const problemsOf = memoizeLast((cluster: Cluster, manifest: Manifest): readonly SchemaProblem[] => {
  const found = apiOf(cluster).problems(manifest);
  if (found.length === 0) return found;
  // Our own copy is of the standard channel.
  const isOurs = apiOf(cluster).kind(manifest.apiVersion, manifest.kind)?.origin === 'bundled';
  const problems = isOurs ? found.filter(({ path }) => !isExperimental(manifest, path)) : found;
  // SOPS takes its block out and decrypts the values before anything is applied.
  const own = problems.length > 0 && isEncrypted(manifest) ? problems.filter(({ path }) => !isUnknownAt(manifest, path)) : problems;
  return own.some(({ code }) => code === 'dropped') ? withoutDropped(own, cluster.lab?.featureGates ?? {}) : own;
});

/** What the server validates after it has decoded an object: fields that it drops before that are not validated. */
const ASKED_LATER: ReadonlySet<ProblemCode> = new Set(['required', 'enum', 'pattern', 'range', 'length', 'alternatives']);

function withoutDropped(problems: readonly SchemaProblem[], gates: Readonly<Record<string, boolean>>): readonly SchemaProblem[] {
  const dropped = problems.flatMap(({ code, path, gate }) =>
    code === 'dropped' && (gate === undefined || gates[gate] !== true) ? [path] : [],
  );
  return problems.filter(({ code, path }) => !ASKED_LATER.has(code) || !dropped.some((one) => path === one || path.startsWith(`${one}/`)));
}

/** Those of some codes, as a rule reports them. */
export function reportsOf(manifest: Manifest, cluster: Cluster, codes: readonly ProblemCode[]): readonly Report[] {
  const problems = problemsOf(cluster, manifest);
  if (problems.length === 0) return NOTHING;
  return problems.flatMap(({ path, code, message, hint, fix }) =>
    codes.includes(code) ? [{ path, message, hint, ...(fix ? { fix } : {}) }] : [],
  );
}
