import { ApiObject } from 'cdk8s';
import type { GroupKind } from '../../apps/helm-release/helm-release';
import type { AppChart, AppLab } from '../../lab/app-chart';
import { scopeOf } from '../../manifest/scope';

/** What the objects of an app touch. */
export interface AppResources {
  readonly app: AppChart;
  /** How many objects there are. */
  readonly objects: number;
  /** Namespaces that they name, sorted. */
  readonly namespaces: readonly string[];
  /** Kinds of those that name none. */
  readonly clusterKinds: readonly GroupKind[];
}

/** Looks at every object of every app of the lab, without rendering any. */
export function resourcesOfApps(lab: AppLab): readonly AppResources[] {
  return lab.apps.map((app) => {
    const objects = app.node.findAll().filter((construct) => construct instanceof ApiObject);
    // What is included without a namespace gets the app's.
    const namespaceOf = ({ metadata, apiVersion, kind }: ApiObject) =>
      metadata.namespace ?? (scopeOf({ apiVersion, kind }) === 'namespaced' ? app.appNamespace : undefined);
    const namespaces = objects.flatMap((object) => namespaceOf(object) ?? []);
    const clusterKinds = objects
      .filter((object) => namespaceOf(object) === undefined)
      .map(({ apiGroup, kind }) => ({ group: apiGroup === 'core' ? '' : apiGroup, kind }));
    return { app, objects: objects.length, namespaces: sorted(namespaces), clusterKinds: distinctKinds(clusterKinds) };
  });
}

/** Each once, in order. */
export function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

/** Each once, in order of group and kind. */
export function distinctKinds(kinds: readonly GroupKind[]): readonly GroupKind[] {
  const byKey = new Map(kinds.map(({ group, kind }) => [`${group}/${kind}`, { group, kind }]));
  return sorted([...byKey.keys()]).flatMap((key) => byKey.get(key) ?? []);
}
