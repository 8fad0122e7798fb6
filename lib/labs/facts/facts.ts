import { at, type DistLab, type DistObject, readLab } from './dist-reader';
import type { Check } from './expected';

/** Path in the object to what labs.md says of it: a plain value (deep equality) or a check. Words in parentheses after a path are a remark. */
export type Table = Readonly<Record<string, unknown>>;

/** The facts of one lab; each is one test, so that a failure names the fact. */
export class Facts {
  private count = 0;

  public constructor(public readonly lab: string) {}

  /** What labs.md says of one object; `undefined` as namespace for a cluster-scoped one. */
  public fact(kind: string, namespace: string | undefined, name: string, table: Table): void {
    this.rows(
      `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`,
      () => readLab(this.lab).find(kind, namespace, name),
      table,
    );
  }

  /** What labs.md says of the lab itself, in lab.json. */
  public description(table: Table): void {
    const object = (lab: DistLab): DistObject => ({
      path: 'lab.json',
      text: lab.text('lab.json'),
      apiVersion: '',
      kind: 'lab.json',
      namespace: undefined,
      name: lab.name,
      body: lab.description,
    });
    this.rows('lab.json', () => object(readLab(this.lab)), table);
  }

  /** A fact that is not of one object. */
  public holds(summary: string, check: (lab: DistLab) => void): void {
    this.count += 1;
    it(summary, () => check(readLab(this.lab)));
  }

  /** A negative fact: the offenders that it names must not be there. */
  public none(summary: string, offenders: (lab: DistLab) => readonly string[]): void {
    this.holds(summary, (lab) => expect(offenders(lab)).toEqual([]));
  }

  /** The last call: fails when a fact was lost (or added without saying so), and when there is nothing to read. */
  public total(expected: number): void {
    it(`holds ${expected} facts, and dist/${this.lab} has manifests to hold them against`, () => {
      expect(this.count).toBe(expected);
      expect(readLab(this.lab).objects.length).toBeGreaterThan(0);
    });
  }

  private rows(title: string, object: () => DistObject, table: Table): void {
    const rows = Object.entries(table).map(
      ([key, expected]) => [`${key}: ${short(expected)}`, key.replace(/ ?\(.*\)$/, ''), expected] as const,
    );
    this.count += rows.length;
    describe(title, () => {
      it.each(rows)('%s', (_, path, expected) => {
        const found = object();
        const value = path === '' ? found.body : at(found.body, path);
        if (isCheck(expected)) expected.holds(value, found, readLab(this.lab));
        else expect(value).toEqual(expected);
      });
    });
  }
}

function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && 'holds' in value && 'summary' in value;
}

function short(expected: unknown): string {
  const text = isCheck(expected) ? expected.summary : (JSON.stringify(expected) ?? 'absent');
  return text.length > 110 ? `${text.slice(0, 107)}...` : text;
}
