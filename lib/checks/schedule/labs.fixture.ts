/** The labs as they stand in dist/, and changes of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LabDescription } from '../../lab/description';
import type { Finding } from '../../manifest/finding';
import { isManifest } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, mapAt, mapsAt, type ReadMap } from '../../manifest/read';
import { clusterOf } from '../../products/cluster-of';
import { runRules } from '../run';
import { SCHEDULE } from '.';

const DIST = join(__dirname, '..', '..', '..', 'dist');

/** A lab of dist/. */
export interface Lab {
  readonly lab: LabDescription;
  readonly manifests: readonly Manifest[];
}

/** Reads a lab. */
export function readLab(name: string): Lab {
  const files = readdirSync(join(DIST, name), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.yaml') && !file.startsWith('nodes'),
  );
  return {
    lab: JSON.parse(readFileSync(join(DIST, name, 'lab.json'), 'utf8')),
    manifests: files
      .sort()
      .map((file): unknown => parse(readFileSync(join(DIST, name, file), 'utf8')))
      .filter(isManifest),
  };
}

/** The lab with a workload changed. @param spec replaces parts of its spec @param pod replaces parts of its pods' spec */
export function changed({ lab, manifests }: Lab, name: string, spec: ReadMap, pod: ReadMap = {}): Lab {
  const workload = manifests.find((manifest) => manifest.metadata.name === name && at(manifest, 'spec', 'template') !== undefined);
  if (workload === undefined) throw new Error(`no workload ${name}`);
  const template = mapAt(workload, 'spec', 'template');
  const after = {
    ...workload,
    spec: { ...mapAt(workload, 'spec'), ...spec, template: { ...template, spec: { ...mapAt(template, 'spec'), ...pod } } },
  };
  return { lab, manifests: manifests.map((manifest) => (manifest === workload ? after : manifest)) };
}

/** The containers of a workload with other resources: for its pods' spec. */
export function asking({ manifests }: Lab, name: string, requests: ReadMap): ReadMap {
  const found = manifests.find((manifest) => manifest.metadata.name === name && at(manifest, 'spec', 'template') !== undefined);
  const containers = mapsAt(found, 'spec', 'template', 'spec', 'containers');
  return { containers: containers.map((container) => ({ ...container, resources: { requests, limits: requests } })) };
}

/** What the rules of the topic say. */
export function findings({ lab, manifests }: Lab): readonly Finding[] {
  return runRules(clusterOf(manifests, lab), SCHEDULE);
}
