/** Run by tests as a process of its own: writes a tree and prints what came of it. Arguments: outdir, the files as JSON. */
import fs from 'node:fs';
import nodePath from 'node:path';
import { picture } from './fixture-disk';
import type { OutputFile } from './layout';
import { writeTree } from './write';

const [outdir = '', json = '[]'] = process.argv.slice(2);
const files: readonly OutputFile[] = JSON.parse(json);

function outcome(): object {
  try {
    return writeTree(outdir, files);
  } catch (error) {
    process.exitCode = 1;
    return { error: String(error) };
  }
}

/** Of what this process may read; mounts of its own are seen by no other. */
function tree(): unknown {
  try {
    return picture(outdir);
  } catch {
    return undefined;
  }
}

process.stdout.write(`${JSON.stringify({ ...outcome(), tree: tree(), beside: fs.readdirSync(nodePath.dirname(outdir)).sort() })}\n`);
