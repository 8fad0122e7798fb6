import { AppChart } from '../../lab/app-chart';
import type { Lab } from '../../lab/lab';

/** A lab's charts that are no apps. (Found by lab, not by `instanceof AppChart`: to cdk8s every Chart is an instance of every Chart class.) */
const CHARTS = new WeakMap<Lab, Map<string, AppChart>>();

/** The folder `apps/`: the AppProject and one Application an app or Helm release. Made when first asked for. */
export function deliveryChart(lab: Lab): AppChart {
  return chart(lab, 'apps');
}

/** The folder `bootstrap/`: the root Application. Made when first asked for. */
export function bootstrapChart(lab: Lab): AppChart {
  return chart(lab, 'bootstrap');
}

function chart(lab: Lab, folder: string): AppChart {
  const charts = CHARTS.get(lab) ?? new Map<string, AppChart>();
  CHARTS.set(lab, charts);
  const found = charts.get(folder) ?? new AppChart(lab, folder, lab.gitops.namespace, 0);
  charts.set(folder, found);
  return found;
}
