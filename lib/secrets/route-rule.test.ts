import { shownRule } from './route-rule';

test.each([
  ['Host(`a.example`) && Header(`X-Key`, `hunter2`)', 'Host(`a.example`) && Header(`X-Key`, …)'],
  ['Header("Authorization","Bearer \\"hunter2\\"")', 'Header("Authorization",…)'],
  ['headerregexp( `X-Key` , `^hunter2$`)', 'headerregexp( `X-Key` , …)'],
  ['Headers(`X-Key`, `hunter2`) || Path(`/a`)', 'Headers(`X-Key`, …) || Path(`/a`)'],
  ['Query(`token`, `hunter2`)', 'Query(`token`, …)'],
  ['Query(`mobile`, `true`)', 'Query(`mobile`, `true`)'],
  ['Host(`a.example`) && PathPrefix(`/header(`)', 'Host(`a.example`) && PathPrefix(`/header(`)'],
])('%s', (rule, shown) => expect(shownRule(rule)).toBe(shown));
