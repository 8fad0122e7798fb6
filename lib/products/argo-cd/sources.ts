import { at, mapsAt, type ReadMap } from '../../manifest/read';
import { isMap } from '../../manifest/tree';

/** Where an Application's manifests come from. @param spec of the Application: with `sources` Argo CD does not read `source` */
export function sourcesOf(spec: unknown): readonly { readonly source: ReadMap; readonly place: string }[] {
  const several = mapsAt(spec, 'sources').map((source, i) => ({ source, place: `sources/${i}` }));
  const source = at(spec, 'source');
  return several.length === 0 && isMap(source) ? [{ source, place: 'source' }] : several;
}
