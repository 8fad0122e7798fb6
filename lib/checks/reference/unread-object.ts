import { defineRule } from '../rule';
import { productChecks } from './product-checks';

/** Such an object is accepted, stays as it is, and nothing comes of it. */
export const unreadObject = defineRule({
  id: 'reference/unread-object',
  severity: 'warning',
  summary: 'an object is where its program looks for it, by namespace and name',
  requires: 'lab',
  ...productChecks('unread'),
});
