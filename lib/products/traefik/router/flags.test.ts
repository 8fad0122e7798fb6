import type { Manifest } from '../../../manifest/manifest';
import { clusterOf } from '../../cluster-of';
import { labOn, object, traefikValues } from '../../routes.fixture';
import { flagsOf } from './flags';

const flags = (...manifests: readonly Manifest[]) => flagsOf(clusterOf(manifests, labOn('traefik')));
const config = traefikValues;

test('without a word they are the chart’s', () => {
  const { crossNamespace, crdEmptyServices, ingressEmptyServices, strictPrefix, ingressClass, ...on } = flags();
  expect({ crossNamespace, crdEmptyServices, ingressEmptyServices, strictPrefix, ingressClass }).toEqual({
    crossNamespace: false,
    crdEmptyServices: true,
    ingressEmptyServices: true,
    strictPrefix: false,
    ingressClass: '',
  });
  expect([on.tls('web'), on.tls('websecure'), on.isDefault('web'), on.redirect('web')]).toEqual([false, true, true, undefined]);
});

test.each(['yes', 'on', 'True', 'true', '"true"'])('values are YAML as Helm reads it: %s', (value) => {
  expect(flags(config(`providers: { kubernetesCRD: { allowCrossNamespace: ${value} } }`)).crossNamespace).toBe(true);
});

test('a HelmChartConfig goes before its HelmChart, and others’ do not count', () => {
  const chart = object('helm.cattle.io/v1', 'HelmChart', 'traefik', {
    chart: 'https://%{KUBERNETES_API}%/static/charts/traefik',
    valuesContent: 'providers: { kubernetesCRD: { allowCrossNamespace: true, allowEmptyServices: false } }',
  });
  const other = object('helm.cattle.io/v1', 'HelmChartConfig', 'other', {
    valuesContent: 'providers: { kubernetesCRD: { allowExternalNameServices: true } }',
  });
  const read = flags(chart, config('providers: { kubernetesCRD: { allowEmptyServices: true } }'), other);
  expect([read.crossNamespace, read.crdEmptyServices, read.crdExternalNames]).toEqual([true, true, false]);
});

test('an Application of the chart counts as well, and what is no YAML does not', () => {
  const helm = {
    values: 'providers: { kubernetesIngress: { strictPrefixMatching: true } }',
    valuesObject: { ports: { web: { tls: { enabled: true } } } },
  };
  const read = flags(object('argoproj.io/v1alpha1', 'Application', 'ingress', { source: { chart: 'traefik', helm } }), config('a: [b'));
  expect([read.strictPrefix, read.tls('web')]).toEqual([true, true]);
});

test('arguments go before values', () => {
  const read = flags(
    config(
      'providers: { kubernetesIngress: { allowEmptyServices: true } }\nadditionalArguments: ["--providers.kubernetesIngress.allowEmptyServices=false"]',
    ),
  );
  expect(read.ingressEmptyServices).toBe(false);
});

test('entry points: TLS, defaults and redirects, in the old places and the new', () => {
  const read = flags(
    config(
      'ports: { web: { redirections: { entryPoint: { to: websecure } } }, websecure: { asDefault: true, http: { tls: { enabled: false } } } }',
    ),
  );
  expect([read.tls('websecure'), read.isDefault('web'), read.isDefault('websecure')]).toEqual([false, false, true]);
  expect(read.redirect('web')).toEqual({ to: 'websecure', scheme: 'https', permanent: false });
});
