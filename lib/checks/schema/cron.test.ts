import { problemOfSchedule } from './cron';

test.each([
  '* * * * *',
  ' *  * * * * ',
  '? ? ? ? ?',
  '*/15 9-17 1,15 jan-MAR Mon-fri',
  '5/10 * * * *',
  '*/61 * * * *',
  '1-10/3 * * * *',
  '1,, * * * *',
  '+1 * * * *',
  '0 0 31 2 *',
  '@hourly',
  '@midnight',
  '@every 1h30m',
])("the server's parser takes '%s'", (schedule) => {
  expect(problemOfSchedule(schedule)).toBeUndefined();
});

test.each([
  ['', 'empty'],
  ['* * * *', 'of 4 fields'],
  ['0 * * * * *', 'of 6 fields'],
  ['60 * * * *', "minute '60', expected 0 to 59"],
  ['* 24 * * *', "hour '24', expected 0 to 23"],
  ['* * 0 * *', "day of the month '0', expected 1 to 31"],
  ['* * * 13 *', "month '13', expected 1 to 12"],
  ['* * * * 7', "day of the week '7', expected 0 to 6"],
  ['* * * * mon,8', "day of the week 'mon,8', expected 0 to 6"],
  ['5-1 * * * *', 'start of a range before its end'],
  ['*/0 * * * *', 'a step of 1 or more'],
  ['1/2/3 * * * *', "at most one '/'"],
  ['1-2-3 * * * *', "one '-'"],
  ['1- * * * *', 'numbers from 0 to 59'],
  ['* * L * *', 'numbers from 1 to 31'],
  ['* * * foo *', 'names such as feb'],
  ['TZ=UTC * * * * *', 'timeZone'],
  ['CRON_TZ=UTC 0 0 * * *', 'timeZone'],
  ['@reboot', 'one of @yearly'],
  ['@Hourly', 'one of @yearly'],
  ['@every 1x', "got duration '1x'"],
])("it refuses '%s': %s", (schedule, why) => {
  expect(problemOfSchedule(schedule)).toContain(why);
});
