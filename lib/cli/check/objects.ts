import type { Gap } from '../../cluster/coverage';
import { count } from '../../manifest/count';
import { isManifest } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, type ReadMap, textAt } from '../../manifest/read';
import { countUnknown } from '../../manifest/unknown';
import type { SourceDocument } from '../../source/source';
import type { Group } from './groups';
import { inNamespace, type Overlay } from './units';

/** An object of a group, as it is applied as far as that is known, and where it stands. */
interface PlacedObject {
  readonly file: string;
  readonly line: number;
  readonly value: ReadMap;
}

/** The objects of a group, in the order of their files, those of kustomizations with what is certain of them, and what is not known of them. */
export function objectsOf({ files, units = [] }: Group): { readonly objects: readonly PlacedObject[]; readonly gaps: readonly Gap[] } {
  const documents = files.flatMap((source) => source.documents);
  const used = units.flatMap((unit) => unit.files.flatMap((source) => source.documents));
  return {
    objects: [
      ...documents.map(({ file, line, value }) => ({ file, line, value })),
      ...units.flatMap(({ files: own, overlay }) => [
        ...own.flatMap((source) =>
          source.documents.map(({ file, line, value }) => ({
            file,
            line,
            value: isManifest(value) ? inNamespace(value, overlay.namespaceOf(file)) : value,
          })),
        ),
        ...overlay.generated.map((value) => ({ file: overlay.folder, line: 1, value })),
      ]),
    ],
    gaps: [...placeholderGap(unknownIn([...documents, ...used])), ...units.flatMap(({ overlay }) => overlayGap(overlay))],
  };
}

function unknownIn(documents: readonly SourceDocument[]): readonly unknown[] {
  return documents.filter(({ mayHavePlaceholders }) => mayHavePlaceholders).map(({ value }) => value);
}

/** Values that are filled in or decrypted later. */
export function placeholderGap(unknown: Iterable<unknown>): readonly Gap[] {
  const values = [...unknown].reduce<number>((sum, manifest) => sum + countUnknown(manifest), 0);
  if (values === 0) return [];
  const message = `${count(values, 'value')} such as \${NAME}, {{ name }} or ENC[…], filled in or decrypted later`;
  return [{ reason: 'placeholder', subject: 'placeholders', message }];
}

/** What a kustomization makes of its objects. */
export function overlayGap(overlay: Overlay): readonly Gap[] {
  if (!overlay.changes) return [];
  const message = 'what its patches and transformers make of its objects; check what `kubectl kustomize` prints';
  return [{ reason: 'not-rendered', subject: `kustomization ${overlay.folder}`, message }];
}

/** A document as a manifest: one without a name gets it from the server, five characters behind its generateName. */
export function named(value: ReadMap): Manifest {
  if (isManifest(value)) return value;
  const metadata = mapAt(value, 'metadata');
  const name = `${textAt(metadata, 'generateName') ?? ''}xxxxx`;
  return { ...value, apiVersion: String(value.apiVersion), kind: String(value.kind), metadata: { ...metadata, name } };
}
