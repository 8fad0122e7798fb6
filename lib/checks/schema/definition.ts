import { problemOfDnsSubdomain, problemOfServiceName } from '../../manifest/names';
import { at, listAt, mapAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { defineRule } from '../rule';
import { map, text, unique } from './constraint-kinds';
import { constraints, isGiven, type Say } from './constraints';
import { calledService, webhookClient } from './webhook-client';

const OPEN = 'x-kubernetes-preserve-unknown-fields';
/** No schema that is meant is nested deeper. */
const DEEPEST = 200;

const word = text(problemOfServiceName, 'write one word of lower case letters');
const kind = text((name) => problemOfServiceName(name.toLowerCase()), 'write one word of letters');

const inDefinition = constraints({
  spec: map((spec, say) => {
    const stored = mapsAt(spec, 'versions').filter(({ storage }) => storage === true).length;
    if (stored !== 1) say(`got ${stored} versions with storage: true, expected one`, 'say which version is kept', 'versions');
    const names = ['kind', 'listKind'].map((key) => textAt(spec, 'names', key));
    if (names[0] !== undefined && names[0] === names[1])
      say(`got listKind '${names[1]}', expected another name than kind`, `for example '${names[0]}List'`, 'names', 'listKind');
  }),
  'spec.group': text(
    (group) => problemOfDnsSubdomain(group) ?? (group.includes('.') ? undefined : `got group '${group}', expected a domain`),
    "for example 'example.com'",
  ),
  'spec.conversion': map((conversion, say) => {
    if (conversion.strategy !== 'Webhook') return;
    if (!isGiven(mapAt(conversion, 'webhook'), 'clientConfig'))
      say("got strategy 'Webhook' without a webhook, expected both", 'say where the webhook answers', 'webhook', 'clientConfig');
    const versions = listAt(conversion, 'webhook', 'conversionReviewVersions');
    if (versions.length === 0) say('got no conversionReviewVersions, expected one', "write ['v1']", 'webhook', 'conversionReviewVersions');
    for (const [i, version] of versions.entries()) {
      if (typeof version !== 'string' || problemOfServiceName(version) !== undefined || versions.indexOf(version) < i)
        say(
          `got version '${String(version ?? '')}', expected the name of a version, once`,
          "write 'v1'",
          'webhook',
          'conversionReviewVersions',
          i,
        );
    }
  }),
  'spec.conversion.webhook.clientConfig': webhookClient,
  'spec.conversion.webhook.clientConfig.service': calledService,
  'spec.names.plural': word,
  'spec.names.singular': text((name) => (name === '' ? undefined : problemOfServiceName(name)), 'write one word of lower case letters'),
  'spec.names.kind': kind,
  'spec.names.listKind': text((name) => (name === '' ? undefined : problemOfServiceName(name.toLowerCase())), 'write one word of letters'),
  'spec.names.shortNames.*': word,
  'spec.names.categories.*': word,
  'spec.versions': unique('name', 'version'),
  'spec.versions.*.name': word,
  'spec.versions.*': map((version, say) => {
    const schema = at(version, 'schema', 'openAPIV3Schema');
    if (!isMap(schema)) return say('got no openAPIV3Schema, expected one in each version', 'write the schema', 'schema');
    if (schema.type !== 'object' && schema[OPEN] !== true)
      say(`got type '${String(schema.type ?? '')}', expected 'object'`, 'write type: object', 'schema', 'openAPIV3Schema', 'type');
    untyped(schema, ['schema', 'openAPIV3Schema'], say);
  }),
});

/** What a custom resource is called and looks like. */
export const definition = defineRule({
  id: 'schema/definition',
  severity: 'error',
  summary: 'a CustomResourceDefinition has names that can be used, one stored version and a schema of each',
  kinds: 'apiextensions.k8s.io/CustomResourceDefinition',
  check: (manifest) => inDefinition(manifest, ''),
});

/** Every field has a type, unless it may be anything: else the server could not tell what to keep. */
function untyped(schema: ReadMap, keys: readonly string[], say: Say): void {
  if (keys.length > DEEPEST) return;
  const fields = Object.entries(mapAt(schema, 'properties')).map(([name, field]) => [['properties', name], field] as const);
  const others = ['items', 'additionalProperties'].flatMap((key) => (isMap(schema[key]) ? [[[key], schema[key]] as const] : []));
  for (const [way, value] of [...fields, ...others]) {
    const field = isMap(value) ? value : {};
    const all = [...keys, ...way];
    if (!field.type && field[OPEN] !== true && field['x-kubernetes-int-or-string'] !== true)
      say('got no type, expected one', 'write its type', ...all, 'type');
    if (field.type === 'array' && !isMap(field.items))
      say('got an array without items, expected what is in it', 'write items with a type', ...all, 'items');
    untyped(field, all, say);
  }
}
