import { isMap, pointer } from '../../manifest/tree';
import type { Report } from '../rule';

/** Reports a problem of the value that a constraint was asked about, or of what is at these keys below it. */
export type Say = (message: string, hint: string, ...keys: readonly (string | number)[]) => void;

/** What must hold of a value. It may be anything: what has the wrong type is another rule's, and no problem here. */
export type Constraint = (value: unknown, say: Say) => void;

/** Constraints by place: keys joined by dots, `*` for every item of a list and every value of a map, `''` for the value as a whole. */
export type Constraints = Readonly<Record<string, Constraint | readonly Constraint[]>>;

/** Checks a value; `at` is where it stands in its object. */
export type Examine = (value: unknown, at: string) => readonly Report[];

interface Place {
  readonly here: Constraint[];
  readonly below: Map<string, Place>;
}

/** Makes one pass over a value of many constraints: places that a value lacks cost nothing. */
export function constraints(table: Constraints): Examine {
  const root = place();
  for (const [way, wanted] of Object.entries(table)) {
    let found = root;
    for (const key of way === '' ? [] : way.split('.')) {
      const next = found.below.get(key) ?? place();
      found.below.set(key, next);
      found = next;
    }
    found.here.push(...(typeof wanted === 'function' ? [wanted] : wanted));
  }
  return (value, at) => {
    const examination = new Examination(at);
    examination.of(root, value);
    return examination.reports;
  };
}

function place(): Place {
  return { here: [], below: new Map() };
}

/** One value's way through the places: functions made on the way would cost more than the checks. */
class Examination {
  public readonly reports: Report[] = [];
  private readonly keys: (string | number)[] = [];
  private readonly say: Say;

  public constructor(at: string) {
    this.say = (message, hint, ...more) => this.reports.push({ at: at + pointer([...this.keys, ...more]), message, hint });
  }

  public of({ here, below }: Place, value: unknown): void {
    for (const constraint of here) constraint(value, this.say);
    if (below.size === 0 || typeof value !== 'object' || value === null) return;
    const each = below.get('*');
    if (Array.isArray(value)) {
      // Null in a list is an empty item to the server.
      if (each) for (let i = 0; i < value.length; i += 1) this.at(each, i, value[i] ?? {});
      return;
    }
    if (!isMap(value)) return;
    for (const [key, next] of below) if (key !== '*' && isGiven(value, key)) this.at(next, key, value[key]);
    if (each) for (const key of Object.keys(value)) this.at(each, key, value[key]);
  }

  private at(next: Place, key: string | number, item: unknown): void {
    this.keys.push(key);
    this.of(next, item);
    this.keys.pop();
  }
}

/** Whether the map has the key; the API takes null for absent. */
export function isGiven(map: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.hasOwn(map, key) && map[key] !== undefined && map[key] !== null;
}
