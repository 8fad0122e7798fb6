import type { Rule } from '../rule';
import { barePod } from './bare-pod';
import { budgetForbidsDrain } from './budget-forbids-drain';
import { commandLine } from './command-line';
import { cpuUnit } from './cpu-unit';
import { dataFolder } from './data-folder';
import { databaseWithoutVolume } from './database-without-volume';
import { deviceAccess } from './device-access';
import { gracePeriod } from './grace-period';
import { limitDiffers } from './limit-differs';
import { livenessHasty } from './liveness-hasty';
import { livenessStrict } from './liveness-strict';
import { memoryLimit } from './memory-limit';
import { memoryRequest } from './memory-request';
import { memoryUnit } from './memory-unit';
import { nfsServer } from './nfs-server';
import { noBudget } from './no-budget';
import { readiness } from './readiness';
import { readinessInside } from './readiness-inside';
import { relativePath } from './relative-path';
import { requests } from './requests';
import { scatteredClaim } from './scattered-claim';
import { seLinuxLabel } from './selinux-label';
import { sharedClaim } from './shared-claim';
import { sharedDataFolder } from './shared-data-folder';
import { singleReplica } from './single-replica';
import { spread } from './spread';
import { spreadSelector } from './spread-selector';
import { storageUnit } from './storage-unit';
import { surgeSharesVolume } from './surge-shares-volume';
import { unmountedClaim } from './unmounted-claim';
import { unsafeSysctl } from './unsafe-sysctl';
import { volumeOwner } from './volume-owner';
import { workingDir } from './working-dir';

/** Rules of the topic `reliability`. */
export const RELIABILITY: readonly Rule[] = [
  spreadSelector,
  budgetForbidsDrain,
  commandLine,
  cpuUnit,
  dataFolder,
  databaseWithoutVolume,
  deviceAccess,
  gracePeriod,
  limitDiffers,
  livenessHasty,
  livenessStrict,
  memoryLimit,
  memoryRequest,
  memoryUnit,
  nfsServer,
  noBudget,
  readinessInside,
  readiness,
  relativePath,
  requests,
  singleReplica,
  spread,
  surgeSharesVolume,
  seLinuxLabel,
  scatteredClaim,
  sharedClaim,
  sharedDataFolder,
  storageUnit,
  unmountedClaim,
  unsafeSysctl,
  volumeOwner,
  workingDir,
  barePod,
];
