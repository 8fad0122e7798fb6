import { problemOfDnsSubdomain } from '../../manifest/names';
import { listAt, textAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import { type Constraint, constraints, isGiven } from './constraints';

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

/** A MutatingAdmissionPolicyBinding. */
export const mutatingBinding = constraints({ '': policyName, 'spec.paramRef': parameters });

/** A ValidatingAdmissionPolicyBinding. */
export const validatingBinding = constraints({
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
