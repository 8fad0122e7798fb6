import { entryOf, mapAt, type ReadMap, textAt } from '../../manifest/read';
import { KEYS_OF_SECRET_TYPE } from '../../manifest/secret-types';
import { isMap, pointer } from '../../manifest/tree';
import { defineRule, list, type Report } from '../rule';

const NO_KEYS = { all: [], any: [] };
const JSON_KEYS = ['.dockercfg', '.dockerconfigjson'];
const SERVICE_ACCOUNT = 'kubernetes.io/service-account.name';

/** What uses a typed Secret finds its parts by name. */
export const secretType = defineRule({
  id: 'schema/secret-type',
  severity: 'error',
  summary: 'a Secret of a known type has the keys of that type',
  kinds: 'Secret',
  check(secret) {
    const reports: Report[] = [];
    const type = textAt(secret, 'type') ?? '';
    const data = { ...mapAt(secret, 'data'), ...mapAt(secret, 'stringData') };
    const { all, any } =
      entryOf<{ readonly all: readonly string[]; readonly any: readonly string[] }>(KEYS_OF_SECRET_TYPE, type) ?? NO_KEYS;
    const missing = all.filter((key) => !Object.hasOwn(data, key));
    if (missing.length > 0)
      reports.push({
        path: '/data',
        message: `got no ${list(missing)}, expected ${list(all)} in a Secret of type ${type}`,
        hint: 'add it, or use another type',
      });
    if (any.length > 0 && !any.some((key) => Object.hasOwn(data, key))) {
      reports.push({
        path: '/data',
        message: `got none of ${list(any)}, expected one in a Secret of type ${type}`,
        hint: 'add one, or use another type',
      });
    }
    if (data['ssh-privatekey'] === '' && type === 'kubernetes.io/ssh-auth')
      reports.push({ path: '/data', message: "got an empty 'ssh-privatekey', expected a key", hint: 'write the key' });
    const broken = all.find((key) => JSON_KEYS.includes(key) && Object.hasOwn(data, key) && !isJsonMap(textOf(secret, key)));
    if (broken !== undefined)
      reports.push({
        path: pointer([Object.hasOwn(mapAt(secret, 'stringData'), broken) ? 'stringData' : 'data', broken]),
        message: `got '${broken}' that is no JSON object, expected a Docker configuration`,
        hint: 'write what docker login writes',
      });
    if (type === 'kubernetes.io/service-account-token' && !textAt(secret, 'metadata', 'annotations', SERVICE_ACCOUNT)) {
      reports.push({
        path: '/metadata/annotations',
        message: `got no annotation ${SERVICE_ACCOUNT}, expected the name of a ServiceAccount`,
        hint: 'add it',
      });
    }
    return reports;
  },
});

function textOf(secret: ReadMap, key: string): string {
  return textAt(secret, 'stringData', key) ?? Buffer.from(textAt(secret, 'data', key) ?? '', 'base64').toString();
}

function isJsonMap(text: string): boolean {
  try {
    return isMap(JSON.parse(text));
  } catch {
    return false;
  }
}
