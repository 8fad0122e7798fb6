import type { SupportedKubernetes } from '../../cluster/product-parts';
import type { Release } from '../../cluster/release';

const RELEASES_PAGE = 'https://github.com/siderolabs/talos/discussions';
const MATRIX = 'https://docs.siderolabs.com/talos/v1.13/getting-started/support-matrix';

/** Releases of Talos whose notes were read, the newest first. What notes don't name has not changed in that release, and is left out. */
export const RELEASES: readonly Release[] = [
  { version: 'v1.14.1', brings: { containerd: '2.3.5' }, source: `${RELEASES_PAGE}/14384` },
  { version: 'v1.13.9', kubernetes: '1.36.3', brings: { containerd: '2.2.7' }, source: `${RELEASES_PAGE}/14072` },
  { version: 'v1.13.7', brings: { containerd: '2.2.6' }, source: `${RELEASES_PAGE}/13813` },
  { version: 'v1.12.12', kubernetes: '1.35.8', brings: { containerd: '2.2.7' }, source: `${RELEASES_PAGE}/14250` },
];

/** Versions of Kubernetes that Talos supports. No matrix of 1.14 was found. */
export const SUPPORTS: readonly SupportedKubernetes[] = [
  { version: '1.13', minors: [31, 36], source: MATRIX },
  { version: '1.12', minors: [30, 35], source: MATRIX },
  { version: '1.11', minors: [29, 34], source: 'https://www.talos.dev/v1.12/introduction/support-matrix' },
];
