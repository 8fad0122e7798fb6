import { gatewayWords } from './gateway.ts';
import type { Replacements } from './parse-dts.ts';
import { any, type Schema, stringEnum } from './schema.ts';

const string: Schema = { type: 'string' };
const strings: Schema = { type: 'object', additionalProperties: string };

/** Types whose declaration in TypeScript says less (or more) than the API server knows. Keyed by exported name. */
export const replacements: Replacements = {
  // Free-form values: declared as empty interfaces.
  IIoK8sApiextensionsApiserverPkgApisApiextensionsV1JSON: any(),
  IIoK8sApimachineryPkgRuntimeRawExtension: any(),

  // Closed sets that Go hides behind an alias of string.
  IComGithubTraefikTraefikV3PkgConfigDynamicBalancerStrategy: stringEnum('wrr', 'p2c', 'hrw', 'leasttime', 'RoundRobin'),
  IComGithubTraefikTraefikV3PkgObservabilityTypesTracingVerbosity: stringEnum('minimal', 'detailed'),
  IComGithubArgoprojArgoCdV3PkgApisApplicationV1alpha1ApplicationsSyncPolicy: stringEnum(
    'create-only',
    'create-update',
    'create-delete',
    'sync',
  ),

  ...gatewayWords,

  // Inside a spec (the template of a SealedSecret), CRDs keep only what an author may write.
  IIoK8sApimachineryPkgApisMetaV1ObjectMeta: {
    type: 'object',
    properties: { annotations: strings, finalizers: { type: 'array', items: string }, labels: strings, name: string, namespace: string },
  },
};
