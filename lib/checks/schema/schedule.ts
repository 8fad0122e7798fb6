import { defineRule } from '../rule';
import { text } from './constraint-kinds';
import { constraints } from './constraints';
import { problemOfSchedule } from './cron';

const inCronJob = constraints({
  'spec.schedule': text(problemOfSchedule, "for example '*/15 * * * *'"),
  'spec.timeZone': text(problemOfTimeZone, "write a zone such as 'Europe/Berlin'"),
});

/** When a CronJob runs. */
export const schedule = defineRule({
  id: 'schema/schedule',
  severity: 'error',
  summary: "a CronJob's schedule has five fields in their ranges, and its time zone exists",
  kinds: 'batch/CronJob',
  check: (manifest) => inCronJob(manifest, ''),
});

/** The server takes names of files in its database of zones, in their spelling; Node's own check takes any case, and abbreviations. */
function problemOfTimeZone(zone: string): string | undefined {
  const problem = `got time zone '${zone}', expected one of the IANA database`;
  if (zone === '' || /^local$/i.test(zone)) return problem;
  const known = canonical(zone);
  if (known === undefined || /^[+-]/.test(zone)) return problem;
  const misspelt = known !== zone && known.toLowerCase() === zone.toLowerCase();
  return misspelt || /^[a-z]/.test(zone) ? problem : undefined;
}

/** What Node calls the zone; of an alias the zone that it stands for. */
function canonical(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
