// TypeScript to CommonJS for jest, by the bundler that builds the product.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync } = require('esbuild');

// Jest runs each test file in a vm context, where a global name is looked up by a callback each time (about twenty
// times slower in a loop of logarithms): the names that numeric code uses become names of the module.
// https://nodejs.org/docs/latest-v20.x/api/vm.html#what-does-it-mean-to-contextify-an-object
const LOCAL =
  'const { Math, Number, Array, Object, String, Map, Set, Infinity, NaN, Float64Array } = globalThis;';
const version = createHash('sha256').update(readFileSync(__filename)).digest('hex');

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha256').update(`${version}\0${file}\0${source}`).digest('hex').slice(0, 32),
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      banner: LOCAL,
      sourcefile: file,
      sourcemap: 'external',
    });
    return { code, map };
  },
};
