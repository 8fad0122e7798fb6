import { hidden } from '../secrets/quote';

/** A rule of a router of Traefik: matchers, each with what was made of it, combined. */
export type TraefikRule<M> =
  | { readonly op: 'and' | 'or'; readonly of: readonly TraefikRule<M>[] }
  | { readonly op: 'not'; readonly of: TraefikRule<M> }
  | ({ readonly op: 'is' } & M);

/** Makes something of a matcher and its arguments, or says what is wrong with it. */
type Make<M> = (name: string, args: readonly string[]) => M | string;

/** What a rule's text means, or what is wrong with it. Never throws. */
export function parseTraefikRule<M extends object>(text: string, make: Make<M>): TraefikRule<M> | string {
  const tokens = tokensOf(text);
  if (typeof tokens === 'string') return tokens;
  try {
    return new Parser(tokens, make).whole();
  } catch (error) {
    if (error instanceof RuleSyntaxError) return error.message;
    throw error;
  }
}

/** The text is no rule. Only inside of this file. */
class RuleSyntaxError extends Error {}

interface Token {
  readonly type: 'name' | 'text' | 'sign' | 'end';
  /** Of a text what is between its quotes. */
  readonly value: string;
  readonly at: number;
}

/** Traefik reads rules with Go's own parser of expressions: so white space, comments and quotes are Go's. */
const TOKEN =
  /(?<space>[ \t\r]+|\/\*[\s\S]*?\*\/|\/\/[^\n]*)|(?<line>\n)|(?<name>[A-Za-z_]\w*)|`(?<raw>[^`]*)`|(?<quoted>"(?:[^"\\\n]|\\.)*")|(?<sign>&&|\|\||[!(),])/y;

function tokensOf(text: string): Token[] | string {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const { space, line, name, raw, quoted, sign } = pattern.exec(text)?.groups ?? {};
    if (name !== undefined) tokens.push({ type: 'name', value: name, at });
    else if (raw !== undefined) tokens.push({ type: 'text', value: raw.replaceAll('\r', ''), at });
    else if (sign !== undefined) tokens.push({ type: 'sign', value: sign, at });
    else if (quoted !== undefined) {
      const value = unquote(quoted);
      if (value === undefined) return `the text at ${at} has an escape that Go does not know`;
      tokens.push({ type: 'text', value, at });
    } else if (line !== undefined) {
      // Go ends a statement at a line's end after an operand: what follows is no longer part of the rule.
      const last = tokens.at(-1);
      if (last && (last.type !== 'sign' || last.value === ')') && text.slice(at).trim() !== '')
        return `the rule ends with the line at ${at}: a line may end only after &&, ||, !, '(' or ','`;
    } else if (space === undefined)
      return `got '${text[at]}' at ${at}, expected a matcher, &&, ||, !, brackets, or text in backticks or double quotes`;
  }
  tokens.push({ type: 'end', value: '', at: text.length });
  return tokens;
}

function unquote(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    const value: unknown = JSON.parse(
      quoted.replaceAll(/\\(?:x([0-9a-fA-F]{2})|([av]))/g, (_, hex, sign) => `\\u00${hex ?? (sign === 'a' ? '07' : '0b')}`),
    );
    return typeof value === 'string' && !quoted.includes('\\/') ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a message calls a token. What is between quotes may be the value of a header, and without them as well where one is expected. */
function shown({ type, value }: Token, isName = type === 'name'): string {
  return type === 'end' ? 'the end' : type === 'sign' || isName ? `'${value}'` : hidden(value);
}

/** Deeper brackets than any real rule has: the parser calls itself. */
const DEPTH = 200;

class Parser<M extends object> {
  #next = 0;
  #depth = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly make: Make<M>,
  ) {}

  whole(): TraefikRule<M> {
    const rule = this.#either();
    const rest = this.#peek();
    if (rest.type !== 'end') throw new RuleSyntaxError(`got ${shown(rest)} at ${rest.at}, expected &&, || or the end`);
    return rule;
  }

  #either(): TraefikRule<M> {
    const first = this.#both();
    const of = [first];
    while (this.#take('||')) of.push(this.#both());
    return of.length === 1 ? first : { op: 'or', of };
  }

  #both(): TraefikRule<M> {
    const first = this.#one();
    const of = [first];
    while (this.#take('&&')) of.push(this.#one());
    return of.length === 1 ? first : { op: 'and', of };
  }

  #one(): TraefikRule<M> {
    this.#depth += 1;
    if (this.#depth > DEPTH) throw new RuleSyntaxError(`more than ${DEPTH} brackets or negations in each other`);
    const rule = this.#inner();
    this.#depth -= 1;
    return rule;
  }

  #inner(): TraefikRule<M> {
    if (this.#take('!')) return { op: 'not', of: this.#one() };
    if (this.#take('(')) {
      const rule = this.#either();
      this.#expect(')');
      return rule;
    }
    const name = this.#peek();
    if (name.type !== 'name') throw new RuleSyntaxError(`got ${shown(name)} at ${name.at}, expected a matcher`);
    this.#next += 1;
    return this.#matcher(name);
  }

  #matcher(name: Token): TraefikRule<M> {
    this.#expect('(');
    const args: string[] = [];
    while (!this.#take(')')) {
      const arg = this.#peek();
      if (arg.type !== 'text')
        throw new RuleSyntaxError(
          `got ${shown(arg, arg.type === 'name' && !/^(?:header|query)/i.test(name.value))} at ${arg.at}, expected text in backticks or double quotes`,
        );
      args.push(arg.value);
      this.#next += 1;
      if (!this.#take(',')) {
        this.#expect(')');
        break;
      }
    }
    const found = this.make(name.value, args);
    if (typeof found === 'string') throw new RuleSyntaxError(found);
    return { op: 'is', ...found };
  }

  #peek(): Token {
    return this.tokens[this.#next] ?? { type: 'end', value: '', at: 0 };
  }

  #take(sign: string): boolean {
    const token = this.#peek();
    if (token.type !== 'sign' || token.value !== sign) return false;
    this.#next += 1;
    return true;
  }

  #expect(sign: string): void {
    const token = this.#peek();
    if (!this.#take(sign)) throw new RuleSyntaxError(`got ${shown(token)} at ${token.at}, expected '${sign}'`);
  }
}
