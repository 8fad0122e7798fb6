import { createContext, Script } from 'node:vm';

/** What Go's regular expressions and JavaScript's read alike; other patterns are not judged. */
const ALIKE = /^(?:[^\\([]|\\[^a-zA-Z0-9]|\\[dDwWsSbBnrtfv]|\((?!\?)|\(\?[:=!]|\[(?!:))*$/s;
/** A repeated group that holds a repetition or a choice: JavaScript may try all ways through it, which can take for ever. */
const RISKY = /[*+?}|][^()]*\)(?:[*+]|\{\d+,)/;
/** Characters of a text that no other pattern takes long for. */
const SHORT = 200;
/** Milliseconds for one match of a risky pattern, or of a long text. */
const LIMIT = 50;

type Matcher = (text: string) => boolean;

const matchers = new Map<string, Matcher>();

/** Whether a text fails a pattern of a schema; false where that can't be told. Never hangs, whatever the pattern. */
export function fails(pattern: string, text: string): boolean {
  let matcher = matchers.get(pattern);
  if (matcher === undefined) {
    matcher = matcherOf(pattern);
    matchers.set(pattern, matcher);
  }
  return !matcher(text);
}

function matcherOf(pattern: string): Matcher {
  const expression = ALIKE.test(pattern) ? compiled(pattern) : undefined;
  if (expression === undefined) return () => true;
  const risky = RISKY.test(pattern);
  return (text) => (risky || text.length > SHORT ? inTime(expression, text) : expression.test(text));
}

/** Characters are code points in Go; some patterns escape what JavaScript doesn't let them escape then. */
function compiled(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The next flags, or no judgement.
    }
  }
  return undefined;
}

let match: Script | undefined;
let room: { expression?: RegExp; text?: string } | undefined;

/** A script in a context of its own can be ended. */
function inTime(expression: RegExp, text: string): boolean {
  match ??= new Script('expression.test(text)');
  room ??= createContext({});
  Object.assign(room, { expression, text });
  try {
    return match.runInContext(room, { timeout: LIMIT }) === true;
  } catch {
    return true;
  }
}
