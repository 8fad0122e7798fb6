import { synthesizeInMemory } from 'cdk8s-homelab/testing';
import { clusters } from './lab';

const labs = synthesizeInMemory(clusters);

describe('staging', () => {
  const lab = labs.lab('staging');
  test('has no error and no warning', () => lab.passes());
  test('fits its nodes, also while its apps are rolled out', () => {
    lab.fits();
  });
  test('https://shop.staging.example.com/ is answered', () => {
    lab.reaches('https://shop.staging.example.com/');
  });
  test('is what it was', () => expect(lab.files).toMatchSnapshot());
});

describe('production', () => {
  const lab = labs.lab('production');
  test('has no error and no warning', () => lab.passes());
  test('fits its nodes, also while its apps are rolled out', () => {
    lab.fits();
  });
  test('https://shop.example.com/ is answered', () => {
    lab.reaches('https://shop.example.com/');
  });
  test('is what it was', () => expect(lab.files).toMatchSnapshot());
});
