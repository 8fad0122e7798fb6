import { problemOfKey } from '../../manifest/names';
import { listAt, mapAt, mapsAt, textAt } from '../../manifest/read';
import { ofPolicy, policyScope, requests } from './admission-requests';
import { map, unique } from './constraint-kinds';
import { type Constraint, constraints, isGiven, type Say } from './constraints';

/** A ValidatingAdmissionPolicy. */
export const validatingPolicy = constraints({
  '': map((policy, tell) => {
    const spec = mapAt(policy, 'spec');
    const say: Say = (message, hint, ...keys) => tell(message, hint, 'spec', ...keys);
    policyScope(spec, say);
    if (listAt(spec, 'validations').length === 0 && listAt(spec, 'auditAnnotations').length === 0)
      say('got neither validations nor auditAnnotations, expected one', 'write a validation', 'validations');
    for (const [i, one] of mapsAt(spec, 'validations').entries()) {
      if ((textAt(one, 'expression') ?? '').trim() === '')
        say('got no expression, expected one', 'write it in CEL', 'validations', i, 'expression');
    }
  }),
  'spec.auditAnnotations': unique('key', 'key'),
  'spec.auditAnnotations.*': map((one, say) => {
    const problem = problemOfKey(textAt(one, 'key') ?? '');
    if (problem !== undefined) say(problem, 'write the key of the annotation', 'key');
    if ((textAt(one, 'valueExpression') ?? '').trim() === '') say('got no expression, expected one', 'write it in CEL', 'valueExpression');
  }),
  ...ofPolicy,
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

/** A MutatingAdmissionPolicy. */
export const mutatingPolicy = constraints({
  ...ofPolicy,
  '': map((policy, tell) => {
    const spec = mapAt(policy, 'spec');
    const say: Say = (message, hint, ...keys) => tell(message, hint, 'spec', ...keys);
    policyScope(spec, say);
    if (listAt(spec, 'mutations').length === 0) say('got no mutations, expected one', 'write a mutation', 'mutations');
    if ((textAt(spec, 'reinvocationPolicy') ?? '') === '')
      say("got no reinvocationPolicy, expected 'Never' or 'IfNeeded'", "write 'Never'", 'reinvocationPolicy');
  }),
  'spec.mutations.*': mutation,
  'spec.matchConstraints.resourceRules.*': [
    requests,
    map((rule, say) => {
      if (listAt(rule, 'operations').includes('DELETE'))
        say("got operation 'DELETE', expected 'CREATE', 'UPDATE', 'CONNECT' or '*'", 'what is deleted is not changed', 'operations');
    }),
  ],
});
