import { at } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { diffsOnServer } from './server-side';

/** The field is dropped by the API server where it is false, so a comparison with git finds it missing. */
export const crdPreserveUnknownFields = defineRule({
  id: 'gitops/crd-preserve-unknown-fields',
  severity: 'warning',
  aboutDifferences: true,
  summary: "a CustomResourceDefinition leaves 'preserveUnknownFields: false' out, so that Argo CD finds no difference",
  kinds: 'apiextensions.k8s.io/CustomResourceDefinition',
  check(crd, cluster) {
    if (at(crd, 'spec', 'preserveUnknownFields') !== false || diffsOnServer(cluster)) return NOTHING;
    return [
      {
        path: '/spec/preserveUnknownFields',
        message: 'the API server drops the field, and Argo CD shows the definition as permanently OutOfSync',
        hint: 'leave it out: false is what it means',
      },
    ];
  },
});
