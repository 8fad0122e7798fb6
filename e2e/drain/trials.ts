import type { LabDescription } from '../../lib/lab/description';
import { groupOf } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapAt, mapsAt } from '../../lib/manifest/read';
import { clusterOf } from '../../lib/products/cluster-of';
import type { SchedulePlan } from '../../lib/schedule/plan';
import { scheduleLab } from '../../lib/schedule/schedule-lab';
import { LABS, manifestsOf, readLab } from '../support/labs';
import { inArgoOrder } from '../support/order';
import { GUARDED } from './guarded';

/** A lab that is tried, and what we say of it. */
export interface Trial {
  readonly lab: LabDescription;
  /** In the order in which they are applied. */
  readonly manifests: readonly Manifest[];
  readonly plan: SchedulePlan;
}

/** The labs, and one whose pods can't all leave their nodes. */
export const TRIALS: readonly string[] = [...LABS, 'demo-ha, guarded'];

/** The description of a trial's lab. */
export function labOf(name: string): LabDescription {
  const lab = readLab(baseOf(name));
  return name === lab.name ? lab : { ...lab, runTimePods: [] };
}

/** Reads a lab, without what no pod depends on: custom resources, and what Argo CD alone reads. */
export function trialOf(name: string): Trial {
  const placed = inArgoOrder(manifestsOf(baseOf(name))).filter(({ manifest }) => isBuiltIn(manifest));
  const lab = labOf(name);
  if (name === lab.name)
    return planned(
      lab,
      placed.map(({ manifest }) => manifest),
    );
  const app = placed.filter(({ folder }) => folder === 'demo-app').map(({ manifest }) => manifest);
  return planned(lab, [...app.map((manifest) => asking(manifest, { cpu: '450m', memory: '64Mi' })), ...GUARDED]);
}

/** The trial with a manifest changed. */
export function changed({ lab, manifests }: Trial, change: (manifest: Manifest) => Manifest): Trial {
  return planned(lab, manifests.map(change));
}

/** A Deployment whose first container asks for this; anything else as it is. */
export function asking(manifest: Manifest, requests: Readonly<Record<string, string>>): Manifest {
  return manifest.kind === 'Deployment' ? withContainer(manifest, { resources: { requests } }) : manifest;
}

/** A workload with another tag of its first container's image. */
export function tagged(manifest: Manifest, tag: string): Manifest {
  const [container] = mapsAt(manifest, 'spec', 'template', 'spec', 'containers');
  return withContainer(manifest, { image: `${String(container?.image).replace(/:[^:/]+$/, '')}:${tag}` });
}

function baseOf(name: string): string {
  return name.split(',')[0] ?? name;
}

function planned(lab: LabDescription, manifests: readonly Manifest[]): Trial {
  return { lab, manifests, plan: scheduleLab(clusterOf(manifests, lab)) };
}

function withContainer(manifest: Manifest, fields: Readonly<Record<string, unknown>>): Manifest {
  const template = mapAt(manifest, 'spec', 'template');
  const [first, ...others] = mapsAt(template, 'spec', 'containers');
  const spec = { ...mapAt(template, 'spec'), containers: [{ ...first, ...fields }, ...others] };
  return { ...manifest, spec: { ...mapAt(manifest, 'spec'), template: { ...template, spec } } };
}

function isBuiltIn({ apiVersion }: Manifest): boolean {
  const group = groupOf(apiVersion);
  return !group.includes('.') || group.endsWith('.k8s.io');
}
