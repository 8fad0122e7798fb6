import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A field as @kubernetes/client-node lists it. */
export interface Field {
  readonly name: string;
  /** In TypeScript's terms: `Array<V1Container>`, `{ [key: string]: string; }`, `IntOrString`, `Date`. */
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

/** One version of the core API: the generated part of @kubernetes/client-node, read as text; no code of it runs. */
export class ClientNode {
  /** @param folder of the package @param minor the Kubernetes version that it is expected to be, `1.34` */
  public constructor(
    private readonly folder: string,
    minor: string,
  ) {
    const version = /OpenAPI spec version: v(\S+)/.exec(this.text('models/V1Pod.js'))?.[1];
    if (!version?.startsWith(`${minor}.`)) throw new Error(`${folder}: is Kubernetes ${version}, not ${minor}`);
  }

  /** Every kind of a stable version that can be created, by apiVersion and kind. Servers don't serve alphas and betas unless configured to. */
  public kinds(): CoreKind[] {
    const apis = readdirSync(join(this.folder, 'dist/gen/apis')).filter((name) => /V\d+Api\.js$/.test(name));
    const kinds = apis.flatMap((name) => this.text(`apis/${name}`).split('\n    async ').flatMap(kindOf));
    if (kinds.length < 50) throw new Error(`${this.folder}: only ${kinds.length} kinds found`);
    return kinds.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  /** The fields of a type, sorted by name; undefined if it has no such type. */
  public fields(type: string): readonly Field[] | undefined {
    const text = this.text(`models/${type}.js`, '');
    const map = /\.attributeTypeMap = (\[[\s\S]*?\n\]);/.exec(text)?.[1];
    if (map === undefined) return undefined;
    const declared = [...this.text(`models/${type}.d.ts`).matchAll(/^ {4}'([^']+)'(\??): /gm)];
    const required = new Set(declared.filter(([, , optional]) => optional === '').map(([, name]) => name));
    const listed = JSON.parse(map) as { name: string; baseName: string; type: string; format: string }[];
    if (listed.length !== declared.length) throw new Error(`${type}: ${listed.length} fields listed, ${declared.length} declared`);
    return listed
      .map(({ name, baseName, type: of, format }) => ({ name: baseName, type: of, format, required: required.has(name) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private text(path: string, absent?: string): string {
    try {
      return readFileSync(join(this.folder, 'dist/gen', path), 'utf8');
    } catch (error) {
      if (absent !== undefined) return absent;
      throw error;
    }
  }
}

/** The kind that this method creates; none if it does something else, or creates a subresource. */
function kindOf(method: string): CoreKind[] {
  if (!method.startsWith('create')) return [];
  const [, path = ''] = /localVarPath = '([^']+)'/.exec(method) ?? [];
  const [, type = ''] = /serialize\(body, "(\w+)"/.exec(method) ?? [];
  const [, apiVersion, namespaced, plural] = /^\/apis?\/((?:[^/]+\/)?v\d+)(\/namespaces\/\{namespace\})?\/([a-z]+)$/.exec(path) ?? [];
  const [, kind] = /^[A-Za-z0-9]*?V\d+([A-Z]\w*)$/.exec(type) ?? [];
  if (apiVersion === undefined || plural === undefined || kind === undefined) return [];
  return [{ apiVersion, kind, plural, scope: namespaced === undefined ? 'Cluster' : 'Namespaced', type }];
}

const key = ({ apiVersion, kind }: CoreKind): string => `${apiVersion} ${kind}`;
