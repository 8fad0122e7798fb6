import type { Rule } from './rule';

/** What keeps a text from being read as manifests: found by `lib/source`, before any rule. */
export const READING: readonly Pick<Rule, 'id' | 'severity' | 'summary'>[] = [
  { id: 'yaml/alias-bomb', severity: 'error', summary: 'aliases do not make a text grow without measure' },
  { id: 'yaml/duplicate-key', severity: 'error', summary: 'a map has each key once' },
  { id: 'yaml/incomplete', severity: 'error', summary: 'an object has an apiVersion, a kind and a name' },
  { id: 'yaml/no-manifest', severity: 'error', summary: 'a file that is named holds Kubernetes objects' },
  { id: 'yaml/not-an-object', severity: 'error', summary: 'a document is an object' },
  { id: 'yaml/syntax', severity: 'error', summary: 'a text is YAML or JSON' },
  { id: 'yaml/too-deep', severity: 'error', summary: 'nothing is nested deeper than anybody would write' },
];
