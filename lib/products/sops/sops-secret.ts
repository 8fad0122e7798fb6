import { ApiObject, type JsonPatch } from 'cdk8s';
import { SecretKeys } from '../../apps/secret/secret-keys';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Manifest } from '../../manifest/manifest';
import { quoteKey } from '../../secrets/quote';
import { readSopsFile } from './sops-file';

/** A Secret in a file that SOPS has encrypted. */
export interface SopsSecretProps<K extends string> {
  /** Name of the Secret, as the file has it. */
  readonly name: string;
  /** The file, from where synthesis runs, the folder of `package.json`, for example `secrets/login.sops.yaml`. */
  readonly file: string;
  /** Its keys: all of them, in any order. */
  readonly keys: readonly [K, ...K[]];
}

/**
 * A Secret that SOPS has encrypted, as it lies in the repository: its file goes to `dist/` byte for byte, below the line that says who wrote it. It is
 * never decrypted here; who does that in the cluster is said by the lab's GitOps engine (`decrypts`).
 * @see https://getsops.io/docs/
 */
export class SopsSecret<K extends string, L extends LabTypes = LabTypes> extends SecretKeys<K, L> {
  /** The encrypted Secret. */
  public readonly secret: ApiObject;

  /**
   * @throws ConfigurationError in a lab where nobody decrypts it; for a file that can't be read or is not one Secret of this name and the app's namespace; for
   * a value in plain text, which is not repeated; for other keys than these
   */
  public constructor(scope: AppChart<L>, id: string, { name, file, keys }: SopsSecretProps<K>) {
    super(scope, id, 'sops secret', name, keys);
    const what = `sops secret ${name}`;
    checkDecrypted(what, scope);
    const { text, manifest } = readSopsFile(what, file);
    const { name: written, namespace } = manifest.metadata;
    if (written !== name || namespace !== this.namespace)
      throw new ConfigurationError(
        `${what}: got file '${file}' with Secret ${namespace === undefined ? '' : `${namespace}/`}${written}, expected ${this.namespace}/${name}: it goes out as it is`,
      );
    checkSameKeys(what, file, manifest, keys);
    this.secret = new VerbatimObject(this, 'secret', manifest, text);
    scope.lab.declared.encrypted.add(scope.folder);
  }
}

function checkDecrypted(what: string, { lab: { gitops, labName } }: AppChart): void {
  if (gitops?.decrypts?.includes('sops')) return;
  const who = gitops
    ? `which ${gitops.engine} delivers: as far as is said it does not decrypt files of SOPS`
    : 'to which nothing delivers manifests';
  throw new ConfigurationError(
    `${what}: got it in lab ${labName}, ${who}; expected ArgoCd.pulls(…, { sopsPlugin: '…' }) with a plugin that does, ` +
      "`decrypts: ['sops']` in what another engine describes (kustomize-controller of Flux can), or a SealedSecret, ExternalSecret or ExistingSecret",
  );
}

function checkSameKeys(what: string, file: string, manifest: Manifest, keys: readonly string[]): void {
  const there = [manifest.data, manifest.stringData].flatMap((part) => Object.keys(part ?? {}));
  const list = (all: readonly string[]) => all.map((key) => quoteKey(key)).join(', ');
  const more = there.filter((key) => !keys.includes(key));
  const less = keys.filter((key) => !there.includes(key));
  if (more.length + less.length > 0)
    throw new ConfigurationError(`${what}: got keys ${list(keys)}, expected those of file '${file}': ${list(there)}`);
}

/** An object that is written as it was read: a patch would go unnoticed. */
class VerbatimObject extends ApiObject {
  public constructor(
    scope: SopsSecret<string, LabTypes>,
    id: string,
    private readonly manifest: Manifest,
    /** What synthesis writes in place of the object. */
    public readonly verbatim: string,
  ) {
    super(scope, id, manifest);
  }

  public override addJsonPatch(..._: JsonPatch[]): void {
    throw new ConfigurationError(`sops secret ${this.name}: got a patch, expected none: the file goes out as it is; edit it with \`sops\``);
  }

  public override toJson(): Manifest {
    return this.manifest;
  }
}
