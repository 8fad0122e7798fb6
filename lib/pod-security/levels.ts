import type { RestrictingLevel } from './control';

/** A level of the Pod Security Standards. */
export type Level = 'privileged' | RestrictingLevel;

/** What is done with a pod that is not allowed: it is refused, noted in the audit log, or warned of. */
export type Mode = 'enforce' | 'audit' | 'warn';

/** The standards that hold in one mode. */
export interface LevelAtVersion {
  readonly level: Level;
  /** Minor version of the standards, for `podSecurityProblems`. */
  readonly minor: number;
}

/** A label that the API server does not take. */
export interface LabelProblem {
  readonly label: string;
  /** What was got, what was expected. */
  readonly message: string;
}

type Labels = Readonly<Record<string, string>>;

const PREFIX = 'pod-security.kubernetes.io/';
const MODES: readonly Mode[] = ['enforce', 'audit', 'warn'];
/** From lenient to strict. */
const LEVELS: readonly Level[] = ['privileged', 'baseline', 'restricted'];
const UPSTREAM: Readonly<Record<Mode, Level>> = { enforce: 'privileged', audit: 'privileged', warn: 'privileged' };

/**
 * The levels that hold in a namespace.
 * @param labels of the Namespace
 * @param minor version of the server: what `latest`, and every later version, means
 * @param cluster levels of a namespace without labels. Not all clusters have upstream's: Talos enforces `baseline`
 */
export function namespaceLevels(labels: Labels, minor: number, cluster = UPSTREAM): Readonly<Record<Mode, LevelAtVersion>> {
  const [enforce, audit, warn] = [read('enforce', cluster.enforce), read('audit', cluster.audit), read('warn', cluster.warn)];
  // Creating a workload returns what its pods will be refused for, unless the namespace has a word of its own on warnings.
  const silent = labels[`${PREFIX}warn`] === undefined && labels[`${PREFIX}enforce`] !== undefined;
  const stricter = LEVELS.indexOf(enforce.level) > LEVELS.indexOf(warn.level);
  return { enforce, audit, warn: silent && stricter ? read('warn', enforce.level, enforce.minor) : warn };

  function read(mode: Mode, unlabelled: Level, unpinned = minor): LevelAtVersion {
    const [level, version] = [labels[PREFIX + mode], labels[`${PREFIX + mode}-version`]];
    // The server refuses such labels. Were they there before it looked at them, it would refuse too much rather than too little.
    const mistaken = mode === 'enforce' ? 'restricted' : 'privileged';
    const pinned = version === undefined ? unpinned : (minorOf(version) ?? minor);
    return { level: level === undefined ? unlabelled : (levelOf(level) ?? mistaken), minor: Math.min(pinned, minor) };
  }
}

/** The labels whose values the API server refuses, on a new namespace and when they are set on an old one. */
export function podSecurityLabelProblems(labels: Labels): LabelProblem[] {
  return MODES.flatMap((mode) => {
    const [level, version] = [labels[PREFIX + mode], labels[`${PREFIX + mode}-version`]];
    const problems: LabelProblem[] = [];
    if (level !== undefined && levelOf(level) === undefined) {
      problems.push({ label: PREFIX + mode, message: `got '${level}', expected ${LEVELS.join(', ')}` });
    }
    if (version !== undefined && version !== 'latest' && minorOf(version) === undefined) {
      problems.push({ label: `${PREFIX + mode}-version`, message: `got '${version}', expected latest or v1.<minor version>` });
    }
    return problems;
  });
}

function levelOf(value: string): Level | undefined {
  return LEVELS.find((level) => level === value);
}

function minorOf(version: string): number | undefined {
  const digits = /^v1\.(0|[1-9]\d*)$/.exec(version)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
