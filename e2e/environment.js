const { TestEnvironment } = require('jest-environment-node');

// A lane (`runner.js`) ends with the process that has started it, however that ends: so do its control planes. To listen for `disconnect` would
// keep it from ending by itself.
setInterval(() => {
  if (!process.connected) process.exit(1);
}, 1000).unref();

module.exports = TestEnvironment;
