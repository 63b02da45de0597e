import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { NodeRef } from '../../../model.ts';
import { ChangeLog, type GraphState } from './change-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'cetu-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (epoch: number, nodes = epoch): GraphState => ({ epoch, nodes, edges: 0 });
const measure = (id: string): NodeRef => ({ label: 'Measure', id });
let count = 0;
const newFile = () => join(folder, String(count++));

describe('the log of changes', () => {
  it('tells every node that was written since, each once, also to another process', () => {
    const file = newFile();
    const log = new ChangeLog(file);
    log.note(at(3), [measure('a'), { label: 'Area', id: 'a' }]);
    log.note(at(4), []);
    log.note(at(5), [measure('b'), measure('a')]);
    for (const reader of [log, new ChangeLog(file)]) {
      const changed = reader.changed(at(3), at(6))!.map(({ label, id }) => `${label} ${id}`);
      expect(changed.sort()).toEqual(['Area a', 'Measure a', 'Measure b']);
    }
  });

  it('tells nothing where a commit is missing, or the graph is another one', () => {
    const log = new ChangeLog(newFile());
    expect(log.changed(at(3), at(3))).toEqual([]);
    expect(log.changed(at(3), at(3, 4))).toBeUndefined();
    expect(log.changed(at(3), at(2))).toBeUndefined();
    log.note(at(3), [measure('a')]);
    log.note(at(5), [measure('b')]);
    expect(log.changed(at(3), at(4))).toHaveLength(2);
    expect(log.changed(at(3), at(6))).toBeUndefined();
    expect(log.changed(at(3, 9), at(4))).toBeUndefined();
    log.clear();
    expect(log.changed(at(3), at(4))).toBeUndefined();
  });

  it('goes on after a note that was torn when the process was killed, wherever that was', () => {
    const whole = newFile();
    const log = new ChangeLog(whole);
    log.note(at(1), [measure('支持')]);
    const first = readFileSync(whole).length;
    log.note(at(2), [measure('torn')]);
    const bytes = readFileSync(whole);
    fc.assert(
      fc.property(fc.integer({ min: first, max: bytes.length - 1 }), (end) => {
        const file = newFile();
        appendFileSync(file, bytes);
        truncateSync(file, end);
        const after = new ChangeLog(file);
        // What was to be committed was not: it is noted again under the same number.
        expect(after.changed(at(1), at(2))).toEqual([measure('支持')]);
        expect(after.changed(at(1), at(3))).toBeUndefined();
        after.note(at(2), [measure('again')]);
        expect(after.changed(at(1), at(3))).toEqual([measure('支持'), measure('again')]);
        after.close();
      }),
      { numRuns: 30 },
    );
  });
});
