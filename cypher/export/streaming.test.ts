/** Every format of a graph is written while it is read: what a file holds never stands in memory as a whole. */
import { describe, expect, it } from 'vitest';
import type { Format } from './format-names.ts';
import { type Exportable, formatsFor, written } from './formats.ts';
import type { ExportNode } from './subgraph.ts';
import { exportSettings } from './testing.ts';

const settings = exportSettings();

/** Nodes without end, whose texts do not compress. */
function endless(): { what: Exportable; pulled: () => number } {
  let pulled = 0;
  let noise = 1;
  const text = () => {
    let made = '';
    for (let at = 0; at < 40; at++) {
      noise = (noise * 48271) % 2147483647;
      made += noise.toString(36);
    }
    return made;
  };
  function* nodes(): Generator<ExportNode> {
    for (;;) {
      pulled++;
      const id = `n${pulled}`;
      yield {
        key: `Measure:${id}`,
        labels: ['Measure'],
        name: id,
        properties: { id, text: text() },
        view: { size: 1, color: '#000000', shape: 'disc' },
      };
    }
  }
  return {
    what: { settings, graph: { nodes, edges: () => [], evidence: () => [] } },
    pulled: () => pulled,
  };
}

describe.each(formatsFor(endless().what) as Exclude<Format, 'png'>[])('%s', (format) => {
  it('gives what it has before it asks for more', async () => {
    const { what, pulled } = endless();
    const before: number[] = [];
    let bytes = 0;
    for await (const chunk of written(what, format)) {
      bytes += chunk.length;
      before.push(pulled());
      if (bytes > 2_000_000) break;
    }
    // Pieces of 64 K characters, one of them ahead, and what compression holds back.
    const steps = before.map((count, at) => count - (before[at - 1] ?? 0));
    expect(before.at(-1)).toBeGreaterThan(1000);
    expect(Math.max(...steps)).toBeLessThan(600);
  });
});
