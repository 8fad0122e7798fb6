import { problemOfDnsSubdomain, problemOfServiceName } from '../../manifest/names';
import { at, listAt, mapAt, mapsAt, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { defineRule } from '../rule';
import { map, text, unique } from './constraint-kinds';
import { constraints, isGiven } from './constraints';
import { structural } from './structural';
import { calledService, webhookClient } from './webhook-client';

const OPEN = 'x-kubernetes-preserve-unknown-fields';

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
  'spec.preserveUnknownFields': (value, say) => {
    if (value === true) say('got preserveUnknownFields: true, expected a schema that says so', `write ${OPEN}: true in the schema`);
  },
  'spec.versions.*.additionalPrinterColumns.*': map((column, say) => {
    const [type, path] = [textAt(column, 'type') ?? '', textAt(column, 'jsonPath') ?? ''];
    if (!['boolean', 'date', 'integer', 'number', 'string'].includes(type))
      say(`got type '${type}', expected 'boolean', 'date', 'integer', 'number' or 'string'`, 'write one of these', 'type');
    if (!path.startsWith('.')) say(`got jsonPath '${path}', expected one that begins with '.'`, "for example '.spec.replicas'", 'jsonPath');
  }),
  'spec.versions.*.subresources.scale': map((scale, say) => {
    for (const [key, first] of [
      ['specReplicasPath', '.spec.'],
      ['statusReplicasPath', '.status.'],
    ] as const) {
      const path = textAt(scale, key) ?? '';
      if (!path.startsWith(first))
        say(`got ${key} '${path}', expected one that begins with '${first}'`, `for example '${first}replicas'`, key);
    }
  }),
  'spec.conversion': map((conversion, say) => {
    if (conversion.strategy !== 'Webhook') {
      if (isGiven(conversion, 'webhook'))
        say('got a webhook without strategy Webhook, expected both', "write strategy: 'Webhook'", 'webhook');
      return;
    }
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
    structural(schema, ['schema', 'openAPIV3Schema'], say);
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
