import { objectKey, printIdentity } from '../../lib/manifest/identity';
import type { Manifest, ObjectIdentity } from '../../lib/manifest/manifest';
import { isMap } from '../../lib/manifest/tree';
import { Discovery } from './discovery';
import { type Answer, type Method, Transport } from './transport';

/** What the server said to a change. */
export interface Result {
  readonly ok: boolean;
  /** HTTP status. */
  readonly status: number;
  /** Why it was refused; empty if it was not. */
  readonly message: string;
  /** Texts of its Warning headers. */
  readonly warnings: readonly string[];
  /** The object as the server has it now. */
  readonly object: Manifest | undefined;
}

/** How an object is applied. */
export interface ApplyOptions {
  /** @default argocd-controller */
  readonly fieldManager?: string;
  /** Asks only. @default false */
  readonly dryRun?: boolean;
  /** Takes fields over from other managers, as Argo CD does. @default true */
  readonly force?: boolean;
}

/** Which objects of a kind. */
export interface ListOptions {
  /** @default every one */
  readonly namespace?: string;
  /** As kubectl writes it: `app=web,tier=frontend`. */
  readonly labels?: string;
}

/** A patch and its form: a list is a JSON patch, a map a merge patch. */
export type Patch = readonly unknown[] | Readonly<Record<string, unknown>>;

/** The field manager of what Argo CD applies. */
export const ARGO_CD = 'argocd-controller';

/** A small client of the Kubernetes API, with the credentials of a kubeconfig's current context. */
export class Api {
  private readonly discovery: Discovery;

  public constructor(private readonly transport: Transport) {
    this.discovery = new Discovery(transport);
  }

  /** Applies server-side with strict field validation; a refusal is a result, not an exception. */
  public async apply(manifest: Manifest, options: ApplyOptions = {}): Promise<Result> {
    const query = new URLSearchParams({
      fieldManager: options.fieldManager ?? ARGO_CD,
      force: String(options.force ?? true),
      fieldValidation: 'Strict',
      ...(options.dryRun ? { dryRun: 'All' } : {}),
    });
    return this.change('PATCH', `${await this.path(manifest)}?${query}`, manifest, 'application/apply-patch+yaml');
  }

  /** Creates as `kubectl create` does. @param fieldManager @default kubectl-create */
  public async create(manifest: Manifest, fieldManager = 'kubectl-create'): Promise<Result> {
    const { apiVersion, kind, metadata } = manifest;
    const collection = await this.discovery.path(apiVersion, kind, metadata.namespace);
    return this.change('POST', `${collection}?${new URLSearchParams({ fieldManager, fieldValidation: 'Strict' })}`, manifest, JSON_TYPE);
  }

  /** @param fieldManager @default kubectl-patch @param subresource for example `status` */
  public async patch(object: ObjectOrIdentity, patch: Patch, fieldManager = 'kubectl-patch', subresource?: string): Promise<Result> {
    const type = Array.isArray(patch) ? 'application/json-patch+json' : 'application/merge-patch+json';
    const path = `${await this.path(object)}${subresource === undefined ? '' : `/${subresource}`}`;
    return this.change('PATCH', `${path}?${new URLSearchParams({ fieldManager })}`, patch, type);
  }

  /** Deletes an object, and what it owns in the background. */
  public async delete(object: ObjectOrIdentity): Promise<Result> {
    return this.change('DELETE', `${await this.path(object)}?propagationPolicy=Background`, undefined, JSON_TYPE);
  }

