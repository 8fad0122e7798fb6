import type { Manifest } from '../../lib/manifest/manifest';
import { isMap } from '../../lib/manifest/tree';
import { Transport } from '../support/transport';

/** What a server says of an object that it is asked to create, and does not create. */
export interface Answer {
  readonly refused: boolean;
  /** Why; empty if it was taken. */
  readonly message: string;
  /** Texts of its Warning headers. */
  readonly warnings: readonly string[];
  /** The object as the server would have it; undefined if it was refused, or is there already. */
  readonly object?: unknown;
}

/** There is one of that name. */
const CONFLICT = 409;

/** More than the connection has sockets: they are never idle. */
const AT_ONCE = 16;

/** Asks one API server, strictly and without any effect. */
export class Server {
  private readonly paths = new Map<string, Promise<ReadonlyMap<string, { readonly name: string; readonly namespaced: boolean }>>>();
  private readonly transport: Transport;

  /** @param kubeconfig path */
  public constructor(kubeconfig: string) {
    this.transport = Transport.of(kubeconfig);
  }

  /** Asks about many objects. @param as whose kind and namespace say where each is sent */
  public async askAll(objects: readonly { readonly manifest: Manifest; readonly as: Manifest }[]): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (let i = next++; i < objects.length; i = next++) {
        const object = objects[i];
        if (object !== undefined) answers[i] = await this.ask(object.manifest, object.as);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return answers;
  }

  private async ask(manifest: Manifest, as: Manifest): Promise<Answer> {
    const resource = (await this.resources(as.apiVersion)).get(as.kind);
    if (resource === undefined) return { refused: true, message: `${as.apiVersion} ${as.kind} is not served`, warnings: [] };
    const root = as.apiVersion.includes('/') ? `/apis/${as.apiVersion}` : `/api/${as.apiVersion}`;
    const within = resource.namespaced ? `/namespaces/${as.metadata.namespace ?? 'default'}` : '';
    const { status, body, warnings } = await this.transport.send(
      'POST',
      `${root}${within}/${resource.name}?dryRun=All&fieldValidation=Strict`,
      manifest,
    );
    // What is there already was valid, else the answer were another.
    const taken = (status >= 200 && status < 300) || status === CONFLICT;
    const message = taken ? '' : isMap(body) ? String(body.message) : `HTTP ${status}`;
    return { refused: !taken, message, warnings, ...(taken && status !== CONFLICT ? { object: body } : {}) };
  }

  private resources(apiVersion: string) {
    const known = this.paths.get(apiVersion) ?? this.discover(apiVersion);
    this.paths.set(apiVersion, known);
    return known;
  }

  private async discover(apiVersion: string) {
    const { body } = await this.transport.send('GET', apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`);
    const resources: unknown[] = isMap(body) && Array.isArray(body.resources) ? body.resources : [];
    const own = resources.filter(isMap).filter(({ name }) => !String(name).includes('/'));
    return new Map(own.map(({ kind, name, namespaced }) => [String(kind), { name: String(name), namespaced: namespaced === true }]));
  }
}
