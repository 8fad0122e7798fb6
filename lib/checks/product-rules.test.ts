import { SERVICE_HINT, TLS_SECRET_HINT } from '../cluster/references/routes';
import { ROUTE_SERVICE, TLS_SECRET } from '../cluster/references/rules';
import { completeLab } from '../lab/complete';
import { listAt, mapsAt, textAt } from '../manifest/read';
import { defineProduct } from '../products/define-product';
import { PAGE_LAB } from './page-lab';
import { rulesWith } from './product-rules';
import { findingsOf, testPage } from './test-rule';

const PROXY = ['projectcontour.io/HTTPProxy'];
const POLICY = { id: 'contour/policy', severity: 'error', summary: 'the policy that an HTTPProxy names exists' } as const;

const contour = defineProduct({
  name: 'contour',
  facts: [],
  ingress: {
    classController: 'projectcontour.io/ingress',
    servesUnclassed: true,
    router: () => ({ answer: () => ({ kind: 'unknown', reason: '-', steps: [], skippedRoutes: [] }) }),
  },
  kinds: { passiveGroups: ['projectcontour.io'] },
  references: [
    { rule: ROUTE_SERVICE, to: 'Service', ...SERVICE_HINT, places: [{ from: PROXY, path: 'spec.routes.*.services.*.name' }] },
    { rule: TLS_SECRET, to: 'Secret', ...TLS_SECRET_HINT, places: [{ from: PROXY, path: 'spec.virtualhost.tls.secretName' }] },
    { rule: POLICY, to: 'projectcontour.io/Policy', hint: 'write it', places: [{ from: PROXY, path: 'spec.policy' }] },
  ],
  routes: [
    {
      kind: 'projectcontour.io/HTTPProxy',
      routesOf: (object, backendsBelow) =>
        mapsAt(object, 'spec', 'routes').map((_, i) => ({
          object,
          at: `/spec/routes/${i}`,
          hosts: listAt(object, 'spec', 'hosts').map(String),
          hostsAt: '/spec/hosts',
          path: { value: textAt(mapsAt(object, 'spec', 'routes')[i], 'path'), type: 'Prefix' },
          backends: backendsBelow(`/spec/routes/${i}`),
        })),
    },
  ],
});
const others = { products: [contour] };
const lab = completeLab({
  ...PAGE_LAB,
  ingress: { ...PAGE_LAB.ingress, controller: 'contour' },
  externals: [{ kind: 'CustomResources', group: 'projectcontour.io', by: 'contour' }],
});

const proxy = (name: string, spec: string) =>
  `\n---\napiVersion: projectcontour.io/v1\nkind: HTTPProxy\nmetadata: {name: ${name}, namespace: demo}\nspec: ${spec}`;
const YAML = `
apiVersion: v1
kind: Namespace
metadata: {name: demo}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: demo}
spec: {selector: {app: web}, ports: [{port: 80}]}`;
const BAD = `${YAML}${proxy('a', '{hosts: [a.lab], policy: strict, virtualhost: {tls: {secretName: gone}}, routes: [{path: /, services: [{name: wbe, port: 80}, {name: web, port: 8080}]}]}')}`;
const TWICE = `${YAML}${proxy('a', '{hosts: [a.lab], routes: [{path: /, services: [{name: web, port: 80}]}]}')}${proxy('b', '{hosts: [a.lab], routes: [{path: /, services: [{name: web, port: 80}]}]}')}`;

const said = (id: string, yaml: string) => {
  const rule = rulesWith([contour]).find((one) => one.id === id);
  return rule && findingsOf(rule, yaml, lab, others).map(({ object, path, message }) => `${object.name} ${path}: ${message}`);
};

test.each([
  ['reference/route-service', BAD, ["a /spec/routes/0/services/0/name: Service 'wbe' does not exist in namespace demo"]],
  ['reference/tls-secret', BAD, ["a /spec/virtualhost/tls/secretName: Secret 'gone' does not exist in namespace demo"]],
  ['contour/policy', BAD, ["a /spec/policy: Policy 'strict' does not exist in namespace demo"]],
  ['reference/route-port', BAD, ["a /spec/routes/0/services/1/port: Service 'web' has no port 8080"]],
  ['reference/duplicate-route', TWICE, ['b /spec/routes/0: / of host a.lab is routed by HTTPProxy demo/a as well']],
])("%s looks at a kind of somebody else's product", (id, yaml, expected) => {
  expect(said(id, yaml)).toEqual(expected);
});

test('a page of a row of its own is tested as those of rules are, by the head of its rule', () => {
  const page = (quote: string) => `# contour/policy

**error**: ${POLICY.summary}.

## The lab

\`\`\`yaml
externals: [{kind: CustomResources, group: projectcontour.io, by: contour}]
\`\`\`

## Refused

\`\`\`yaml${proxy('a', '{policy: strict}').replace('\n---', '')}
\`\`\`

> ${quote}

## Accepted

\`\`\`yaml${proxy('a', '{}').replace('\n---', '')}
\`\`\`

## When it is right to waive

Never.
`;
  const right = "HTTPProxy demo/a `/spec/policy`: Policy 'strict' does not exist in namespace demo. Write it.";
  expect(testPage(POLICY, page(right), others)).toEqual([]);
  expect(testPage(POLICY, page('HTTPProxy demo/a: other.'), others)).toHaveLength(2);
});

test('a row that adds a custom resource to a rule about pods is refused', () => {
  const rule = rulesWith().find(({ id }) => id === 'reference/claim');
  const product = defineProduct({
    name: 'x',
    facts: [],
    references: [
      { rule: { ...POLICY, id: rule?.id ?? '' }, to: 'ServiceAccount', hint: '-', places: [{ from: PROXY, path: 'spec.account' }] },
    ],
  });
  expect(() => rulesWith([product])).toThrow("product x, references: got rule 'reference/claim', which is about pods");
});
