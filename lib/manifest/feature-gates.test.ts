import { problemOfGate } from './feature-gates';

test.each([
  ['ImageVolumes', 'ImageVolume'],
  ['imageVolume', 'ImageVolume'],
  ['InPlacePodVerticalScalling', 'InPlacePodVerticalScaling'],
])('%s is %s, misspelt', (name, meant) => {
  expect(problemOfGate(name)).toBe(`got feature gate '${name}', which no API server has: did you mean '${meant}'?`);
});

test.each(['ImageVolume', 'AllAlpha', 'PodLevelResources', 'SomethingOfTheFuture'])('%s may be one', (name) => {
  expect(problemOfGate(name)).toBeUndefined();
});
