import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { ConfigMap } from '../../apps/config-map/config-map';
import { serviceObject } from '../../apps/service/service-object';
import type { ServiceProps } from '../../apps/service/service-props';
import { claimKinds } from '../../apps/stateful-set/stateful-set';
import { PersistentVolumeClaim } from '../../apps/volume/claim';
import { Volume } from '../../apps/volume/volume';
import { type EnvSource, type EnvVars, isSource } from '../../apps/workload/env';
import { type LabelProps, labelsOf, workloadMetadata } from '../../apps/workload/labels';
import { allPorts, type PodProps, podTemplate } from '../../apps/workload/pod-template';
import { type PortProps, workloadPortsOf } from '../../apps/workload/ports';
import { sizeOf } from '../../apps/workload/resources';
import { RunningPods } from '../../apps/workload/running-pods';
import { Update } from '../../apps/workload/update';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, Compact, DeviceName, Fields, TypesOf } from '../../lab/compact';
import { ConfigurationError } from '../../manifest/configuration-error';
import { readImageName } from '../../manifest/image';
import type { Memory } from '../../manifest/quantity';
import { isBlock } from './block-device';
import { postgresFolder, postgresMajor } from './data-folder';

/** Where the data lives. */
export interface PostgresStorage<L extends AnyLabTypes> {
  /** Size, for example `'5Gi'`. */
  readonly size: Memory;
  /** Name of a claim that stands alone; without it a StatefulSet makes one a pod. @default `volumeClaimTemplates` */
  readonly claim?: string;
  /** Name of the volume in the pod. @default 'data' */
  readonly volume?: string;
  /** Name of the storage class. @default the lab's default class */
  readonly storageClass?: TypesOf<L>['storageClass'];
}

/** One PostgreSQL server. */
export interface PostgresProps<L extends AnyLabTypes, D extends string = never>
  extends LabelProps,
    Omit<PodProps<L, D>, 'env' | 'mounts' | 'spread'> {
  /** What runs the pod. @default 'StatefulSet' */
  readonly runAs?: 'StatefulSet' | 'Deployment';
  /** Its volume: size, and what else a claim says. */
  readonly storage: Fields<PostgresStorage<L>>;
  /** Name of the database (`POSTGRES_DB`). @default the user's name */
  readonly database?: string | EnvSource;
  /** The superuser's name (`POSTGRES_USER`). */
  readonly user: string | EnvSource;
  /** The superuser's password: a key of a Secret, never text. */
  readonly password: EnvSource;
  /** Major version. @default that of the image's tag */
  readonly version?: number;
  /**
   * Folder of the data (`PGDATA`), within the place of the volume: `/var/lib/postgresql/data` up to version 17, `/var/lib/postgresql` since 18.
   * @default the image's own; of a class whose volumes are block devices, which have `lost+found`, `pgdata` below it up to version 17
   */
  readonly dataFolder?: `/${string}`;
  /** SQL that runs when the data folder is empty: name of the ConfigMap, name of the volume, file name to SQL. @default none */
  readonly initSql?: {
    /** Name of the ConfigMap. */
    readonly configMap: string;
    /** Name of the volume in the pod. */
    readonly volume: string;
    /** File to its text; run in the order of their names. */
    readonly files: Readonly<Record<`${string}.${'sql' | 'sh'}`, string>>;
  };
  /** Its Service. @default named like the workload, and headless for a StatefulSet */
  readonly service?: Fields<ServiceProps<L>>;
}

/** What is read of the props, whatever the lab calls things. */
type AnyPostgresProps = PostgresProps<AnyLabTypes, string>;

const PORT = { name: 'postgres', containerPort: 5432, servicePort: 5432 } as const satisfies PortProps;

/** PostgreSQL in one pod: StatefulSet or Deployment, claim, Service, initial SQL. @see https://hub.docker.com/_/postgres */
export class Postgres<L extends LabTypes = LabTypes, D extends DeviceName<L> = never> extends RunningPods<L> {
  /** The StatefulSet or Deployment. */
  public readonly workload: ApiObject;
  public readonly service: ApiObject;
  /** The claim that stands alone, if there is one. */
  public readonly claim?: PersistentVolumeClaim<L>;
  /** The ConfigMap with the initial SQL, if there is one. */
  public readonly initSql?: ConfigMap<string>;
  private readonly serviceName: string;
  private readonly data: PostgresData;

