import type { Command } from 'commander';
import { check } from './check';
import { completion } from './completion';
import { explain } from './explain';
import { facts } from './facts';
import { lab } from './lab';
import { migrateIngress } from './migrate-ingress';
import { plan } from './plan';
import { report } from './report';
import { rules } from './rules';
import { trace } from './trace';
import { upgrade } from './upgrade';
import { verify } from './verify';

/** Adds a subcommand to the program. Must be cheap: what the subcommand needs is loaded by its action. */
export type Register = (program: Command) => void;

/** Every subcommand, in the order of the help: one file each. */
export const COMMANDS: readonly Register[] = [
  check,
  rules,
  explain,
  plan,
  trace,
  verify,
  upgrade,
  lab,
  migrateIngress,
  facts,
  report,
  completion,
];
