import { ApiObject, JsonPatch } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Memory } from '../../manifest/quantity';
import { ConfigMap } from '../config-map/config-map';
import { Claim, KEEP_DATA } from '../volume/claim';
import { Volume } from '../volume/volume';
import { type EnvSource, type EnvVars, isSource } from '../workload/env';
import { type LabelProps, labelsOf } from '../workload/labels';
import { type PodProps, podSpec } from '../workload/pod-template';
import { sizeOf } from '../workload/resources';
import { RunningPods } from '../workload/running-pods';
import { type PortProps, type ServiceProps, serviceMetadata, serviceSpec } from '../workload/service';
import { Update } from '../workload/update';

/** Where the data lives. */
export interface PostgresStorage<L extends LabTypes> {
  /** Size, for example `'5Gi'`. */
  readonly size: Memory;
  /** Name of a claim that stands alone; without it a StatefulSet makes one a pod. @default `volumeClaimTemplates` */
  readonly claim?: string;
  /** Name of the volume in the pod. @default 'data' */
  readonly volume?: string;
  /** @default the lab's default class */
  readonly storageClass?: L['storageClass'];
}

/** One PostgreSQL server. */
export interface PostgresProps<L extends LabTypes> extends LabelProps, Omit<PodProps<L>, 'env' | 'mounts' | 'spread'> {
  /** What runs the pod. @default 'StatefulSet' */
  readonly runAs?: 'StatefulSet' | 'Deployment';
  readonly storage: PostgresStorage<L>;
  /** Name of the database (`POSTGRES_DB`). @default the user's name */
  readonly database?: string | EnvSource;
  /** The superuser's name (`POSTGRES_USER`). */
  readonly user: string | EnvSource;
  /** The superuser's password: a key of a Secret, never text. */
  readonly password: EnvSource;
  /** Folder of the data, `/var/lib/postgresql/data` or below (`PGDATA`). @default `/var/lib/postgresql/data`, where the volume is mounted */
  readonly dataFolder?: `/${string}`;
  /** SQL that runs when the data folder is empty: name of the ConfigMap, name of the volume, file name to SQL. @default none */
  readonly initSql?: {
    readonly configMap: string;
    readonly volume: string;
    readonly files: Readonly<Record<`${string}.${'sql' | 'sh'}`, string>>;
  };
  /** @default named like the workload, and headless for a StatefulSet */
  readonly service?: ServiceProps<L>;
}

const DATA = '/var/lib/postgresql/data';
const PORT = { name: 'postgres', containerPort: 5432, servicePort: 5432 } as const satisfies PortProps;

/** PostgreSQL in one pod: StatefulSet or Deployment, claim, Service, initial SQL. @see https://hub.docker.com/_/postgres */
export class Postgres<L extends LabTypes = LabTypes> extends RunningPods<L> {
  /** The StatefulSet or Deployment. */
  public readonly workload: ApiObject;
  public readonly service: ApiObject;
  /** The claim that stands alone, if there is one. */
  public readonly claim?: Claim<L>;
  /** The ConfigMap with the initial SQL, if there is one. */
  public readonly initSql?: ConfigMap<string>;
  private readonly serviceName: string;

