import { builtInKinds } from './built-in.ts';
import { cdk8sImport } from './cdk8s-import.ts';
import { toYaml } from './crd.ts';
import { loadKinds } from './kinds.ts';
import { postProcess } from './post-process.ts';
import { trim } from './trim.ts';

/** The whole content of imports/: file name to text, one file for each API group so that a user loads only what he needs. */
export function generate(): Map<string, string> {
  const custom = loadKinds()
    .filter(({ unbound }) => !unbound)
    .map(trim);
  const kinds = [...custom, ...builtInKinds()];
  const files = cdk8sImport(toYaml(kinds));
  const groups = [...new Set(kinds.map((kind) => `${kind.group}.ts`))];
  const names = [...files.keys()];
  if (groups.sort().join() !== names.sort().join()) throw new Error(`cdk8s import wrote ${names}, not ${groups}`);
  return new Map([...files].map(([name, text]) => [name, postProcess(text)]));
}
