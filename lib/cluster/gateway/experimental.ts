import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at } from '../../manifest/read';
import { keysOf } from '../../manifest/tree';
import { gatewayKind } from './kinds';

/**
 * Fields that only definitions of the experimental channel have, with `*` for an index. Which channel a cluster has, its definitions say, if they are among the manifests.
 * @see https://gateway-api.sigs.k8s.io/concepts/versioning/#release-channels
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Gateway: ['spec/defaultScope'],
  GRPCRoute: ['spec/useDefaultGateways', 'spec/rules/*/sessionPersistence'],
  HTTPRoute: [
    'spec/useDefaultGateways',
    'spec/rules/*/retry',
    'spec/rules/*/sessionPersistence',
    'spec/rules/*/filters/*/externalAuth',
    'spec/rules/*/backendRefs/*/filters/*/externalAuth',
  ],
  TCPRoute: ['spec/useDefaultGateways'],
  TLSRoute: ['spec/useDefaultGateways'],
  UDPRoute: ['spec/useDefaultGateways'],
};

/** The type of a filter that goes with the field. */
const EXTERNAL_AUTH = /^spec\/rules\/\*\/(?:backendRefs\/\*\/)?filters\/\*\/type$/;

/** Whether a place of an object is one that the experimental channel has, and the standard one does not. */
export function isExperimental(manifest: Manifest, path: string): boolean {
  if (kindKey(manifest) !== gatewayKind(manifest.kind)) return false;
  const place = keysOf(path)
    .map((key) => (/^\d+$/.test(key) ? '*' : key))
    .join('/');
  if (Object.hasOwn(FIELDS, manifest.kind) && FIELDS[manifest.kind]?.includes(place)) return true;
  return manifest.kind === 'HTTPRoute' && EXTERNAL_AUTH.test(place) && at(manifest, ...keysOf(path)) === 'ExternalAuth';
}
