import { isSecretName, looksSecret, SECRET_WORD } from './names';

/** `name=value` within a text: a parameter of a URL, a part of a connection string, an option of a mount or of a command. */
const PAIR = /(?<=^|[?&;,\s"'`([{]|--?)([A-Za-z_][\w.-]{0,63})(=)("[^"]*"|'[^']*'|[^\s&;,"'`)\]}]+)/g;
/** `'name:value'` as a message quotes a key: a typing error has brought the value into it. A port or a version in few digits is none. */
const QUOTED = /(?<=')([A-Za-z_][\w.-]{0,63})(:[ \t]{0,9})(?!\d{1,5}')[^'\n]+(?=')/g;
/** Short for password where a name and a value stand side by side. */
const SHORT = /^(?:pass|pwd)$/i;

/** The text without the values of such pairs that are called like a secret: `?token=…`. */
export function withoutPairs(text: string): string {
  const hide = (whole: string, name: string, sign: string) => (isSecretName(name) || SHORT.test(name) ? `${name}${sign}…` : whole);
  const left = text.includes('=') ? text.replace(PAIR, hide) : text;
  return left.includes(':') && left.includes("'") ? left.replace(QUOTED, hide) : left;
}

/** `name:`, as YAML and JSON have it, and the value behind. */
const KEY = /(?<![\w.-])([A-Za-z_][\w.-]{0,63})["']?[ \t]{0,9}:[ \t]{0,9}(?=\S)/g;
const VALUE = /"[^"]*"|'[^']*'|[^\n]+/y;

/** What another program says, without the values of what is called like a secret, each to the end of its line: it may repeat the YAML that it was given. */
export function withoutEntries(text: string): string {
  let [shown, from] = ['', 0];
  for (const { 0: key, 1: name = '', index } of text.matchAll(KEY)) {
    if (index < from || !(isSecretName(name) || SHORT.test(name))) continue;
    const end = index + key.length;
    VALUE.lastIndex = end;
    VALUE.test(text);
    shown += `${text.slice(from, end)}…`;
    from = VALUE.lastIndex;
  }
  return shown + text.slice(from);
}

/** The text without a value behind a name that is called like a secret, whatever stands between: `password:hunter2`, `password=hunter2`. */
export function withoutNamedValues(text: string): string {
  return SECRET_WORD.test(text) ? withoutEntries(withoutPairs(text)) : text;
}

/** Within a URL or a connection string, where the name says what the program takes it for. */
const PARAMETER = /(?<=[?&;])([A-Za-z_][\w.-]{0,63})=([^\s&;"'`)\]}]+)/g;
const STRING = /^[\w ]{1,64}=[^;]*;/;

/** What a text gives as a secret in a parameter of a URL or in a connection string: the parameter's name. A guess. */
export function secretParameterIn(text: string): string | undefined {
  if (!text.includes('=') || (!text.includes('://') && !STRING.test(text))) return undefined;
  for (const [, name = '', value = ''] of text.matchAll(PARAMETER))
    if (looksSecret(SHORT.test(name) ? 'password' : name, value)) return name;
  return undefined;
}
