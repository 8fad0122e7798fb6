import type { Product } from '../../cluster/cluster';
import type { ContainerStart, DataPlace } from '../../cluster/data-image';
import { defineProduct } from '../define-product';
import { choosesFolder } from '../image-start';
import { APPLICATIONS } from './applications';
import { BITNAMI_IMAGES } from './bitnami';
import { DATABASES } from './databases';
import { HOME_AUTOMATION } from './home-automation';
import type { ImageRow } from './image-row';
import { LINUXSERVER_IMAGES } from './linuxserver';
import { MONITORING } from './monitoring';

/** Images that keep data, of which nothing else is known. */
export const DATA_IMAGES: readonly Product[] = [
  ...BITNAMI_IMAGES,
  ...LINUXSERVER_IMAGES,
  ...DATABASES,
  ...MONITORING,
  ...HOME_AUTOMATION,
  ...APPLICATIONS,
].map(productOf);

function productOf(row: ImageRow): Product {
  const { name, title, images, folder, rootless, chosenBy = [], database = false, source, read, versions = 'all' } = row;
  const [other, unless] = [
    rootless && `, or ${rootless} if it is rootless`,
    chosenBy.length > 0 && `, unless ${chosenBy.join(' or ')} is set`,
  ];
  return defineProduct({
    name,
    title,
    facts: [
      {
        summary: `its image keeps its data in ${folder}${other || ''}${unless || ''}`,
        source,
        versions,
        ...(read === undefined ? {} : { read }),
      },
    ],
    dataImages: [{ title, images, database, places: (start) => placesOf(row, start) }],
  });
}

/** Arguments may name another folder, or a file that does. */
function placesOf(
  { folder, rootless = folder, declared, chosenBy = [], started }: ImageRow,
  { args, env, tag }: ContainerStart,
): readonly DataPlace[] {
  const isChosen = started === undefined ? args.length > 0 : choosesFolder(args, started.chosenBy);
  if (isChosen || chosenBy.some((name) => env(name) !== undefined)) return [];
  const own = tag?.includes('rootless') ? rootless : folder;
  return [{ folder: args.length > 0 ? (started?.folder ?? own) : own, ...(declared ? { ownVolume: folder } : {}) }];
}
