// Where CI judges a change it must judge the same cases every time; on a developer's machine each run looks
// for new ones.
const fc = require('fast-check');

if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20260701 });
