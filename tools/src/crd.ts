import type { Kind } from './schema.ts';

/** The smallest CustomResourceDefinition that cdk8s import takes. */
function toCrd(kind: Kind): object {
  const { group, version, plural, scope, schema } = kind;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      names: { kind: kind.kind, plural },
      scope,
      versions: [{ name: version, served: true, storage: true, schema: { openAPIV3Schema: schema } }],
    },
  };
}

/** All of them in one text (cdk8s import reads only its first file). JSON is YAML, and needs no library. */
export const toYaml = (kinds: readonly Kind[]): string => kinds.map((kind) => `---\n${JSON.stringify(toCrd(kind))}\n`).join('');
