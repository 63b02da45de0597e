import { describe, expect, it } from 'vitest';
import { withChange } from './changed.ts';
import { type Exportable, written } from './formats.ts';
import { exportSettings } from './testing.ts';

const settings = exportSettings({ language: 'zh', view: [['地址', 'http://127.0.0.1/']] });
const bare = { name: '合计', note: '', cells: [], total: '', bare: false };
const what: Exportable = {
  settings,
  graph: { nodes: () => [], edges: () => [], evidence: () => [] },
  matrix: { settings, corner: '', totalHead: '', groups: [], rows: [], foot: bare, legend: [] },
};

async function textOf(of: Exportable, format: Parameters<typeof written>[1]): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of written(of, format)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

describe('an export that was read while the graph changed', () => {
  it.each(['json', 'node-link', 'gexf', 'graphml', 'cypher', 'svg'] as const)(
    'says so in %s',
    async (format) => {
      expect(await textOf(withChange(what), format)).toContain('读取期间图谱有变化');
      expect(await textOf(what, format)).not.toContain('读取期间图谱有变化');
    },
  );

  it('says everything else as well', () => {
    expect(withChange(what).settings.view[0]).toEqual(['地址', 'http://127.0.0.1/']);
    expect(settings.view).toHaveLength(1);
  });
});
