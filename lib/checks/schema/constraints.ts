import { isMap, mergePaths, ownValue, type PathTrie, pointer } from '../../manifest/tree';
import { NOTHING, type Report } from '../rule';

/** Reports a problem of the value that a constraint was asked about, or of what is at these keys below it. */
export type Say = (message: string, hint: string, ...keys: readonly (string | number)[]) => void;

/** What must hold of a value. It may be anything: what has the wrong type is another rule's, and no problem here. */
export type Constraint = (value: unknown, say: Say) => void;

/** Constraints by place: keys joined by dots, `*` for every item of a list and every value of a map, `''` for the value as a whole. */
export type Constraints = Readonly<Record<string, Constraint | readonly Constraint[]>>;

/** Checks a value; `at` is where it stands in its object. */
export type Examine = (value: unknown, at: string) => readonly Report[];

/** Makes one pass over a value of many constraints: places that a value lacks cost nothing. */
export function constraints(table: Constraints): Examine {
  const all = Object.entries(table).flatMap(([way, wanted]) => [wanted].flat().map((one) => [way, one] as const));
  const [root, examination] = [mergePaths<Constraint>(all), new Examination()];
  return (value, at) => examination.run(root, value, at);
}

/** Null in a list is an empty item to the server, be it a text or a map. */
export const EMPTY_ITEM: unknown = {};

/** Values' way through the places. One is enough for all of them: most have nothing to report, and then nothing is made on the way. */
class Examination {
  private at = '';
  private reports: Report[] = [];
  private readonly keys: (string | number)[] = [];

  public run(root: PathTrie<Constraint>, value: unknown, at: string): readonly Report[] {
    this.at = at;
    this.keys.length = 0;
    this.of(root, value);
    if (this.reports.length === 0) return NOTHING;
    const { reports } = this;
    this.reports = [];
    return reports;
  }

  private readonly say: Say = (message, hint, ...more) => {
    this.reports.push({ path: this.at + pointer([...this.keys, ...more]), message, hint });
  };

  private of({ here, below, each }: PathTrie<Constraint>, value: unknown): void {
    for (const constraint of here) constraint(value, this.say);
    if (Array.isArray(value)) {
      if (each) for (let i = 0; i < value.length; i += 1) this.step(each, i, value[i] ?? EMPTY_ITEM);
    } else if (isMap(value)) {
      for (const { key, ways } of below) if (isGiven(value, key)) this.step(ways, key, value[key]);
      if (each) for (const key of Object.keys(value)) this.step(each, key, value[key]);
    }
  }

  private step(ways: PathTrie<Constraint>, key: string | number, item: unknown): void {
    this.keys.push(key);
    this.of(ways, item);
    this.keys.pop();
  }
}

/** Whether the map has the key; the API takes null for absent. */
export function isGiven(map: Readonly<Record<string, unknown>>, key: string): boolean {
  const value = ownValue(map, key);
  return value !== undefined && value !== null;
}
