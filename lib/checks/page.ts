import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { completeLab } from '../lab/complete';
import type { LabDescription } from '../lab/description';
import type { Finding } from '../manifest/finding';
import { isManifest, printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { isMap } from '../manifest/tree';
import { readText } from '../source/read-text';
import type { SourceProblem } from '../source/source';
import { PAGE_LAB } from './page-lab';

const FOLDER = join(__dirname, '..', '..', 'docs', 'rules');

/** An example of a rule's page: what its text holds, and what is said of it. */
export interface Example {
  readonly title: string;
  readonly manifests: readonly Manifest[];
  /** What keeps the text from being read. */
  readonly problems: readonly SourceProblem[];
  /** Quoted findings; empty for what is accepted. */
  readonly quotes: readonly string[];
}

/** A rule's page, read. */
export interface Page {
  /** Severity and sentence, as the page has them. */
  readonly head: string;
  readonly lab: LabDescription | undefined;
  readonly refused: readonly Example[];
  readonly accepted: readonly Example[];
  readonly sections: readonly string[];
}

/** Ids of all pages below docs/rules. */
export function pageIds(): readonly string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /^[^/]+\/[^/]+\.md$/.test(file));
  return files.map((file) => file.replace(/\.md$/, '')).sort();
}

/** Reads the page of one of our rules. A missing page is the failure of its own tests only. */
export function readPage(id: string): Page {
  const file = join(FOLDER, `${id}.md`);
  return parsePage(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** Reads a page: its sections `Refused…`, `Accepted…`, and `The lab` with what differs from the pages' common lab (no block: no lab). */
export function parsePage(text: string): Page {
  const [top = '', ...parts] = text.split(/^## /m);
  const sections = parts.map((part) => ({ title: part.slice(0, part.indexOf('\n')).trim(), text: part.slice(part.indexOf('\n')) }));
  const starting = (word: string) => sections.filter(({ title }) => title.startsWith(word)).map(readExample);
  return {
    head: top.split('\n').slice(2).join('\n').trim().split('\n')[0] ?? '',
    lab: labOf(sections.find(({ title }) => title === 'The lab')?.text),
    refused: starting('Refused'),
    accepted: starting('Accepted'),
    sections: sections.map(({ title }) => title),
  };
}

/** A finding as pages quote it. */
export function quoteOf({ object, path, message, hint }: Finding): string {
  const where = path === '' ? '' : ` \`${path}\``;
  return `${printIdentity(object)}${where}: ${sentences(message, hint)}`;
}

/** What keeps a text from being read, as pages quote it. */
export function quoteOfProblem({ line, column, message, hint }: SourceProblem): string {
  return `line ${line}, column ${column}: ${sentences(message, hint)}`;
}

function sentences(message: string, hint: string): string {
  return `${message}. ${hint.charAt(0).toUpperCase()}${hint.slice(1)}${hint.endsWith('?') ? '' : '.'}`;
}

function readExample({ title, text }: { readonly title: string; readonly text: string }): Example {
  const sources = blocksOf(text).map((block) => readText('page.yaml', block));
  const manifests = sources.flatMap(({ documents }) => documents.map(({ value }) => value));
  const quotes = text.split('\n').filter((line) => line.startsWith('> '));
  return {
    title,
    manifests: manifests.filter(isManifest),
    problems: sources.flatMap(({ problems }) => problems),
    quotes: quotes.map((line) => line.slice(2)),
  };
}

function labOf(text: string | undefined): LabDescription | undefined {
  if (text === undefined) return completeLab(PAGE_LAB);
  const [block] = blocksOf(text);
  if (block === undefined) return undefined;
  const changes: unknown = parse(block);
  return completeLab({ ...PAGE_LAB, ...(isMap(changes) ? changes : {}) });
}

function blocksOf(text: string): readonly string[] {
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => block);
}
