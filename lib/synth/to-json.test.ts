import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { jsonOf } from './to-json';

const chart = () => new Chart(new App(), 'chart', { namespace: 'home', labels: { of: 'chart' } });

function configMap(props: object): ApiObject {
  return new ApiObject(chart(), 'object', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'one' }, ...props });
}

function deployment(): ApiObject {
  const container = {
    name: 'main',
    image: 'any',
    livenessProbe: { httpGet: { port: k8s.IntOrString.fromString('http') }, periodSeconds: 0 },
    ports: [{ containerPort: 80 }],
    resources: { limits: { cpu: k8s.Quantity.fromNumber(1) }, requests: {} },
  };
  const template = { metadata: { labels: { app: 'one' } }, spec: { containers: [container], volumes: [] } };
  return new k8s.KubeDeployment(chart(), 'object', { metadata: { name: 'one' }, spec: { selector: {}, template } });
}

class Own extends ApiObject {
  public override toJson(): unknown {
    return { own: true };
  }
}

function withMetadata(): ApiObject {
  const object = configMap({});
  object.metadata.addAnnotation('note', 'written later');
  object.metadata.addFinalizers('example.com/last');
  object.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'Pod', name: 'owner', uid: '1' });
  object.metadata.add('generateName', 'one-');
  object.metadata.add('empty', { list: [], map: { map: {} } });
  return object;
}

function withPatch(): ApiObject {
  const object = configMap({ data: { a: '1' } });
  object.addJsonPatch(JsonPatch.replace('/data/a', '2'));
  return object;
}

test.each<readonly [what: string, make: () => ApiObject]>([
  ['plain data', () => configMap({ data: { b: '1', a: '2' }, immutable: false })],
  ['nulls in maps and lists, empty maps and lists', () => configMap({ spec: { a: null, b: [null, 1, undefined], c: {}, d: [], e: [{}] } })],
  ['keys that objects have', () => configMap({ data: { toString: 'a', hasOwnProperty: 'b' } })],
  ['a class of the bindings, with unions', deployment],
  ['metadata that is set later', withMetadata],
  ['what is known only later', () => configMap({ data: Lazy.any({ produce: () => ({ a: '1' }) }) })],
  ['what resolves itself', () => configMap({ data: { a: { resolve: () => 'token' } } })],
  ['a union of the object itself', () => configMap({ spec: { port: k8s.IntOrString.fromNumber(80) } })],
  ['patches', withPatch],
  ['a toJson of its own', () => new Own(chart(), 'object', { apiVersion: 'v1', kind: 'ConfigMap' })],
])('it is what toJson makes: %s', (_, make) => {
  // The first of a class is made both ways.
  for (const object of [make(), make()]) expect(jsonOf(object)).toEqual(object.toJson());
});

test.each([
  ['a date', { at: new Date(0) }],
  ['a key that hides what makes it a map', { labels: { constructor: 'x' } }],
])('what can not be written is refused as toJson does: %s', (_, spec) => {
  jsonOf(configMap({}));
  const object = configMap({ spec });
  expect(() => jsonOf(object)).toThrow("Failed serializing construct at path 'chart/object'");
});
