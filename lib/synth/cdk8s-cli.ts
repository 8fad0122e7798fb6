import fs from 'node:fs';
import nodePath from 'node:path';
import type { OutputFile } from './layout';

/**
 * What `cdk8s synth` makes of the output folder, if it is it that runs the app: it empties the folder before.
 * @param configured the folder that it set in CDK8S_OUTDIR
 * @returns a warning if that is our own
 */
export function warnOfEmptying(configured: string | undefined, outdir: string): string | undefined {
  if (!configured || nodePath.resolve(configured) !== nodePath.resolve(outdir)) return undefined;
  return `warning: cdk8s synth empties ${outdir}/ before it runs the app, foreign files and all; let output in cdk8s.yaml be another folder, such as .cdk8s`;
}

/**
 * `cdk8s synth` fails without its folder, and lists, prints (`--stdout`) or validates what is in it: a file per lab with all its
 * manifests. Nothing else reads these files.
 */
export function serveCdk8sCli(configured: string | undefined, outdir: string, files: readonly OutputFile[]): void {
  if (!configured || nodePath.resolve(configured) === nodePath.resolve(outdir)) return;
  const labs = new Map<string, string[]>();
  for (const { path, content } of files) {
    const [lab = '', folder] = path.split('/');
    if (!path.endsWith('.yaml') || folder === 'nodes') continue;
    const documents = labs.get(lab);
    if (documents) documents.push(content);
    else labs.set(lab, [content]);
  }
  fs.mkdirSync(configured, { recursive: true });
  for (const [lab, documents] of labs) fs.writeFileSync(nodePath.join(configured, `${lab}.k8s.yaml`), documents.join('---\n'));
}
