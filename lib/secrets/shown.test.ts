import { shownValue, withoutValues } from './shown';

const POD = {
  spec: {
    containers: [
      {
        name: 'web',
        image: 'https://app:hunter2@registry.example/web',
        env: [{ name: 'DB', value: 'hunter2 "x"' }],
        ports: [{ containerPort: 80 }],
      },
    ],
  },
};

test('of an object is shown what no secret can be', () => {
  expect(shownValue('Pod', [], POD)).toEqual({
    spec: {
      containers: [
        {
          name: 'web',
          image: 'https://…@registry.example/web',
          env: [{ name: 'DB', value: '(text of 11 characters)' }],
          ports: [{ containerPort: 80 }],
        },
      ],
    },
  });
});

test('a part of an object is shown by where it stands', () => {
  expect(shownValue('ConfigMap', ['data'], { a: 'b', c: 1, d: true, e: null })).toEqual({
    a: '(text of 1 character)',
    c: '(a number)',
    d: true,
    e: null,
  });
  expect(shownValue('Deployment', ['spec', 'replicas'], 2)).toBe(2);
  expect(shownValue('Deployment', ['spec', 'x'], undefined)).toBeUndefined();
});

test("a server's words are left without the values that it quotes", () => {
  expect(withoutValues('Pod', POD, 'spec.containers[0].env[0].value: Invalid value: "hunter2 \\"x\\"": too odd')).toBe(
    'spec.containers[0].env[0].value: Invalid value: "…": too odd',
  );
  expect(withoutValues('Pod', POD, 'the name web is taken')).toBe('the name web is taken');
});
