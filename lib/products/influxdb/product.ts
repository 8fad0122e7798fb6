import { defineProduct } from '../define-product';
import { choosesFolder, leadingMajor } from '../image-start';

/** InfluxDB. */
export const influxdb = defineProduct({
  name: 'influxdb',
  title: 'InfluxDB',
  facts: [
    {
      summary: 'the official image keeps its data in /var/lib/influxdb (1) or /var/lib/influxdb2 (2), where it declares a volume',
      source: 'https://github.com/docker-library/docs/blob/master/influxdb/content.md',
      versions: '1 and 2',
      read: '2026-11-29',
    },
  ],
  dataImages: [
    {
      title: 'influxdb',
      images: ['influxdb'],
      database: true,
      places({ tag, args, env }) {
        const moved = ['INFLUXDB_DATA_DIR', 'INFLUXD_BOLT_PATH', 'INFLUXD_ENGINE_PATH'].some((name) => env(name) !== undefined);
        const major = leadingMajor(tag);
        const folder = major === 1 ? '/var/lib/influxdb' : major === 2 ? '/var/lib/influxdb2' : undefined;
        return folder === undefined || moved || choosesFolder(args, /path|config/) ? [] : [{ folder, ownVolume: folder }];
      },
    },
  ],
});
