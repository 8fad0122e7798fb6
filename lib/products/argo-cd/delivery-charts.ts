import type { AppLab } from '../../lab/app-chart';
import { AppChart } from '../../lab/app-chart';
import type { GitOpsDescription } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import { memoizeIn } from '../../manifest/memoize';

/** What `lab.json` says of a lab that Argo CD pulls. */
export type ArgoCdDescription = Required<Omit<GitOpsDescription, 'excludes' | 'decrypts'>> &
  Pick<GitOpsDescription, 'excludes' | 'decrypts'>;

/** How Argo CD pulls a lab. @throws ConfigurationError if it does not */
export function argoCdOf({ labName, gitops }: AppLab): ArgoCdDescription {
  const { engine = 'nothing', namespace, repository, revision, path, project }: Partial<GitOpsDescription> = gitops ?? {};
  const isComplete = namespace !== undefined && repository !== undefined && revision !== undefined;
  if (isComplete && path !== undefined && project !== undefined) return { engine, namespace, repository, revision, path, project };
  throw new ConfigurationError(`lab ${labName}: got gitops by ${engine}, expected ArgoCd.pulls(…): only Argo CD knows this kind`);
}

/** A lab's charts that are no apps. (Found by lab, not by `instanceof AppChart`: to cdk8s every Chart is an instance of every Chart class.) */
const chart = memoizeIn((lab: AppLab, folder: string) => new AppChart(lab, folder, argoCdOf(lab).namespace, 0));

/** The folder `apps/`: the AppProject and one Application an app or Helm release. Made when first asked for. */
export function deliveryChart(lab: AppLab): AppChart {
  return chart(lab, 'apps');
}

/** The folder `bootstrap/`: the root Application. Made when first asked for. */
export function bootstrapChart(lab: AppLab): AppChart {
  return chart(lab, 'bootstrap');
}
