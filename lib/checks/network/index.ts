import type { Rule } from '../rule';
import { blocked } from './blocked';
import { flow } from './flow';
import { route } from './route';
import { scrape } from './scrape';

/** Rules of the topic `network`. */
export const NETWORK: readonly Rule[] = [blocked, flow, route, scrape];
