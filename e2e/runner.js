/**
 * Runs test files in two lanes at the same time, in each one after the other: those that start servers, which mostly wait for each other and for
 * time to pass, and those that only compute. Which lane a file is in is read off its folder.
 */
const { relative, sep } = require('node:path');
const { default: TestRunner } = require('jest-runner');

/** Folders of tests that start no control plane. */
const COMPUTING = new Set(['description', 'netpol', 'output', 'package', 'pages', 'safety', 'secrets']);

const computes = ({ path }) => COMPUTING.has(relative(__dirname, path).split(sep, 1)[0]);

module.exports = class LanesRunner extends TestRunner {
  async runTests(tests, watcher, options) {
    const lanes = [tests.filter((test) => !computes(test)), tests.filter(computes)].filter((lane) => lane.length > 0);
    // Not serial: a lane is a process (`maxWorkers: 1`).
    await Promise.all(lanes.map((lane) => super.runTests(lane, watcher, { ...options, serial: false })));
  }
};
