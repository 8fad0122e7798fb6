import { groupOf } from '../manifest/identity';
import { scopeOf } from '../manifest/scope';
import { coreDocument, customDocument, customKinds, schemaMinors } from './load';

/** Questions to the server, which are never kept: no manifest has them. */
const REVIEWS = ['Binding', 'LocalSubjectAccessReview', 'SelfSubjectAccessReview', 'SelfSubjectReview', 'SelfSubjectRulesReview'];
const ALL_REVIEWS = [...REVIEWS, 'SubjectAccessReview', 'TokenReview'];

test.each(schemaMinors().map((minor) => [`1.${minor}`, coreDocument(minor)] as const))(
  'the table of scopes that synthesis uses is the same as in the schemas: %s',
  (_, { kinds }) => {
    const entries = Object.entries(kinds).flatMap(([apiVersion, names]) =>
      Object.entries(names).map(([kind, { scope }]) => ({ apiVersion, kind, scope: scope.toLowerCase() })),
    );
    const differing = entries.filter(({ scope, ...object }) => !ALL_REVIEWS.includes(object.kind) && scopeOf(object) !== scope);
    expect(entries.length).toBeGreaterThan(20);
    expect(differing).toEqual([]);
  },
);

test('… and those of custom resources, except for ones in a namespace that nothing here makes', () => {
  const entries = Object.entries(customKinds()).flatMap(([apiVersion, kinds]) => kinds.map((kind) => ({ apiVersion, kind })));
  const differing = entries.filter(({ apiVersion, kind }) => {
    const scope = customDocument(groupOf(apiVersion))?.kinds[apiVersion]?.[kind]?.scope.toLowerCase();
    return scopeOf({ apiVersion, kind }) !== scope && (scope !== 'namespaced' || scopeOf({ apiVersion, kind }) === 'cluster');
  });
  expect(entries.length).toBeGreaterThan(120);
  expect(differing).toEqual([]);
});
