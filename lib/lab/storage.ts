import type { StorageClassDescription } from './description';

/** A StorageClass of the lab; its name is a type, so that a claim of an unknown storage class does not compile. */
export class StorageClass<S extends string = string> {
  private constructor(
    public readonly name: S,
    private readonly facts: Omit<StorageClassDescription, 'name'>,
  ) {}

  /**
   * Any class.
   * @param name for example `nfs`
   * @param facts as `kubectl get storageclass -o yaml` shows them
   */
  public static of<S extends string>(name: S, facts: Omit<StorageClassDescription, 'name'>): StorageClass<S> {
    return new StorageClass(name, facts);
  }

  /** The class as plain JSON. */
  public describe(): StorageClassDescription {
    return { name: this.name, ...this.facts };
  }
}
