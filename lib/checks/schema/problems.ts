import type { Manifest } from '../../manifest/manifest';
import { ApiSchema } from '../../schema/api-schema';
import { schemaMinors } from '../../schema/load';
import type { ProblemCode, SchemaProblem } from '../../schema/schema';
import type { Context } from '../context';
import { NOTHING, type Report } from '../rule';

/** The API that a context's manifests are written for: of the nearest version that there are schemas of. */
export function apiOf(context: Context): ApiSchema {
  return context.once(schemaOf);
}

/** What breaks the schema of an object's kind, found once for all rules. */
export function problemsOf(manifest: Manifest, context: Context): readonly SchemaProblem[] {
  const known = context.once(memory);
  const before = known.get(manifest);
  if (before !== undefined) return before;
  const found = apiOf(context).problems(manifest);
  known.set(manifest, found);
  return found;
}

/** Those of some codes, as a rule reports them. */
export function reportsOf(manifest: Manifest, context: Context, codes: readonly ProblemCode[]): readonly Report[] {
  const problems = problemsOf(manifest, context);
  if (problems.length === 0) return NOTHING;
  return problems.flatMap(({ path, code, message, hint }) => (codes.includes(code) ? [{ at: path, message, hint }] : []));
}

function schemaOf({ minor, objects }: Context): ApiSchema {
  const minors = schemaMinors();
  const [oldest = minor, newest = minor] = [minors[0], minors.at(-1)];
  const version = Number.isInteger(minor) ? Math.min(Math.max(minor, oldest), newest) : newest;
  return new ApiSchema(version, objects.ofKind('apiextensions.k8s.io/CustomResourceDefinition'));
}

function memory(): Map<Manifest, readonly SchemaProblem[]> {
  return new Map();
}
