/** Says of every test as soon as it is done how it went and how long it took: the default reporter waits for the end of the file. */
module.exports = class Progress {
  onTestCaseResult(_test, { ancestorTitles, title, status, duration }) {
    const sign = status === 'passed' ? '✓' : status === 'failed' ? '✗' : '○';
    if (sign !== '○')
      process.stderr.write(`${sign} ${[...ancestorTitles, title].join(' › ')} (${((duration ?? 0) / 1000).toFixed(1)} s)\n`);
  }

  /** A summary is of a whole green run only (`teardown.ts`). */
  onTestResult(_test, { testExecError, numFailingTests, skipped, numPendingTests }) {
    if (testExecError || numFailingTests > 0 || skipped || numPendingTests > 0) process.env.E2E_FAILED = '1';
  }
};
