import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { ApiObject, App, YamlOutputType } from 'cdk8s';
import { LabApp } from '../lib';
import { chartsOf, labOf } from './apps';

/** Started as a process of its own, so that its peak memory is its own: `size.js ours|stock|stock-folders <apps>` prints a Measured as JSON. */
export interface Measured {
  readonly seconds: number;
  /** Of the whole process, Node and its modules included. */
  readonly peakMiB: number;
  /** Files on disk afterwards. */
  readonly files: number;
}

const [side, apps] = process.argv.slice(2);
const outdir = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-bench-'));
try {
  const seconds = side === 'ours' ? ours(Number(apps)) : stock(Number(apps), side === 'stock-folders');
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  const files = fs.readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  process.stderr.write(`${JSON.stringify({ seconds, peakMiB, files } satisfies Measured)}\n`);
} finally {
  fs.rmSync(outdir, { recursive: true, force: true });
}

function ours(count: number): number {
  return timed(() => {
    const app = new LabApp({ outdir });
    labOf(app, count);
    app.synth();
  });
}

function stock(count: number, folders: boolean): number {
  const [first] = labOf(new LabApp({ outdir }), 1).apps;
  const five = first?.node.findAll().filter(ApiObject.isApiObject) ?? [];
  return timed(() => {
    const app = new App({
      outdir,
      yamlOutputType: folders ? YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE : YamlOutputType.FILE_PER_CHART,
    });
    chartsOf(app, five, count);
    app.synth();
  });
}

/** From the first construct to the last byte on disk. */
function timed(action: () => void): number {
  globalThis.gc?.();
  const started = performance.now();
  action();
  return (performance.now() - started) / 1000;
}
