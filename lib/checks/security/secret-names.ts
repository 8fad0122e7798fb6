/** Ends of names that stand for a password, whatever comes before: PGPASSWORD is one. */
const PASSWORD = /(?:PASSWORD|PASSWD|PASSPHRASE|REQUIREPASS)$/;
/** Short for password after a word that says whose: `OLDPWD` and `BYPASS` are something else. */
const SHORT: ReadonlySet<string> = new Set(['PASS', 'PWD']);
/** Whose a key is that has to be kept. */
const KEYS: ReadonlySet<string> = new Set(['ACCESS', 'ACCOUNT', 'API', 'AUTH', 'ENCRYPTION', 'MASTER', 'PRIVATE', 'SECRET', 'SIGNING']);
const OTHERS: ReadonlySet<string> = new Set(['APIKEY', 'SECRET', 'TOKEN']);

/** A quick look, as most texts are of something else. */
export const SECRET_WORD = /pass|pwd|key|secret|token/i;

/** Says that there is none, or whether there has to be one. */
const SWITCH = /^(?:true|false|yes|no|on|off|y|n|none|null|nil|auto|default|enabled?|disabled?|required|optional|0|1)$/i;
/** Replaced before a program reads it, or by the program. */
const REFERENCE =
  /\$[({]|^\$[a-z_]|\{\{|^%|^<.*>$|^\[.*\]$|^(?:vault|ref\+|op|aws|arn|azure|gcp|sm|ssm|secret|env|file|k8s|https?):|^projects\//i;
const PATH = /^(?:\.{0,2}|~)\/[\w./-]*$/;
/** Nothing but a gap; what could be meant as a password, such as changeme, is one as soon as it is applied. */
const GAP = /^[x*._-]+$|^(?:replace|insert|your|todo|fixme|redacted|placeholder)\b|replace[-_ ]?me|\byour[-_ ]|^<|>$/i;
/** Names of objects, rather than what is in them. */
const NAME = /^[a-z0-9]+(?:[.-][a-z0-9]+)*[.-](?:auth|cert|creds|credentials|keys?|login|secrets?|tls|tokens?)$/;

/** The words of a name: `dbPassword`, `DB_PASSWORD` and `db-password` are the same two. */
function wordsOf(name: string): readonly string[] {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  return words.split(/[^A-Z0-9]+/).filter((word) => word !== '');
}

/** Whether a value of that name is a secret that stands there itself: by the name, and by what the value is not. A guess. */
export function looksSecret(name: string, value: string): boolean {
  if (!SECRET_WORD.test(name)) return false;
  const words = wordsOf(name);
  const [before, last = ''] = [words.at(-2), words.at(-1)];
  const password = PASSWORD.test(last) || (SHORT.has(last) && before !== undefined);
  const key = OTHERS.has(last) || (last === 'KEY' && before !== undefined && KEYS.has(before));
  if (!password && !key) return false;
  const text = value.trim().replace(/^(["'])(.*)\1$/s, '$2');
  if (text === '' || SWITCH.test(text) || REFERENCE.test(text) || PATH.test(text) || GAP.test(text) || NAME.test(text)) return false;
  // A token that is a number is how many, or how long.
  return password || !/^[\d.]+[a-z]{0,3}$/i.test(text);
}

const URL = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/?#:@"'`]{0,64}):([^\s/?#@"'`]{1,128})@[\w[]/gi;

/** Whether a text has a URL with a password in it. */
export function hasLogin(text: string): boolean {
  if (!text.includes('://')) return false;
  for (const [, , password = ''] of text.matchAll(URL)) {
    if (!REFERENCE.test(password) && !GAP.test(password)) return true;
  }
  return false;
}
