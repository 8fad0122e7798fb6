import type { Rule } from '../rule';
import { applicationPath } from './application-path';
import { applicationSetDeletes } from './application-set-deletes';
import { autoscaledReplicas } from './autoscaled-replicas';
import { chartValues } from './chart-values';
import { claimTemplateKind } from './claim-template-kind';
import { crdPreserveUnknownFields } from './crd-preserve-unknown-fields';
import { customNull } from './custom-null';
import { definedTwice } from './defined-twice';
import { duplicateObject } from './duplicate-object';
import { duration } from './duration';
import { hookBefore } from './hook-before';
import { madeOutside } from './made-outside';
import { missingNamespace } from './missing-namespace';
import { nullValue } from './null';
import { plainSecret } from './plain-secret';
import { quantity } from './quantity';
import { serverSideDiff } from './server-side-diff';
import { tooLarge } from './too-large';
import { trackingAnnotation } from './tracking-annotation';
import { waveDeadlock } from './wave-deadlock';

/** Rules of the topic `gitops`. */
export const GITOPS: readonly Rule[] = [
  definedTwice,
  applicationPath,
  applicationSetDeletes,
  autoscaledReplicas,
  chartValues,
  claimTemplateKind,
  crdPreserveUnknownFields,
  customNull,
  duplicateObject,
  duration,
  madeOutside,
  missingNamespace,
  nullValue,
  plainSecret,
  quantity,
  serverSideDiff,
  tooLarge,
  trackingAnnotation,
  waveDeadlock,
  hookBefore,
];
