import type { SupportedKubernetes } from '../../cluster/product-parts';
import type { Release } from '../../cluster/release';

const REPOSITORY = 'https://github.com/siderolabs/talos';

/**
 * Release, the Kubernetes that it installs by default, containerd, as CHANGELOG.md at the tag has them, or the discussion that announced it.
 * What notes don't name has not changed in that release.
 */
const READ: readonly (readonly [version: string, kubernetes: string | undefined, containerd: string, discussion?: number])[] = [
  ['v1.14.1', undefined, '2.3.5', 14384],
  ['v1.13.9', '1.36.3', '2.2.7'],
  ['v1.13.8', '1.36.2', '2.2.6'],
  ['v1.13.7', '1.36.2', '2.2.6'],
  ['v1.13.6', '1.36.2', '2.2.5'],
  ['v1.13.5', '1.36.2', '2.2.5'],
  ['v1.13.4', '1.36.1', '2.2.4'],
  ['v1.13.3', '1.36.1', '2.2.4'],
  ['v1.13.2', '1.36.0', '2.2.3'],
  ['v1.13.1', '1.36.0', '2.2.3'],
  ['v1.13.0', '1.36.0', '2.2.3'],
  ['v1.12.12', '1.35.8', '2.2.7', 14250],
  ['v1.12.11', '1.35.4', '2.2.5'],
  ['v1.12.10', '1.35.4', '2.2.5'],
  ['v1.12.9', '1.35.4', '2.2.5'],
  ['v1.12.8', '1.35.4', '2.2.4'],
  ['v1.12.7', '1.35.4', '2.1.7'],
  ['v1.12.6', '1.35.2', '2.1.6'],
  ['v1.12.5', '1.35.2', '2.1.6'],
  ['v1.12.4', '1.35.0', '2.1.6'],
  ['v1.12.3', '1.35.0', '2.1.6'],
  ['v1.12.2', '1.35.0', '2.1.6'],
  ['v1.12.1', '1.35.0', '2.1.6'],
  ['v1.12.0', '1.35.0', '2.1.6'],
  ['v1.11.6', '1.34.1', '2.1.5'],
  ['v1.11.5', '1.34.1', '2.1.5'],
  ['v1.11.4', '1.34.1', '2.1.4'],
  ['v1.11.3', '1.34.1', '2.1.4'],
  ['v1.11.2', '1.34.1', '2.1.4'],
  ['v1.11.1', '1.34.0', '2.1.4'],
  ['v1.11.0', '1.34.0', '2.1.4'],
  ['v1.10.9', '1.33.6', '2.0.7'],
  ['v1.10.8', '1.33.6', '2.0.7'],
  ['v1.10.7', '1.33.4', '2.0.5'],
  ['v1.10.6', '1.33.3', '2.0.5'],
  ['v1.10.5', '1.33.2', '2.0.5'],
  ['v1.10.4', '1.33.1', '2.0.5'],
  ['v1.10.3', '1.33.1', '2.0.5'],
  ['v1.10.2', '1.33.0', '2.0.5'],
  ['v1.10.1', '1.33.0', '2.0.5'],
  ['v1.10.0', '1.33.0', '2.0.5'],
];

/** Releases of Talos whose notes were read, the newest first. */
export const RELEASES: readonly Release[] = READ.map(([version, kubernetes, containerd, discussion]) => ({
  version,
  ...(kubernetes === undefined ? {} : { kubernetes }),
  brings: { containerd },
  source: `${REPOSITORY}/${discussion === undefined ? `blob/${version}/CHANGELOG.md` : `discussions/${discussion}`}`,
}));

/** Versions of Kubernetes that Talos itself lets an upgrade lead to. */
export const SUPPORTS: readonly SupportedKubernetes[] = (
  [
    ['1.14', 32, 37],
    ['1.13', 31, 36],
    ['1.12', 30, 35],
    ['1.11', 29, 34],
    ['1.10', 28, 33],
    ['1.9', 27, 32],
  ] as const
).map(([version, oldest, newest]) => {
  const name = `talos${version.replace('.', '')}`;
  return { version, minors: [oldest, newest], source: `${REPOSITORY}/blob/main/pkg/machinery/compatibility/${name}/${name}.go` };
});
