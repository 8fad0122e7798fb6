import { goRegExp } from '../../regexp/go-regexp';

/** Of an Ingress, without the prefix. */
type Annotations = Readonly<Record<string, string>>;

/** What is tried beside an Ingress. */
export interface Canary {
  readonly service: string;
  readonly port: number | string;
  /** Of how many of a hundred requests that no header and no cookie decides. */
  readonly weight: number;
  /** Requests that are decided before that, in this order. */
  readonly choices: readonly Choice[];
}

/** Requests with a header, and where they go. */
export interface Choice {
  readonly header: string;
  readonly type: 'Exact' | 'RegularExpression';
  readonly value: string;
  readonly toCanary: boolean;
}

/** What the annotations of a canary decide: the header before the cookie, and both before the weight. */
export function choicesOf({ annotations }: { readonly annotations: Annotations }): readonly Choice[] {
  const [name, value, pattern, cookie] = ['by-header', 'by-header-value', 'by-header-pattern', 'by-cookie'].map(
    (one) => annotations[`canary-${one}`] || undefined,
  );
  const choice = (header: string, type: Choice['type'], text: string, toCanary: boolean): Choice => ({
    header,
    type,
    value: text,
    toCanary,
  });
  const both = (of: (word: string) => readonly [string, Choice['type'], string]) =>
    [true, false].map((toCanary) => choice(...of(toCanary ? 'always' : 'never'), toCanary));
  const byHeader = () => {
    if (name === undefined) return [];
    if (value !== undefined) return [choice(name, 'Exact', value, true)];
    if (pattern !== undefined) return [choice(name, 'RegularExpression', pattern, true)];
    return both((word) => [name, 'Exact', word]);
  };
  const inCookie = (word: string) => `(^|;\\s*)${cookie?.replaceAll(/[.$^*+?()[\]{}|\\]/g, '\\$&')}=${word}(;|$)`;
  return [...byHeader(), ...(cookie === undefined ? [] : both((word) => ['Cookie', 'RegularExpression', inCookie(word)]))];
}

/** Whether one of its patterns is invalid in Go. */
export function isUnreadable({ annotations }: { readonly annotations: Annotations }): boolean {
  return typeof goRegExp(annotations['canary-by-header-pattern'] ?? '') === 'string';
}