  /** @throws ConfigurationError for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: PostgresProps<NoInfer<L>>) {
    super(app, id, props, [PORT]);
    checkPostgres(props);
    this.serviceName = props.service?.name ?? props.name;
    if (props.storage.claim || props.runAs === 'Deployment') this.claim = this.makeClaim(id, props);
    const { initSql } = props;
    if (initSql) this.initSql = new ConfigMap(app, `${id}-init`, { name: initSql.configMap, labels: this.labels, data: initSql.files });
    this.workload = props.runAs === 'Deployment' ? this.makeDeployment(props) : this.makeStatefulSet(props);
    this.service = this.makeService(props);
  }

  private makeClaim(id: string, { storage, name }: PostgresProps<L>): Claim<L> {
    const { size, claim = name, storageClass } = storage;
    return new Claim(this.app, `${id}-claim`, {
      name: claim,
      size,
      labels: this.labels,
      ...(storageClass === undefined ? {} : { storageClass }),
    });
  }

  private makeDeployment(props: PostgresProps<L>): ApiObject {
    return new ApiObject(
      this,
      'workload',
      k8s.KubeDeployment.manifest({
        metadata: { name: this.name, namespace: this.namespace, labels: { ...labelsOf(props).pods } },
        // Two servers on one volume would ruin the data, so the old one ends first.
        spec: {
          replicas: 1,
          strategy: Update.recreate().strategy,
          selector: { matchLabels: { ...this.selector } },
          template: this.template(props),
        },
      }),
    );
  }

  private makeStatefulSet(props: PostgresProps<L>): ApiObject {
    const statefulSet = new ApiObject(
      this,
      'workload',
      k8s.KubeStatefulSet.manifest({
        metadata: { name: this.name, namespace: this.namespace, labels: { ...labelsOf(props).pods } },
        spec: {
          replicas: 1,
          serviceName: this.serviceName,
          selector: { matchLabels: { ...this.selector } },
          template: this.template(props),
          ...(this.claim ? {} : { volumeClaimTemplates: [this.claimTemplate(props.storage)] }),
        },
      }),
    );
    // Without these two Argo CD shows a diff for ever (argo-cd#16707), and cdk8s-plus's types have no place for them.
    const patch = (field: string, value: string) => JsonPatch.add(`/spec/volumeClaimTemplates/0/${field}`, value);
    if (!this.claim) statefulSet.addJsonPatch(patch('apiVersion', 'v1'), patch('kind', 'PersistentVolumeClaim'));
    return statefulSet;
  }

  private claimTemplate({ volume = 'data', size, storageClass }: PostgresStorage<L>): k8s.KubePersistentVolumeClaimProps {
    return {
      metadata: { name: volume, annotations: { ...KEEP_DATA } },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: this.app.lab.storageClass(storageClass).name,
        resources: { requests: sizeOf(this.name, size) },
      },
    };
  }

  private template(props: PostgresProps<L>): k8s.PodTemplateSpec {
    const { storage, initSql, user, password, database, dataFolder } = props;
    const volume = storage.volume ?? 'data';
    const env: EnvVars = {
      POSTGRES_USER: user,
      POSTGRES_PASSWORD: password,
      ...(database === undefined ? {} : { POSTGRES_DB: database }),
      ...(dataFolder === undefined ? {} : { PGDATA: dataFolder }),
    };
    const mounts = {
      [DATA]: this.claim ? Volume.claim(volume, this.claim) : Volume.ofTemplate(volume),
      ...(initSql && this.initSql ? { '/docker-entrypoint-initdb.d': Volume.configMap(initSql.volume, this.initSql) } : {}),
    };
    const pod = { container: 'postgres', ...props, env, mounts };
    return {
      metadata: { labels: labelsOf(props).pods },
      spec: podSpec(this.app, pod, { name: this.name, selector: this.selector, ports: this.ports }),
    };
  }

  private makeService(props: PostgresProps<L>): ApiObject {
    const headless = props.service?.headless ?? props.runAs !== 'Deployment';
    return new ApiObject(
      this,
      'service',
      k8s.KubeService.manifest({
        metadata: serviceMetadata(props.service ?? {}, { name: this.name, namespace: this.namespace, labels: { ...this.labels } }),
        spec: serviceSpec(this.app, this.name, [PORT], this.selector, { ...props.service, headless }),
      }),
    );
  }
}

/** @throws ConfigurationError for a password in plain text, or data outside of the volume: the pod would lose it */
function checkPostgres({ name, password, dataFolder }: Pick<PostgresProps<LabTypes>, 'name' | 'password' | 'dataFolder'>): void {
  if (!isSource(password))
    throw new ConfigurationError(`${name}: got a password that is no key of a Secret, expected one like secret.key('password')`);
  if (dataFolder !== undefined && dataFolder !== DATA && !dataFolder.startsWith(`${DATA}/`))
    throw new ConfigurationError(`${name}: got dataFolder '${dataFolder}', expected ${DATA}, where the volume is, or a folder below it`);
}
