#!/usr/bin/env node
import { watchStandardStreams } from '../synth/standard-streams';
import { failed } from './failed';
import { run } from './program';

/**
 * Ends the process once all that was printed has left it: a connection or a login program that hangs must not hold it. What could not be
 * printed has a say in the exit code, which the streams report after they call back.
 */
function leave(code: number): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
  process.stdout.write('', () => process.stderr.write('', () => setImmediate(() => process.exit())));
}

watchStandardStreams();
process.on('uncaughtException', (error) => leave(failed(error)));
void run(process.argv.slice(2)).then(leave);
