/**
 * jest's runtime, but that what is tested is loaded once a process and not once a test file: to read and run some hundred modules anew for each
 * took much of the time. Test files and fixtures, and everything in a test file that mocks a module, are loaded anew as ever. All of it runs in
 * the context of the process (`environment.cjs`), as the library does for its users.
 */
const { createRequire } = require('node:module');
const { dirname, join, sep } = require('node:path');
const { compileFunction, constants } = require('node:vm');
const Runtime = require('jest-runtime').default;

const LOADED_ONCE = ['lib', 'imports', 'node_modules'];
const OF_TESTS = /(?:\.test|\.fixture|[/\\]fixture[^/\\]*)\.[jt]s$/;
const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];

/** Modules in TypeScript that stay, by their path. Node itself loads those of packages, and keeps them. */
const modules = new Map();
/** Paths of their source maps. */
const sourceMaps = new Map();
/** What has been compiled, by its path and parameters: in one context it can be run again. */
const compiled = new Map();
/** Of the test file that is running. */
let current;

module.exports = class SharedRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const [{ rootDir }] = args;
    this.rooms = LOADED_ONCE.map((room) => join(rootDir, room) + sep);
    this.mocks = false;
    this.executor.compile = (source, filename) => compile(source, filename, this.executor.injectedModuleParameters);
    for (const [path, map] of sourceMaps) this.getSourceMaps().set(path, map);
    current = this;
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (moduleName === undefined || options?.isInternalModule || this.mocks)
      return super.requireModule(from, moduleName, options, isRequireActual);
    if (this._resolution.isCoreModule(moduleName)) return require(moduleName);
    const path = this._resolution.resolveCjs(from, moduleName);
    return this.rooms.some((room) => path.startsWith(room)) && !OF_TESTS.test(path)
      ? load(path)
      : super.requireModule(from, moduleName, options, isRequireActual);
  }

  /** Is called before anything is imported. Whoever imports the module then gets the mock. */
  setMock(...args) {
    this.mocks = true;
    super.setMock(...args);
  }

  /** A module's code, and where it came from. */
  transformed(path) {
    const code = this.transformCache.transform(path);
    const map = this.getSourceMaps().get(path);
    if (map !== undefined) sourceMaps.set(path, map);
    return code;
  }
};

/** What a module exports that stays. */
function load(path) {
  if (!path.endsWith('.ts')) return createRequire(path)(path);
  const known = modules.get(path);
  if (known !== undefined) return known.exports;
  const module = { id: path, filename: path, exports: {} };
  modules.set(path, module);
  try {
    const own = createRequire(path);
    const require = (name) => (current._resolution.isCoreModule(name) ? own(name) : load(current._resolution.resolveCjs(path, name)));
    const run = compile(current.transformed(path), path, PARAMETERS);
    run.call(module.exports, module.exports, Object.assign(require, own), module, path, dirname(path));
    module.exports = withoutGetters(module.exports);
  } catch (error) {
    modules.delete(path);
    throw error;
  }
  return module.exports;
}

/** The compiler exports getters, and each use of an import asks one: nothing here is imported before it is there, so that values do as well. */
function withoutGetters(exported) {
  if (exported?.__esModule !== true) return exported;
  return Object.defineProperty({ ...exported }, '__esModule', { value: true });
}

function compile(source, filename, parameters) {
  const key = [filename, ...parameters].join();
  const known = compiled.get(key);
  if (known?.source === source) return known.run;
  const run = compileFunction(source, parameters, { filename, importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  compiled.set(key, { source, run });
  return run;
}
