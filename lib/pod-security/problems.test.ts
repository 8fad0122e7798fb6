import fc from 'fast-check';
import { isMap } from '../manifest/tree';
import { BASELINE_CASES } from './baseline.fixture';
import { CONTROLS } from './controls';
import type { Verdict } from './fixture';
import { podSecurityProblems } from './problems';
import { RESTRICTED_CASES } from './restricted.fixture';

/** Names of fields that the controls read, and one that is in every object. */
const KEYS = [
  ...['containers', 'initContainers', 'ephemeralContainers', 'securityContext', 'volumes', 'hostPath', 'ports', 'hostPort', 'hostNetwork'],
  ...['livenessProbe', 'httpGet', 'host', 'lifecycle', 'preStop', 'appArmorProfile', 'seLinuxOptions', 'type', 'user', 'procMount', 'os'],
  ...['seccompProfile', 'sysctls', 'name', 'windowsOptions', 'hostProcess', 'capabilities', 'add', 'drop', 'annotations', 'toString'],
];
/** JSON with the names that the controls look for, at places where they may not be. */
const JSON_LIKE = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.jsonValue({ maxDepth: 1 }), tie('map'), tie('list')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  map: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
}));

const CASES = [...BASELINE_CASES, ...RESTRICTED_CASES];

describe('what Pod Security admission says of a pod', () => {
  test.each(CASES)('$name', ({ pod: { spec, metadata }, minor = 34, baseline, restricted }) => {
    const verdict = (level: 'baseline' | 'restricted'): Verdict =>
      Object.fromEntries(podSecurityProblems(spec, metadata, level, minor).map(({ control, paths }) => [control, paths]));
    expect({ baseline: verdict('baseline'), restricted: verdict('restricted') }).toEqual({ baseline, restricted });
  });

  test('every control has a case that it forbids', () => {
    const forbidden = CASES.flatMap(({ baseline, restricted }) => [...Object.keys(baseline), ...Object.keys(restricted)]);
    expect([...new Set(forbidden)].sort()).toEqual(CONTROLS.map(({ id }) => id).sort());
  });

  test('a problem names each place and says what to do', () => {
    const containers = [{ name: 'web', securityContext: { privileged: true } }, { name: 'db' }];
    const initContainers = [{ name: 'setup', securityContext: { privileged: true } }];
    expect(podSecurityProblems({ containers, initContainers }, {}, 'baseline', 34)).toEqual([
      {
        control: 'privileged',
        paths: ['/spec/initContainers/0/securityContext/privileged', '/spec/containers/0/securityContext/privileged'],
        message: "init container 'setup' is privileged; container 'web' is privileged",
        hint: 'leave out privileged, and add the single capability that is needed',
      },
    ]);
  });

  test('null is the same as absent', () => {
    const securityContext = {
      privileged: null,
      capabilities: null,
      seccompProfile: null,
      runAsNonRoot: null,
      seLinuxOptions: { type: null },
    };
    const volumes = [{ name: 'a', hostPath: null, emptyDir: {} }];
    const spec = {
      hostPID: null,
      securityContext,
      volumes,
      containers: [{ name: 'c', securityContext, ports: null }],
      initContainers: null,
    };
    expect(podSecurityProblems(spec, { annotations: null }, 'baseline', 34)).toEqual([]);
    const controls = podSecurityProblems(spec, {}, 'restricted', 34).map(({ control }) => control);
    expect(controls).toEqual(['allowPrivilegeEscalation', 'runAsNonRoot', 'seccompProfile_restricted', 'capabilities_restricted']);
  });

  test('before 1.22, restricted asks of capabilities what baseline does', () => {
    const containers = [{ name: 'c', securityContext: { capabilities: { add: ['SYS_ADMIN'] } } }];
    const controls = (minor: number) => podSecurityProblems({ containers }, {}, 'restricted', minor).map(({ control }) => control);
    expect(controls(21)).toContain('capabilities_baseline');
    expect(controls(22)).not.toContain('capabilities_baseline');
    expect(controls(22)).toContain('capabilities_restricted');
  });

  test('whatever the pod is, there is an answer, and its pointers are of the pod', () => {
    const map = JSON_LIKE.map.filter(isMap);
    fc.assert(
      fc.property(map, map, fc.nat(40), (spec, metadata, minor) => {
        for (const { paths, message } of podSecurityProblems(spec, metadata, 'restricted', minor)) {
          expect(message).toMatch(/^\S(?:.*[^.\s])?$/s);
          for (const path of paths) expect(path).toMatch(/^\/(spec|metadata\/annotations)\//);
        }
      }),
      { seed: 5, numRuns: 1500 },
    );
  });
});
