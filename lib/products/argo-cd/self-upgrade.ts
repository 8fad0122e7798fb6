import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { at, listAt, mapsAt, textAt } from '../../manifest/read';
import { valuesOfSource } from '../chart-values';
import { sourcesOf } from './sources';

/** The first version whose ApplicationSet definition is too large for a client-side apply, and that of the chart which installs it. */
const SINCE = [3, 3] as const;
const CHART_SINCE = [9, 4] as const;
const CHART = 'argo-cd';
const SERVER_SIDE = 'ServerSideApply=true';
const REPOSITORY = /github\.com\/argoproj\/argo-cd(?:\.git)?\/?$/;

/** Argo CD upgrades itself like any app: by a client-side apply, unless the Application says otherwise. */
export const selfUpgrade: ProductRule<Cluster> = {
  id: 'gitops/self-upgrade',
  severity: 'warning',
  summary: 'an Application that installs Argo CD 3.3 or newer is applied server-side',
  kinds: ['argoproj.io/Application', 'argoproj.io/ApplicationSet'],
  check(object) {
    const keys = object.kind === 'Application' ? ['spec'] : ['spec', 'template', 'spec'];
    const spec = at(object, ...keys);
    const options = listAt(spec, 'syncPolicy', 'syncOptions');
    if (options.includes(SERVER_SIDE) || options.includes('Replace=true')) return [];
    const found = sourcesOf(spec).find(({ source }) => installsIt(source) && !saysSoItself(source));
    if (found === undefined) return [];
    const { source, place } = found;
    const what = textAt(source, 'chart') === CHART ? `the chart ${CHART}` : 'Argo CD';
    return [
      {
        path: `/${keys.join('/')}/${place}/targetRevision`,
        message: `installs ${what} ${textAt(source, 'targetRevision')} with a client-side apply, for which its ApplicationSet definition is too large since Argo CD ${SINCE.join('.')}`,
        hint: `add ${SERVER_SIDE} to syncPolicy.syncOptions`,
      },
    ];
  },
};

function installsIt(source: unknown): boolean {
  const revision = textAt(source, 'targetRevision') ?? '';
  if (textAt(source, 'chart') === CHART) return isSince(revision, CHART_SINCE);
  return REPOSITORY.test(textAt(source, 'repoURL') ?? '') && (revision === 'stable' || isSince(revision, SINCE));
}

/** The chart can put the option on the definitions, or leave them out. */
function saysSoItself(source: unknown): boolean {
  const isLeftOut = mapsAt(source, 'helm', 'parameters').some(({ name, value }) => name === 'crds.install' && String(value) === 'false');
  return (
    isLeftOut ||
    valuesOfSource(source).some(
      (values) =>
        at(values, 'crds', 'install') === false ||
        textAt(values, 'crds', 'annotations', 'argocd.argoproj.io/sync-options')?.includes(SERVER_SIDE) === true,
    )
  );
}

/** Of a range such as `9.*` it is not known. */
function isSince(version: string, [major, minor]: readonly [number, number]): boolean {
  const [, ownMajor, ownMinor] = /^v?(\d+)\.(\d+)(?:\.\d+)?$/.exec(version) ?? [];
  return ownMajor !== undefined && (Number(ownMajor) > major || (Number(ownMajor) === major && Number(ownMinor) >= minor));
}
