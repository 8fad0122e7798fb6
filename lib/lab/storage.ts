import type { AppLab } from './app-chart';
import type { StorageClassDescription } from './description';
import type { LabProduct } from './parts';

/** A StorageClass of the lab; its name is a type, so that a claim of an unknown storage class does not compile. */
export class StorageClass<S extends string = string> {
  private constructor(
    public readonly name: S,
    private readonly facts: Omit<StorageClassDescription, 'name'>,
    private readonly product?: LabProduct,
  ) {}

  /**
   * Any class.
   * @param name for example `nfs`
   * @param facts as `kubectl get storageclass -o yaml` shows them
   * @param product what makes it, if the lab installs that: called when the lab is made. @default it is there already
   */
  public static of<S extends string>(name: S, facts: Omit<StorageClassDescription, 'name'>, product?: LabProduct): StorageClass<S> {
    return new StorageClass(name, facts, product);
  }

  /** Installs what makes it. */
  public install(lab: AppLab): void {
    this.product?.install?.(lab);
  }

  /** The class as plain JSON. */
  public describe(): StorageClassDescription {
    return { name: this.name, ...this.facts };
  }
}
