import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const SOURCE = fileURLToPath(new URL('../../lib/lab/description.ts', import.meta.url));
const TARGET = fileURLToPath(new URL('../../schemas/lab.schema.json', import.meta.url));

/** JSON Schema of lab.json, from the types and comments of lib/lab/description.ts. The same input gives the same text. */
function labSchema(): string {
  const { definitions = {} } = createGenerator({
    path: SOURCE,
    type: 'LabDescription',
    topRef: true,
    expose: 'export',
    jsDoc: 'extended',
    additionalProperties: false,
    sortProps: false,
    skipTypeCheck: true,
  }).createSchema('LabDescription');
  const { LabDescription: lab, ...others } = mapSchemas(definitions);
  if (!lab) throw new Error('lib/lab/description.ts has no LabDescription');
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'lab.json of cdk8s-homelab',
    ...lab,
    description: 'The facts of a lab: what cdk8s-homelab knows of it beside its manifests. Whatever has a default may be left out.',
    properties: {
      $schema: { type: 'string', description: 'Where this schema is, for the editor.' },
      generatedBy: { const: 'cdk8s-homelab', description: 'Written by synthesis; leave it out of a file written by hand.' },
      ...lab.properties,
    },
    definitions: Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function mapSchemas(definitions: Record<string, Schema | boolean>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, forPeople(schema as Schema)]));
}

/** What has a default may be left out, at any depth; links to web pages stay in the source. */
function forPeople(schema: Schema): Schema {
  const { required, properties, items, anyOf, additionalProperties, ...rest } = schema as Record<string, unknown> & Schema;
  const known = Object.entries(properties ?? {}) as [string, Schema][];
  const needed = (required ?? []).filter((key) => known.every(([name, one]) => name !== key || !('default' in one)));
  for (const [name, one] of known) {
    if (!one.description) throw new Error(`lib/lab/description.ts: '${name}' of '${String(rest.description)}' has no comment`);
  }
  return {
    ...rest,
    ...(known.length > 0 ? { properties: Object.fromEntries(known.map(([name, one]) => [name, forPeople(one)])) } : {}),
    ...(needed.length > 0 ? { required: needed } : {}),
    ...(items ? { items: forPeople(items as Schema) } : {}),
    ...(anyOf ? { anyOf: (anyOf as Schema[]).map(forPeople) } : {}),
    ...(additionalProperties === undefined ? {} : { additionalProperties }),
  };
}

const command = process.argv[2];
if (command === 'write') {
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, labSchema());
} else if (command === 'check') {
  if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== labSchema()) {
    console.error('schemas/lab.schema.json: differs from lib/lab/description.ts\nRun: npm run schemas --prefix tools');
    process.exitCode = 1;
  }
} else {
  console.error('usage: tsx src/lab-schema.ts write|check');
  process.exitCode = 2;
}
