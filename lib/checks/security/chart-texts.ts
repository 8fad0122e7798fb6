import { type ReadMap, textAt } from '../../manifest/read';
import { isMap, pointer } from '../../manifest/tree';
import { quoteKey } from '../../secrets/quote';
import { linesOf, type PlainText } from './plain-text';

/** A text of several lines or items, or one that is a key and its value. */
const SETTINGS = /[\n,]|^[ \t]*[A-Za-z][\w.-]*:[ \t]/;
/** `{ name: DB_PASSWORD, value: … }` in a text of YAML, on one line or on two. */
const PAIR = /\bname:[ \t]*["']?([A-Za-z][\w.-]*)["']?[ \t]*(?:,|\r?\n)[ \t]*value:[ \t]*([^\n,}]*)/g;

/**
 * Adds every text in a value, with the key that it stands under. A list of pairs has names in a place of their own: of a variable, a
 * chart's parameter.
 */
export function addChartTexts(value: unknown, keys: readonly (string | number)[], found: PlainText[]): void {
  if (typeof value === 'string' || typeof value === 'number') addText(String(value), keys, found);
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) addItem(item, [...keys, i], found);
  else if (isMap(value)) addMap(value, keys, found);
}

/** A map of which entries of a Secret to take: `secretKeys: { password: db-password }`. */
const OF_NAMES = /^(?:existing_?)?secret_?keys$/i;
/** Beside the name of a Secret, which entry of it to take: `key`, `secretKey`, `keys`. */
const OF_ENTRIES = /keys?$/i;
const OF_SECRETS = /(?:existing_?secret(?:_?name)?|secret_?name|secret_?ref)$/i;

function addMap(map: ReadMap, keys: readonly (string | number)[], found: PlainText[]): void {
  const entries = Object.entries(map);
  let naming: boolean | undefined;
  for (const [key, item] of entries) {
    if (!OF_ENTRIES.test(key)) addChartTexts(item, [...keys, key], found);
    else {
      naming ??= OF_SECRETS.test(String(keys.at(-1))) || entries.some(namesSecret);
      if (naming || OF_NAMES.test(key)) addNames(item, [...keys, key], found);
      else addChartTexts(item, [...keys, key], found);
    }
  }
}

function namesSecret([key, item]: readonly [string, unknown]): boolean {
  return OF_SECRETS.test(key) && (isMap(item) || (typeof item === 'string' && item !== ''));
}

/** Of what names entries of Secrets, the key does not say what is in it. */
function addNames(value: unknown, keys: readonly (string | number)[], found: PlainText[]): void {
  const texts: PlainText[] = [];
  addChartTexts(value, keys, texts);
  for (const text of texts) found.push({ ...text, name: undefined });
}

function addItem(item: unknown, keys: readonly (string | number)[], found: PlainText[]): void {
  const [name, value] = [textAt(item, 'name'), textAt(item, 'value')];
  if (name === undefined || value === undefined) addChartTexts(item, keys, found);
  else found.push({ title: () => quoteKey(name), name: lastName(name), value, at: () => pointer([...keys, 'value']) });
}

function addText(value: string, keys: readonly (string | number)[], found: PlainText[]): void {
  const key = keys.filter((one) => typeof one === 'string').at(-1) ?? '';
  const title = () => quoteKey(key);
  const at = () => pointer(keys);
  // Of a list, such as sourceRepos, the key is no name of what is in it.
  found.push({ title, name: typeof keys.at(-1) === 'string' ? key : undefined, value, at });
  if (!SETTINGS.test(value)) return;
  for (const line of linesOf(value, at, title)) found.push(line);
  for (const [, name = '', text = ''] of value.matchAll(PAIR))
    found.push({ title: () => `${name} in ${title()}`, name, value: text.trim(), at });
}

/** A parameter of a chart is called by its way: `auth.password`. */
function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
