import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeEachCall, killedBefore, picture } from './fixture-disk';
import { failing, furnish, refuseFixed, SCENES, type Scene } from './fixture-scenes';
import { clear } from './remove';
import { PartialWriteError, writeTree } from './write';

let parent: string;
let dist: string;

const staging = (): readonly string[] => fs.readdirSync(parent).filter((name) => name.includes('staging'));

/** The tree before the synthesis, after it, and after one that goes back; and how many calls it takes. */
function rehearse(scene: Scene): { readonly old: unknown; readonly fresh: unknown; readonly back: unknown; readonly calls: number } {
  arrange(scene);
  const old = picture(dist);
  const calls = beforeEachCall(
    scene.canExchange,
    (call) => refuseFixed(scene, call),
    () => writeTree(dist, scene.after),
  );
  expect(staging()).toEqual([]);
  const fresh = picture(dist);
  beforeEachCall(
    scene.canExchange,
    () => {},
    () => writeTree(dist, scene.before),
  );
  return { old, fresh, back: picture(dist), calls };
}

function arrange(scene: Scene): void {
  clear(dist);
  if (scene.before.length > 0) writeTree(dist, scene.before);
  furnish(dist, scene);
}

/** Contents that a path may have, if the tree is mixed. */
function isMixOf(found: unknown, old: unknown, fresh: unknown): boolean {
  const [is, was, will] = [found, old, fresh].map((one) => new Map(Object.entries(one ?? {})));
  const keys = [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? []), ...(will?.keys() ?? [])])];
  return keys.every((key) => key.endsWith('/') || [was?.get(key), will?.get(key)].includes(is?.get(key)));
}

/**
 * Tests what becomes of dist/ if synthesis is killed, or the disk fails, at each of its calls.
 * @param share one of how many kills is tried, and one of how many failures; which ones is chosen by jest's seed
 */
export function testEveryCall(share: { readonly kills: number; readonly failures: number }): void {
  beforeEach(() => {
    parent = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-calls-'));
    dist = nodePath.join(parent, 'dist');
  });
  afterEach(() => expect(clear(parent)).toEqual([]));
  describe.each(SCENES.map((scene, i) => [scene.title, scene, i] as const))('%s', (_, scene, i) => {
    testScene(
      scene,
      (calls) => oneOf(share.kills, calls, i),
      (calls, offset) => oneOf(share.failures, calls, i + offset),
    );
  });
}

function oneOf(many: number, calls: number, offset: number): readonly number[] {
  const numbers = Array.from({ length: calls }, (_, i) => i + 1);
  return numbers.filter((n) => (n + offset + Math.abs(jest.getSeed())) % many === 0);
}

function testScene(
  scene: Scene,
  kills: (calls: number) => readonly number[],
  failures: (calls: number, offset: number) => readonly number[],
): void {
  test('killed before any call: all is old or new, or the next run puts it right; nothing of anybody is lost', () => {
    const { old, fresh, back, calls } = rehearse(scene);
    const seen = new Set<string>();
    for (const n of kills(calls)) {
      arrange(scene);
      killedBefore(
        n,
        scene.canExchange,
        (call) => refuseFixed(scene, call),
        () => writeTree(dist, scene.after),
      );
      const found = picture(dist);
      const state = isDeepStrictEqual(found, old)
        ? 'old'
        : isDeepStrictEqual(found, fresh)
          ? 'new'
          : found === undefined
            ? 'gone'
            : 'other';
      seen.add(state);
      if (state === 'other') expect(isMixOf(found, old, fresh)).toBe(true);
      // The next run is one that wants this tree, or one that wants the former.
      const [files, wanted] = n % 2 === 0 ? [scene.after, fresh] : [scene.before, state === 'new' ? back : old];
      const { warnings } = writeTree(dist, files);
      expect({ n, warnings, staging: staging(), tree: picture(dist) }).toEqual({ n, warnings: [], staging: [], tree: wanted });
    }
    expect(statesOf(scene)).toEqual(expect.arrayContaining([...seen]));
  });

  test.each(['ENOSPC', 'EIO', 'EPERM'])('%s at any call: nothing is changed and nothing left, or all is written', (code) => {
    const { old, fresh, calls } = rehearse(scene);
    for (const n of failures(calls, code.length)) {
      arrange(scene);
      let outcome: unknown = 'written';
      let warnings: readonly string[] = [];
      try {
        beforeEachCall(
          scene.canExchange,
          (call) => {
            refuseFixed(scene, call);
            if (call.n === n) throw failing(code);
          },
          () => {
            warnings = writeTree(dist, scene.after).warnings;
          },
        );
      } catch (error) {
        expect(error).not.toBeInstanceOf(PartialWriteError);
        outcome = error;
      }
      expect({ n, tree: picture(dist) }).toEqual({ n, tree: outcome === 'written' ? fresh : old });
      // What is left is said, unless something else was wrong.
      if (outcome === 'written') expect(warnings).toHaveLength(staging().length);
      expect(writeTree(dist, scene.after).warnings).toEqual([]);
      expect({ n, staging: staging(), tree: picture(dist) }).toEqual({ n, staging: [], tree: fresh });
    }
  });

  test('a disk that is full from any call on: nothing is left', () => {
    const { old, fresh, calls } = rehearse(scene);
    const needsSpace = ['linkSync', 'mkdirSync', 'writeFileSync'];
    for (const n of failures(calls, 0)) {
      arrange(scene);
      let outcome: unknown = 'written';
      try {
        beforeEachCall(
          scene.canExchange,
          (call) => {
            refuseFixed(scene, call);
            if (call.n >= n && needsSpace.includes(call.name)) throw failing('ENOSPC');
          },
          () => writeTree(dist, scene.after),
        );
      } catch (error) {
        outcome = error;
      }
      const wanted = outcome === 'written' ? fresh : old;
      expect({ n, staging: staging(), tree: picture(dist) }).toEqual({ n, staging: [], tree: wanted });
    }
  });
}

/** What a kill can leave. */
function statesOf({ canExchange, isFixed, before }: Scene): readonly string[] {
  if (isFixed) return ['new', 'old', 'other'];
  if (before.length === 0) return ['new', 'old'];
  return canExchange ? ['new', 'old'] : ['gone', 'new', 'old'];
}
