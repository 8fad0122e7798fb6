import { checkLab } from '../check-lab';

test.each([
  ['', true],
  ['x_y', true],
  ['k8s.example.com', false],
  [undefined, false],
])('the group of parameters of an IngressClass: %p', (apiGroup, refused) => {
  const parameters = { ...(apiGroup === undefined ? {} : { apiGroup }), kind: 'IngressParameters', name: 'one' };
  const spec = { controller: 'traefik.io/ingress-controller', parameters };
  const { findings } = checkLab([{ apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'one' }, spec }], undefined);
  const paths = findings.filter(({ severity }) => severity === 'error').map(({ path }) => path);
  expect(paths).toEqual(refused ? ['/spec/parameters/apiGroup'] : []);
});
