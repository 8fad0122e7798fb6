import { CERTIFICATES } from './certificates.fixture';
import { CHARTS } from './charts.fixture';
import { DEVICES } from './devices.fixture';
import { LABS } from './lab.fixture';
import { MISSPELT } from './misspelt.fixture';
import type { Mistake } from './mistake.fixture';
import { NAMES } from './names.fixture';
import { PODS } from './pods.fixture';
import { ROUTES } from './routes.fixture';
import { SECRETS } from './secrets.fixture';
import { SERVICES } from './services.fixture';
import { VOLUMES } from './volumes.fixture';
import { WORKLOADS } from './workloads.fixture';

/** By area; at least fifteen in each. Those of the compiler are compiled with the packed package: `e2e/package/messages.ts`. */
export const AREAS: Readonly<Record<string, readonly Mistake[]>> = {
  workloads: WORKLOADS,
  'pod props': PODS,
  volumes: VOLUMES,
  devices: DEVICES,
  services: SERVICES,
  names: NAMES,
  routes: ROUTES,
  certificates: CERTIFICATES,
  charts: CHARTS,
  secrets: SECRETS,
  lab: LABS,
  'misspelt props': MISSPELT,
};

/** All of them, in order: a line each when they are compiled. */
export const MISTAKES: readonly Mistake[] = Object.values(AREAS).flat();
