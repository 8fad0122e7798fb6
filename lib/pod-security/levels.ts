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

type Labels = Readonly<Record<string, string>>;

/** In front of the labels of a Namespace that say its levels. */
export const PREFIX = 'pod-security.kubernetes.io/';
const MODES: readonly Mode[] = ['enforce', 'audit', 'warn'];
/** What stands behind the prefix in the labels that the API server reads. */
export const LABELS: readonly string[] = MODES.flatMap((mode) => [mode, `${mode}-version`]);
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

/** Why the API server refuses a label of a namespace, when it is made and when the label is set; undefined if it takes it. */
export function podSecurityLabelProblem(label: string, value: string): string | undefined {
  if (!label.startsWith(PREFIX) || !LABELS.includes(label.slice(PREFIX.length))) return undefined;
  if (!label.endsWith('-version')) return levelOf(value) ? undefined : `got level '${value}', expected one of ${LEVELS.join(', ')}`;
  return value === 'latest' || minorOf(value) !== undefined
    ? undefined
    : `got version '${value}', expected 'latest' or one such as 'v1.33'`;
}

function levelOf(value: string): Level | undefined {
  return LEVELS.find((level) => level === value);
}

function minorOf(version: string): number | undefined {
  const digits = /^v1\.(0|[1-9]\d*)$/.exec(version)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
