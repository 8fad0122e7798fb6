import { Deployment, type DeploymentProps } from '../../apps/deployment/deployment';
import type { UrlParts } from '../../apps/names/host';
import { PersistentVolumeClaim } from '../../apps/volume/claim';
import { Volume } from '../../apps/volume/volume';
import { type EnvSource, isSource } from '../../apps/workload/env';
import { Probe } from '../../apps/workload/probe';
import { Update } from '../../apps/workload/update';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, Compact, DeviceName, Fields, TypesOf } from '../../lab/compact';
import { ConfigurationError } from '../../manifest/configuration-error';
import { readImageName } from '../../manifest/image';
import type { Memory } from '../../manifest/quantity';

/** Where the data lives. */
export interface RedisStorage<L extends AnyLabTypes> {
  /** Size, for example `'1Gi'`. */
  readonly size: Memory;
  /** Name of the claim. @default the workload's name */
  readonly claim?: string;
  /** Name of the storage class. @default the lab's default class */
  readonly storageClass?: TypesOf<L>['storageClass'];
}

/** What a Deployment says of it, but for what one server in one pod decides itself. */
type PodOfRedis<L extends AnyLabTypes, D extends string> = Omit<
  DeploymentProps<L, D>,
  'ports' | 'command' | 'args' | 'env' | 'envFrom' | 'mounts' | 'update' | 'replicas' | 'autoscale' | 'budget' | 'spread'
>;

/** One Redis or Valkey server. */
export interface RedisProps<L extends AnyLabTypes, D extends string = never> extends PodOfRedis<L, D> {
  /** Its volume, which keeps the data when the pod is replaced: with it every write is logged. @default none: a cache, which is empty after a restart */
  readonly storage?: Fields<RedisStorage<L>>;
  /** The password of all users: a key of a Secret, never text. @default none: whoever reaches it may use it */
  readonly password?: EnvSource;
  /** Settings of the server, as redis.conf has them: `{ maxmemory: '200mb', 'maxmemory-policy': 'allkeys-lru' }`. @default the image's own */
  readonly settings?: Readonly<Record<string, string>>;
  /** When it can be asked. @default it answers to `redis-cli ping`, or `valkey-cli ping` */
  readonly readiness?: Probe;
}

/** Where the official images, and mirrors of them, keep their data. */
const DATA = '/data';
/** Both command line clients read it. */
const PASSWORD = 'REDISCLI_AUTH';

/** Redis or Valkey in one pod: Deployment, Service and, where the data stays, a claim. @see https://hub.docker.com/_/redis https://hub.docker.com/r/valkey/valkey */
export class Redis<L extends LabTypes = LabTypes, D extends DeviceName<L> = never> extends Deployment<L, D> {
  private readonly hasPassword: boolean;

  /** @throws ConfigurationError for another image, a password in plain text, and for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: RedisProps<Compact<L>['names'], D>) {
    const { storage, password, settings = {}, ...pod } = props;
    const { name, image } = props;
    const cli = `${kindOf(name, image)}-cli`;
    // What was got may be a secret: it is not repeated.
    if (password !== undefined && !isSource(password))
      throw new ConfigurationError(`${name}: got a password that is no key of a Secret, expected one like secret.key('password')`);
    super(app, id, {
      readiness: Probe.exec([cli, 'ping']),
      ...pod,
      ports: [{ name: 'redis', containerPort: 6379, servicePort: 6379 }],
      args: argumentsOf(storage !== undefined, password !== undefined, settings),
      ...(password === undefined ? {} : { env: { [PASSWORD]: password } }),
      // Two servers on one volume would ruin the data, so the old one ends first.
      ...(storage === undefined
        ? {}
        : { update: Update.recreate(), mounts: { [DATA]: Volume.claim('data', claimOf(app, id, name, storage)) } }),
    });
    this.hasPassword = password !== undefined;
  }

  /** A URL of it: `redis://…`; with a password that of the user `default`. @param scheme @default redis @throws ConfigurationError for a password that is a value, or that it does not have */
  public override url(scheme = 'redis', parts: UrlParts = {}): string {
    if (parts.password !== undefined && !this.hasPassword)
      throw new ConfigurationError(`${this.name}: got a password in its URL, but it has none; expected the prop 'password'`);
    return super.url(scheme, parts.password === undefined ? parts : { user: 'default', ...parts });
  }
}

/** @throws ConfigurationError for an image that does not start as the official ones do */
function kindOf(name: string, image: string): 'redis' | 'valkey' {
  const { repository } = readImageName(image);
  const last = repository.split('/').at(-1);
  if ((last !== 'redis' && last !== 'valkey') || /(?:^|\/)bitnami/.test(repository))
    throw new ConfigurationError(
      `${name}: got image '${image}', expected redis, valkey/valkey or a mirror of them; others are started otherwise: use a Deployment`,
    );
  return last;
}

/** The images put the server's name before arguments that begin with a dash. */
function argumentsOf(stays: boolean, password: boolean, settings: Readonly<Record<string, string>>): readonly string[] {
  const all = {
    ...(stays ? { appendonly: 'yes' } : { save: '' }),
    ...(password ? { requirepass: `$(${PASSWORD})` } : {}),
    ...settings,
  };
  return Object.entries(all).flatMap(([key, value]) => [`--${key}`, value]);
}

function claimOf<L extends LabTypes>(app: AppChart<L>, id: string, name: string, storage: RedisStorage<AnyLabTypes>) {
  const { size, claim = name, storageClass } = storage;
  return new PersistentVolumeClaim<LabTypes>(app, `${id}-claim`, {
    name: claim,
    size,
    ...(storageClass === undefined ? {} : { storageClass }),
  });
}
