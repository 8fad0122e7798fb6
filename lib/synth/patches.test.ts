import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { FixtureLab } from './fixture';
import { problemOfPatches } from './patches';
import { synthesize } from './synthesize';

function object(...patches: readonly JsonPatch[]): ApiObject {
  const made = new ApiObject(new Chart(new App(), 'c'), 'o', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'a' },
    data: { a: 'aHVudGVyMg==', 'x/y': {} },
    list: [1],
  });
  made.addJsonPatch(...patches);
  return made;
}

test.each<[string, readonly JsonPatch[], string, string]>([
  ['add below nothing', [JsonPatch.add('/spec/x/y', 1)], '/spec/x/y', "patch 'add /spec/x/y': got no /spec in the object, expected"],
  ['replace below nothing', [JsonPatch.replace('/data/q/z', 1)], '/data/q/z', 'got no /data/q in the object'],
  ['remove below nothing', [JsonPatch.remove('/spec/x')], '/spec/x', 'got no /spec in the object'],
  ['below a text', [JsonPatch.add('/data/a/b', 1)], '/data/a/b', 'got no /data/a in the object, expected a map or a list there'],
  ['a copy of what is below nothing', [JsonPatch.copy('/no/q', '/data/z')], '/data/z', 'got no /no in the object'],
  ['after an escaped key', [JsonPatch.add('/data/x~1y/b/c', 1)], '/data/x~1y/b/c', 'got no /data/x~1y/b in the object'],
  ['the second, after the first', [JsonPatch.add('/spec', {}), JsonPatch.add('/spec/a/b', 1)], '/spec/a/b', 'got no /spec/a in the object'],
  ['a test', [JsonPatch.test('/data/a', 'hunter3')], '/data/a', "patch 'test /data/a': the value there is another one"],
  ['the forbidden', [JsonPatch.add('/__proto__', 1)], '/__proto__', "patch 'add /__proto__' can't be applied"],
])('a patch that fails: %s', (_, patches, path, message) => {
  const made = object(...patches);
  const problem = problemOfPatches(made);
  expect(problem).toMatchObject({ path, message: expect.stringContaining(message) });
  expect(JSON.stringify(problem)).not.toMatch(/aHVudGVyMg|hunter3/);
  // Asking has changed nothing.
  expect(Reflect.get(made, 'patches')).toEqual(patches);
});

test('patches that can be applied', () => {
  expect(problemOfPatches(object(JsonPatch.add('/spec', {}), JsonPatch.add('/spec/a', 1), JsonPatch.add('/list/-', 2)))).toBeUndefined();
  expect(problemOfPatches(object())).toBeUndefined();
});

test('synthesis names the pointer and what is missing', () => {
  const app = new App();
  new FixtureLab(app, 'halo').chart('web').configMap('a').addJsonPatch(JsonPatch.add('/spec/template/x', 1));
  expect(synthesize(app).findings).toMatchObject([
    {
      at: 'halo/web',
      finding: {
        rule: 'synth/bad-patch',
        path: '/spec/template/x',
        message: "patch 'add /spec/template/x': got no /spec in the object, expected a map or a list there",
        constructs: ['halo/web/a'],
      },
    },
  ]);
});
