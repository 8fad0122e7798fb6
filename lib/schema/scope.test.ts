import { scopeOf } from '../manifest/scope';
import { coreDocument, customDocument, schemaMinors } from './load';

/** Questions to the server, which are never kept: no manifest has them. */
const REVIEWS = ['Binding', 'LocalSubjectAccessReview', 'SelfSubjectAccessReview', 'SelfSubjectReview', 'SelfSubjectRulesReview'];
const ALL_REVIEWS = [...REVIEWS, 'SubjectAccessReview', 'TokenReview'];

test.each([...schemaMinors().map((minor) => [`1.${minor}`, coreDocument(minor)] as const), ['custom', customDocument()] as const])(
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
