import { isSecretName } from './names';

/** A matcher of two arguments, in backticks or double quotes, or the second one without by mistake: `Header(name, value)`, `Query(name, value)`, in any spelling of the name. */
const PAIR = /\b((headers?(?:regexp)?|query(?:regexp)?)\s*\(\s*)(`[^`]*`|"(?:[^"\\]|\\.)*")(\s*,\s*)(?:`[^`]*`|"(?:[^"\\]|\\.)*"|[^)]*)/gi;

/** A rule of a route as it is shown: without values of headers, which some use as a password, and of parameters that are called like one. */
export function shownRule(rule: string): string {
  return rule.replace(PAIR, (whole, call: string, matcher: string, name: string, comma: string) => {
    const hidden = /^header/i.test(matcher) || isSecretName(name.slice(1, -1));
    return hidden ? `${call}${name}${comma}…` : whole;
  });
}
