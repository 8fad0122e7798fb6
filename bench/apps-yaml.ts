import { ApiObject } from 'cdk8s';
import { LabApp } from '../lib';
import { isManifest } from '../lib/manifest/identity';
import { renderManifest } from '../lib/synth/render';
import { appName, labOf } from './apps';

/** The objects of so many apps as one YAML text, as `homelab check` and its peers get it: five documents an app. */
export function yamlOf(count: number): string {
  const [first] = labOf(new LabApp(), 1).apps;
  const objects = first?.node.findAll().filter(ApiObject.isApiObject) ?? [];
  const five = objects.map((object): unknown => object.toJson()).filter(isManifest);
  const template = five.map((manifest) => `---\n${renderManifest(manifest)}`).join('');
  return Array.from({ length: count }, (_, i) => template.replaceAll(appName(0), appName(i))).join('');
}
