import type { Release } from '../../cluster/release';

/** A page of https://docs.k3s.io/release-notes, or the release itself on GitHub, with its table of embedded components. */
type Source = 'notes' | 'release';

/** Release, Traefik, containerd. Those that are missing here were not read. */
const READ: readonly (readonly [version: string, traefik: string, containerd: string, source: Source])[] = [
  ['v1.37.1+k3s1', 'v3.7.13', 'v2.3.4-k3s1', 'notes'],
  ['v1.37.0+k3s1', 'v3.7.13', 'v2.3.4-k3s1', 'notes'],
  ['v1.36.5+k3s1', 'v3.7.13', 'v2.3.4-k3s1.36', 'notes'],
  ['v1.36.4+k3s1', 'v3.7.8', 'v2.3.4-k3s1.36', 'notes'],
  ['v1.36.3+k3s1', 'v3.7.8', 'v2.3.2-k3s2', 'notes'],
  ['v1.36.2+k3s1', 'v3.7.4', 'v2.3.2-k3s2', 'notes'],
  ['v1.36.1+k3s1', 'v3.6.13', 'v2.2.3-k3s1', 'notes'],
  ['v1.36.0+k3s1', 'v3.6.13', 'v2.2.3-k3s1', 'notes'],
  ['v1.35.8+k3s1', 'v3.7.8', 'v2.2.7-k3s1', 'release'],
  ['v1.35.7+k3s1', 'v3.7.8', 'v2.2.5-k3s2', 'release'],
  ['v1.35.6+k3s1', 'v3.7.4', 'v2.2.5-k3s2', 'release'],
  ['v1.35.5+k3s1', 'v3.6.13', 'v2.2.3-k3s1', 'release'],
  ['v1.35.4+k3s1', 'v3.6.13', 'v2.2.3-k3s1', 'notes'],
  ['v1.35.3+k3s1', 'v3.6.10', 'v2.2.2-k3s1', 'notes'],
  ['v1.35.2+k3s1', 'v3.6.9', 'v2.1.5-k3s1', 'notes'],
  ['v1.35.1+k3s1', 'v3.6.7', 'v2.1.5-k3s1', 'notes'],
  ['v1.35.0+k3s3', 'v3.6.7', 'v2.1.5-k3s1', 'notes'],
  ['v1.35.0+k3s1', 'v3.5.1', 'v2.1.5-k3s1', 'notes'],
  ['v1.34.9+k3s1', 'v3.7.4', 'v2.2.5-k3s2', 'release'],
  ['v1.34.8+k3s1', 'v3.6.13', 'v2.2.3-k3s1', 'notes'],
  ['v1.34.7+k3s1', 'v3.6.13', 'v2.2.3-k3s1', 'notes'],
  ['v1.34.6+k3s1', 'v3.6.10', 'v2.2.2-bd1.34', 'notes'],
  ['v1.34.5+k3s1', 'v3.6.9', 'v2.1.5-k3s1', 'notes'],
  ['v1.34.4+k3s1', 'v3.6.7', 'v2.1.5-k3s1', 'notes'],
  ['v1.34.3+k3s3', 'v3.6.7', 'v2.1.5-k3s1', 'notes'],
  ['v1.34.3+k3s1', 'v3.5.1', 'v2.1.5-k3s1', 'notes'],
  ['v1.34.2+k3s1', 'v3.5.1', 'v2.1.5-k3s1', 'notes'],
  ['v1.34.1+k3s1', 'v3.3.6', 'v2.1.4-k3s2', 'notes'],
  ['v1.33.13+k3s2', 'v3.7.8', 'v2.2.5-k3s1.33', 'release'],
  ['v1.33.7+k3s1', 'v3.5.1', 'v2.1.5-k3s1.33', 'notes'],
  ['v1.33.6+k3s1', 'v3.5.1', 'v2.1.5-k3s1.33', 'notes'],
  ['v1.33.5+k3s1', 'v3.3.6', 'v2.1.4-k3s1', 'notes'],
  ['v1.33.4+k3s1', 'v3.3.6', 'v2.0.5-k3s2', 'notes'],
  ['v1.33.3+k3s1', 'v3.3.6', 'v2.0.5-k3s2', 'notes'],
  ['v1.33.2+k3s1', 'v3.3.6', 'v2.0.5-k3s1', 'notes'],
  ['v1.33.1+k3s1', 'v3.3.6', 'v2.0.5-k3s1', 'notes'],
  ['v1.33.0+k3s1', 'v3.3.6', 'v2.0.4-k3s4', 'notes'],
  ['v1.32.10+k3s1', 'v3.5.1', 'v2.1.5-k3s1.32', 'notes'],
  ['v1.32.9+k3s1', 'v3.3.6', 'v2.1.4-k3s1.32', 'notes'],
  ['v1.32.8+k3s1', 'v3.3.6', 'v2.0.5-k3s2.32', 'notes'],
  ['v1.32.7+k3s1', 'v3.3.6', 'v2.0.5-k3s2.32', 'notes'],
  ['v1.32.6+k3s1', 'v3.3.6', 'v2.0.5-k3s1.32', 'notes'],
  ['v1.32.5+k3s1', 'v3.3.6', 'v2.0.5-k3s1.32', 'notes'],
  ['v1.32.4+k3s1', 'v3.3.6', 'v2.0.4-k3s2', 'notes'],
  ['v1.32.3+k3s1', 'v3.3.2', 'v2.0.4-k3s2', 'notes'],
  ['v1.32.2+k3s1', 'v3.3.2', 'v2.0.2-k3s2', 'notes'],
  ['v1.32.1+k3s1', 'v2.11.18', 'v1.7.23-k3s2', 'notes'],
  ['v1.32.0+k3s1', 'v2.11.10', 'v1.7.23-k3s2', 'notes'],
];

/** Releases of K3s whose table of embedded components was read, the newest first. */
export const RELEASES: readonly Release[] = READ.map(([version, traefik, containerd, source]) => ({
  version,
  kubernetes: version.replace(/^v|\+.*$/g, ''),
  brings: { traefik, containerd },
  source:
    source === 'notes'
      ? `https://docs.k3s.io/release-notes/${version.replace(/\.\d+\+.*$/, '.X')}`
      : `https://github.com/k3s-io/k3s/releases/tag/${encodeURIComponent(version)}`,
}));
