import { type Behaviour, silent } from './behaviour.fixture';
import { GREETINGS } from './greetings.fixture';
import { DISCOVERIES, LISTS } from './lists.fixture';
import { OBJECTS } from './objects.fixture';

/** All of them. */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...GREETINGS.map((behaviour) => ({ at: /^\/version$/, ...behaviour })),
  ...DISCOVERIES.map((behaviour) => ({ at: /^\/apis$/, ...behaviour })),
  ...LISTS.map((behaviour) => ({ at: /\/namespaces\/web\/configmaps$/, ...behaviour })),
  ...OBJECTS,
];

/** An honest server needs no more than this either. */
export const HONEST: Behaviour = { name: 'is honest', at: /^$/, answer: silent, code: 0, text: /"equal": true,\s+"complete": true/ };
