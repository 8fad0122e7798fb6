import { OBJECT_REFERENCES } from './objects';
import { POD_REFERENCES } from './pods';
import type { Reference } from './reference';
import { ROUTE_REFERENCES } from './routes';

/** What names what: every field by which one object names another. Rules that say that something exists are rows of it. */
export const REFERENCES: readonly Reference[] = [...POD_REFERENCES, ...OBJECT_REFERENCES, ...ROUTE_REFERENCES];
