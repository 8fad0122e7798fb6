import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';

/** Where a value starts, its tag and anchor included; undefined if it is empty. */
export function startOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return undefined;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  // A quote is no part of the value, nor is '&' of the anchor.
  const quoted =
    event.type === EVENT_ID.SCALAR && (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED);
  const value = event.type === EVENT_ID.SCALAR ? event.valueStart - (quoted ? 1 : 0) : event.start;
  const starts = [event.anchorStart - 1, event.tagStart, value].filter((start) => start >= 0);
  return starts.length === 0 ? undefined : Math.min(...starts);
}
