import { listAt, textAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import type { Constraints } from './constraints';
import { requirement } from './label-selector';

/** The only field of a node that can be asked for is its name. */
const field = map((wanted, say) => {
  const [key, operator] = [textAt(wanted, 'key'), textAt(wanted, 'operator')];
  if (key !== undefined && key !== 'metadata.name')
    say(`got field '${key}', expected 'metadata.name'`, 'ask for labels with matchExpressions', 'key');
  if (operator !== undefined && operator !== 'In' && operator !== 'NotIn')
    say(`got operator '${operator}', expected 'In' or 'NotIn'`, 'a node has one name', 'operator');
  else if (listAt(wanted, 'values').length !== 1)
    say(`got ${listAt(wanted, 'values').length} values, expected one`, 'name one node', 'values');
});

/** A term that nodes are selected by. @param way where it is */
export function nodeTerm(way: string): Constraints {
  return { [`${way}.matchExpressions.*`]: requirement, [`${way}.matchFields.*`]: field };
}
