import { isSecretName } from './names';

/** What any key of Secrets, variables or options looks like. */
const KEY = /^[^\n=:]{0,253}$/;

/** Whether a text is a key, and not also the value: `password:hunter2`, `DB_PASSWORD=hunter2` and `password hunter2` are typing errors. */
export function isKey(text: string): boolean {
  if (!KEY.test(text)) return false;
  const space = text.indexOf(' ');
  return space < 0 || !isSecretName(text.slice(0, space));
}
