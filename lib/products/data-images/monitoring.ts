import type { ImageRow } from './image-row';

/** Metrics, pages of them, and what watches others. */
export const MONITORING: readonly ImageRow[] = [
  {
    name: 'prometheus-image',
    title: 'Prometheus',
    images: ['prom/prometheus', 'quay.io/prometheus/prometheus'],
    folder: '/prometheus',
    declared: true,
    // The image's own arguments say /prometheus; the program itself says data, below its working directory.
    started: { chosenBy: /storage\.(?:tsdb|agent)\.path|agent/, folder: '/prometheus/data' },
    source: 'https://github.com/prometheus/prometheus/blob/main/Dockerfile',
    read: '2026-11-29',
  },
  {
    name: 'victoria-metrics',
    title: 'VictoriaMetrics',
    images: ['victoriametrics/victoria-metrics', 'quay.io/victoriametrics/victoria-metrics'],
    folder: '/victoria-metrics-data',
    started: { chosenBy: /storageDataPath|envflag/, folder: '/victoria-metrics-data' },
    source: 'https://docs.victoriametrics.com/victoriametrics/single-server-victoriametrics/',
    read: '2026-11-29',
  },
  {
    name: 'grafana',
    title: 'Grafana',
    images: ['grafana/grafana', 'grafana/grafana-oss', 'grafana/grafana-enterprise'],
    folder: '/var/lib/grafana',
    chosenBy: ['GF_PATHS_DATA'],
    source: 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-docker/',
  },
  {
    name: 'uptime-kuma',
    title: 'Uptime Kuma',
    images: ['louislam/uptime-kuma', 'ghcr.io/louislam/uptime-kuma'],
    folder: '/app/data',
    chosenBy: ['DATA_DIR'],
    source: 'https://github.com/louislam/uptime-kuma#readme',
  },
  {
    name: 'changedetection',
    title: 'changedetection.io',
    images: ['ghcr.io/dgtlmoon/changedetection.io', 'dgtlmoon/changedetection.io'],
    folder: '/datastore',
    chosenBy: ['DATASTORE_PATH'],
    source: 'https://github.com/dgtlmoon/changedetection.io#docker',
  },
];
