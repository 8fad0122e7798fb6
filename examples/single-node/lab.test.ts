import { synthesizeInMemory } from 'cdk8s-homelab/testing';
import { home } from './lab';

const labs = synthesizeInMemory(home);

describe('home', () => {
  const lab = labs.lab('home');
  test('has no error and no warning', () => lab.passes());
  test('fits its nodes, also while its apps are rolled out', () => {
    lab.fits();
  });
  test('https://vaultwarden.home.example/ is answered', () => {
    lab.reaches('https://vaultwarden.home.example/');
  });
  test('https://freshrss.home.example/ is answered', () => {
    lab.reaches('https://freshrss.home.example/');
  });
  test('https://kuma.home.example/ is answered', () => {
    lab.reaches('https://kuma.home.example/');
  });
  test('is what it was', () => expect(lab.files).toMatchSnapshot());
});
