import { defineRule } from '../rule';
import { productChecks } from './product-checks';

/** The API server accepts it, and only the object's status or a log says that the operator does not. */
export const refusedObject = defineRule({
  id: 'reference/refused-object',
  severity: 'error',
  summary: 'an operator accepts the objects of its kinds',
  requires: 'lab',
  ...productChecks('refuses'),
});
