import { identityOf, objectKey } from '../manifest/identity';
import type { ObjectIdentity } from '../manifest/manifest';
import type { CollectedLab, CollectedObject, PlacedFinding } from './collect';
import { isGenerated } from './is-generated';
import { escapeName, problemOfPath } from './paths';
import { renderLab, renderManifest, renderVerbatim } from './render';

/** A file below the output folder. */
export interface OutputFile {
  /** Separated by `/` on every system. */
  readonly path: string;
  readonly content: string;
}

/** A file that is planned, not yet rendered: rendering is most of the work, and without effect if anything is wrong. */
interface PlannedFile {
  readonly path: string;
  /** `<lab>/<app>` for findings. */
  readonly at: string;
  readonly object: ObjectIdentity;
  readonly construct: string;
  readonly render: () => string;
}

/** The files of all labs, or what is wrong with their paths. */
export interface Layout {
  readonly findings: readonly PlacedFinding[];
  /** To be called if nothing is wrong. */
  readonly render: () => readonly OutputFile[];
}

/** Group of what is no object of Kubernetes. */
const OURS = 'cdk8s';
const CUT = 'cut texts between characters, not within';
/** Folders of a lab that apps can't have. */
const RESERVED = new Set(['nodes', 'lab.json']);

/** Gives every object, node file and lab description its path. Pure: touches no disk. */
export function layOut(labs: readonly CollectedLab[]): Layout {
  const files = labs.flatMap((lab) => [...manifestFiles(lab), ...nodeFiles(lab), labFile(lab)]);
  const findings = [...files.flatMap(problemOfFile), ...labs.flatMap(reservedFolders), ...collisions(files)];
  return { findings, render: () => files.map(({ path, render }) => ({ path, content: render() })) };
}

function manifestFiles({ lab, objects }: CollectedLab): readonly PlannedFile[] {
  const spanning = foldersWithNamespaces(objects);
  return objects.map(({ manifest, folder, construct, verbatim }) => {
    const { kind, metadata } = manifest;
    const between = metadata.namespace !== undefined && spanning.has(folder) ? [escapeName(metadata.namespace)] : [];
    return {
      path: [lab.labName, folder, ...between, `${escapeName(kind)}-${escapeName(metadata.name)}.yaml`].join('/'),
      at: `${lab.labName}/${folder}`,
      object: identityOf(manifest),
      construct,
      render: () => (verbatim === undefined ? renderManifest(manifest) : renderVerbatim(verbatim)),
    };
  });
}

/** Folders whose objects are in more than one namespace. */
function foldersWithNamespaces(objects: readonly CollectedObject[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const { folder, manifest } of objects) {
    const { namespace } = manifest.metadata;
    if (namespace === undefined) continue;
    const known = first.get(folder);
    if (known === undefined) first.set(folder, namespace);
    else if (known !== namespace) several.add(folder);
  }
  return several;
}

function nodeFiles({ lab }: CollectedLab): readonly PlannedFile[] {
  return lab.nodeFiles().map(({ path, content }) => ({
    path: `${lab.labName}/nodes/${path}`,
    at: lab.labName,
    object: { apiVersion: OURS, kind: 'NodeFile', name: path },
    construct: lab.node.path,
    render: () => content,
  }));
}

function labFile({ lab }: CollectedLab): PlannedFile {
  const { labName } = lab;
  const object = { apiVersion: OURS, kind: 'Lab', name: labName };
  return { path: `${labName}/lab.json`, at: labName, object, construct: lab.node.path, render: () => renderLab(lab.describe()) };
}

function problemOfFile({ path, at, object, construct, render }: PlannedFile): readonly PlacedFinding[] {
  const constructs = [construct];
  const message = problemOfPath(path);
  if (message) {
    const hint = 'choose names that are plain file names; they make up dist/<lab>/<folder>/<Kind>-<name>.yaml';
    return [{ at, finding: { rule: 'synth/bad-path', severity: 'error', object, path: '', message, hint, constructs } }];
  }
  if (object.kind !== 'NodeFile') return [];
  const content = render();
  if (!content.isWellFormed()) {
    const message = 'has half of a surrogate pair, which is no character: UTF-8 can not hold it';
    return [{ at, finding: { rule: 'synth/bad-text', severity: 'error', object, path: '', message, hint: CUT, constructs } }];
  }
  if (isGenerated(path, content)) return [];
  const hint =
    'begin the file with GENERATED_MARKER of lib/manifest/generated-marker, else the next synthesis takes it for somebody else’s';
  const finding = {
    rule: 'synth/unmarked-file',
    severity: 'error',
    object,
    path: '',
    message: 'got no mark in the first line',
    hint,
  } as const;
  return [{ at, finding: { ...finding, constructs } }];
}

function reservedFolders({ lab, objects }: CollectedLab): readonly PlacedFinding[] {
  const first = new Map(objects.map((object) => [object.folder, object]));
  return [...first.values()].flatMap(({ folder, manifest, construct }) => {
    if (!RESERVED.has(folder.split('/', 1)[0]?.toLowerCase() ?? '')) return [];
    const message = `got folder '${folder}', which synthesis needs itself`;
    const finding = { rule: 'synth/bad-path', severity: 'error', object: identityOf(manifest), path: '', message } as const;
    return [{ at: `${lab.labName}/${folder}`, finding: { ...finding, hint: 'give the app another name', constructs: [construct] } }];
  });
}

/** Paths that are the same on some disk, and files where a folder must be. One pass: every file and every folder above it is entered once. */
function collisions(files: readonly PlannedFile[]): readonly PlacedFinding[] {
  const entries = new Map<string, { readonly path: string; readonly isFile: boolean; readonly file: PlannedFile }>();
  const findings: PlacedFinding[] = [];
  for (const file of files) {
    for (let end = file.path.length; end > 0; end = file.path.lastIndexOf('/', end - 1)) {
      const path = file.path.slice(0, end);
      const isFile = end === file.path.length;
      const key = path.normalize('NFC').toLowerCase();
      const other = entries.get(key);
      if (!other) {
        entries.set(key, { path, isFile, file });
        continue;
      }
      const meets = isFile || other.isFile || other.path !== path;
      if (meets && !isSameObject(file, other.file)) findings.push(collision(file, other.file, path, other.path));
      break;
    }
  }
  return findings;
}

/** Then it is a duplicate, which is found elsewhere. */
function isSameObject(a: PlannedFile, b: PlannedFile): boolean {
  return a.object.apiVersion !== OURS && objectKey(a.object) === objectKey(b.object);
}

function collision({ at, object, construct }: PlannedFile, other: PlannedFile, path: string, otherPath: string): PlacedFinding {
  const why = path === otherPath ? 'which is there already' : `which is the same as '${otherPath}' where case does not matter`;
  const message = `goes to '${path}', ${why}`;
  const constructs = [other.construct, construct];
  const hint = 'give one of the two another name, kind or folder';
  return { at, finding: { rule: 'synth/path-collision', severity: 'error', object, path: '', message, hint, constructs } };
}
