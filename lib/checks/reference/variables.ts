import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { type ExpandedText, expandedTexts, isServiceVariable, type Variables, variablesIn, variablesOf } from '../../cluster/variables';

/** `$(NAME)` in a text of a container, which Kubernetes leaves as it is. */
export interface UnexpandedVariable {
  readonly name: string;
  readonly text: ExpandedText;
  /** Whether the variable is defined, but after this one. */
  readonly later: boolean;
  /** Names of the container's variables. */
  readonly known: Variables;
}

/** How variables are called by habit: anything else in a script may be a command. */
const USUAL = /^[A-Z_][A-Z0-9_]*$/;

/** What Kubernetes surely does not replace. */
export function unexpanded(pods: Pods, cluster: Cluster): readonly UnexpandedVariable[] {
  const found: UnexpandedVariable[] = [];
  for (const container of pods.containers) {
    for (const text of expandedTexts(container)) {
      const names = variablesIn(text.value);
      const known = names.length === 0 ? undefined : variablesOf(cluster, pods).get(container);
      if (known === undefined) continue;
      for (const name of names) {
        const place = known.places.get(name);
        if (known.open || known.imported.has(name) || (place !== undefined && place < (text.place ?? Number.POSITIVE_INFINITY))) continue;
        // Its own name inside of it is that of the image, which is not looked at.
        const later = place !== undefined && place !== text.place;
        if (!later && (isServiceVariable(name) || (text.kind !== 'subPathExpr' && !USUAL.test(name)))) continue;
        found.push({ name, text, later, known });
      }
    }
  }
  return found;
}
