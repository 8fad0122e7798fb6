import type { Manifest } from '../../lib/manifest/manifest';
import { type Api, keyOf, until } from './api';
import { mapAt } from './workloads';

/**
 * Waits until claims that name their volume are bound. A claim that comes right after its volume loses a race in the binder, which then tries again
 * only fifteen seconds later, or when the claim changes: so it is given an annotation.
 */
export async function bound(api: Api, manifests: readonly Manifest[]): Promise<void> {
  for (const claim of manifests.filter(({ kind, spec }) => kind === 'PersistentVolumeClaim' && mapAt(spec).volumeName !== undefined)) {
    let asked = 0;
    const isBound = async () => {
      if (mapAt((await api.get(claim))?.status).phase === 'Bound') return true;
      asked += 1;
      if (asked % 5 === 0) await api.patch(claim, { metadata: { annotations: { 'e2e/asked': String(asked) } } });
      return false;
    };
    await until(isBound, 30_000, `${keyOf(claim)} to be bound`);
  }
}
