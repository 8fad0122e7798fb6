import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CoreKind, createdAt, type Field, isOf, type Source, sorted } from './source.ts';

/** One version of the core API: the generated part of @kubernetes/client-node, read as text; no code of it runs. */
export class ClientNode implements Source {
  /** @param folder of the package @param minor the Kubernetes version that it is expected to be, `1.34` */
  public constructor(
    private readonly folder: string,
    minor: string,
  ) {
    const version = /OpenAPI spec version: (\S+)/.exec(this.text('models/V1Pod.js'))?.[1];
    if (version === undefined || !isOf(version, minor)) throw new Error(`${folder}: is Kubernetes ${version}, not ${minor}`);
  }

  public kinds(): CoreKind[] {
    const apis = readdirSync(join(this.folder, 'dist/gen/apis')).filter((name) => /V\d+Api\.js$/.test(name));
    const kinds = apis.flatMap((name) => this.text(`apis/${name}`).split('\n    async ').flatMap(kindOf));
    if (kinds.length < 50) throw new Error(`${this.folder}: only ${kinds.length} kinds found`);
    return sorted(kinds);
  }

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
function kindOf(method: string): CoreKind | [] {
  if (!method.startsWith('create')) return [];
  const [, path = ''] = /localVarPath = '([^']+)'/.exec(method) ?? [];
  const [, type = ''] = /serialize\(body, "(\w+)"/.exec(method) ?? [];
  return createdAt(path, type) ?? [];
}
