import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { labOn, object } from '../../products/routes.fixture';
import { IngressClasses } from './ingress-classes';

const ANNOTATION = 'kubernetes.io/ingress.class';

function ingressClass(name: string, controller: string, isDefault = false): Manifest {
  const annotations = isDefault ? { 'ingressclass.kubernetes.io/is-default-class': 'true' } : {};
  return { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name, annotations }, spec: { controller } };
}

const TRAEFIK = 'traefik.io/ingress-controller';
const NGINX = 'k8s.io/ingress-nginx';

test.each([
  ['the lab’s class', 'traefik', 'traefik', undefined, [], true],
  ['a class that is not there', 'traefik', 'other', undefined, [], false],
  ['another class of the same controller', 'traefik', 'inner', undefined, [ingressClass('inner', TRAEFIK)], true],
  ['a class of another controller', 'traefik', 'nginx', undefined, [ingressClass('nginx', NGINX)], false],
  ['the name of the lab’s class, but another controller', 'traefik', 'traefik', undefined, [ingressClass('traefik', NGINX)], false],
  ['no class, which Traefik takes', 'traefik', undefined, undefined, [], true],
  ['no class, which ingress-nginx does not', 'nginx', undefined, undefined, [], false],
  ['no class where another one is the default', 'traefik', undefined, undefined, [ingressClass('nginx', NGINX, true)], false],
  ['the annotation', 'traefik', undefined, 'traefik', [], true],
  ['the annotation, which no default class overrides', 'traefik', undefined, 'traefik', [ingressClass('nginx', NGINX, true)], true],
  ['the annotation of another', 'traefik', undefined, 'nginx', [], false],
  ['both, of which the field counts', 'traefik', 'traefik', 'nginx', [], true],
  ['the annotation for ingress-nginx', 'nginx', undefined, 'nginx', [], true],
] as const)('%s', (_, controller, className, annotation, classes, taken) => {
  const spec = className === undefined ? {} : { ingressClassName: className };
  const ingress = object('networking.k8s.io/v1', 'Ingress', 'a', spec, annotation === undefined ? {} : { [ANNOTATION]: annotation });
  const problem = new IngressClasses(clusterOf(classes, labOn(controller))).problem(ingress);
  expect(problem?.code).toBe(taken ? undefined : 'ingress-class');
});

test('a controller that is configured to take one class takes no other', () => {
  const classes = new IngressClasses(clusterOf([ingressClass('inner', TRAEFIK)], labOn('traefik')));
  const of = (ingressClassName: string) =>
    classes.problem(object('networking.k8s.io/v1', 'Ingress', 'a', { ingressClassName }), 'inner')?.code;
  expect([of('inner'), of('traefik')]).toEqual([undefined, 'ingress-class']);
});
