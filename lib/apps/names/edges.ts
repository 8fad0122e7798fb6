import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { AppLab } from '../../lab/app-chart';
import type { NamedHost, Peer } from '../../lab/declarations';
import { kindKey, namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { POD_TEMPLATES } from '../../manifest/pod-template';
import { at, entryOf, listAt, mapAt, mapsAt, textAt, textsAt } from '../../manifest/read';
import type { PodPort } from '../flows/ports';
import { connect } from '../flows/workload-policy';
import { podsPeer } from '../workload/workload';

/** A host name of the cluster or an IPv4 address, and a port behind it. */
const HOST = /(?<![\w.-])(?:[a-z0-9-]+\.[a-z0-9-]+\.svc\.cluster\.local|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w-])(?::(\d{1,5}))?/g;

/**
 * Which pods use which names, read in what they are started with: env, command, arguments, and ConfigMaps that they mount or take env from. Each
 * use is a connection that must work: asserted, and let through where one of its ends is closed.
 */
export function recordEdges(lab: AppLab): void {
  if (!lab.declared.hasNames) return;
  const objects = lab.apps.flatMap((app) => app.node.findAll().filter((one): one is ApiObject => ApiObject.isApiObject(one)));
  const configs = new Map<string, Manifest>();
  const pods: { readonly owner: Construct | undefined; readonly manifest: Manifest }[] = [];
  for (const object of objects) {
    const key = kindKey(object);
    if (key !== 'ConfigMap' && POD_TEMPLATES[key] === undefined) continue;
    const manifest: Manifest = object.toJson();
    if (key === 'ConfigMap') configs.set(configKey(manifest.metadata.namespace, manifest.metadata.name), manifest);
    else pods.push({ owner: object.node.scope, manifest });
  }
  for (const { owner, manifest } of pods) {
    const template = POD_TEMPLATES[kindKey(manifest)] ?? [];
    const source = sourceOf(owner, manifest, template);
    for (const text of textsOf(manifest, template, configs)) {
      for (const [found, port] of text.matchAll(HOST)) {
        const target = lab.declared.hostNamed(found.replace(/:\d+$/, ''));
        if (target && JSON.stringify(target.peer.peer) !== JSON.stringify(source.peer)) connect(lab, source, target, portsOf(target, port));
      }
    }
  }
}

/** The construct that made the pods, so that its policy lets them out; else pods by their labels. */
function sourceOf(owner: Construct | undefined, manifest: Manifest, template: readonly string[]): Peer {
  if (owner !== undefined && isPods(owner)) return owner;
  return { peer: podsPeer(namespaceOf(manifest), textsAt(manifest, ...template, 'metadata', 'labels')) };
}

function isPods(owner: object): owner is Peer {
  return 'peer' in owner && typeof owner.peer === 'object';
}

/** Ports of the target's pods: that behind the port of the Service, else all of TCP. */
function portsOf({ pods, servicePorts }: NamedHost, port: string | undefined): readonly PodPort[] {
  if (pods === undefined) return port === undefined ? [] : [{ port: Number(port), protocol: 'TCP' }];
  const tcp = servicePorts.filter(({ protocol }) => protocol === 'TCP');
  const named = port === undefined ? [] : tcp.filter(({ servicePort }) => servicePort === Number(port));
  const meant = named.length > 0 ? named : tcp;
  return meant.map(({ containerPort, protocol }) => ({ port: containerPort, protocol }));
}

function* textsOf(manifest: Manifest, template: readonly string[], configs: ReadonlyMap<string, Manifest>): Generator<string> {
  const spec = mapAt(manifest, ...template, 'spec');
  const containers = [...mapsAt(spec, 'containers'), ...mapsAt(spec, 'initContainers')];
  const used = new Set<string>();
  const use = (name: string | undefined) => name !== undefined && used.add(configKey(manifest.metadata.namespace, name));
  for (const container of containers) {
    for (const key of ['command', 'args']) yield* listAt(container, key).filter((one) => typeof one === 'string');
    for (const variable of mapsAt(container, 'env')) {
      const value = textAt(variable, 'value');
      if (value !== undefined) yield value;
      const [config, key] = [
        textAt(variable, 'valueFrom', 'configMapKeyRef', 'name'),
        textAt(variable, 'valueFrom', 'configMapKeyRef', 'key'),
      ];
      const from = config === undefined ? undefined : configs.get(configKey(manifest.metadata.namespace, config));
      const text = from && key !== undefined ? entryOf(textsAt(from, 'data'), key) : undefined;
      if (text !== undefined) yield text;
    }
    for (const from of mapsAt(container, 'envFrom')) use(textAt(from, 'configMapRef', 'name'));
  }
  for (const volume of mapsAt(spec, 'volumes')) {
    use(textAt(volume, 'configMap', 'name'));
    for (const part of mapsAt(volume, 'projected', 'sources')) use(textAt(part, 'configMap', 'name'));
  }
  for (const config of used) yield* Object.values(textsAt(at(configs.get(config), 'data')));
}

function configKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}
