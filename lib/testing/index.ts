/**
 * The public door `cdk8s-homelab/testing`: tests of a lab in whatever runs your tests. A lab is synthesized in memory: nothing is written or
 * printed, and nothing is started.
 * @example
 * const lab = synthesizeInMemory((app) => home(app)).lab('home');
 * test('it is sound', () => lab.passes());
 * test('its notes are reached', () => lab.reaches('http://notes.home.example/'));
 * @module cdk8s-homelab/testing
 */
export type { LabDescription } from '../lab/description';
export type { Finding, Severity } from '../manifest/finding';
export type { Manifest, ManifestMetadata, ObjectIdentity } from '../manifest/manifest';
export type { Sending } from '../reach/question';
export type { Destination, Hop, Trace } from '../reach/trace';
export type { SchedulePlan, Verdict, WorkloadPlan } from '../schedule/plan';
export type { From, To } from './ends';
export { SynthesizedLabs, synthesizeInMemory } from './synthesize-in-memory';
export { LabAssertionError, SynthesizedLab } from './synthesized-lab';
