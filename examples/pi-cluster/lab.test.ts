import { synthesizeInMemory } from 'cdk8s-homelab/testing';
import { home } from './lab';

const labs = synthesizeInMemory(home);

describe('pis', () => {
  const lab = labs.lab('pis');
  test('has no error and no warning', () => lab.passes());
  test('fits its nodes, also while its apps are rolled out', () => {
    lab.fits();
  });
  test('https://films.pis.example/ is answered', () => {
    lab.reaches('https://films.pis.example/');
  });
  test('is what it was', () => expect(lab.files).toMatchSnapshot());
});
