import { problemOfDnsSubdomain, problemOfServiceName } from '../../manifest/names';
import { listAt, mapAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map, unique } from './constraint-kinds';
import { type Constraint, type Constraints, constraints, isGiven, type Say } from './constraints';
import { labelSelector } from './label-selector';
import { calledService, webhookClient } from './webhook-client';

const ADMISSION = 'admissionregistration.k8s.io';
const NAME_PARTS = 3;

/** Which requests a webhook or policy is asked about: a rule that lacks a list matches nothing, and is refused. */
const requests: Constraint = map((rule, say) => {
  for (const key of ['operations', 'apiGroups', 'apiVersions', 'resources']) {
    const values = listAt(rule, key);
    if (values.length === 0) say(`got no ${key}, expected some`, "write '*' for all", key);
    if (values.length > 1 && values.includes('*')) say(`got '*' beside others in ${key}`, "keep '*'", key);
    const needsText = key !== 'apiGroups';
    for (const [i, value] of values.entries())
      if ((value ?? '') === '' && needsText) say(`got an empty text in ${key}`, 'remove it', key, i);
  }
  wildcards(rule, say);
});

function wildcards(rule: ReadMap, say: Say): void {
  const resources = listAt(rule, 'resources').filter((one) => typeof one === 'string');
  if (resources.includes('*/*') && resources.length > 1) say("got '*/*' beside others in resources", "keep '*/*'", 'resources');
  const whole = new Set(resources.filter((one) => one.endsWith('/*')).map((one) => one.slice(0, -2)));
  for (const [i, resource] of resources.entries()) {
    const [name = '', sub] = resource.split('/');
    if (sub !== undefined && sub !== '*' && whole.has(name)) say(`got '${resource}' beside '${name}/*'`, 'remove one', 'resources', i);
  }
}

const conditions: Constraints = {
  matchConditions: unique('name', 'condition'),
  'matchConditions.*': map((condition, say) => {
    if ((textAt(condition, 'expression') ?? '').trim() === '') say('got no expression, expected one', 'write it in CEL', 'expression');
    if ((textAt(condition, 'name') ?? '') === '') say('got no name, expected one', 'name the condition', 'name');
  }),
};

const webhook: Constraint = map((one, say) => {
  const name = textAt(one, 'name') ?? '';
  if (problemOfDnsSubdomain(name) !== undefined || name.split('.').length < NAME_PARTS)
    say(`got name '${name}', expected a domain of three parts or more`, "for example 'check.example.com'", 'name');
  const versions = listAt(one, 'admissionReviewVersions');
  if (versions.length === 0) say('got no admissionReviewVersions, expected some', "write ['v1']", 'admissionReviewVersions');
  else if (!versions.some((version) => version === 'v1' || version === 'v1beta1'))
    say(
      "got none of 'v1' and 'v1beta1' in admissionReviewVersions, expected one that the server speaks",
      "write 'v1'",
      'admissionReviewVersions',
    );
  for (const [i, version] of versions.entries()) {
    if (typeof version !== 'string' || problemOfServiceName(version) !== undefined || versions.indexOf(version) < i)
      say(`got version '${String(version ?? '')}', expected the name of a version, once`, "write 'v1'", 'admissionReviewVersions', i);
  }
  const effects = textAt(one, 'sideEffects');
  if (effects !== undefined && effects !== 'None' && effects !== 'NoneOnDryRun')
    say(`got sideEffects '${effects}', expected 'None' or 'NoneOnDryRun'`, "write 'None' if it changes nothing", 'sideEffects');
});

const inWebhooks = constraints({
  webhooks: unique('name', 'webhook'),
  'webhooks.*': webhook,
  'webhooks.*.clientConfig': webhookClient,
  'webhooks.*.clientConfig.service': calledService,
  'webhooks.*.rules.*': requests,
  'webhooks.*.namespaceSelector': labelSelector,
  'webhooks.*.objectSelector': labelSelector,
  ...below('webhooks.*', conditions),
});

