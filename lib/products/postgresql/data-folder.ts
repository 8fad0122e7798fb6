import type { ContainerStart, DataPlace } from '../../cluster/data-image';
import { choosesFolder, leadingMajor } from '../image-start';

const HOME = '/var/lib/postgresql';
/** From this version on the image has a folder for each version. */
const FIRST_BY_VERSION = 18;
/** Versions that a tag without one may mean. */
const ANY: readonly number[] = [FIRST_BY_VERSION - 1, FIRST_BY_VERSION];

/** Major version by the tag: `17.6-alpine`, `pg17` and `0.8.0-pg18` of images that add to it. */
export function postgresMajor(tag: string | undefined): number | undefined {
  const named = /(?:^|-)pg(\d{2})(?=$|[.-])/.exec(tag ?? '')?.[1];
  return named === undefined ? leadingMajor(tag) : Number(named);
}

/** Where the official image keeps its data, and where it takes a volume. @param folder PGDATA, if it is set */
export function postgresFolder(major: number, folder?: string): DataPlace {
  const set = folder === undefined ? {} : { setBy: 'PGDATA' };
  if (major < FIRST_BY_VERSION) return { folder: folder ?? `${HOME}/data`, ...set, ownVolume: `${HOME}/data`, wantsEmpty: true };
  const own = `${HOME}/${major}/docker`;
  return {
    folder: folder ?? own,
    ...set,
    ownVolume: HOME,
    wantsEmpty: true,
    ...((folder ?? own) === own
      ? {
          refusedMount: {
            at: `${HOME}/data`,
            why: `the data of version ${major} is in ${own}, and the image takes a mount there for data of an older version`,
          },
        }
      : {}),
  };
}

/** Places of the data of a container. */
export function postgresPlaces({ tag, args, env }: ContainerStart): readonly DataPlace[] {
  const folder = env('PGDATA');
  if (folder === null || choosesFolder(args, /^-D|data_directory|^config_file|config_file=/)) return [];
  const major = postgresMajor(tag);
  return (major === undefined ? ANY : [major]).map((one) => postgresFolder(one, folder));
}
