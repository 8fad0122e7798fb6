import { defineRule } from '../rule';
import { productChecks } from './product-checks';

/** The API server accepts it, and only the status of the object, or a log, says that its program does not. */
export const refusedObject = defineRule({
  id: 'reference/refused-object',
  severity: 'error',
  summary: 'an object of an operator is one that the operator accepts',
  requires: 'lab',
  ...productChecks('refuses'),
});
