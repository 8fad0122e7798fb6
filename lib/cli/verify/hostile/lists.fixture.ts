import { discovery, item, listOf, status } from '../cluster.fixture';
import { type Behaviour, MEGABYTE, text } from './behaviour.fixture';

const many = (count: number, from = 0, metadata = {}): readonly object[] =>
  Array.from({ length: count }, (_, i) => item(`map-${from + i}`, metadata));
const OWNED = { ownerReferences: [{}] };
const named = (resource: unknown, kind: unknown, group: unknown = 'apps'): object =>
  discovery({ [String(group)]: [{ resource, responseKind: { kind }, scope: 'Namespaced', verbs: ['get', 'list'] }] });

/** Where it says what it serves. */
export const DISCOVERIES: readonly Omit<Behaviour, 'at'>[] = [
  {
    name: 'does not say what it serves',
    answer: text(404, '404 page not found'),
    text: /does not say what it serves: the server answered 404/,
  },
  { name: 'is old', answer: () => ({ body: { kind: 'APIGroupList', groups: [] } }), text: /older than Kubernetes 1.27/ },
  { name: 'serves something else', answer: () => ({ body: { kind: 'PodList', items: [] } }), text: /it gives no discovery; check/ },
  { name: 'serves no items', answer: () => ({ body: { kind: 'APIGroupDiscoveryList' } }), text: /its discovery has no items/ },
  { name: 'serves null', answer: () => ({ body: { kind: 'APIGroupDiscoveryList', items: null } }), text: /its discovery has no items/ },
  {
    name: 'serves kinds of another path',
    answer: () => ({ body: named('../../../api/v1/namespaces/kube-system/configmaps/a?x=', 'A') }),
    text: /a kind of apps\/v1 has no valid name/,
  },
  { name: 'serves kinds with a query', answer: () => ({ body: named('pods?a=', 'Pod') }), text: /a kind of apps\/v1 has no valid name/ },
  {
    name: 'serves kinds with line breaks',
    answer: () => ({ body: named('pods', 'Pod\n::error::x') }),
    text: /a kind of apps\/v1 has no valid name/,
  },
  {
    name: 'serves groups of another path',
    answer: () => ({ body: named('pods', 'Pod', '../v1') }),
    text: /a group or version in it has no valid name/,
  },
  {
    name: 'serves 11,000 kinds',
    answer: () => ({
      body: discovery({ apps: Array.from({ length: 11_000 }, (_, i) => ({ resource: `r${i}`, responseKind: { kind: `K${i}` } })) }),
    }),
    text: /it serves more than 10000 kinds/,
  },
  {
    name: 'redirects discovery',
    answer: (_, response) => void response.writeHead(302, { location: 'https://login.example.com/' }).end(),
    text: /a redirect \(302\), which is not followed/,
  },
];

/** Where it lists. */
export const LISTS: readonly Omit<Behaviour, 'at'>[] = [
  {
    name: 'never ends a list',
    answer: (_, __, count) => listOf([item(`map-${count}`)], `token-${count}`),
    text: /does not end after 200 pages when it lists configmaps in namespace 'web'; look/,
  },
  { name: 'never ends an empty list', answer: (_, __, count) => listOf([], `token-${count}`), text: /does not end after 200 pages/ },
  {
    name: 'continues with the same page',
    answer: (_, __, count) => listOf([item(`map-${count}`)], 'same'),
    text: /gives the same 'continue' again/,
  },
  {
    name: 'continues with a number',
    answer: () => ({ body: { kind: 'ConfigMapList', metadata: { continue: 1 }, items: [] } }),
    text: /gives an invalid 'continue'/,
  },
  { name: 'continues with a megabyte', answer: () => listOf([], MEGABYTE), text: /gives an invalid 'continue'/ },
  {
    name: 'lists 200,000 objects on pages',
    answer: (_, __, count) => listOf(many(500, count * 500, OWNED), `token-${count}`),
    text: /gives more than 50000 items/,
  },
  {
    name: 'lists 200,000 objects at once',
    answer: () => listOf(many(200_000)),
    text: /JSON of more than 500000 values|gives more than 50000 items/,
  },
  {
    name: 'lists 30,000 objects that the lab does not have',
    answer: () => listOf(many(30_000)),
    text: /more than 20000 objects in the lab's namespaces are not in dist/,
  },
  {
    name: 'lists something else',
    answer: () => ({ body: { kind: 'ConfigMap', items: [] } }),
    text: /gives no list when it lists configmaps/,
  },
  { name: 'lists without items', answer: () => ({ body: { kind: 'ConfigMapList' } }), text: /gives a list without items/ },
  { name: 'lists null', answer: () => listOf([null]), text: /gives an item that is no object/ },
  { name: 'lists texts', answer: () => listOf(['a']), text: /gives an item that is no object/ },
  { name: 'lists items as a map', answer: () => listOf({ a: 1 }), text: /gives a list without items/ },
  { name: 'lists objects without metadata', answer: () => listOf([{}]), text: /gives an item without a name/ },
  {
    name: 'lists objects without a name',
    answer: () => listOf([{ metadata: { namespace: 'web' } }]),
    text: /gives an item without a name/,
  },
  { name: 'lists objects with a long name', answer: () => listOf([item(MEGABYTE)]), text: /gives an item without a name/ },
  {
    name: 'lists objects of another namespace',
    answer: () => listOf([item('a', { namespace: 'kube-system' })]),
    text: /gives an item of another namespace/,
  },
  { name: 'lists an object twice', answer: () => listOf([item('a'), item('a')]), text: /gives an item twice/ },
  { name: 'lists an empty list as null', answer: () => listOf(null), code: 0, text: /"complete": true/ },
  {
    name: 'may not be listed',
    answer: () => status(403, 'configmaps is forbidden: User "ann" cannot list resource "configmaps"'),
    code: 0,
    text: /"complete": false.*not allowed to list/s,
  },
  {
    name: 'forgets a list',
    answer: (_, __, count) => (count === 0 ? listOf([], 'next') : status(410, 'too old', 'Expired')),
    code: 0,
    text: /"complete": false.*too old/s,
  },
  {
    name: 'has lost the server of a kind',
    answer: text(503, 'service unavailable'),
    code: 0,
    text: /"complete": false.*the server answered 503/s,
  },
  {
    name: 'lists labels that are no texts',
    answer: () => listOf([item('a', { labels: { a: [[]] }, annotations: 'x', ownerReferences: 'y' })]),
    code: 1,
    text: /"name": "a"/,
  },
];
