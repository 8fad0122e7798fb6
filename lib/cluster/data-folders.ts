import { readImageName } from '../manifest/image';
import { memoize } from '../manifest/memoize';
import { entryOf, listAt, type ReadMap, textAt } from '../manifest/read';
import type { Cluster } from './cluster';
import type { ContainerStart, DataImage, DataPlace } from './data-image';
import { isWithin, type Mount, mountOf, mountsOf } from './mounts';
import type { Container, Pods } from './pods';
import { expand, variablesOf } from './variables';

/** What becomes of the data of a container whose image is known to keep some. */
export interface DataFolder {
  readonly container: Container;
  readonly image: DataImage;
  readonly place: DataPlace;
  readonly mounts: readonly Mount[];
  /**
   * `kept`: in a persistent volume. `lost`: in one that does not, or in none. `refused`: it does not start.
   */
  readonly state: 'kept' | 'lost' | 'refused';
  /** The volume in which the data is, or at which it does not start; for lost data the one that the image hides with its own. */
  readonly mount: Mount | undefined;
  /** Whether a setting that is not known may change the place. */
  readonly open: boolean;
}

/** The data of pods, as far as their images are known. */
export function dataFoldersOf(pods: Pods, cluster: Cluster): readonly DataFolder[] {
  return pods.containers.flatMap((container) => {
    // With a command of its own it is a client, or something else.
    const { repository, host, tag } = readImageName(textAt(container.spec, 'image') ?? '');
    const image = images(cluster).get(nameOf(host, repository));
    if (image === undefined || container.type !== 'container' || listAt(container.spec, 'command').length > 0) return [];
    const found = dataFolder(pods, container, image, startOf(pods, container, tag, cluster));
    return found ? [{ ...found, open: variablesOf(cluster, pods).get(container)?.open === true }] : [];
  });
}

/** Mirrors of Docker Hub, and what stands before its names there. */
const MIRRORS: Readonly<Record<string, string>> = { 'docker.io': '', 'mirror.gcr.io': '', 'public.ecr.aws': 'docker/' };

/** What an image is called: with its host, unless that is Docker Hub or a mirror of it. */
function nameOf(host: string | undefined, repository: string): string {
  const before = host === undefined ? '' : entryOf(MIRRORS, host);
  if (before === undefined || !repository.startsWith(before)) return `${host}/${repository}`;
  return repository.slice(before.length).replace(/^library\//, '');
}

const images = memoize(
  (cluster: Cluster): ReadonlyMap<string, DataImage> =>
    new Map(
      cluster.products.all.flatMap(({ dataImages = [] }) =>
        dataImages.flatMap((image) => image.images.map((name) => [name, image] as const)),
      ),
    ),
);

function startOf(pods: Pods, container: Container, tag: string | undefined, cluster: Cluster): ContainerStart {
  const known = variablesOf(cluster, pods).get(container);
  const lookup = (name: string) => known?.values.get(name);
  return {
    tag,
    args: textsOf(container.spec).map((arg) => expand(arg, lookup)),
    env: (name) => lookup(name) ?? (known?.places.has(name) || known?.imported.has(name) ? null : undefined),
  };
}

function textsOf(spec: ReadMap): readonly string[] {
  return listAt(spec, 'args').filter((arg) => typeof arg === 'string');
}

/** Programs that images start as a server, when they are named. */
const SERVER = /^(?:postgres|mysqld|mariadbd|mongod|redis-server|valkey-server|influxd|run|--?\w.*|.*\.conf)$/;

function dataFolder(pods: Pods, container: Container, image: DataImage, start: ContainerStart): Omit<DataFolder, 'open'> | undefined {
  const [first] = start.args;
  if (first !== undefined && !SERVER.test(first)) return undefined;
  const mounts = mountsOf(pods, container);
  if (!image.database && !mounts.some(({ volume, readOnly }) => volume.claim && !readOnly)) return undefined;
  const all = image.places(start).map((place) => ({ container, image, place, mounts, ...judge(place, mounts) }));
  return all.find(({ state }) => state === 'kept') ?? all[0];
}

function judge({ folder, ownVolume, refusedMount }: DataPlace, mounts: readonly Mount[]): Pick<DataFolder, 'state' | 'mount'> {
  const refused = mounts.find(({ path }) => path === refusedMount?.at);
  if (refused) return { state: 'refused', mount: refused };
  const mount = mountOf(mounts, folder);
  const hidden = mount !== undefined && ownVolume !== undefined && isWithin(folder, ownVolume) && ownVolume.length > mount.path.length;
  if (mount === undefined || !mount.volume.lasting || hidden)
    return { state: 'lost', mount: hidden && mount.volume.lasting ? mount : undefined };
  return { state: 'kept', mount };
}
