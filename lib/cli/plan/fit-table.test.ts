import { fitColumns, layOut } from './fit-table';

test.each([
  ['it fits', [20, 5, 30], [true, false, true], 80, [20, 5, 30]],
  ['the widest gives way', [20, 5, 60], [true, false, true], 80, [20, 5, 51]],
  ['then the next widest as well', [40, 5, 60], [true, false, true], 60, [25, 5, 25]],
  ['numbers do not', [60, 20], [false, true], 60, [60, 12]],
  ['no narrower than words', [50, 50], [true, true], 20, [12, 12]],
])('%s', (_, widths, isText, width, expected) => {
  expect(fitColumns(widths, isText, width)).toEqual(expected);
});

test('cells go on below', () => {
  expect(layOut(['Deployment taskmaster/postgres', '1', '4 k3s-node-1, 4 k3s-node-2'], [18, 4, 15], [false, true, false])).toEqual([
    'Deployment             1  4 k3s-node-1, 4',
    'taskmaster/               k3s-node-2',
    'postgres',
  ]);
  expect(layOut(['x'.repeat(25), '1'], [12, 1], [false, true])).toEqual([`${'x'.repeat(12)}  1`, 'x'.repeat(12), 'x']);
});
