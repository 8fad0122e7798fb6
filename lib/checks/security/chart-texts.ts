import { textAt } from '../../manifest/read';
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
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) addChartTexts(item, [...keys, key], found);
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
