/** Run by tests as a process of its own: several command lines, one after the other. Reads them as JSON from the file that is its argument; prints what each said. */
import { readFileSync } from 'node:fs';
import { capture, type Ran } from './capture.fixture';

async function main(lines: readonly (readonly string[])[]): Promise<void> {
  const ran: Ran[] = [];
  for (const args of lines) ran.push(await capture(args));
  process.stdout.write(JSON.stringify(ran));
}

void main(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
