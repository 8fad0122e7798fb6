import os from 'node:os';
import { build } from './built';
import { checks } from './checks';
import { coldStarts } from './cold';
import { growth } from './growth';
import { questions } from './questions';
import { repositories } from './repository';
import { table } from './table';

void build().then(print);

/** Prints figures; asserts none: they are the machine's as much as ours. */
function print(): void {
  const [cpu] = os.cpus();
  const gib = Math.round(os.totalmem() / 1024 ** 3);
  console.log(`Machine: ${os.availableParallelism()} cores of ${cpu?.model.trim()}, ${gib} GiB, ${os.type()}, Node ${process.version}`);
  // Other work on the machine makes everything slower: near 0 before the start is what counts.
  console.log(`Load before the start: ${os.loadavg()[0]?.toFixed(1)}\n`);
  console.log(table(['the labs, as a process (median)', 'wall clock'], coldStarts(), 1));
  console.log();
  console.log(table(['apps', 'through', 'time', 'objects/s', 'per app', 'peak memory', 'files'], growth(), 2));
  console.log();
  console.log(table(['checks', 'of', 'time', 'peak memory'], [...checks(), ...repositories()], 2));
  console.log();
  console.log(table(['questions', 'of', 'time', 'peak memory'], questions(), 2));
}
