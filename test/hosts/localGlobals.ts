/**
 * A script for a vm context to run first: names that numeric code uses become constants of its own scripts. Through
 * the context's global object each use is a callback, about twenty times slower.
 * https://nodejs.org/docs/latest-v20.x/api/vm.html#what-does-it-mean-to-contextify-an-object
 */
export const LOCAL_GLOBALS =
  'const { Math, Number, Array, Object, String, Map, Set, Float64Array } = globalThis;';