const policySpec: Constraint = map((policy, tell) => {
  const spec = mapAt(policy, 'spec');
  const say: Say = (message, hint, ...keys) => tell(message, hint, 'spec', ...keys);
  const constraintsOf = mapAt(spec, 'matchConstraints');
  if (!isGiven(spec, 'matchConstraints'))
    say('got no matchConstraints, expected them', 'say which requests it is about', 'matchConstraints');
  else if (listAt(constraintsOf, 'resourceRules').length === 0)
    say('got no resourceRules, expected one', 'say which requests it is about', 'matchConstraints', 'resourceRules');
  if (listAt(spec, 'validations').length === 0 && listAt(spec, 'auditAnnotations').length === 0)
    say('got neither validations nor auditAnnotations, expected one', 'write a validation', 'validations');
  for (const [i, one] of mapsAt(spec, 'validations').entries()) {
    if ((textAt(one, 'expression') ?? '').trim() === '')
      say('got no expression, expected one', 'write it in CEL', 'validations', i, 'expression');
  }
  for (const key of ['apiVersion', 'kind']) {
    if (isGiven(spec, 'paramKind') && (textAt(spec, 'paramKind', key) ?? '') === '')
      say(`got no ${key} of parameters, expected one`, 'write it', 'paramKind', key);
  }
});

const inPolicy = constraints({
  '': policySpec,
  'spec.matchConstraints.resourceRules.*': requests,
  'spec.matchConstraints.excludeResourceRules.*': requests,
  'spec.matchConstraints.namespaceSelector': labelSelector,
  'spec.matchConstraints.objectSelector': labelSelector,
  ...below('spec', conditions),
});

/** What changes objects: a patch of the type that is said. */
const mutation: Constraint = map((one, say) => {
  const type = textAt(one, 'patchType');
  const [wanted, other] = type === 'JSONPatch' ? ['jsonPatch', 'applyConfiguration'] : ['applyConfiguration', 'jsonPatch'];
  if (type !== 'JSONPatch' && type !== 'ApplyConfiguration') return;
  if (!isGiven(one, wanted)) say(`got patchType '${type}' without ${wanted}, expected it`, `write ${wanted}`, wanted);
  else if ((textAt(one, wanted, 'expression') ?? '').trim() === '')
    say('got no expression, expected one', 'write it in CEL', wanted, 'expression');
  if (isGiven(one, other)) say(`got ${other} with patchType '${type}', expected none`, 'take it out', other);
});

const inMutatingPolicy = constraints({
  '': map((policy, tell) => {
    const spec = mapAt(policy, 'spec');
    const say: Say = (message, hint, ...keys) => tell(message, hint, 'spec', ...keys);
    if (!isGiven(spec, 'matchConstraints'))
      say('got no matchConstraints, expected them', 'say which requests it is about', 'matchConstraints');
    else if (listAt(spec, 'matchConstraints', 'resourceRules').length === 0)
      say('got no resourceRules, expected one', 'say which requests it is about', 'matchConstraints', 'resourceRules');
    if (listAt(spec, 'mutations').length === 0) say('got no mutations, expected one', 'write a mutation', 'mutations');
    if ((textAt(spec, 'reinvocationPolicy') ?? '') === '')
      say("got no reinvocationPolicy, expected 'Never' or 'IfNeeded'", "write 'Never'", 'reinvocationPolicy');
    for (const key of ['apiVersion', 'kind']) {
      if (isGiven(spec, 'paramKind') && (textAt(spec, 'paramKind', key) ?? '') === '')
        say(`got no ${key} of parameters, expected one`, 'write it', 'paramKind', key);
    }
  }),
  'spec.mutations.*': mutation,
  'spec.matchConstraints.resourceRules.*': [
    requests,
    map((rule, say) => {
      if (listAt(rule, 'operations').includes('DELETE'))
        say("got operation 'DELETE', expected 'CREATE', 'UPDATE', 'CONNECT' or '*'", 'what is deleted is not changed', 'operations');
    }),
  ],
  'spec.matchConstraints.excludeResourceRules.*': requests,
  'spec.matchConstraints.namespaceSelector': labelSelector,
  'spec.matchConstraints.objectSelector': labelSelector,
  ...below('spec', conditions),
});

