jest.mock('../catalogue', () => {
  const real = jest.requireActual('../catalogue');
  const { NETWORK } = jest.requireActual('./index');
  const add = (list: { id: string }[]) => [...list, ...NETWORK.filter((one: { id: string }) => !list.some(({ id }) => id === one.id))];
  return { RULES: add(real.RULES), DESCRIBED: add(real.DESCRIBED) };
});
require('../pages.test');
