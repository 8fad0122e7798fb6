import { clusterOf } from '../lib/products/cluster-of';
import { Reach } from '../lib/reach/reach';
import { scheduleLab } from '../lib/schedule/schedule-lab';
import { guarded, type Large, scheduled } from './large';

/** Started as a process of its own: `answer.js schedule|reach <many> <of>` prints an Answered as JSON. */
export interface Answered {
  readonly seconds: number;
  /** Of the whole process, Node and its modules included. */
  readonly peakMiB: number;
}

const [question, many, of] = process.argv.slice(2);
const { lab, manifests }: Large = (question === 'reach' ? guarded : scheduled)(Number(many), Number(of));
globalThis.gc?.();
const started = performance.now();
const cluster = clusterOf(manifests, lab);
if (question === 'reach') Reach.of(cluster).matrix();
else scheduleLab(cluster);
const seconds = (performance.now() - started) / 1000;
const peakMiB = process.resourceUsage().maxRSS / 1024;
process.stderr.write(`${JSON.stringify({ seconds, peakMiB } satisfies Answered)}\n`);
