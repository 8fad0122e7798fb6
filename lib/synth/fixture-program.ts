/** The program of fixture-app.ts, for a folder of its own. */
import fs from 'node:fs';
import nodePath from 'node:path';

/** As JavaScript, made by built.fixture.js: compiling the library for each process would take most of the time. */
export const LIBRARY = nodePath.resolve(__dirname, '../../.test-build/bundle/lab-app.js');
/** As it is, but that it finds the library there. */
export const TYPESCRIPT = fs.readFileSync(nodePath.join(__dirname, 'fixture-app.ts'), 'utf8').replace('./lab-app.fixture', LIBRARY);
/** The same line by line, so that processes need no compiler. */
export const SCRIPT = TYPESCRIPT.replace(/^import (.*) from ('.*');$/gm, 'const $1 = require($2);');
