import { ApiObject, App } from 'cdk8s';
import type { Lab } from '../lib';
import { LabApp } from '../lib';
import { readText } from '../lib/source/read-text';
import { chartsOf, labOf, OBJECTS } from './apps';
import { yamlOf } from './apps-yaml';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const json = (scope: App | Lab) =>
  scope.node
    .findAll()
    .filter(ApiObject.isApiObject)
    .map((object) => JSON.stringify(object.toJson()))
    .sort();

test('both sides of the benchmark, and its YAML, make the same objects', () => {
  const lab = labOf(new LabApp(), 3);
  const stock = new App();
  chartsOf(stock, lab.apps[0]?.node.findAll().filter(ApiObject.isApiObject) ?? [], 3);
  expect(json(stock)).toEqual(json(lab));
  expect(json(stock)).toHaveLength(3 * OBJECTS);
  const read = readText('apps.yaml', yamlOf(3)).documents.map(({ value }) => JSON.stringify(value));
  expect(read.sort()).toEqual(json(lab));
});
