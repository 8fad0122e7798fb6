import { ApiObject, type App, Chart, Include } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { canonicalize } from '../manifest/canonical';
import type { Finding } from '../manifest/finding';
import { isManifest } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { scopeOf } from '../manifest/scope';
import { isMap } from '../manifest/tree';
import { messageOf } from './disk';
import { isLab, isSynthChart, type SynthLab, verbatimOf } from './lab-contract';
import { problemOfPatches } from './patches';
import { jsonOf } from './to-json';

/** An object in canonical form and where it comes from. */
export interface CollectedObject {
  readonly manifest: Manifest;
  /** Folder of its chart below `dist/<lab>/`. */
  readonly folder: string;
  /** Path of its construct. */
  readonly construct: string;
  /** What is written in its place. @default the manifest */
  readonly verbatim?: string;
}

/** A finding and the folder below `dist/` that it is about: `<lab>/<app>`, `<lab>`, or `''` for the app as a whole. */
export interface PlacedFinding {
  readonly at: string;
  readonly finding: Finding;
}

/** A lab with all its objects, in the order in which they were made. */
export interface CollectedLab {
  readonly lab: SynthLab;
  readonly objects: readonly CollectedObject[];
}

/** Everything that an app contains. */
export interface Collection {
  readonly labs: readonly CollectedLab[];
  readonly findings: readonly PlacedFinding[];
}

/** Where a construct stands in the tree. */
interface Place {
  readonly lab: SynthLab | undefined;
  readonly chart: Chart | undefined;
}

const sealed = new WeakSet<SynthLab>();

/**
 * Seals the labs, then reads every object and runs every validation in one pass over the tree. cdk8s's own way, chart by chart, walks
 * the whole tree for each chart.
 */
export function collect(app: App): Collection {
  const labs = app.node.children.filter(isLab);
  for (const lab of labs) {
    if (!sealed.has(lab)) lab.finalize();
    sealed.add(lab);
  }
  const objects = new Map(labs.map((lab) => [lab, [] as CollectedObject[]]));
  const findings: PlacedFinding[] = [];
  const places = new Map<IConstruct, Place>();
  for (const construct of app.node.findAll()) {
    const place = placeOf(construct, places);
    const report = reporter(construct, place, findings);
    for (const message of construct.node.validate()) report('synth/invalid-construct', '', message, 'see the construct named above');
    if (construct instanceof Chart) checkChart(construct, place, report);
    if (!(construct instanceof ApiObject)) continue;
    const manifest = manifestOf(construct, place.chart, report);
    if (!manifest || !place.lab || !place.chart || !isSynthChart(place.chart)) continue;
    const verbatim = verbatimOf(construct);
    const object = { manifest, folder: place.chart.folder, construct: construct.node.path };
    objects.get(place.lab)?.push(verbatim === undefined ? object : { ...object, verbatim });
  }
  if (labs.length === 0) findings.push(noLab());
  return { labs: labs.map((lab) => ({ lab, objects: objects.get(lab) ?? [] })), findings };
}

type Report = (rule: string, path: string, message: string, hint: string) => void;

/** The tree is walked from the root, so the parent's place is known already. */
function placeOf(construct: IConstruct, places: Map<IConstruct, Place>): Place {
  const parent = construct.node.scope && places.get(construct.node.scope);
  const depth1 = construct.node.scope !== undefined && construct.node.scope.node.scope === undefined;
  const lab = depth1 && isLab(construct) ? construct : parent?.lab;
  const place = { lab, chart: construct instanceof Chart ? construct : parent?.chart };
  places.set(construct, place);
  return place;
}

function reporter(construct: IConstruct, { lab, chart }: Place, findings: PlacedFinding[]): Report {
  const at = [lab?.labName, chart && isSynthChart(chart) ? chart.folder : undefined].filter((part) => part !== undefined).join('/');
  return (rule, path, message, hint) => {
    const constructs = [construct.node.path];
    findings.push({ at, finding: { rule, severity: 'error', object: identityOfConstruct(construct), path, message, hint, constructs } });
  };
}

function checkChart(chart: Chart, { lab }: Place, report: Report): void {
  if (!lab) report('synth/outside-lab', '', 'the chart is in no lab', "make it with lab.app('…'), so that it has a folder in dist/<lab>/");
  else if (!isSynthChart(chart))
    report('synth/no-folder', '', 'the chart has no folder', "make it with lab.app('…') instead of new Chart(…)");
}

function manifestOf(object: ApiObject, chart: Chart | undefined, report: Report): Manifest | undefined {
  let json: unknown;
  try {
    json = jsonOf(object);
  } catch (error) {
    const patch = problemOfPatches(object);
    if (patch) report('synth/bad-patch', patch.path, patch.message, patch.hint);
    else report('synth/not-serializable', '', messageOf(error), 'props must be plain data, and what computes them must not throw');
    return undefined;
  }
  if (!isManifest(json)) {
    report(
      'synth/no-manifest',
      '',
      'got no apiVersion, kind or metadata.name',
      'give the object all three, and see whether a patch removes one',
    );
    return undefined;
  }
  if (hasGeneratedName(object) && json.metadata.name === object.name) {
    const message = `got no name, cdk8s made '${object.name}' from the construct's path`;
    report('synth/generated-name', '/metadata/name', message, 'set metadata.name: a name must not change when code is moved');
  }
  const { manifest, problems } = canonicalize(inNamespace(object, json, chart));
  for (const { path, message } of problems) report('synth/bad-quantity', path, message, 'write for example 250m for cpu, 64Mi for memory');
  return manifest;
}

/** What is included, a chart for example, leaves its namespace to who applies it: it is the app's. */
function inNamespace(object: ApiObject, manifest: Manifest, chart: Chart | undefined): Manifest {
  const { metadata } = manifest;
  if (metadata.namespace !== undefined || !(object.node.scope instanceof Include) || scopeOf(manifest) !== 'namespaced') return manifest;
  const namespace = chart && isSynthChart(chart) ? chart.appNamespace : undefined;
  return namespace === undefined ? manifest : { ...manifest, metadata: { ...metadata, namespace } };
}

/** Whether the name was left to cdk8s. The props are private to its types, so they are looked up by name. */
function hasGeneratedName(object: ApiObject): boolean {
  const props: unknown = Reflect.get(object, 'props');
  return isMap(props) && !(isMap(props.metadata) && props.metadata.name);
}

function identityOfConstruct(construct: IConstruct): ObjectIdentity {
  if (construct instanceof ApiObject) {
    const { apiVersion, kind, name, metadata } = construct;
    return metadata.namespace === undefined ? { apiVersion, kind, name } : { apiVersion, kind, name, namespace: metadata.namespace };
  }
  return { apiVersion: 'cdk8s', kind: construct instanceof Chart ? 'Chart' : 'Construct', name: construct.node.path };
}

function noLab(): PlacedFinding {
  const object = { apiVersion: 'cdk8s', kind: 'App', name: 'app' };
  const finding = { rule: 'synth/no-lab', severity: 'error', object, path: '', message: 'the app has no lab' } as const;
  return { at: '', finding: { ...finding, hint: "make one with new Lab(app, '…', {…}) before app.synth(); nothing was pruned" } };
}
