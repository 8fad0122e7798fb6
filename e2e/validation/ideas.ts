import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../lib/manifest/manifest';

const FOLDER = join(__dirname, 'ideas');

/** An object that tries one idea of the server's validation, or of its warnings: good ones and bad ones, one a line of `ideas/*.jsonl`. */
export interface Idea {
  readonly what: string;
  readonly file: string;
  readonly line: number;
  readonly manifest: Manifest;
  readonly as: Manifest;
}

/** All of them. */
export function ideas(): readonly Idea[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean);
      return lines.map((line, i) => {
        const manifest = JSON.parse(line) as Manifest;
        const { apiVersion: _, kind, metadata: __, ...rest } = manifest;
        return { file, line: i + 1, what: `${file}:${i + 1} ${kind} ${JSON.stringify(rest).slice(0, SHOWN)}`, manifest, as: manifest };
      });
    });
}

const SHOWN = 2000;

/** What one server said of each idea, by file: a letter a line, `-` for refused. */
export function recorded(): { readonly server: string; readonly verdicts: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(FOLDER, 'verdicts.json'), 'utf8'));
}