  /** @throws ConfigurationError for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: PostgresProps<Compact<L>['names'], D>) {
    super(app, id, props, allPorts({ ...props, ports: [PORT] }));
    this.data = dataOf(app, props);
    checkPassword(props);
    this.serviceName = props.service?.name ?? props.name;
    if (props.storage.claim || props.runAs === 'Deployment') this.claim = this.makeClaim(id, props);
    const { initSql } = props;
    if (initSql) this.initSql = new ConfigMap(app, `${id}-init`, { name: initSql.configMap, labels: this.labels, data: initSql.files });
    this.workload = props.runAs === 'Deployment' ? this.makeDeployment(props) : this.makeStatefulSet(props);
    this.service = this.makeService(props);
  }

  private makeClaim(id: string, { storage, name }: AnyPostgresProps): PersistentVolumeClaim<L> {
    const { size, claim = name, storageClass } = storage;
    return new PersistentVolumeClaim(this.app, `${id}-claim`, {
      name: claim,
      size,
      labels: this.labels,
      ...(storageClass === undefined ? {} : { storageClass }),
    });
  }

  private makeDeployment(props: AnyPostgresProps): ApiObject {
    return new ApiObject(
      this,
      'workload',
      k8s.KubeDeployment.manifest({
        metadata: workloadMetadata(props, this.namespace, labelsOf(props).pods),
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

  private makeStatefulSet(props: AnyPostgresProps): ApiObject {
    const statefulSet = new ApiObject(
      this,
      'workload',
      k8s.KubeStatefulSet.manifest({
        metadata: workloadMetadata(props, this.namespace, labelsOf(props).pods),
        spec: {
          replicas: 1,
          serviceName: this.serviceName,
          selector: { matchLabels: { ...this.selector } },
          template: this.template(props),
          ...(this.claim ? {} : { volumeClaimTemplates: [this.claimTemplate(props.storage)] }),
        },
      }),
    );
    statefulSet.addJsonPatch(...claimKinds(this.claim ? 0 : 1));
    return statefulSet;
  }

  private claimTemplate({ volume = 'data', size, storageClass }: PostgresStorage<AnyLabTypes>): k8s.KubePersistentVolumeClaimProps {
    return {
      metadata: { name: volume, ...this.app.lab.careMetadata('data-template') },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: this.app.lab.storageClass(storageClass).name,
        resources: { requests: sizeOf(this.name, size) },
      },
    };
  }

  private template(props: AnyPostgresProps): k8s.PodTemplateSpec {
    const { storage, initSql, user, password, database } = props;
    const volume = storage.volume ?? 'data';
    const env: EnvVars = {
      POSTGRES_USER: user,
      POSTGRES_PASSWORD: password,
      ...(database === undefined ? {} : { POSTGRES_DB: database }),
      ...(this.data.folder === undefined ? {} : { PGDATA: this.data.folder }),
    };
    const mounts = {
      [this.data.mount]: this.claim ? Volume.claim(volume, this.claim) : Volume.ofTemplate(volume),
      ...(initSql && this.initSql ? { '/docker-entrypoint-initdb.d': Volume.configMap(initSql.volume, this.initSql) } : {}),
    };
    const pod = { container: 'postgres', ...props, env, mounts };
    return podTemplate(this.app, pod, {
      name: this.name,
      selector: this.selector,
      ports: workloadPortsOf(this.name, [PORT]),
      labels: labelsOf(props).pods,
      rolls: true,
    });
  }

  private makeService(props: AnyPostgresProps): ApiObject {
    const headless = props.service?.headless ?? props.runAs !== 'Deployment';
    return new ApiObject(
      this,
      'service',
      serviceObject(this.app, { ...this, ports: allPorts({ ...props, ports: [PORT] }) }, { ...props.service, headless }),
    );
  }
}

/** Where the volume is, and PGDATA if it is not the image's own. */
interface PostgresData {
  readonly mount: string;
  readonly folder: string | undefined;
}

/** @throws ConfigurationError for an image of an unknown version, and for data outside of the volume or in a folder in which it does not start */
function dataOf<L extends LabTypes>(app: AppChart<L>, { name, image, version, dataFolder, storage }: AnyPostgresProps): PostgresData {
  const major = version ?? postgresMajor(readImageName(image).tag);
  if (major === undefined) {
    throw new ConfigurationError(
      `${name}: got image '${image}', whose tag does not begin with a version; expected one, or the version beside it`,
    );
  }
  const { ownVolume: mount = '', folder: own } = postgresFolder(major);
  const inside = mount === own ? `${mount}, where the volume is, or a folder below it` : `a folder below ${mount}, where the volume is`;
  if (dataFolder !== undefined && !dataFolder.startsWith(`${mount}/`) && !(dataFolder === mount && mount === own)) {
    throw new ConfigurationError(`${name}: got dataFolder '${dataFolder}', expected ${inside}`);
  }
  const { name: storageClass, provisioner, blockDevice } = app.lab.storageClass(storage.storageClass);
  const block = blockDevice ?? isBlock(provisioner);
  if (block && dataFolder === mount) {
    throw new ConfigurationError(
      `${name}: got dataFolder '${dataFolder}' on a volume of class ${storageClass}, which has the folder lost+found; expected a folder below it`,
    );
  }
  return { mount, folder: dataFolder ?? (block && mount === own ? `${mount}/pgdata` : undefined) };
}

/** @throws ConfigurationError for a password in plain text */
function checkPassword({ name, password }: Pick<PostgresProps<LabTypes>, 'name' | 'password'>): void {
  if (!isSource(password))
    throw new ConfigurationError(`${name}: got a password that is no key of a Secret, expected one like secret.key('password')`);
}