const parameters: Constraint = map((ref, say) => {
  const [name, selector] = [(textAt(ref, 'name') ?? '') !== '', isGiven(ref, 'selector')];
  if (name === selector) say("got not one of 'name' and 'selector', expected one", 'say which objects are its parameters');
  if ((textAt(ref, 'parameterNotFoundAction') ?? '') === '')
    say('got no parameterNotFoundAction, expected one', "write 'Allow' or 'Deny'", 'parameterNotFoundAction');
});

const policyName = map((binding, say) => {
  const name = textAt(binding, 'spec', 'policyName') ?? '';
  const problem = name === '' ? 'got no policyName, expected one' : problemOfDnsSubdomain(name);
  if (problem !== undefined) say(problem, 'name the policy', 'spec', 'policyName');
});

const inMutatingBinding = constraints({ '': policyName, 'spec.paramRef': parameters });

const inBinding = constraints({
  '': [
    policyName,
    map((binding, say) => {
      const actions = listAt(binding, 'spec', 'validationActions');
      if (actions.length === 0) say('got no validationActions, expected one', "write ['Deny']", 'spec', 'validationActions');
      if (new Set(actions).size < actions.length) say('got an action twice', 'keep one', 'spec', 'validationActions');
      if (actions.includes('Deny') && actions.includes('Warn'))
        say("got 'Deny' and 'Warn', expected one of them", 'keep one', 'spec', 'validationActions');
    }),
  ],
  'spec.paramRef': parameters,
});

const inService = constraints({
  '': map((service, tell) => {
    const spec = mapAt(service, 'spec');
    const say: Say = (message, hint, ...keys) => tell(message, hint, 'spec', ...keys);
    const [group, version] = [textAt(spec, 'group') ?? '', textAt(spec, 'version') ?? ''];
    const local = !isGiven(spec, 'service');
    if (problemOfServiceName(version) !== undefined)
      say(`got version '${version}', expected the name of a version`, "for example 'v1'", 'version');
    if (group === '' && version !== 'v1') say('got no group, expected one', 'write the group of the API', 'group');
    const [insecure, bundle] = [spec.insecureSkipTLSVerify === true, (textAt(spec, 'caBundle') ?? '') !== ''];
    if (local && (insecure || bundle))
      say('got TLS settings without service, expected both', 'name the Service that serves the API', 'service');
    if (insecure && bundle)
      say('got caBundle with insecureSkipTLSVerify, expected one of them', 'remove insecureSkipTLSVerify', 'caBundle');
  }),
  'spec.service': calledService,
});

const EXAMINERS = new Map([
  [`${ADMISSION}/MutatingWebhookConfiguration`, inWebhooks],
  [`${ADMISSION}/ValidatingWebhookConfiguration`, inWebhooks],
  [`${ADMISSION}/ValidatingAdmissionPolicy`, inPolicy],
  [`${ADMISSION}/ValidatingAdmissionPolicyBinding`, inBinding],
  [`${ADMISSION}/MutatingAdmissionPolicy`, inMutatingPolicy],
  [`${ADMISSION}/MutatingAdmissionPolicyBinding`, inMutatingBinding],
  ['apiregistration.k8s.io/APIService', inService],
]);

/** What the API server asks before it takes an object, and what serves a part of its API. */
export const webhookRule = defineRule({
  id: 'schema/webhook',
  severity: 'error',
  summary: 'webhooks, admission policies and API services say completely what they are asked and where they answer',
  kinds: [...EXAMINERS.keys()],
  check(manifest) {
    const key = `${manifest.apiVersion.split('/')[0]}/${manifest.kind}`;
    return EXAMINERS.get(key)?.(manifest, '') ?? [];
  },
});

function below(way: string, table: Constraints): Constraints {
  return Object.fromEntries(Object.entries(table).map(([key, constraint]) => [`${way}.${key}`, constraint]));
}
