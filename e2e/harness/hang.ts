import { startCluster } from '../support/control-plane';
import { readLab } from '../support/labs';

/** Starts a control plane and waits to be killed (`interrupted.test.ts`). */
async function main(): Promise<void> {
  const started = startCluster({ lab: readLab('halo') });
  if (process.argv[2] !== 'early') console.log(`${(await started).folder}`);
  setInterval(() => undefined, 1000);
}

void main();
