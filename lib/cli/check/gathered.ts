import nodePath from 'node:path';
import { count } from '../../manifest/count';
import { groupOf } from '../../manifest/identity';
import type { CheckFinding, FindingPlace } from './result';

const UNKNOWN_KIND = 'schema/unknown-kind';

/**
 * Findings that say the same of many objects, as one: kinds of one API group that nothing is known to install, and advice (info) of one rule in
 * one folder. The first one stands for all, and has the places of the others. What can be fixed stays apart.
 */
export function gathered(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const groups = new Map<string | symbol, CheckFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding) ?? Symbol();
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    return [{ ...first, ...(first.rule === UNKNOWN_KIND ? ofGroup(first, group) : {}), also: others.map(placeOf) }];
  });
}

/** What findings that are told as one have in common; undefined for one that stands by itself. */
function keyOf({ rule, severity, object, file, fix, hint }: CheckFinding): string | undefined {
  if (object === undefined || fix !== undefined) return undefined;
  // A typo is one of its own.
  if (rule === UNKNOWN_KIND) return hint.startsWith('did you mean') ? undefined : `${rule} ${severity} ${groupOf(object.apiVersion)}`;
  return severity === 'info' ? `${rule} ${nodePath.dirname(file)}` : undefined;
}

function placeOf({ object, file, line, column, path }: CheckFinding): FindingPlace {
  return { ...(object === undefined ? {} : { object }), file, line, column, path };
}

/** Of many kinds a reader would not read each. */
const MAX_KINDS = 4;

function ofGroup(first: CheckFinding, all: readonly CheckFinding[]): Pick<CheckFinding, 'message'> {
  const kinds = [...new Set(all.flatMap(({ object }) => object?.kind ?? []))];
  const more = kinds.length - MAX_KINDS;
  const named = `${kinds.slice(0, MAX_KINDS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const group = first.object === undefined ? '' : groupOf(first.object.apiVersion);
  return {
    message: `${count(all.length, 'object')} of ${kinds.length === 1 ? 'a kind' : 'kinds'} that nothing here installs, of group '${group}': ${named}`,
  };
}
