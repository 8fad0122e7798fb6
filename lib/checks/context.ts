import type { LabDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { Objects } from '../manifest/objects';
import { schemaMinors } from '../schema/load';

/** All that a rule may ask: the objects, by index, and the lab. Never a file, never a construct. */
export class Context {
  /** All objects, by kind, name and labels; pods of all workloads. */
  readonly objects: Objects;
  /** Minor version of the lab's Kubernetes: 33 for 1.33. Without a lab the newest that there are schemas of. */
  readonly minor: number;
  readonly #made = new Map<unknown, unknown>();
  readonly #last = new Map<unknown, { subject: unknown; made: unknown }>();

  /** @param lab undefined for manifests of which no lab is known: then what is not among them may be elsewhere */
  constructor(
    manifests: readonly Manifest[],
    readonly lab?: LabDescription,
  ) {
    this.objects = new Objects(manifests, lab?.runTimePods ?? []);
    this.minor = lab === undefined ? (schemaMinors().at(-1) ?? Number.NaN) : Number(lab.kubernetes.split('.')[1]);
  }

  /** What the function makes of this context, made once: an index that several calls of a rule, or several rules, share. */
  once<T>(make: (context: Context) => T): T {
    if (!this.#made.has(make)) this.#made.set(make, make(this));
    return this.#made.get(make) as T;
  }

  /**
   * What the function makes of one object, or of its pods, kept until it is asked about another: rules are asked one after the other about
   * the same.
   */
  of<S extends object, T>(make: (subject: S, context: Context) => T, subject: S): T {
    const last = this.#last.get(make);
    if (last?.subject === subject) return last.made as T;
    const made = make(subject, this);
    this.#last.set(make, { subject, made });
    return made;
  }
}
