import { defineRule } from '../rule';
import { mutatingBinding, validatingBinding } from './admission-binding';
import { mutatingPolicy, validatingPolicy } from './admission-policy';
import { apiService } from './api-service';
import { webhookConfiguration } from './webhook-configuration';

const ADMISSION = 'admissionregistration.k8s.io';

const EXAMINERS = new Map([
  [`${ADMISSION}/MutatingWebhookConfiguration`, webhookConfiguration],
  [`${ADMISSION}/ValidatingWebhookConfiguration`, webhookConfiguration],
  [`${ADMISSION}/ValidatingAdmissionPolicy`, validatingPolicy],
  [`${ADMISSION}/ValidatingAdmissionPolicyBinding`, validatingBinding],
  [`${ADMISSION}/MutatingAdmissionPolicy`, mutatingPolicy],
  [`${ADMISSION}/MutatingAdmissionPolicyBinding`, mutatingBinding],
  ['apiregistration.k8s.io/APIService', apiService],
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
