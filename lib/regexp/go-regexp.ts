import type { RE2JS } from 're2js';
import { type NativePattern, nativePattern } from './native';
import { sizeOf } from './size';
import { NotEvaluated, type Steps } from './steps';

/** What was found, and its groups. */
export type Found = readonly (string | undefined)[];

/**
 * A regular expression as Go reads it, which is what the API server and Traefik do. Matching takes time in proportion to the text, whatever the
 * pattern: JavaScript's own engine gets only patterns of which that is shown, RE2's the others.
 */
export interface GoRegExp {
  /** Whether it is found in a text. @throws NotEvaluated */
  test(text: string, steps: Steps): boolean;
  /** The first and, at its place, preferred match. @throws NotEvaluated */
  exec(text: string, steps: Steps): Found | undefined;
  /** The text with every match replaced, as Go does: `$1x` is the group named `1x`, `${1}x` the first group and an x. @throws NotEvaluated */
  replaceAll(text: string, template: string, steps: Steps): string;
}

/** Larger patterns are not evaluated. Go takes them, but no schema or route has any. */
const LARGEST = 3000;
/** Go's limit for repetitions, and for those in each other. */
const REPEATS = 1000;
/** Compiled patterns that are remembered: an index of routes asks for the same ones again and again. */
const REMEMBERED = 1000;

const known = new Map<string, GoRegExp | string>();

/** Compiles a pattern, or says what Go has against it. */
export function goRegExp(pattern: string): GoRegExp | string {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const compiled = compile(pattern);
  known.set(pattern, compiled);
  return compiled;
}

function compile(pattern: string): GoRegExp | string {
  const native = nativePattern(pattern);
  if (native) return new Compiled(pattern, native);
  const { size, repeats } = pattern.length > LARGEST ? { size: pattern.length, repeats: 1 } : sizeOf(pattern);
  if (repeats > REPEATS) return `got ${repeats} repetitions, expected at most ${REPEATS}`;
  // Go may take it or refuse it: to find out would need as much time and memory as to match it.
  if (size > LARGEST) return notEvaluated(`it has more than ${LARGEST} characters with its repetitions written out`);
  const { RE2JS: Engine, RE2JSSyntaxException: Refused } = linearEngine();
  try {
    return new Compiled(pattern, undefined, Engine.compile(pattern));
  } catch (error) {
    if (!(error instanceof Refused)) return notEvaluated('it is too much to be compiled');
    const message = error.message.replace(/^error parsing regexp: /, '');
    // Go lets two groups have one name.
    return message.startsWith('duplicate capture group') ? notEvaluated('two of its groups have one name') : message;
  }
}

/** Loaded when the first pattern needs it: few do. */
function linearEngine(): typeof import('re2js') {
  return require('re2js');
}

/** Engines remember the states that they were in, up to 8 MB each. */
const engines = new Set<Compiled>();
let worked = 0;
/** Steps after which all of them start anew: some ten bytes are remembered for each. */
const FORGOTTEN_AFTER = 5_000_000;

function remember(engine: Compiled, work: number): void {
  worked += work;
  if (worked > FORGOTTEN_AFTER) {
    for (const one of engines) if (one !== engine) one.forget();
    engines.clear();
    worked = work;
  }
  engines.add(engine);
}

class Compiled implements GoRegExp {
  readonly #pattern: string;
  readonly #native: NativePattern | undefined;
  #linear: RE2JS | undefined;

  constructor(pattern: string, native: NativePattern | undefined, compiled?: RE2JS) {
    this.#pattern = pattern;
    this.#native = native;
    this.#linear = compiled;
  }

  test(text: string, steps: Steps): boolean {
    if (this.#native && text.length <= this.#native.longest) return this.#native.expression.test(text);
    return this.#engine(text, steps).test(text);
  }

  exec(text: string, steps: Steps): Found | undefined {
    const native = this.#native?.captures === true && text.length <= this.#native.longest ? this.#native.expression : undefined;
    const found = (native ?? this.#engine(text, steps)).exec(text);
    return found === null ? undefined : [...found];
  }

  replaceAll(text: string, template: string, steps: Steps): string {
    const engine = this.#engine(text, steps);
    const matcher = engine.matcher(text);
    let [replaced, done] = ['', -1];
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      steps.take(engine.programSize() * (text.length - end + 1));
      // Nothing, found right behind a match, is none to Go.
      if (end === done) continue;
      replaced += text.slice(Math.max(done, 0), start) + filledIn(template, engine, (group) => matcher.group(group) ?? '');
      done = end;
    }
    return replaced + text.slice(Math.max(done, 0));
  }

  /** Gives up what the engine remembers: it is compiled again when it is needed. */
  forget(): void {
    this.#linear = undefined;
  }

  #engine(text: string, steps: Steps): RE2JS {
    this.#linear ??= linearEngine().RE2JS.compile(this.#pattern);
    const work = this.#linear.programSize() * (text.length + 1);
    steps.take(work);
    remember(this, work);
    return this.#linear;
  }
}

/** A template of Go with the groups that were found. */
function filledIn(template: string, engine: RE2JS, group: (index: number) => string): string {
  return template.replaceAll(/\$(?:\$|(\w+)|\{(\w+)\})/g, (piece, bare, braced) => {
    if (piece === '$$') return '$';
    const name = String(bare ?? braced);
    const index = /^\d+$/.test(name) ? Number(name) : (engine.namedGroups()[name] ?? Number.NaN);
    return index <= engine.groupCount() ? group(index) : '';
  });
}

/** A pattern of which is not known what it matches. */
function notEvaluated(why: string): GoRegExp {
  const refuse = (): never => {
    throw new NotEvaluated(why);
  };
  return { test: refuse, exec: refuse, replaceAll: refuse };
}
