import type { LabCluster } from '../../cluster/cluster';
import { CLASS_ANNOTATION, defaultIngressClass } from '../../cluster/ingress-class';
import type { LabDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { at, textAt } from '../../manifest/read';
import type { Problem } from './answer';

const CONTROLLERS: Readonly<Record<string, string>> = { traefik: 'traefik.io/ingress-controller', nginx: 'k8s.io/ingress-nginx' };

/** Which Ingresses are the controller's. */
export class IngressClasses {
  readonly lab: LabDescription;
  readonly #own: ReadonlySet<string>;
  readonly #default: string | undefined;

  constructor(cluster: LabCluster) {
    this.lab = cluster.lab;
    const classes = cluster.ofKind('networking.k8s.io/IngressClass');
    const { controller, className } = cluster.lab.ingress;
    const own = classes.filter((each) => textAt(each, 'spec', 'controller') === CONTROLLERS[controller]);
    const declared = classes.some(({ metadata }) => metadata.name === className) ? [] : [className];
    this.#own = new Set([...own.map(({ metadata }) => metadata.name), ...declared]);
    this.#default = defaultIngressClass(cluster);
  }

  /** Why an Ingress is not the controller's; undefined if it is. Traefik takes one without any class, ingress-nginx does not. @param only the class that the controller is told to take, none for all of its own */
  problem(ingress: Manifest, only = ''): Problem | undefined {
    const annotated = textAt(ingress, 'metadata', 'annotations', CLASS_ANNOTATION);
    const named = at(ingress, 'spec', 'ingressClassName');
    const name = typeof named === 'string' ? named : annotated === undefined ? this.#default : undefined;
    if (name !== undefined)
      return this.#own.has(name) && (only === '' || only === name) ? undefined : this.#wrong(`IngressClass '${name}'`);
    const { controller, className } = this.lab.ingress;
    if (controller === 'nginx')
      return annotated === className ? undefined : this.#wrong(annotated === undefined ? 'no class' : `the annotation '${annotated}'`);
    const taken = (annotated ?? '') === only || (only === '' && annotated === 'traefik');
    return taken ? undefined : this.#wrong(`the annotation '${annotated ?? ''}'`);
  }

  #wrong(what: string): Problem {
    const { controller, className } = this.lab.ingress;
    return {
      code: 'ingress-class',
      reason: `it has ${what}, which ${controller} does not serve`,
      mend: `set ingressClassName: ${className}`,
    };
  }
}
