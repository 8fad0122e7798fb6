/** What the program in fixture-app.ts takes from the library, in one file: processes start in half of the time. */
export * from '..';
export { GENERATED_MARKER } from '../manifest/generated-marker';
export { FixtureLab } from './fixture';