  /** Asks to evict a pod, as a drain does: a budget may refuse, and says so in the answer's body. */
  public async evict(pod: Manifest): Promise<Answer> {
    const { name, namespace } = pod.metadata;
    const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace } };
    return this.transport.send('POST', `${await this.path(pod)}/eviction`, eviction);
  }

  /** Deletes all objects of a kind in a namespace at once, pods without their time to end. */
  public async deleteAll(apiVersion: string, kind: string, namespace: string): Promise<Result> {
    return this.change('DELETE', `${await this.discovery.path(apiVersion, kind, namespace)}?gracePeriodSeconds=0`, undefined, JSON_TYPE);
  }

  /** The object, or undefined if there is none. */
  public async get(object: ObjectOrIdentity): Promise<Manifest | undefined> {
    const answer = await this.transport.send('GET', await this.path(object));
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw new Error(`${printIdentity(identity(object))}: ${messageOf(answer)}`);
    return answer.body as Manifest;
  }

  /** The objects of a kind. */
  public async list(apiVersion: string, kind: string, { namespace, labels }: ListOptions = {}): Promise<Manifest[]> {
    const query = labels === undefined ? '' : `?${new URLSearchParams({ labelSelector: labels })}`;
    const answer = await this.transport.send('GET', `${await this.discovery.path(apiVersion, kind, namespace)}${query}`);
    if (answer.status !== 200 || !isMap(answer.body)) throw new Error(`${kind} list: ${messageOf(answer)}`);
    const items = Array.isArray(answer.body.items) ? (answer.body.items as Manifest[]) : [];
    return items.map((item) => ({ ...item, apiVersion, kind }));
  }

  /** Whether the kind is served by now: asked anew. */
  public async serves(apiVersion: string, kind: string): Promise<boolean> {
    return this.discovery.serves(apiVersion, kind);
  }

  /** Any request, for what is not an object: `/version`, `/openapi/v3`. */
  public async raw(path: string): Promise<Answer> {
    return this.transport.send('GET', path);
  }

  private async path(object: ObjectOrIdentity): Promise<string> {
    const { apiVersion, kind, namespace, name } = identity(object);
    return `${await this.discovery.path(apiVersion, kind, namespace)}/${encodeURIComponent(name)}`;
  }

  private async change(method: Method, path: string, body: unknown, type: string): Promise<Result> {
    const answer = await this.transport.send(method, path, body, type);
    const ok = answer.status >= 200 && answer.status < 300;
    return {
      ok,
      status: answer.status,
      message: ok ? '' : messageOf(answer),
      warnings: answer.warnings,
      object: ok && isMap(answer.body) && answer.body.kind !== 'Status' ? (answer.body as unknown as Manifest) : undefined,
    };
  }
}

const JSON_TYPE = 'application/json';

/** An object, or what identifies it. */
export type ObjectOrIdentity = Manifest | ObjectIdentity;

function identity(target: ObjectOrIdentity): ObjectIdentity {
  if (!('metadata' in target)) return target as ObjectIdentity;
  const { apiVersion, kind, metadata } = target as Manifest;
  return { apiVersion, kind, name: metadata.name, ...(metadata.namespace === undefined ? {} : { namespace: metadata.namespace }) };
}

function messageOf({ status, body }: Answer): string {
  return isMap(body) && typeof body.message === 'string' ? body.message : `HTTP ${status} ${String(body)}`;
}

/** A client for the kubeconfig's current context. @param kubeconfig path of the file */
export function connect(kubeconfig: string): Api {
  return new Api(Transport.of(kubeconfig));
}

/** `apps/Deployment/demo-ha/demo-app`, whatever the version. */
export function keyOf(target: ObjectOrIdentity): string {
  return objectKey(identity(target));
}

/** A machine may be slow: limits are meant for one that is not. What comes to pass is seen soon all the same. */
const PATIENCE = 4;

/** Milliseconds between two looks, at least and at most: what takes long may be seen a little later, since each look is work for the server. */
const PAUSES = [25, 250] as const;

/**
 * Asks again and again until the answer is neither undefined nor false.
 * @param limit milliseconds @param what of the error that says it took too long; a function is called then
 */
export async function until<T>(
  condition: () => Promise<T | undefined | false> | T | undefined | false,
  limit = 30_000,
  what: string | (() => string | Promise<string>) = 'a condition',
): Promise<T> {
  const start = Date.now();
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    const waited = Date.now() - start;
    if (waited > PATIENCE * limit)
      throw new Error(`waited ${(PATIENCE * limit) / 1000} s for ${typeof what === 'string' ? what : await what()}`);
    await new Promise((done) => setTimeout(done, Math.min(Math.max(waited / 10, PAUSES[0]), PAUSES[1])));
  }
}
