import { mapAt, type ReadMap } from '../../manifest/read';
import { defineRule } from '../rule';
import { map } from './constraint-kinds';
import { constraints, isGiven, type Say } from './constraints';
import { problemOfConfigKey } from './formats';

/** Bytes of all values of an object. */
const MAX = 1024 * 1024;

const inConfigMap = constraints({
  '': map((configMap, say) => {
    const [texts, binary] = [mapAt(configMap, 'data'), mapAt(configMap, 'binaryData')];
    keys('data', texts, say);
    keys('binaryData', binary, say);
    for (const key of Object.keys(binary)) {
      if (isGiven(texts, key)) say(`got key '${key}' in data and in binaryData, expected it once`, 'keep one', 'binaryData', key);
    }
    size(bytesOf(texts) + bytesOfBase64(binary), say);
  }),
});
const inSecret = constraints({
  '': map((secret, say) => {
    const [encoded, texts] = [mapAt(secret, 'data'), mapAt(secret, 'stringData')];
    keys('data', encoded, say);
    keys('stringData', texts, say);
    // A key of both is that of stringData.
    size(bytesOf(texts) + bytesOfBase64(Object.fromEntries(Object.entries(encoded).filter(([key]) => !isGiven(texts, key)))), say);
  }),
});

/** Keys become file names and variables; etcd keeps objects of about a mebibyte. */
export const configData = defineRule({
  id: 'schema/config-data',
  severity: 'error',
  summary: 'a ConfigMap or Secret has keys that can be file names, each once, and is not too large',
  kinds: ['ConfigMap', 'Secret'],
  check: (manifest) => (manifest.kind === 'ConfigMap' ? inConfigMap : inSecret)(manifest, ''),
});

function keys(field: string, data: ReadMap, say: Say): void {
  for (const key of Object.keys(data)) {
    const problem = problemOfConfigKey(key);
    if (problem !== undefined) say(problem, 'choose another key; a volume can write it to any path', field, key);
  }
}

function size(bytes: number, say: Say): void {
  if (bytes > MAX) say(`got ${bytes} bytes, expected at most ${MAX}`, 'keep large files on a volume or in an image');
}

function bytesOf(data: ReadMap): number {
  return Object.values(data).reduce<number>((sum, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : 0), 0);
}

function bytesOfBase64(data: ReadMap): number {
  return Object.values(data).reduce<number>((sum, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value, 'base64') : 0), 0);
}
