import type { Reference } from '../cluster';
import { GATEWAY_REFERENCES } from './gateway';
import { OBJECT_REFERENCES } from './objects';
import { POD_REFERENCES } from './pods';
import { ROUTE_REFERENCES } from './routes';

/** What objects of Kubernetes' own kinds name; products bring rows of theirs. Rules that say that something exists are rows of the table. */
export const REFERENCES: readonly Reference[] = [...POD_REFERENCES, ...OBJECT_REFERENCES, ...ROUTE_REFERENCES, ...GATEWAY_REFERENCES];
