import type { Pods } from '../../cluster/pods';
import type { Manifest } from '../../manifest/manifest';
import { problemOfDnsSubdomain } from '../../manifest/names';
import { mapAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import type { Report } from '../rule';
import { map } from './constraint-kinds';
import { isGiven, type Say } from './constraints';

/**
 * From what the volume of a claim is made. `dataSource` may be a claim or a snapshot: any other kind the server drops where a claim has it alone, and
 * only `dataSourceRef` takes one. Where both are written they are the same. In the core group there are claims only.
 */
export const claimSource = map((claim, say) => checkSources(claim, say, (source) => isKept(source) || isGiven(claim, 'dataSourceRef')));

/** The same in a template, of which nothing is dropped before the server looks at it. */
export const templateSource = map((claim, say) => checkSources(claim, say, () => true));

function checkSources(claim: ReadMap, say: Say, isRead: (source: ReadMap) => boolean): void {
  const [source, ref] = [mapAt(claim, 'dataSource'), mapAt(claim, 'dataSourceRef')];
  const [hasSource, hasRef] = ['dataSource', 'dataSourceRef'].map((key) => isGiven(claim, key));
  if (hasSource && isRead(source)) checkSource(source, 'dataSource', say);
  // One of another namespace is dropped, unless a feature gate is on.
  if (!hasRef || (textAt(ref, 'namespace') ?? '') !== '') return;
  checkSource(ref, 'dataSourceRef', say);
  if (hasSource && printed(source) !== printed(ref))
    say('got another source than that of dataSourceRef, expected the same', 'keep dataSourceRef alone', 'dataSource');
}

function checkSource(source: ReadMap, field: string, say: Say): void {
  if (source.name === '') say('got an empty name, expected that of an object', 'write the name of a claim or snapshot', field, 'name');
  if (source.kind === '')
    say('got an empty kind, expected that of an object', "write 'PersistentVolumeClaim' or another kind", field, 'kind');
  const group = textAt(source, 'apiGroup') ?? '';
  const problem = group === '' ? undefined : problemOfDnsSubdomain(group);
  if (problem !== undefined) say(problem, 'write the group of the kind', field, 'apiGroup');
  if (typeof source.kind !== 'string' || source.kind === '' || group !== '' || source.kind === CLAIM) return;
  const hint = source.kind === 'VolumeSnapshot' ? 'write apiGroup: snapshot.storage.k8s.io' : 'write the group of the kind';
  say(`got kind '${source.kind}' without apiGroup, expected '${CLAIM}'`, hint, field, 'kind');
}

const CLAIM = 'PersistentVolumeClaim';

/** What the server keeps in `dataSource`. */
function isKept({ apiGroup, kind }: ReadMap): boolean {
  return (apiGroup ?? '') === '' ? kind === CLAIM : apiGroup === 'snapshot.storage.k8s.io' && kind === 'VolumeSnapshot';
}

function printed({ apiGroup = null, kind, name }: ReadMap): string {
  return JSON.stringify([apiGroup, kind, name]);
}

/** Sources that the server silently drops from claims, and from claims made from a template. */
export function droppedSources(manifest: Manifest, pods: Pods | undefined): readonly Report[] {
  return claimSpecs(manifest, pods).flatMap(([claim, at]) => {
    const source = mapAt(claim, 'dataSource');
    if (!isGiven(claim, 'dataSource') || isGiven(claim, 'dataSourceRef') || isKept(source)) return [];
    const what = [source.apiGroup, source.kind].filter((one) => typeof one === 'string' && one !== '').join('/');
    return [
      {
        path: `${at}/dataSource`,
        message: `the server drops the field 'dataSource' silently: '${what}' is no claim and no snapshot, and the volume is empty`,
        hint: 'write dataSourceRef, with the apiGroup of the kind',
      },
    ];
  });
}

function claimSpecs(manifest: Manifest, pods: Pods | undefined): readonly (readonly [claim: ReadMap, at: string])[] {
  if (manifest.kind === CLAIM) return [[mapAt(manifest, 'spec'), '/spec']];
  const templates = mapsAt(manifest, 'spec', 'volumeClaimTemplates').map(
    (one, i) => [mapAt(one, 'spec'), `/spec/volumeClaimTemplates/${i}/spec`] as const,
  );
  const ephemeral = mapsAt(pods?.spec, 'volumes').flatMap((one, i) =>
    isGiven(one, 'ephemeral')
      ? [
          [
            mapAt(one, 'ephemeral', 'volumeClaimTemplate', 'spec'),
            `${pods?.at}/spec/volumes/${i}/ephemeral/volumeClaimTemplate/spec`,
          ] as const,
        ]
      : [],
  );
  return [...templates, ...ephemeral];
}
