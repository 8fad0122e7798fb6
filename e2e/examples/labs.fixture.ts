import { home as homelab } from '../../examples/homelab/lab';
import { home as piCluster } from '../../examples/pi-cluster/lab';
import { home as singleNode } from '../../examples/single-node/lab';
import { home as talosCilium } from '../../examples/talos-cilium/lab';
import { clusters } from '../../examples/two-clusters/lab';
import type { LabApp } from '../../lib';
import { villa } from '../../lib/network-page.fixture';
import { chalet } from '../../lib/network-page-gateway.fixture';
import { cottage } from '../../lib/workloads-page.fixture';

/** A lab, and which one of those that are defined. */
export interface Example {
  readonly title: string;
  readonly define: (app: LabApp) => unknown;
}

/** The projects of `examples/`, the longest first. */
export const PROJECTS: readonly Example[] = [
  { title: 'examples/homelab', define: homelab },
  { title: 'examples/talos-cilium', define: talosCilium },
  { title: 'examples/single-node', define: singleNode },
  { title: 'examples/pi-cluster', define: piCluster },
  { title: 'examples/two-clusters', define: clusters },
];

/** The labs of pages. */
export const PAGES: readonly Example[] = [
  { title: 'docs/network.md', define: villa },
  { title: 'docs/network.md, the Gateway API', define: chalet },
  { title: 'docs/workloads.md', define: cottage },
];

/** All of these. */
export const EXAMPLES: readonly Example[] = [...PROJECTS, ...PAGES];
