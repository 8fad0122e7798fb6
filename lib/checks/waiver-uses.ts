import type { Cluster } from '../cluster/cluster';
import type { Finding } from '../manifest/finding';
import { identityOf, printIdentity } from '../manifest/identity';
import type { Rule } from './rule';
import { type CheckSettings, type Scope, type ScopedWaiver, withSetSeverity } from './settings';
import { WAIVING } from './waivers';

/** What is checked with a waiver. */
interface Checked extends Pick<Scope, 'appOf'> {
  /** The rules that are asked. */
  readonly asked: readonly Rule[];
}

/** Which waivers of a config file waive something, in all that is checked together: one file is for several labs. */
export class WaiverUses {
  readonly #used = new Set<ScopedWaiver>();
  readonly #idle = new Set<ScopedWaiver>();

  /** @param isWhole whether all of a lab is checked: of a part it is not known what a waiver of a namespace, an app or the lab is for */
  constructor(private readonly isWhole: (cluster: Cluster) => boolean = ({ lab }) => lab !== undefined) {}

  /** Takes what became of a lab. */
  note(cluster: Cluster, waivers: readonly ScopedWaiver[], used: ReadonlySet<ScopedWaiver>, { asked, appOf }: Checked): void {
    const rules = new Map(asked.map((rule) => [rule.id, rule]));
    for (const waiver of waivers) {
      const rule = rules.get(waiver.rule);
      const isAsked = rule !== undefined && (rule.requires === undefined || cluster.lab !== undefined);
      if (used.has(waiver)) this.#used.add(waiver);
      else if (isAsked && isAbout(waiver, cluster, appOf, this.isWhole(cluster))) this.#idle.add(waiver);
    }
  }

  /** What is wrong with the waivers: the object of each finding is the config. */
  problems({ waivers = [], severities, file = 'homelab.config' }: CheckSettings): readonly Finding[] {
    const [, stale] = WAIVING;
    if (stale === undefined) return [];
    const found = waivers.flatMap((waiver, i): readonly Finding[] => {
      if (!this.#idle.has(waiver) || this.#used.has(waiver)) return [];
      const object = { apiVersion: 'cdk8s', kind: 'Config', name: file };
      const message = `the config's waiver of ${waiver.rule} waives nothing`;
      const hint = 'remove it: what it accepted is no longer so';
      return [{ rule: stale.id, severity: stale.severity, object, path: `/waivers/${i}`, message, hint }];
    });
    return withSetSeverity(found, WAIVING, severities);
  }
}

/** Whether what a waiver is about is here. One for any lab may be for one that is not. */
function isAbout(waiver: ScopedWaiver, cluster: Cluster, appOf: Scope['appOf'], isWhole: boolean): boolean {
  const { all, lab } = cluster;
  if (waiver.object !== undefined) return all.some((one) => printIdentity(identityOf(one)) === waiver.object);
  if (!isWhole) return false;
  if (waiver.namespace !== undefined)
    return all.some(
      ({ kind, metadata: { namespace, name } }) => namespace === waiver.namespace || (kind === 'Namespace' && name === waiver.namespace),
    );
  if (waiver.app !== undefined) return appOf !== undefined && all.some((one) => appOf(one) === waiver.app);
  return lab !== undefined && waiver.lab === lab.name;
}
