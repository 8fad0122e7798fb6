import { count as printCount } from '../../../manifest/count';
import { type ReadMap, textAt } from '../../../manifest/read';

/** What a replacement of a middleware names and its pattern does not have. Go takes the longest name: `$1x` is the group called 1x. */
export function replacementProblem(kind: string, spec: ReadMap): { readonly reason: string; readonly hint: string } | undefined {
  if (kind !== 'replacePathRegex' && kind !== 'redirectRegex') return undefined;
  const [regex, replacement] = [textAt(spec, 'regex') ?? '', textAt(spec, 'replacement') ?? ''];
  const escaped = /\$\$\{?\d+\}?/.exec(replacement)?.[0];
  if (escaped !== undefined) {
    const reason = `'${escaped}' is '${escaped.slice(1)}' literally: Docker Compose needs a second $, Kubernetes does not`;
    return { reason, hint: `write '${escaped.slice(1)}'` };
  }
  const { count, names } = groupsOf(regex);
  for (const [written, braced, plain] of replacement.replaceAll('$$', '').matchAll(/\$(?:\{([^}]*)\}|(\w+))/g)) {
    const name = braced ?? plain ?? '';
    if (/^\d+$/.test(name) ? Number(name) <= count : names.has(name)) continue;
    const number = /^(\d+)\w/.exec(name)?.[1];
    return number === undefined
      ? {
          reason: `'${written}' is empty: the pattern has ${count === 0 ? 'no group' : printCount(count, 'group')}`,
          hint: 'name a group of the pattern, in brackets there',
        }
      : {
          reason: `'${written}' is empty: it names the group '${name}', not ${number}`,
          hint: `write '\${${number}}${name.slice(number.length)}'`,
        };
  }
  return undefined;
}

/** Groups of a regular expression of Go: how many, and those with names. */
function groupsOf(regex: string): { readonly count: number; readonly names: ReadonlySet<string> } {
  const names = new Set<string>();
  let count = 0;
  // Neither what is escaped nor what stands in square brackets is a group.
  for (const [, name] of regex
    .replaceAll(/\\Q.*?(?:\\E|$)|\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]])*\]/gs, '')
    .matchAll(/\((?:\?P?<(\w+)>|(?!\?))/g)) {
    count += 1;
    if (name !== undefined) names.add(name);
  }
  return { count, names };
}
