import { problemOfDnsSubdomain, problemOfServiceName } from '../../manifest/names';
import { listAt, textAt } from '../../manifest/read';
import { below, conditions, requests } from './admission-requests';
import { map, unique } from './constraint-kinds';
import { type Constraint, constraints } from './constraints';
import { labelSelector } from './label-selector';
import { calledService, webhookClient } from './webhook-client';

const NAME_PARTS = 3;

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

/** A ValidatingWebhookConfiguration or MutatingWebhookConfiguration. */
export const webhookConfiguration = constraints({
  webhooks: unique('name', 'webhook'),
  'webhooks.*': webhook,
  'webhooks.*.clientConfig': webhookClient,
  'webhooks.*.clientConfig.service': calledService,
  'webhooks.*.rules.*': requests,
  'webhooks.*.namespaceSelector': labelSelector,
  'webhooks.*.objectSelector': labelSelector,
  ...below('webhooks.*', conditions),
});
