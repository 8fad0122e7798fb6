import type { DeliveredWithCare } from '../../lab/delivery';
import type { GitOpsDescription } from '../../lab/description';
import type { GitOps } from '../../lab/parts';

/** How Flux delivers a lab. */
export interface FluxOptions {
  /** What its Kustomizations decrypt (`spec.decryption`): `['sops']`. @default nothing */
  readonly decrypts?: readonly 'sops'[];
}

/** What its garbage collection leaves alone. @see https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-garbage-collection */
const KEPT = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } as const;

/**
 * Flux, set up beside the lab: a Kustomization for the folder of each app, `dist/<lab>/<app>`. It deletes no claim, volume, namespace or release that is
 * taken out of the lab: whoever wants these gone deletes them by hand.
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export class Flux implements GitOps {
  private constructor(private readonly options: FluxOptions) {}

  /** Its Kustomizations apply the folders of the apps. */
  public static applies(options: FluxOptions = {}): Flux {
    return new Flux(options);
  }

  /** What `lab.json` says of it. */
  public describe(): GitOpsDescription {
    const { decrypts } = this.options;
    return { engine: 'flux', ...(decrypts ? { decrypts } : {}) };
  }

  /** Kubernetes makes the claims of a StatefulSet, and Flux retries missing kinds: neither needs an annotation. */
  public annotations(of: DeliveredWithCare): Readonly<Record<string, string>> {
    return of === 'data' || of === 'namespace' || of === 'release' ? KEPT : {};
  }
}
