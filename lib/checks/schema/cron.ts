import { ConfigurationError } from '../../manifest/configuration-error';
import { parseDuration } from '../../manifest/duration';

const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

interface Field {
  readonly what: string;
  readonly min: number;
  readonly max: number;
  /** The first one stands for `min`. */
  readonly names?: readonly string[];
}

const FIELDS: readonly Field[] = [
  { what: 'minute', min: 0, max: 59 },
  { what: 'hour', min: 0, max: 23 },
  { what: 'day of the month', min: 1, max: 31 },
  { what: 'month', min: 1, max: 12, names: MONTHS },
  { what: 'day of the week', min: 0, max: 6, names: DAYS },
];

/** What is wrong with a schedule as the API server's parser reads it (Sunday is 0, never 7; no seconds); undefined if nothing. */
export function problemOfSchedule(schedule: string): string | undefined {
  if (schedule.trim() === '') return 'got an empty schedule, expected five fields';
  if (/TZ/.test(schedule)) return `got schedule '${schedule}', expected none with a time zone: that is the field timeZone`;
  if (schedule.startsWith('@')) return problemOfDescriptor(schedule);
  const fields = schedule.trim().split(/\s+/);
  if (fields.length !== FIELDS.length)
    return `got schedule '${schedule}' of ${fields.length} fields, expected 5: minute, hour, day, month, day of the week`;
  for (const [i, field] of FIELDS.entries()) {
    const problem = problemOfField(fields[i] ?? '', field);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOfDescriptor(schedule: string): string | undefined {
  if (DESCRIPTORS.includes(schedule)) return undefined;
  if (!schedule.startsWith('@every ')) return `got schedule '${schedule}', expected one of ${DESCRIPTORS.join(', ')}, or '@every 1h'`;
  try {
    parseDuration(schedule.slice('@every '.length));
    return undefined;
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
}

/** A list of ranges; empty items of it are passed over, as there. */
function problemOfField(text: string, field: Field): string | undefined {
  for (const range of text.split(',')) {
    const problem = range === '' ? undefined : problemOfRange(range, field);
    if (problem !== undefined) return `got ${field.what} '${text}', ${problem}`;
  }
  return undefined;
}

function problemOfRange(text: string, field: Field): string | undefined {
  const { min, max } = field;
  const [range = '', step, ...more] = text.split('/');
  const [from = '', to, ...rest] = range.split('-');
  if (more.length > 0 || rest.length > 0) return "expected at most one '/' and one '-'";
  const star = from === '*' || from === '?';
  const first = star ? min : numberOf(from, field);
  // A step without an end runs to the last one.
  const last = star || (to === undefined && step !== undefined) ? max : to === undefined ? first : numberOf(to, field);
  if (first === undefined || last === undefined)
    return `expected numbers from ${min} to ${max}${field.names ? ` or names such as ${field.names[1]}` : ''}`;
  if (first < min || last > max) return `expected ${min} to ${max}`;
  if (first > last) return 'expected the start of a range before its end';
  return step !== undefined && !/^\+?0*[1-9]\d*$/.test(step) ? 'expected a step of 1 or more' : undefined;
}

function numberOf(text: string, { names = [], min }: Field): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return named + min;
  return /^\+?\d+$/.test(text) ? Number(text) : undefined;
}
