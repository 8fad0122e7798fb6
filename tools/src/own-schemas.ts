import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

/** A contract of ours with others: JSON that is written by hand, or read by programs. */
interface Contract {
  readonly source: string;
  readonly type: string;
  readonly target: string;
  readonly title: string;
  readonly description: string;
  /** Whether a property that is not there is no mistake: programs must not mind what comes to be added. */
  readonly open: boolean;
  /** Properties that the type does not have. */
  readonly more?: Readonly<Record<string, Schema>>;
}

const CONTRACTS: readonly Contract[] = [
  {
    source: 'lib/lab/description.ts',
    type: 'LabDescription',
    target: 'schemas/lab.schema.json',
    title: 'lab.json of cdk8s-homelab',
    description: 'The facts of a lab: what cdk8s-homelab knows of it beside its manifests. Whatever has a default may be left out.',
    open: false,
    more: {
      $schema: { type: 'string', description: 'Where this schema is, for the editor.' },
      generatedBy: { const: 'cdk8s-homelab', description: 'Written by synthesis; leave it out of a file written by hand.' },
    },
  },
  {
    source: 'lib/config/config-file.ts',
    type: 'ConfigFile',
    target: 'schemas/config.schema.json',
    title: 'homelab.config.json of cdk8s-homelab',
    description: 'How manifests are checked: severities, waivers, what is left out, rules and definitions of your own.',
    open: false,
    more: { $schema: { type: 'string', description: 'Where this schema is, for the editor.' } },
  },
  {
    source: 'lib/cli/check/result.ts',
    type: 'CheckResult',
    target: 'schemas/check.schema.json',
    title: 'What homelab check --format json prints',
    description: 'Fields may be added; none is renamed or removed within a major version of cdk8s-homelab.',
    open: true,
  },
  {
    source: 'lib/cli/upgrade/result.ts',
    type: 'UpgradeResult',
    target: 'schemas/upgrade.schema.json',
    title: 'What homelab upgrade --format json prints',
    description: 'Fields may be added; none is renamed or removed within a major version of cdk8s-homelab.',
    open: true,
  },
];

/** JSON Schema of a contract, from the types and comments of its source. The same input gives the same text. */
function schemaOf({ source, type, title, description, open, more = {} }: Contract): string {
  const { definitions = {} } = createGenerator({
    path: pathOf(source),
    type,
    topRef: true,
    expose: 'export',
    jsDoc: 'extended',
    additionalProperties: open,
    sortProps: false,
    skipTypeCheck: true,
  }).createSchema(type);
  const { [type]: top, ...others } = mapSchemas(definitions, source);
  if (!top) throw new Error(`${source} has no ${type}`);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...top,
    description,
    properties: { ...more, ...top.properties },
    definitions: Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function mapSchemas(definitions: Record<string, Schema | boolean>, source: string): Record<string, Schema> {
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, forPeople(schema as Schema, source)]));
}

/** What has a default may be left out, at any depth; links to web pages stay in the source. */
function forPeople(schema: Schema, source: string): Schema {
  const { required, properties, items, anyOf, additionalProperties, ...rest } = schema as Record<string, unknown> & Schema;
  const known = Object.entries(properties ?? {}) as [string, Schema][];
  const needed = (required ?? []).filter((key) => known.every(([name, one]) => name !== key || !('default' in one)));
  for (const [name, one] of known) {
    if (!one.description) throw new Error(`${source}: '${name}' of '${String(rest.description)}' has no comment`);
  }
  return {
    ...rest,
    ...(known.length > 0 ? { properties: Object.fromEntries(known.map(([name, one]) => [name, forPeople(one, source)])) } : {}),
    ...(needed.length > 0 ? { required: needed } : {}),
    ...(items ? { items: forPeople(items as Schema, source) } : {}),
    ...(anyOf ? { anyOf: (anyOf as Schema[]).map((one) => forPeople(one, source)) } : {}),
    ...(additionalProperties === undefined ? {} : { additionalProperties }),
  };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url));
}

const command = process.argv[2];
if (command === 'write') {
  for (const contract of CONTRACTS) writeFileSync(pathOf(contract.target), schemaOf(contract));
} else if (command === 'check') {
  for (const contract of CONTRACTS) {
    const target = pathOf(contract.target);
    if (existsSync(target) && readFileSync(target, 'utf8') === schemaOf(contract)) continue;
    console.error(`${contract.target}: differs from ${contract.source}\nRun: npm run schemas --prefix tools`);
    process.exitCode = 1;
  }
} else {
  console.error('usage: tsx src/own-schemas.ts write|check');
  process.exitCode = 2;
}
