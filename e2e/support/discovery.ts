import { isMap } from '../../lib/manifest/tree';
import type { Transport } from './transport';

interface Resource {
  /** Plural name in paths. */
  readonly name: string;
  readonly namespaced: boolean;
}

/** How long a kind may take to be served after its CRD was applied. */
const PATIENCE = 10_000;

/** Where the API serves which kind, asked once. */
export class Discovery {
  private readonly known = new Map<string, Promise<ReadonlyMap<string, Resource>>>();

  public constructor(private readonly transport: Transport) {}

  /** Path of the kind's collection; of all namespaces if none is given. @throws Error if the kind is not served, after some patience */
  public async path(apiVersion: string, kind: string, namespace?: string): Promise<string> {
    const resource = await this.resource(apiVersion, kind);
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    return `${root}${resource.namespaced && namespace !== undefined ? `/namespaces/${namespace}` : ''}/${resource.name}`;
  }

  /** Whether objects of the kind have a namespace. */
  public async namespaced(apiVersion: string, kind: string): Promise<boolean> {
    return (await this.resource(apiVersion, kind)).namespaced;
  }

  /** Whether the kind is served, whatever was known of it. */
  public async serves(apiVersion: string, kind: string): Promise<boolean> {
    const kinds = this.ask(apiVersion);
    this.known.set(apiVersion, kinds);
    return (await kinds).has(kind);
  }

  private async resource(apiVersion: string, kind: string): Promise<Resource> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const kinds = this.known.get(apiVersion) ?? this.ask(apiVersion);
      this.known.set(apiVersion, kinds);
      const found = (await kinds).get(kind);
      if (found !== undefined) return found;
      this.known.delete(apiVersion);
      if (Date.now() > end) throw new Error(`${apiVersion} ${kind}: not served`);
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  private async ask(apiVersion: string): Promise<ReadonlyMap<string, Resource>> {
    const { body } = await this.transport.send('GET', apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`);
    const resources: unknown[] = isMap(body) && Array.isArray(body.resources) ? body.resources : [];
    return new Map(
      resources.flatMap((resource): [string, Resource][] =>
        isMap(resource) && !String(resource.name).includes('/')
          ? [[String(resource.kind), { name: String(resource.name), namespaced: resource.namespaced === true }]]
          : [],
      ),
    );
  }
}
