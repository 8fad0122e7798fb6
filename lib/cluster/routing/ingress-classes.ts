import type { Manifest } from '../../manifest/manifest';
import { at, textAt } from '../../manifest/read';
import type { LabCluster } from '../cluster';
import { CLASS_ANNOTATION, defaultIngressClass } from '../ingress-class';
import type { RoutingProblem } from './answer';

/** Which Ingresses are the controller's. */
export class IngressClasses {
  readonly #cluster: LabCluster;
  readonly #own: ReadonlySet<string>;
  readonly #default: string | undefined;

  constructor(cluster: LabCluster) {
    this.#cluster = cluster;
    const classes = cluster.ofKind('networking.k8s.io/IngressClass');
    const { className } = cluster.lab.ingress;
    const controller = cluster.ingress?.part.classController;
    const own = classes.filter((each) => controller !== undefined && textAt(each, 'spec', 'controller') === controller);
    const declared = classes.some(({ metadata }) => metadata.name === className) ? [] : [className];
    this.#own = new Set([...own.map(({ metadata }) => metadata.name), ...declared]);
    this.#default = defaultIngressClass(cluster);
  }

  /** Why an Ingress is not the controller's; undefined if it is. @param only the class that the controller is configured to take, none for all of its own */
  problem(ingress: Manifest, only = ''): RoutingProblem | undefined {
    const annotated = textAt(ingress, 'metadata', 'annotations', CLASS_ANNOTATION);
    const named = at(ingress, 'spec', 'ingressClassName');
    const name = typeof named === 'string' ? named : annotated === undefined ? this.#default : undefined;
    if (name !== undefined)
      return this.#own.has(name) && (only === '' || only === name) ? undefined : this.#wrong(`IngressClass '${name}'`);
    return this.#isAnnotated(annotated, only)
      ? undefined
      : this.#wrong(annotated === undefined && only === '' ? 'no class' : `the annotation '${annotated ?? ''}'`);
  }

  #isAnnotated(annotated: string | undefined, only: string): boolean {
    const { lab, ingress } = this.#cluster;
    const { servesUnclassed = false, classAnnotations = [lab.ingress.className] } = ingress?.part ?? {};
    if (servesUnclassed && (annotated ?? '') === only) return true;
    return only === '' && annotated !== undefined && classAnnotations.includes(annotated);
  }

  #wrong(what: string): RoutingProblem {
    const { controller, className } = this.#cluster.lab.ingress;
    return {
      code: 'ingress-class',
      reason: `it has ${what}, which ${controller} does not serve`,
      hint: `set ingressClassName: ${className}`,
    };
  }
}
