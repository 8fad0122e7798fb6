import { ROLES } from '../../cluster/rights';
import { listAt, mapsAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** What a client opens a stream to. */
const STREAMS = /^pods\/(?:exec|attach|portforward)$/;
const VERBS = ['get', 'create'];

/** A WebSocket opens with a GET, an older client with a POST, and from 1.35 on the server wants both rights of a WebSocket. */
export const streamVerbs = defineRule({
  id: 'security/stream-verbs',
  severity: 'info',
  summary: 'a role that grants exec, attach or portforward grants both get and create',
  kinds: ROLES,
  check(role) {
    const rules = mapsAt(role, 'rules');
    // Another rule of the role may add what this one leaves out.
    const granted = (resource: string) =>
      rules.filter((one) => listAt(one, 'resources').includes(resource)).flatMap((one) => listAt(one, 'verbs'));
    return rules.flatMap((one, i): readonly Report[] => {
      const resource = listAt(one, 'resources').find((name): name is string => typeof name === 'string' && STREAMS.test(name));
      if (resource === undefined) return [];
      const verbs = granted(resource);
      if (verbs.includes('*')) return [];
      const [missing, ...more] = VERBS.filter((verb) => !verbs.includes(verb));
      if (missing === undefined || more.length > 0) return [];
      return [
        {
          path: `/rules/${i}/verbs`,
          message: `${resource} has '${missing === 'get' ? 'create' : 'get'}' without '${missing}': clients by WebSocket send a GET, older ones a POST, and one of them gets 403`,
          hint: `add '${missing}'`,
        },
      ];
    });
  },
});
