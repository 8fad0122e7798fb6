import type { RuleFinding } from '../../checks/run';
import { identityOf, objectKey } from '../../manifest/identity';

/** What is said of the same manifests at two versions. */
export interface Changes {
  /** Only at the new one. */
  readonly added: readonly RuleFinding[];
  /** Only at the old one, and nothing else is said of the same place at the new one. */
  readonly gone: readonly RuleFinding[];
}

/** Topic of what breaks an object: no other rule is asked about it then. */
const STRUCTURE = 'schema/';

/**
 * Compares findings. A rule that was not asked at one version, since the object is broken there, says nothing about what changes: neither does
 * a message that only names another version.
 */
export function changesOf(before: readonly RuleFinding[], after: readonly RuleFinding[]): Changes {
  const [old, now] = [byPlace(before), byPlace(after)];
  const [brokenBefore, brokenAfter] = [brokenIn(before), brokenIn(after)];
  const news = notIn(now, old).filter((one) => isStructural(one) || !brokenBefore.has(keyOf(one)));
  const lost = notIn(old, now).filter((one) => isStructural(one) || !brokenAfter.has(keyOf(one)));
  const [isNews, wasRefused] = [placesOf(news), placesOf(before.filter(isRefusal))];
  return {
    // What another rule refuses at the old version is not news, if it only says it in other words.
    added: news.filter((one) => !(isRefusal(one) && wasRefused(one))),
    gone: lost.filter((one) => !isNews(one)),
  };
}

/** Whether something is said of the place of a finding, of what it is in, or of a part of it. */
function placesOf(findings: readonly RuleFinding[]): (finding: RuleFinding) => boolean {
  const paths = new Map<string, string[]>();
  for (const one of findings) {
    const path = placeOf(one);
    const known = paths.get(keyOf(one));
    if (known) known.push(path);
    else paths.set(keyOf(one), [path]);
  }
  return (one) => paths.get(keyOf(one))?.some((path) => isWithin(path, placeOf(one)) || isWithin(placeOf(one), path)) ?? false;
}

/** What is said of a kind is said of the whole object. */
function placeOf({ path }: RuleFinding): string {
  return path === '/apiVersion' || path === '/kind' ? '' : path;
}

function isRefusal(finding: RuleFinding): boolean {
  return finding.severity === 'error' && isStructural(finding);
}

function isStructural({ rule }: RuleFinding): boolean {
  return rule.startsWith(STRUCTURE);
}

/** Of two manifests of one name each is another object, as far as the finding knows which one it is about. */
function keyOf({ object, manifest }: RuleFinding): string {
  return objectKey(manifest === undefined ? object : identityOf(manifest));
}

function brokenIn(findings: readonly RuleFinding[]): ReadonlySet<string> {
  return new Set(findings.filter(isRefusal).map(keyOf));
}

function byPlace(findings: readonly RuleFinding[]): ReadonlyMap<string, readonly RuleFinding[]> {
  const found = new Map<string, RuleFinding[]>();
  for (const one of findings) {
    const key = JSON.stringify([one.rule, one.severity, keyOf(one), objectKey(one.object), one.path]);
    const known = found.get(key);
    if (known) known.push(one);
    else found.set(key, [one]);
  }
  return found;
}

/** Those of some that are not among others: of several of one place those with the same words are the same, of the rest as many as there are more. */
function notIn(
  some: ReadonlyMap<string, readonly RuleFinding[]>,
  others: ReadonlyMap<string, readonly RuleFinding[]>,
): readonly RuleFinding[] {
  return [...some].flatMap(([key, own]) => {
    const other = others.get(key) ?? [];
    const more = own.length - other.length;
    if (more <= 0) return [];
    const said = new Set(other.map(({ message }) => message));
    const different = own.filter(({ message }) => !said.has(message));
    return different.slice(Math.max(0, different.length - more));
  });
}

/** Whether a JSON pointer is another one, or below it. */
function isWithin(path: string, outer: string): boolean {
  return outer === '' || path === outer || path.startsWith(`${outer}/`);
}
