import { entryOf } from '../manifest/read';

/** Keys to the metadata of the Secret that an object of a kind is or makes, by `group/Kind` (`Kind` alone in the core group). */
export const SECRET_METADATA = {
  Secret: ['metadata'],
  'bitnami.com/SealedSecret': ['spec', 'template', 'metadata'],
  'cert-manager.io/Certificate': ['spec', 'secretTemplate'],
  'external-secrets.io/ExternalSecret': ['spec', 'target', 'template', 'metadata'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The same for an object: of a ConfigMap, and of any other kind, its own metadata. */
export function secretMetadataOf(kind: string): readonly string[] {
  return entryOf<readonly string[]>(SECRET_METADATA, kind) ?? SECRET_METADATA.Secret;
}
