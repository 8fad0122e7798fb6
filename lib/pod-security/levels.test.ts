import { namespaceLevels, podSecurityLabelProblem } from './levels';

/** Labels of a namespace, the prefix left out. */
function labels(set: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(set).map(([key, value]) => [`pod-security.kubernetes.io/${key}`, value]));
}

const lenient = { level: 'privileged', minor: 34 };

describe('the levels of a namespace', () => {
  test('without labels, they are the cluster’s', () => {
    expect(namespaceLevels({ app: 'web' }, 34)).toEqual({ enforce: lenient, audit: lenient, warn: lenient });
    const talos = { enforce: 'baseline', audit: 'restricted', warn: 'restricted' } as const;
    expect(namespaceLevels({}, 34, talos)).toMatchObject({
      enforce: { level: 'baseline' },
      audit: { level: 'restricted' },
      warn: { level: 'restricted' },
    });
    expect(namespaceLevels(labels({ enforce: 'privileged' }), 34, talos).enforce).toEqual(lenient);
  });

  test('each mode has its own', () => {
    expect(namespaceLevels(labels({ enforce: 'baseline', audit: 'restricted', warn: 'privileged' }), 34)).toEqual({
      enforce: { level: 'baseline', minor: 34 },
      audit: { level: 'restricted', minor: 34 },
      warn: lenient,
    });
  });

  test('a version can be pinned; latest and what is yet to come are the server’s', () => {
    const minor = (version: string) => namespaceLevels(labels({ enforce: 'baseline', 'enforce-version': version }), 33).enforce.minor;
    expect(['v1.0', 'v1.32', 'v1.33', 'v1.34', 'latest'].map(minor)).toEqual([0, 32, 33, 33, 33]);
  });

  test('what is refused is warned of, if nothing else is said of warnings', () => {
    const enforce = { enforce: 'restricted', 'enforce-version': 'v1.20' };
    expect(namespaceLevels(labels(enforce), 34).warn).toEqual({ level: 'restricted', minor: 20 });
    expect(namespaceLevels(labels({ ...enforce, 'warn-version': 'v1.22' }), 34).warn).toEqual({ level: 'restricted', minor: 22 });
    expect(namespaceLevels(labels({ ...enforce, warn: 'baseline' }), 34).warn).toEqual({ level: 'baseline', minor: 34 });
    expect(namespaceLevels(labels(enforce), 34).audit).toEqual(lenient);
  });

  test('mistaken labels enforce the strictest, and warn of nothing', () => {
    const { enforce, audit, warn } = namespaceLevels(labels({ enforce: 'Baseline', 'enforce-version': '1.2', audit: 'x', warn: 'x' }), 34);
    expect([enforce, audit, warn]).toEqual([{ level: 'restricted', minor: 34 }, lenient, lenient]);
  });
});

describe('labels that the API server refuses', () => {
  test.each([
    {},
    { enforce: 'baseline' },
    { warn: 'restricted', 'warn-version': 'latest' },
    { 'audit-version': 'v1.99' },
    { enforced: 'x' },
  ])('%j: none', (set) => {
    expect(Object.entries(labels(set)).flatMap(([label, value]) => podSecurityLabelProblem(label, value) ?? [])).toEqual([]);
  });

  test.each([
    ['enforce', 'Baseline', 'expected one of privileged, baseline, restricted'],
    ['audit', '', 'expected one of privileged, baseline, restricted'],
    ['enforce-version', '1.33', "expected 'latest' or one such as 'v1.33'"],
    ['warn-version', 'v1.033', "expected 'latest' or one such as 'v1.33'"],
    ['warn-version', 'v2.0', "expected 'latest' or one such as 'v1.33'"],
  ])('%s: %j', (key, value, expected) => {
    const label = `pod-security.kubernetes.io/${key}`;
    const what = key.endsWith('-version') ? 'version' : 'level';
    expect(podSecurityLabelProblem(label, value)).toBe(`got ${what} '${value}', ${expected}`);
  });
});
