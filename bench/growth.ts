import { OBJECTS } from './apps';
import { built } from './built';
import { runNode } from './child';
import type { Measured } from './size';

const SIZES = [100, 1_000, 10_000] as const;
/** With its default output, `App.synth` walks the whole app for every chart: 10,000 apps would take it minutes. */
const STOCK_UP_TO = 1_000;
const SIDES = [
  { side: 'ours', name: '`LabApp`', upTo: Number.POSITIVE_INFINITY },
  { side: 'stock', name: 'cdk8s, a file a chart (its default)', upTo: STOCK_UP_TO },
  { side: 'stock-folders', name: 'cdk8s, a file an object', upTo: Number.POSITIVE_INFINITY },
] as const;

/** How time and memory grow with the number of apps, ours beside cdk8s's own. Rows of a table. */
export function growth(): readonly (readonly string[])[] {
  return SIZES.flatMap((apps) =>
    SIDES.map(({ side, name, upTo }) => {
      const row = [apps.toLocaleString('en'), name];
      return apps > upTo ? [...row, 'skipped'] : [...row, ...figures(apps, measure(side, apps))];
    }),
  );
}

function measure(side: (typeof SIDES)[number]['side'], apps: number): Measured {
  const { stderr } = runNode(['--expose-gc', built('size'), side, String(apps)]);
  return JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
}

function figures(apps: number, { seconds, peakMiB, files }: Measured): readonly string[] {
  const perSecond = Math.round((apps * OBJECTS) / seconds);
  return [
    `${seconds.toFixed(2)} s`,
    perSecond.toLocaleString('en'),
    `${((seconds * 1000) / apps).toFixed(2)} ms`,
    `${peakMiB.toFixed(0)} MiB`,
    files.toLocaleString('en'),
  ];
}
