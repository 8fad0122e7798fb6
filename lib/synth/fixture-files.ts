import fs from 'node:fs';
import nodePath from 'node:path';
import { GENERATED_MARKER } from '../manifest/generated-marker';
import type { OutputFile } from './layout';

/** A file of ours. */
export function generatedFile(path: string, text = ''): OutputFile {
  return { path, content: `${GENERATED_MARKER}\n${text}` };
}

/** Files in some folders; every second one says its version, and one is there in that version only. */
export function versionedFiles(version: string, count: number): readonly OutputFile[] {
  const files = [...Array(count).keys()].map((i) => generatedFile(`lab-${i % 2}/app-${i % 10}/f${i}.yaml`, i % 4 < 2 ? version : 'same'));
  return [...files, generatedFile(`lab-0/only-${version}/f.yaml`, version)];
}

/** Every file below a folder with its content, links as `-> target`, empty folders as `(empty)`; undefined if there is no folder. */
export function readTree(root: string): Record<string, string> | undefined {
  if (!fs.existsSync(root)) return undefined;
  const result: Record<string, string> = {};
  const walk = (folder: string): void => {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    if (entries.length === 0) result[nodePath.relative(root, folder)] = '(empty)';
    for (const entry of entries) {
      const path = nodePath.join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else result[nodePath.relative(root, path)] = entry.isSymbolicLink() ? `-> ${fs.readlinkSync(path)}` : fs.readFileSync(path, 'utf8');
    }
  };
  walk(root);
  return result;
}

/** The tree that these files make. */
export function treeOf(files: readonly OutputFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}
