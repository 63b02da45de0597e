import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../api/coverage.ts';
import { matrixOf } from './coverage.ts';
import { explainCell } from './sentences.ts';
import type { Settings } from './settings.ts';
import { coverage, document, framework } from './testing.ts';

const settings: Settings = { asOf: '2026-11-22', counting: 'direct', documents: null };

function explain(data: Coverage, area: string, target: string, changes: Partial<Settings> = {}) {
  const used = { ...settings, ...changes };
  const row = matrixOf(data, framework, used).rows.find((candidate) => candidate.area.id === area)!;
  const cell = row.cells.find((candidate) => candidate.column.id === `f/${target}`)!;
  return [explainCell(row, cell, used, 'zh'), explainCell(row, cell, used, 'en')];
}

const data = coverage(
  [
    document({ id: 'now', issued: '2024-12-11', validUntil: '2027-01-14' }),
    document({ id: 'undated' }),
    document({ id: 'old', issued: '2023-01-01', validUntil: '2025-12-31' }),
    document({ id: 'gone', area: 'changning', issued: '2023-01-01', validUntil: '2025-12-31' }),
  ],
  [
    ['now', 'ai', 'direct', 3],
    ['undated', 'ai', 'direct', 1],
    ['now', 'ai', 'named', 2],
    ['old', 'ai', 'direct', 1],
    ['now', 'tier:future', 'direct', 1],
    ['gone', 'ic', 'direct', 1],
  ],
);

describe('explainCell', () => {
  it('says what a number rests on and what stands beside it', () => {
    expect(explain(data, 'minhang', 'ai')).toEqual([
      '闵行区：截至2026年11月22日，2 份计入的文件中有 4 项措施直接支持“人工智能”，其中 1 项所在文件未写明有效期。另有 2 项仅提及，1 项在已失效的文件中。',
      'Minhang: 4 measures in 2 counted documents support “Artificial intelligence” on 22 Nov 2026 (1 of them in documents that state no dates). Besides, 2 that only name it, 1 measure in expired documents.',
    ]);
  });

  it('does not call a measure that counts an aside', () => {
    expect(explain(data, 'minhang', 'ai', { counting: 'named' })[1]).toBe(
      'Minhang: 6 measures in 2 counted documents support or name “Artificial intelligence” on 22 Nov 2026 (1 of them in documents that state no dates). Besides, 1 measure in expired documents.',
    );
  });

  it('says of a gap what was not found, where and when, never that the area lacks it', () => {
    expect(explain(data, 'minhang', 'ic')).toEqual([
      '闵行区：在2026年11月22日计入的 2 份文件中，未发现直接支持“集成电路”的措施。',
      'Minhang: no measure found to support “Integrated circuits” in the 2 documents counted on 22 Nov 2026.',
    ]);
    expect(explain(data, 'minhang', 'future-energy')).toEqual([
      '闵行区：在2026年11月22日计入的 2 份文件中，未发现直接支持“未来能源”的措施；但有 1 项提到整个“五大未来产业”。',
      'Minhang: no measure found to support “Future energy” in the 2 documents counted on 22 Nov 2026, but 1 on “Future industries” as a whole.',
    ]);
  });

  it('says why a cell cannot be assessed', () => {
    expect(explain(data, 'changning', 'ai')).toEqual([
      '长宁区：没有计入的文件（1 份已失效），无法判断是否支持“人工智能”。',
      'Changning: no document counts (1 expired), so “Artificial intelligence” cannot be assessed.',
    ]);
    expect(explain(data, 'shanghai', 'ai')[1]).toContain('no document is in the collection or chosen');
  });

  it('keeps measures of expired documents in the sentence of an area where none counts', () => {
    expect(explain(data, 'changning', 'ic')).toEqual([
      '长宁区：没有计入的文件（1 份已失效）；另有 1 项在已失效的文件中直接支持“集成电路”。',
      'Changning: no document counts (1 expired); for “Integrated circuits” there is 1 measure in expired documents.',
    ]);
  });
});
