import { at } from '../../manifest/read';
import { NOTHING, rule } from '../rule';
import { diffsOnServer } from './server-side';

/** The field is dropped by the API server where it is false, so a comparison with git finds it missing. */
export const crdPreserveUnknownFields = rule({
  id: 'gitops/crd-preserve-unknown-fields',
  severity: 'warning',
  says: "a CustomResourceDefinition leaves 'preserveUnknownFields: false' out, so that Argo CD finds no difference",
  on: 'apiextensions.k8s.io/CustomResourceDefinition',
  check(crd, cluster) {
    if (at(crd, 'spec', 'preserveUnknownFields') !== false || diffsOnServer(cluster)) return NOTHING;
    return [
      {
        at: '/spec/preserveUnknownFields',
        message: 'the API server drops the field, and Argo CD shows the definition as OutOfSync for ever',
        hint: 'leave it out: false is what it means',
      },
    ];
  },
});
