import { accessSync, constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from './labs';

/** Where the real programs are. */
export interface Programs {
  readonly controlPlane: string;
  readonly argoSync: string;
  readonly traefik: string;
  readonly netpolOracle: string;
  /** Folder of folders of CRDs. */
  readonly crds: string;
}

/** What to do if the programs are not there. */
export const ADVICE =
  'e2e: set CONTROL_PLANE to the path of the control-plane command (argo-sync, traefik and ../crds beside it): CONTROL_PLANE=../shared/control-plane/control-plane npm run test:e2e';

/** The programs of `CONTROL_PLANE`, and the CRDs of `CRDS` or beside them. @throws Error that says what to do */
export function programs(environment: NodeJS.ProcessEnv = process.env): Programs {
  const path = environment.CONTROL_PLANE ?? '';
  const controlPlane = resolve(ROOT, path);
  const folder = dirname(controlPlane);
  const found = {
    controlPlane,
    argoSync: join(folder, 'argo-sync'),
    traefik: join(folder, 'traefik'),
    netpolOracle: join(folder, 'netpol-oracle'),
    crds: resolve(ROOT, environment.CRDS ?? join(folder, '../crds')),
  };
  try {
    accessSync(path === '' ? '' : controlPlane, constants.X_OK);
    accessSync(found.crds, constants.R_OK);
  } catch {
    throw new Error(ADVICE);
  }
  return found;
}
