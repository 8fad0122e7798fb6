import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** Where the written labs are: `HOMELAB_DIST`, or the repository's own dist/. */
export const distRoot = resolve(process.env.HOMELAB_DIST ?? join(__dirname, '..', '..', '..', 'dist'));

/** One manifest as it stands on disk. */
export interface DistObject {
  /** Below dist/<lab>, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly body: unknown;
}

/** Everything below one dist/<lab>, read once. */
export class DistLab {
  public readonly folder: string;
  /** Path below the lab to content. */
  public readonly files: ReadonlyMap<string, string>;
  /** All manifests: every YAML file that is not below nodes/. */
  public readonly objects: readonly DistObject[];
  /** lab.json. */
  public readonly description: unknown;

  public constructor(public readonly name: string) {
    this.folder = join(distRoot, name);
    if (!existsSync(this.folder)) throw new Error(`${this.folder} is absent: synthesize the labs first, or set HOMELAB_DIST`);
    this.files = new Map(
      filesBelow(this.folder).map((file) => [relative(this.folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
    );
    if (this.files.size === 0) throw new Error(`${this.folder} has no files: synthesize the labs first`);
    this.objects = [...this.files]
      .filter(([path]) => /\.ya?ml$/.test(path) && !path.startsWith('nodes/'))
      .map(([path, text]) => readObject(name, path, text));
    this.description = JSON.parse(this.text('lab.json'));
  }

  /** Content of a file that is no manifest. */
  public text(path: string): string {
    const text = this.files.get(path);
    if (text === undefined) throw new Error(`dist/${this.name}/${path} is absent; there are ${[...this.files.keys()].join(', ')}`);
    return text;
  }

  /** The one object of that identity, in whichever app's folder. */
  public find(kind: string, namespace: string | undefined, name: string): DistObject {
    const found = this.objects.filter((o) => o.kind === kind && o.namespace === namespace && o.name === name);
    const id = `${kind} ${namespace ?? '(cluster)'}/${name}`;
    if (found.length > 1) throw new Error(`dist/${this.name} has ${id} ${found.length} times: ${found.map((o) => o.path).join(', ')}`);
    if (!found[0]) {
      const near = this.objects.filter((o) => o.kind === kind || o.name === name).map((o) => `${o.kind} ${o.namespace ?? ''}/${o.name}`);
      throw new Error(`dist/${this.name} has no ${id}; near it: ${near.join(', ') || 'nothing'}`);
    }
    return found[0];
  }

  public ofKind(...kinds: readonly string[]): readonly DistObject[] {
    return this.objects.filter((o) => kinds.includes(o.kind));
  }
}

const read = new Map<string, DistLab>();

/** The lab's files, read at the first call. */
export function readLab(name: string): DistLab {
  const lab = read.get(name) ?? new DistLab(name);
  read.set(name, lab);
  return lab;
}

/** The value at `a.b[0].c[name].d["odd.key"]`: a name in brackets picks the list's element of that name. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const [, quoted, bracket, plain] of path.matchAll(/\["([^"]+)"\]|\[([^\]]+)\]|([^.[\]]+)/g)) {
    if (here === null || typeof here !== 'object') return undefined;
    if (bracket !== undefined && Array.isArray(here)) {
      here = /^\d+$/.test(bracket) ? here[Number(bracket)] : here.find((element) => at(element, 'name') === bracket);
    } else {
      here = (here as Record<string, unknown>)[quoted ?? bracket ?? plain ?? ''];
    }
  }
  return here;
}

/** The list at that path; empty if there is none. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

/** The map at that path; empty if there is none. */
export function mapAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
  const found = at(value, path);
  return found !== null && typeof found === 'object' && !Array.isArray(found) ? (found as Record<string, unknown>) : {};
}

const templates: Readonly<Record<string, string>> = {
  Pod: 'spec',
  CronJob: 'spec.jobTemplate.spec.template.spec',
  Deployment: 'spec.template.spec',
  StatefulSet: 'spec.template.spec',
  DaemonSet: 'spec.template.spec',
  Job: 'spec.template.spec',
};

/** The pod spec of a workload, undefined of other kinds. */
export function podSpec(object: DistObject): unknown {
  const path = templates[object.kind];
  return path === undefined ? undefined : at(object.body, path);
}

/** All containers of a workload, init containers too. */
export function containers(object: DistObject): readonly unknown[] {
  const spec = podSpec(object);
  return [...listAt(spec, 'initContainers'), ...listAt(spec, 'containers')];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** YAML 1.1, as the API server's own reader takes it: an unquoted `yes` is a boolean. */
function readObject(lab: string, path: string, text: string): DistObject {
  const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: true });
  const [document] = documents;
  if (documents.length !== 1 || !document || document.errors.length > 0) throw new Error(`dist/${lab}/${path} is not one YAML document`);
  const body: unknown = document.toJS();
  const field = (name: string): string => String(at(body, name));
  const namespace = at(body, 'metadata.namespace');
  return {
    path,
    text,
    body,
    apiVersion: field('apiVersion'),
    kind: field('kind'),
    name: field('metadata.name'),
    namespace: namespace === undefined ? undefined : String(namespace),
  };
}
