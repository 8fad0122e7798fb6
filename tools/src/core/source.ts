import type { Fact } from './models.ts';

/** A field, its type in TypeScript's terms as @kubernetes/client-node writes them: `Array<V1Container>`, `{ [key: string]: string; }`, `IntOrString`, `Date`, `any`. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly format: string;
  readonly required: boolean;
}

/** A kind that can be created. */
export interface CoreKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: 'Namespaced' | 'Cluster';
  /** Name of its type: `V1Deployment`. */
  readonly type: string;
}

/** One version of the core API, wherever it is read. All sources name a type alike: its version and name, and its group before these where the two are not unique. */
export interface Source {
  /** Every kind of a stable version that can be created, by apiVersion and kind. Servers don't serve alphas and betas unless configured to. */
  kinds(): CoreKind[];
  /** The fields of a type, sorted by name; undefined if it has no such type. */
  fields(type: string): readonly Field[] | undefined;
  /** Enums and quantities of a type, if the source has them itself. */
  facts?(type: string): ReadonlyMap<string, Fact>;
}

/** By apiVersion and kind. */
export function sorted(kinds: readonly CoreKind[]): CoreKind[] {
  return [...kinds].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ apiVersion, kind }: CoreKind): string => `${apiVersion} ${kind}`;

/** The kind that is created at this path with this type as body; none if it is a subresource, an alpha or a beta. */
export function createdAt(path: string, type: string): CoreKind | undefined {
  const [, apiVersion, namespaced, plural] = /^\/apis?\/((?:[^/]+\/)?v\d+)(\/namespaces\/\{namespace\})?\/([a-z]+)\/?$/.exec(path) ?? [];
  const [, kind] = /^[A-Za-z0-9]*?V\d+([A-Z]\w*)$/.exec(type) ?? [];
  if (apiVersion === undefined || plural === undefined || kind === undefined) return undefined;
  return { apiVersion, kind, plural, scope: namespaced === undefined ? 'Cluster' : 'Namespaced', type };
}

/** Whether a version, as a document writes it (`v1.34.2`, `release-1.34`, `1.34`), is of that minor. */
export function isOf(version: string, minor: string): boolean {
  const plain = version.replace(/^(v|release-)/, '');
  return plain === minor || plain.startsWith(`${minor}.`);
}
