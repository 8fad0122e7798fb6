import { count } from '../../manifest/count';
import { groupOf, printIdentity } from '../../manifest/identity';
import type { Difference, FieldChange, Missing, NotLookedAt, Verification } from './result';

/** Longest value that is shown on its line. */
const MAX_VALUE = 100;
const MAX_RESOURCES = 6;

/** A value on one line, as JSON, shortened. */
function printValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= MAX_VALUE ? text : `${text.slice(0, MAX_VALUE - 1)}… (${text.length} characters)`;
}

/** Both sides of a changed field. Of long texts that differ late, the place where they do. */
export function printSides({ live, wanted }: FieldChange): readonly [live: string, wanted: string] {
  if (typeof live !== 'string' || typeof wanted !== 'string' || Math.max(live.length, wanted.length) <= MAX_VALUE) {
    return [printValue(live), printValue(wanted)];
  }
  let same = 0;
  while (same < live.length && live[same] === wanted[same]) same += 1;
  const from = Math.max(0, same - 20);
  const cut = (text: string): string => `${from > 0 ? '…' : ''}${printValue(text.slice(from, from + 60))}…`;
  return [cut(live), cut(wanted)];
}

/** Why a manifest could not even be tried, once for all that have the same reason. */
export function printMissing(all: readonly Missing[]): readonly string[] {
  const plain = all.filter(({ because }) => because === undefined).map(({ object }) => printIdentity(object));
  const inNamespaces = countBy(all.filter(({ because }) => because === 'namespace').map(({ object }) => object.namespace ?? ''));
  const ofKinds = countBy(all.filter(({ because }) => because === 'kind').map(({ object }) => `${object.kind} (${object.apiVersion})`));
  return [
    ...plain,
    ...inNamespaces.map(
      ([name, n]) => `${count(n, 'object')} of namespace ${name}: the namespace is not there yet, so the server can't try them`,
    ),
    ...ofKinds.map(([kind, n]) => `${count(n, 'object')} of kind ${kind}: the cluster does not know the kind`),
  ];
}

function countBy(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}

/** One difference from the lab's description, in words. */
export function printDifference({ kind, name, problem, field, live = 'nothing', wanted }: Difference): string {
  const subject = kind === 'CustomResource' ? `Kind ${name}` : `${kind} ${name}`.trim();
  const what = field === undefined ? '' : ` ${field}`;
  if (problem === 'missing') return `${subject}${what}: missing${kind === 'CustomResource' ? `: ${crdHint(name)}` : ''}`;
  if (problem === 'extra') return field ? `${subject}: is ${field} too` : `${subject}: the lab does not have it`;
  return `${subject}${what}: the cluster has ${live}, the lab says ${wanted}`;
}

/** Kinds of Kubernetes itself have no CRD. */
function crdHint(name: string): string {
  const group = groupOf(/\((.*)\)/.exec(name)?.[1] ?? '');
  return group.includes('.') && !group.endsWith('.k8s.io') ? 'its CRD is not installed' : 'the API server does not serve it';
}

/** What could not be looked at, and why. */
export function printNotLookedAt({ resources, namespaces, why }: NotLookedAt): string {
  const shown = resources.slice(0, MAX_RESOURCES).join(', ');
  const more = resources.length > MAX_RESOURCES ? ` and ${resources.length - MAX_RESOURCES} more kinds` : '';
  return `${why} ${shown}${more}${namespaces.length > 0 ? ` in ${namespaces.join(', ')}` : ''}`;
}

/** The last word: what was compared, and what came of it. */
export function printSummary(result: Verification): string {
  const { objects, refused, changed, missing, extra, description } = result;
  const of = objects.seen === objects.total ? '' : `${objects.seen} of `;
  const compared = `${of}${count(objects.total, 'object')} looked at`;
  if (result.equal) return `Equal${result.complete ? '' : ' as far as it could be looked at'}: ${compared}, no difference.`;
  const parts = [
    [refused.length, 'refused'],
    [changed.length, 'would change'],
    [missing.length, 'missing'],
    [extra.length, 'only in the cluster'],
    [description.length, 'not as lab.json says'],
  ] as const;
  const counts = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return `Different: ${compared}; ${counts.join(', ')}.`;
}
