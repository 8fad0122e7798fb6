import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Schema as Known, SchemaDocument } from '../../lib/schema/schema.ts';
import { any, array, intOrString, isObject, type Kind, map, type ObjectSchema, object, type Scalar, type Schema } from './schema.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Kinds that only controllers and kubelets write. */
const MADE = ['PodCertificateRequest', 'ResourceSlice'];

/** Root fields of every object, which cdk8s has types of its own for, or which controllers write. */
const OF_EVERY_OBJECT = ['apiVersion', 'kind', 'metadata', 'status'];

/** Metadata of what is made from a template: its server takes no more than that. */
const TEMPLATE_METADATA = object(
  new Map(['annotations', 'labels'].map((name) => [name, { schema: map({ type: 'string' }), required: false }])),
);

/** Kinds of the newest Kubernetes in schemas/, in the versions that `k8s` of cdk8s-plus-28 lacks. */
export function builtInKinds(): Kind[] {
  const { kinds, types } = newest();
  const bound = classesOfPlus();
  return Object.entries(kinds).flatMap(([apiVersion, named]) => {
    const [version = '', group = ''] = apiVersion.split('/').reverse();
    return Object.entries(named).flatMap(([kind, { plural, scope, schema }]) => {
      if (MADE.includes(kind) || bound.has(className(kind, version))) return [];
      const whole = converted(schema, types);
      if (!isObject(whole)) throw new Error(`${apiVersion} ${kind}: no object`);
      return [{ group, version, kind, plural, scope, schema: withoutCommon(whole) }];
    });
  });
}

function newest(): SchemaDocument {
  const folder = join(top, 'schemas');
  const minors = readdirSync(folder).flatMap((name) => /^kubernetes-1\.(\d+)\.json$/.exec(name)?.[1] ?? []);
  return JSON.parse(readFileSync(join(folder, `kubernetes-1.${Math.max(...minors.map(Number))}.json`), 'utf8')) as SchemaDocument;
}

function classesOfPlus(): ReadonlySet<string> {
  const text = readFileSync(join(top, 'node_modules', 'cdk8s-plus-28', 'lib', 'imports', 'k8s.d.ts'), 'utf8');
  const found = [...text.matchAll(/ class Kube(\w+) extends /g)].map(([, name = '']) => name.toLowerCase());
  if (found.length < 100) throw new Error(`cdk8s-plus-28: only ${found.length} kinds found`);
  return new Set(found);
}

/** As cdk8s names them (`ClusterTrustBundleV1Alpha1`), in small letters: `APIService` is `ApiService` there. */
const className = (kind: string, version: string): string => `${kind}${version === 'v1' ? '' : version}`.toLowerCase();

function withoutCommon({ properties, required = [] }: ObjectSchema): ObjectSchema {
  const fields = Object.entries(properties).filter(([name]) => !OF_EVERY_OBJECT.includes(name));
  return object(new Map(fields.map(([name, schema]) => [name, { schema, required: required.includes(name) }])));
}

function converted(known: Known, types: SchemaDocument['types'], within: readonly string[] = []): Schema {
  const { $ref, type, properties, additionalProperties, items, required = [] } = known;
  if ($ref !== undefined) {
    if ($ref === 'V1ObjectMeta') return TEMPLATE_METADATA;
    const named = types[$ref];
    if (named === undefined || within.includes($ref)) throw new Error(`${$ref}: ${named ? 'holds itself' : 'no such type'}`);
    return converted(named, types, [...within, $ref]);
  }
  if (known['x-quantity'] === true || known['x-kubernetes-int-or-string'] === true) return intOrString();
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(
      ([name, schema]) => [name, { schema: converted(schema, types, within), required: required.includes(name) }] as const,
    );
    return object(new Map(fields));
  }
  if (items !== undefined) return array(converted(items, types, within));
  if (additionalProperties !== undefined) return map(converted(additionalProperties, types, within));
  return type === undefined || type === 'array' || type === 'object' ? any() : scalar(type, known.enum ?? []);
}

function scalar(type: Scalar['type'], words: readonly unknown[]): Scalar {
  const texts = words.filter((word) => typeof word === 'string');
  return texts.length > 0 ? { type, enum: texts } : { type };
}
