import fs from 'node:fs';
import nodePath from 'node:path';
import { ConfigurationError } from '../manifest/configuration-error';
import { makeFolders, messageOf } from './disk';
import type { OutputFile } from './layout';

/**
 * `cdk8s synth` empties its output folder before it runs the app, whatever the app then does: that must not be the labs' own.
 * @param configured the folder that it set in CDK8S_OUTDIR, if it is it that runs the app
 * @throws ConfigurationError if that is the labs' folder, lies in it or holds it
 */
export function refuseOwnFolder(configured: string | undefined, outdir: string): void {
  if (!configured) return;
  const [theirs, ours] = [realPath(configured), realPath(outdir)];
  const relation = theirs === ours ? 'is' : isBelow(theirs, ours) ? 'lies in' : isBelow(ours, theirs) ? 'holds' : undefined;
  if (relation === undefined) return;
  throw new ConfigurationError(
    `got '${configured}' as output folder of cdk8s synth, which empties it before it runs the app: it ${relation} ${outdir}/, where the labs are written; expected the line 'output: .cdk8s' in cdk8s.yaml`,
  );
}

/** The path without links, whether or not anything is there: of what is not, the folder that would hold it is looked up. */
function realPath(path: string, links = 0): string {
  const absolute = nodePath.resolve(path);
  const parent = nodePath.dirname(absolute);
  if (parent === absolute) return absolute;
  const here = nodePath.join(realPath(parent, links), nodePath.basename(absolute));
  // Links in a circle lead nowhere.
  const target = links < 40 ? linkAt(here) : undefined;
  return target === undefined ? here : realPath(nodePath.resolve(nodePath.dirname(here), target), links + 1);
}

function linkAt(path: string): string | undefined {
  try {
    return fs.readlinkSync(path);
  } catch {
    return undefined;
  }
}

function isBelow(path: string, folder: string): boolean {
  const way = nodePath.relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${nodePath.sep}`) && !nodePath.isAbsolute(way);
}

/**
 * `cdk8s synth` fails without its folder, and lists, prints (`--stdout`) or validates what is in it: a file per lab with all its
 * manifests. Nothing else reads these files.
 * @throws ConfigurationError if they can't be written
 */
export function serveCdk8sCli(configured: string | undefined, files: readonly OutputFile[]): void {
  if (!configured) return;
  const labs = new Map<string, string[]>();
  for (const { path, content } of files) {
    const [lab = '', folder] = path.split('/');
    if (!path.endsWith('.yaml') || folder === 'nodes') continue;
    const documents = labs.get(lab);
    if (documents) documents.push(content);
    else labs.set(lab, [content]);
  }
  try {
    makeFolders(configured);
    for (const [lab, documents] of labs) fs.writeFileSync(nodePath.join(configured, `${lab}.k8s.yaml`), documents.join('---\n'));
  } catch (error) {
    throw new ConfigurationError(`can't write ${configured} for cdk8s synth: ${messageOf(error)}`);
  }
}
