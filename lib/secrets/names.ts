import { hasPassword } from './logins';

/** Ends of names that stand for a password, whatever comes before: PGPASSWORD is one. */
const PASSWORD = /(?:PASSWORD|PASSWD|PASSPHRASE|REQUIREPASS)$/;
/** Short for password after a word that says whose: `OLDPWD` and `BYPASS` are something else. */
const SHORT: ReadonlySet<string> = new Set(['PASS', 'PWD']);
/** Whose a key is that has to be kept. */
const KEYS: ReadonlySet<string> = new Set([
  'ACCESS',
  'ACCOUNT',
  'API',
  'APP',
  'AUTH',
  'ENCRYPTION',
  'MASTER',
  'PRIVATE',
  'SECRET',
  'SIGNING',
]);
const OTHERS: ReadonlySet<string> = new Set(['APIKEY', 'AUTHKEY', 'SECRET', 'TOKEN']);
/** Before SECRET: the object that a chart or a pod is to use, by its name. */
const OBJECTS: ReadonlySet<string> = new Set([
  ...['CA', 'CERT', 'CERTIFICATE', 'CREDENTIALS', 'CRT', 'EXISTING', 'FROM', 'IMAGE', 'PASSWORD', 'PULL', 'TLS'],
  // Tailscale's TS_KUBE_SECRET and OPERATOR_SECRET.
  ...['K8S', 'KUBE', 'KUBERNETES', 'OPERATOR'],
]);
/** Before SECRET_KEY: which entry of a Secret is meant, `passwordSecretKey`. */
const ENTRIES: ReadonlySet<string> = new Set(['PASSWORD', 'TOKEN', 'USER', 'USERNAME']);
/** In a name that ends in SECRET or KEY: it is that of an object, or of an entry of one. */
const EXISTING = 'EXISTING';
/** Called so by Rails; its last word says nothing. */
const WHOLE = /(?:^|_)SECRET_KEY_BASE$/;
/** Fields of Kubernetes that have something to do with tokens and hold none. */
const FIELDS: ReadonlySet<string> = new Set(['automountServiceAccountToken', 'serviceAccountToken']);

/** A quick look, as most texts are of something else. */
export const SECRET_WORD = /pass|pwd|key|secret|token/i;

/** Says that there is none, or whether there has to be one. */
const SWITCH = /^(?:true|false|yes|no|on|off|y|n|none|null|nil|auto|default|enabled?|disabled?|required|optional|0|1)$/i;
/** Replaced before a program reads it, or by the program. */
const REFERENCE =
  /\$\{[^}]+\}|\$__\w+\{[^}]+\}|\$\([^)]+\)|\{\{|^\{\w+\}$|^ENC\[|^\$(?:[({]|[\w.:/-]*$)|^![A-Za-z]\w*(?:\s|$)|^%\w+%$|^<.*>$|^\[.*\]$|^(?:vault|ref\+|op|aws|arn|azure|gcp|sm|ssm|secret|env|file|k8s|https?):|^projects\//i;
const PATH = /^(?:\.{0,2}|~)\/[\w./-]*$/;
/** Nothing but a gap; what could be meant as a password, such as changeme, is one as soon as it is applied. */
const GAP =
  /^[x*._-]{2,}$|^__?[A-Z][A-Z0-9_]*__?$|^@@?\w+@@?$|^(?:replace|insert|your|todo|fixme|redacted|placeholder)\b|replace[-_ ]?me|\byour[-_ ]/i;
/** Words that say that a key or token is missing, or is to be generated. */
const NO_KEY = /^(?:dummy|fake|unused|generated?|random|ignored?|n\/?a|not[-_ ]?(?:needed|required|used)|[{[]\s*[}\]])$/i;
/** Functions that programs call to get one. */
const CALL = /^[A-Za-z_][\w.]*\(/;
/** Lines of `/etc/passwd`, whose passwords are elsewhere. */
const ACCOUNTS = /^[\w-]+:[x*!]?:\d+:\d+:/;
/** Names of objects, rather than what is in them. */
const NAME = /^[a-z0-9]+(?:[.-][a-z0-9]+)*[.-](?:auth|cert|creds|credentials|keys?|login|secrets?|tls|tokens?)$/;
/** The name of a key of a Secret, where a key or a secret is asked for. */
const KEY_NAME = /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/;
/** The same in capitals, where the key of a Secret is meant, or a secret key. */
const SECRET_KEY = /(?:secret|access)_?key$/i;
const ANY_NAME = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/;

/** Headers that say who asks. */
const HEADER = /^(?:proxy-)?authorization$/i;

/** The words of a name: `dbPassword`, `DB_PASSWORD` and `db-password` are the same two. */
function wordsOf(name: string): readonly string[] {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  return words.split(/[^A-Z0-9]+/).filter((word) => word !== '');
}

/** What a value of that name is, if it is a secret: of a key it may still be the name. */
function kindOf(name: string): 'password' | 'key' | undefined {
  if (!SECRET_WORD.test(name) || FIELDS.has(name)) return undefined;
  const words = wordsOf(name);
  if (WHOLE.test(words.join('_'))) return 'key';
  const [before, last = ''] = [words.at(-2), words.at(-1)];
  if (PASSWORD.test(last) || (SHORT.has(last) && before !== undefined)) return 'password';
  if (last === 'SECRET' && before !== undefined && OBJECTS.has(before)) return undefined;
  if ((last === 'SECRET' || last === 'KEY') && words.includes(EXISTING)) return undefined;
  if (last === 'KEY' && before === 'SECRET' && ENTRIES.has(words.at(-3) ?? '')) return undefined;
  return OTHERS.has(last) || (last === 'KEY' && before !== undefined && KEYS.has(before)) ? 'key' : undefined;
}

/**
 * Whether a value of that name is a secret, by the name alone. The one answer to it: messages never quote such a value, synthesis refuses
 * one that stands there itself (`looksSecret`).
 */
export function isSecretName(name: string): boolean {
  return kindOf(name) !== undefined;
}

/** Whether a value of that name is a secret that stands there itself: by the name, and by what the value is not. A guess. */
export function looksSecret(name: string, value: string): boolean {
  const kind = kindOf(name);
  if (kind === undefined) return (name.length === 13 || name.length === 19) && HEADER.test(name) && isCredential(value);
  const text = unquoted(value);
  if (isFilledIn(text) || SWITCH.test(text) || PATH.test(text) || NAME.test(text)) return false;
  if (kind === 'password') return !ACCOUNTS.test(text);
  // A token of several lines is a file, one that is a number is how many, or how long.
  if (text.includes('\n') || NO_KEY.test(text) || CALL.test(text) || /^[\d.]+[a-z]{0,3}$/i.test(text)) return false;
  return !((SECRET_KEY.test(name) ? ANY_NAME : KEY_NAME).test(text) && isSecretName(text));
}

/** Whether a text has a URL with a password in it that stands there itself. */
export function hasLogin(text: string): boolean {
  return hasPassword(text, (password) => !isFilledIn(password));
}

/** Empty, or something that is replaced. */
function isFilledIn(text: string): boolean {
  return text === '' || REFERENCE.test(text) || GAP.test(text);
}

/** The value of a header: a scheme, and what is presented. */
function isCredential(value: string): boolean {
  const [, presented] = /^(?:basic|bearer|digest|token)\s+(\S.*)$/is.exec(unquoted(value)) ?? [];
  return presented !== undefined && !isFilledIn(presented);
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/s, '$2');
}
