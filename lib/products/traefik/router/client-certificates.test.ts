import type { Manifest } from '../../../manifest/manifest';
import { answerTo, brief, ingressRoute, labOn, object, serviceAndPod } from '../../routes.fixture';

const services = serviceAndPod('web');
const option = (name: string, clientAuth: object): Manifest => object('traefik.io/v1alpha1', 'TLSOption', name, { clientAuth });
const route = (name: string, options?: string) => {
  const made = ingressRoute(name, { match: `Host(\`shop.lab\`) && PathPrefix(\`/${name}\`)` });
  return {
    ...made,
    spec: { ...Object(made.spec), entryPoints: ['websecure'], tls: options === undefined ? {} : { options: { name: options } } },
  };
};
const of = (all: readonly Manifest[], clientCertificate?: boolean, host = 'shop.lab') =>
  brief(
    answerTo(
      [...services, ...all],
      '/a',
      { host, tls: true, entryPoint: 'websecure', ...(clientCertificate === undefined ? {} : { clientCertificate }) },
      labOn('traefik'),
    ),
  );
const REFUSED = '400 client-certificate';
const STRICT = option('strict', { secretNames: ['ca'], clientAuthType: 'RequireAndVerifyClientCert' });

test.each<readonly [what: string, all: readonly Manifest[], expected: string]>([
  ['an option that requires one', [STRICT, route('a', 'strict')], REFUSED],
  ['authorities alone require one', [option('strict', { secretNames: ['ca'] }), route('a', 'strict')], REFUSED],
  ['any certificate', [option('strict', { clientAuthType: 'RequireAnyClientCert' }), route('a', 'strict')], REFUSED],
  [
    'only if one is given',
    [option('lax', { secretNames: ['ca'], clientAuthType: 'VerifyClientCertIfGiven' }), route('a', 'lax')],
    'web:8080/a',
  ],
  ['two routes of a host that disagree have the default', [STRICT, route('a', 'strict'), route('b')], 'web:8080/a'],
  ['two that agree', [STRICT, route('a', 'strict'), route('b', 'strict')], REFUSED],
  ['the default one', [option('default', { secretNames: ['ca'] }), route('a')], REFUSED],
  ['nothing', [route('a')], 'web:8080/a'],
])('without a certificate: %s', (_, all, expected) => {
  expect(of(all, false)).toBe(expected);
  expect(of(all)).toBe('web:8080/a');
});
