import { closestMatch } from '../manifest/closest-match';
import { groupOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { isMap } from '../manifest/tree';
import { Steps } from '../regexp/steps';
import { hidden, quoteAt } from '../secrets/quote';
import { Checker } from './checker';
import { kindsOf } from './crd';
import { coreDocument, customDocument, customKinds, customType } from './load';
import type { Complaint, KindSchema, SchemaProblem } from './schema';
import { Types } from './types';
import { enumerate } from './words';

/** Where a kind's schema is from: Kubernetes itself, a CustomResourceDefinition among the manifests, or our own copy of a well-known one. */
export type Origin = 'kubernetes' | 'manifests' | 'bundled';

/** A kind that there is a schema of. */
export interface KnownKind extends KindSchema {
  readonly origin: Origin;
}

/** What may be written to a cluster: the API of one Kubernetes version and the custom resources of some manifests. */
export class ApiSchema {
  readonly #core: ReturnType<typeof coreDocument>;
  readonly #own = new Map<string, () => KindSchema>();
  /** By version of the API and kind: a key of both would have to be made for each question. */
  readonly #found = new Map<string, Map<string, KnownKind | undefined>>();
  readonly #types: Types;
  /** For the patterns of all objects together. */
  readonly #steps = new Steps();
  #names: Names | undefined;

  /**
   * @param minor 33 for Kubernetes 1.33
   * @param crds CustomResourceDefinitions; other manifests are passed over
   * @param isCertain whether they are those of the cluster. Files of which no more is known may be of several: then an object of a well-known kind is wrong if it is so by
   * our copy of its definition as well
   */
  public constructor(
    minor: number,
    crds: readonly Manifest[],
    private readonly isCertain = true,
  ) {
    this.#core = coreDocument(minor);
    this.#types = new Types(this.#core.types, customType);
    for (const crd of crds) {
      if (crd.kind !== 'CustomResourceDefinition') continue;
      for (const { apiVersion, kind, schema } of kindsOf(crd)) this.#own.set(`${apiVersion} ${kind}`, schema);
    }
  }

  /** The kind, if there is a schema of it. */
  public kind(apiVersion: string, kind: string): KnownKind | undefined {
    const kinds = this.#found.get(apiVersion) ?? new Map<string, KnownKind | undefined>();
    if (kinds.size === 0) this.#found.set(apiVersion, kinds);
    const known = kinds.get(kind);
    if (known !== undefined || kinds.has(kind)) return known;
    const found = this.#find(apiVersion, kind, `${apiVersion} ${kind}`);
    kinds.set(kind, found);
    return found;
  }

  /** Everything in an object that its kind doesn't allow; an unknown kind is one problem. Never throws, whatever the object is. */
  public problems(manifest: unknown): readonly SchemaProblem[] {
    if (!isMap(manifest)) return [atRoot({ code: 'type', message: `got ${hidden(manifest)}, expected an object`, hint: 'write one' })];
    const { apiVersion, kind } = manifest;
    if (typeof apiVersion !== 'string') return [headless('apiVersion', apiVersion)];
    if (typeof kind !== 'string') return [headless('kind', kind)];
    const known = this.kind(apiVersion, kind);
    if (known === undefined) return [this.#unknown(apiVersion, kind)];
    const problems = this.#against(manifest, kind, known);
    if (problems.length === 0 || this.isCertain || known.origin !== 'manifests') return problems;
    const copy = bundledKind(apiVersion, kind);
    if (copy === undefined) return problems;
    const others = new Set(this.#against(manifest, kind, copy).map(({ path, code }) => `${code} ${path}`));
    return problems.filter(({ path, code }) => others.has(`${code} ${path}`));
  }

  #against(manifest: unknown, kind: string, { schema, origin }: KnownKind): readonly SchemaProblem[] {
    const checker = new Checker(this.#types, kind, origin === 'kubernetes', true, this.#steps);
    checker.check(manifest, schema);
    return checker.problems;
  }

  #find(apiVersion: string, kind: string, key: string): KnownKind | undefined {
    const builtIn = entry(this.#core.kinds, apiVersion, kind);
    if (builtIn) return { ...builtIn, origin: 'kubernetes' };
    const own = this.#own.get(key);
    if (own) return { ...own(), origin: 'manifests' };
    return bundledKind(apiVersion, kind);
  }

  #unknown(apiVersion: string, kind: string): SchemaProblem {
    this.#names ??= namesOf([...keysOf(this.#core.kinds), ...customKeys(), ...this.#own.keys()]);
    const versions = this.#names.get(kind) ?? [];
    const [first] = versions;
    if (first !== undefined) {
      const message = `got ${apiVersion}, expected ${enumerate(versions)} for kind ${kind}`;
      return { path: '/apiVersion', code: 'unknown-version', message, hint: `write ${closestMatch(apiVersion, versions) ?? first}` };
    }
    const meant = closestMatch(kind, [...this.#names.keys()]);
    const hint = meant === undefined ? 'add its CustomResourceDefinition to the manifests' : `did you mean '${meant}'?`;
    return { path: '/kind', code: 'unknown-kind', message: `unknown kind '${kind}' in ${apiVersion}`, hint };
  }
}

function bundledKind(apiVersion: string, kind: string): KnownKind | undefined {
  const custom = customDocument(groupOf(apiVersion));
  const bundled = custom && entry(custom.kinds, apiVersion, kind);
  return bundled && { ...bundled, origin: 'bundled' };
}

type Kinds = ReturnType<typeof coreDocument>['kinds'];
/** Kind to the apiVersions that have it. */
type Names = ReadonlyMap<string, readonly string[]>;

function entry(kinds: Kinds, apiVersion: string, kind: string): KindSchema | undefined {
  const group = Object.hasOwn(kinds, apiVersion) ? kinds[apiVersion] : undefined;
  return group && Object.hasOwn(group, kind) ? group[kind] : undefined;
}

function keysOf(kinds: Kinds): string[] {
  return Object.entries(kinds).flatMap(([apiVersion, names]) => Object.keys(names).map((kind) => `${apiVersion} ${kind}`));
}

function customKeys(): string[] {
  return Object.entries(customKinds()).flatMap(([apiVersion, kinds]) => kinds.map((kind) => `${apiVersion} ${kind}`));
}

function namesOf(keys: readonly string[]): Names {
  const names = new Map<string, string[]>();
  for (const key of keys) {
    const [apiVersion = '', kind = ''] = key.split(' ');
    names.set(kind, [...(names.get(kind) ?? []), apiVersion]);
  }
  return names;
}

function atRoot(complaint: Complaint): SchemaProblem {
  return { path: '', ...complaint };
}

function headless(field: string, value: unknown): SchemaProblem {
  if (value === undefined || value === null)
    return atRoot({ code: 'required', message: `required field '${field}' is missing`, hint: `set '${field}'` });
  return { path: `/${field}`, code: 'type', message: `got ${quoteAt('', [field]).describe(value)}, expected text`, hint: 'write text' };
}
