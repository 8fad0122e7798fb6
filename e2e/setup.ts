import { ADVICE, programs } from './support/programs';

/** Before all tests: are the programs there? */
export default function setup(): void {
  try {
    programs();
  } catch {
    process.stderr.write(`${ADVICE}\n`);
    process.exit(1);
  }
}
