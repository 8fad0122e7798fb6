/** Run by tests as a process of its own: writes trees of one or several versions. Arguments: outdir, files, rounds, versions… */
import { versionedFiles } from './fixture-files';
import { writeTree } from './write';

const [outdir = '', files = '0', rounds = '1', ...versions] = process.argv.slice(2);
process.stdout.write('ready\n');
for (let round = 0; round < Number(rounds); round += 1) {
  for (const version of versions) writeTree(outdir, versionedFiles(version, Number(files)));
}
process.stdout.write('done\n');
