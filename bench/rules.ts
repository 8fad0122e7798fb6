import { ApiObject } from 'cdk8s';
import { LabApp } from '../lib';
import { checkLab } from '../lib/checks/check-lab';
import { canonical } from '../lib/manifest/canonical';
import { isManifest } from '../lib/manifest/identity';
import { labOf } from './apps';

/** Started as a process of its own: `rules.js <apps>` prints the seconds that all rules take on objects that are there already. */
const lab = labOf(new LabApp(), Number(process.argv[2]));
lab.finalize();
const manifests = lab.node
  .findAll()
  .filter(ApiObject.isApiObject)
  .map((object): unknown => object.toJson())
  .filter(isManifest)
  .map(canonical);
const description = lab.describe();
globalThis.gc?.();
const started = performance.now();
const { findings } = checkLab(manifests, description);
const seconds = (performance.now() - started) / 1000;
process.stderr.write(
  `${JSON.stringify({ seconds, objects: manifests.length, errors: findings.filter(({ severity }) => severity === 'error').length })}\n`,
);
