import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../api/measures.ts';
import type { Overlaps } from '../../../api/overlaps.ts';
import { coverage, document, linkTo, measure } from '../testing.ts';
import type { Block, Report, Run } from './blocks.ts';
import type { ReportItem } from './item.ts';
import { needsOf } from './needs.ts';
import { type ReportQuestion, writeReport } from './report.ts';
import type { ReportData } from './writing.ts';

const link = (target: string, evidence: string[], relation: 'direct' | 'named' = 'direct') =>
  linkTo(`f/${target}`, {
    relation,
    evidence,
    starts: evidence.map((_, index) => index * 10),
    ends: evidence.map((_, index) => index * 10 + 5),
    rule: 'object',
  });

const documents = [
  document({
    id: 'm',
    title: '闵行意见',
    number: '闵府规发〔2024〕11号',
    issued: '2024-05-01',
    validUntil: '2027-12-31',
    measures: 2,
  }),
  document({ id: 'c', title: '长宁意见', area: 'changning', issued: '2024-06-01', measures: 1 }),
  document({ id: 'old', title: '旧意见', area: 'changning', issued: '2019-01-01', validUntil: '2023-12-31' }),
];
const department = {
  id: 'b',
  name: '闵行区科学技术委员会',
  short: '区科委',
  role: 'lead' as const,
  order: 0,
  asWritten: '区科委',
  start: 50,
  end: 53,
};
const measures: Measure[] = [
  measure({
    id: 'm1',
    document: 'm',
    title: '支持大模型',
    text: '1.支持大模型。每年支持大模型研发，发放“算力券”和数据。',
    end: 28,
    path: ['二、重点任务', '（一）科技'],
    departments: [department],
    links: [link('ai', ['支持大模型研发', '支持大模型研发', '算力券'])],
    amounts: [
      {
        id: 'a',
        role: 'ceiling',
        max: 1e7,
        currency: 'CNY',
        per: '项目',
        asWritten: '不超过1000万元',
        start: 60,
        end: 68,
      },
    ],
  }),
  measure({
    id: 'm2',
    document: 'm',
    title: '芯片展会',
    ordinal: 1,
    links: [link('ic', ['举办芯片展会'], 'named')],
  }),
  measure({ id: 'c1', document: 'c', title: '芯片攻关', links: [link('ic', ['支持芯片攻关'])] }),
  measure({ id: 'o1', document: 'old', title: '旧芯片', links: [link('future-energy', ['支持核聚变'])] }),
];
const counts = [
  ['m', 'ai', 'direct', 1],
  ['m', 'ic', 'named', 1],
  ['c', 'ic', 'direct', 1],
  ['old', 'future-energy', 'direct', 1],
] as const;
const overlaps: Overlaps = { instruments: [], beneficiaries: [], means: [], similar: [] };
const lenses: ReportData['lenses'] = {
  departments: {
    rows: [{ id: 'b', name: '闵行区科学技术委员会', nameEn: '', area: 'minhang' }],
    documents: ['m'],
    targets: ['f/ai'],
    counts: [[0, 0, 0, 0, 1]],
  },
};
const data: ReportData = {
  coverage: coverage(documents, counts),
  overlaps,
  lenses,
  measures,
  cut: [],
  missing: [],
};
const settings = { asOf: '2026-12-01', counting: 'direct' as const, documents: null };
const created = new Date('2026-12-01T08:00:00Z');

function write(question: Partial<ReportQuestion>, with_: Partial<ReportData> = {}): Report {
  const report = writeReport(
    { subject: { kind: 'matrix' }, settings, language: 'zh', created, ...question },
    { ...data, ...with_ },
  );
  expect(report).not.toBeNull();
  return report!;
}

const flat = (runs: readonly Run[]) =>
  runs.map(({ text, cite }) => (cite === undefined ? text : `[${cite}]`)).join('');

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return [block.text];
    case 'text':
      return [flat(block.runs)];
    case 'list':
      return block.items.map(flat);
    case 'references':
      return block.items.map(({ number, runs }) => `[${number}] ${flat(runs)}`);
    case 'figure':
      return [block.caption];
    case 'table':
      return [
        block.caption,
        ...block.rows.map((row) =>
          'group' in row ? row.group : row.cells.map(({ runs }) => flat(runs)).join('|'),
        ),
      ];
  }
}

/** A report as lines of text. */
const linesOf = ({ blocks }: Pick<Report, 'blocks'>): string[] => blocks.flatMap(linesOfBlock);

/** Every mark of a reference in the report, in its order. */
function marks({ blocks }: Report): number[] {
  const runs = blocks.flatMap((block): readonly Run[] => {
    if (block.kind === 'text') return block.runs;
    return block.kind === 'list' ? block.items.flat() : [];
  });
  return runs.flatMap(({ cite }) => cite ?? []);
}

describe('a report on the matrix', () => {
  const report = write({});
  const lines = linesOf(report);

  it('says of a gap what was not found, in how many documents, as of when, and never that an area lacks it', () => {
    expect(lines).toContainEqual(
      expect.stringMatching(/^闵行区：在2026年12月1日计入的 1 份文件中，未发现直接支持“未来能源”的措施。/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^在所收录的 2 份有效文件中，1 个领域未发现任何地区有直接支持的措施：未来能源。/),
    );
    expect(lines.filter((line) => /缺乏|缺少|没有政策支持/.test(line))).toEqual([]);
  });

  it('cites every measure with its words, document, number, date and section', () => {
    expect(lines).toContain(
      '支持大模型：“每年支持大模型研发”“发放‘算力券’和数据”[2]；责任部门：区科委（牵头）；金额：上限 1,000万元（每项目）。',
    );
    expect(lines).toContain(
      '[2] 《闵行意见》，闵府规发〔2024〕11号，2024年5月1日，二、重点任务，（一）科技，支持大模型，“每年支持大模型研发”“发放‘算力券’和数据”。',
    );
  });

  it('marks the words that make a link in the clause that is quoted', () => {
    const items = report.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    const finding = items.find(([first]) => first?.text === '支持大模型')!;
    expect(finding.filter(({ bold }) => bold).map(({ text }) => text)).toEqual([
      '支持大模型',
      '支持大模型研发',
      '算力券',
    ]);
  });

  it('numbers references in the order in which they are named, and gives each', () => {
    const named = marks(report);
    expect([...new Set(named)]).toEqual([...new Set(named)].sort((a, b) => a - b));
    const references = report.blocks.flatMap((block) => (block.kind === 'references' ? block.items : []));
    expect(references.map(({ number }) => number)).toEqual(references.map((_, index) => index + 1));
    expect(Math.max(...named)).toBe(references.length);
  });

  it('cites what only names a priority, and what stands in a document that has expired', () => {
    const gap = lines.find((line) => line.startsWith('闵行区：') && line.includes('1 项仅提及'))!;
    const expired = lines.find(
      (line) => line.startsWith('长宁区：') && line.includes('1 项在已失效的文件中'),
    )!;
    for (const [line, words] of [
      [gap, '举办芯片展会'],
      [expired, '支持核聚变'],
    ] as const) {
      const number = /\[(\d+)\]/.exec(line)?.[1];
      expect(lines.find((one) => one.startsWith(`[${number}]`))).toContain(words);
    }
  });

  it('carries its settings: day, counting, documents by their bytes, framework and tool', () => {
    expect(lines).toContain('截至日期|2026年12月1日');
    expect(lines).toContainEqual(expect.stringContaining('选入 3 份（共收录 3 份）：当日有效 2 份'));
    for (const { sha256 } of documents) expect(lines.some((line) => line.endsWith(sha256))).toBe(true);
    expect(report.footer).toContain('截至2026年12月1日 · 直接支持 · 计入 2 份文件');
    expect(report.settings.documents).toHaveLength(3);
  });

  it('lists measures with departments, amounts and the numbers of their references', () => {
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^\d\|支持大模型\n二、重点任务 › （一）科技\|区科委（牵头）\|上限 1,000万元（每项目）\|\|人工智能\|\[2\]$/,
      ),
    );
  });

  it('says that a list was cut', () => {
    const cut = linesOf(write({}, { cut: ['minhang'] }));
    expect(cut).toContainEqual(expect.stringContaining('闵行区（列出 2 项）'));
  });

  it('is written in English as well, with the words of the documents as they are', () => {
    const english = linesOf(write({ language: 'en' }));
    expect(english).toContainEqual(
      expect.stringContaining(
        'no measure found to support “Future energy” in the 1 document counted on 1 Dec 2026',
      ),
    );
    expect(english).toContainEqual(expect.stringContaining('“每年支持大模型研发” “发放‘算力券’和数据”[2]'));
    const own = english.filter((line) => !/“|《|\|/.test(line)).join('');
    expect(own.replace(/策图/g, '')).not.toMatch(/[。，、]/);
  });
});

describe('a report on areas', () => {
  it('is not written of an area that is not there', () => {
    for (const subject of [
      { kind: 'area' as const, area: 'nowhere' },
      { kind: 'comparison' as const, left: 'minhang', right: 'nowhere' },
    ])
      expect(writeReport({ subject, settings, language: 'zh' }, data)).toBeNull();
  });

  it('keeps to the area', () => {
    const lines = linesOf(write({ subject: { kind: 'area', area: 'minhang' } }));
    expect(lines.some((line) => line.includes('芯片攻关'))).toBe(false);
    expect(lines).toContain('集成电路|0|仅提及|1/1');
  });

  it('puts two areas beside each other', () => {
    const lines = linesOf(write({ subject: { kind: 'comparison', left: 'minhang', right: 'changning' } }));
    expect(lines).toContain('人工智能|1|未发现|仅闵行区');
    expect(lines).toContain('集成电路|仅提及|1|仅长宁区');
    expect(lines).toContain('未来能源|未发现|仅见于失效文件|两地都未发现');
  });

  it('says of an area whose documents have expired what cannot be assessed, by name and without a number', () => {
    const lines = linesOf(
      write({
        subject: { kind: 'area', area: 'changning' },
        settings: { ...settings, documents: ['m', 'old'] },
      }),
    );
    expect(lines).toContain('无法判断：2 个领域（集成电路、人工智能）。');
    expect(lines).toContainEqual(expect.stringMatching(/^长宁区：没有计入的文件.*无法判断：2 个领域/));
    expect(lines).toContainEqual(expect.stringMatching(/^人工智能\|–\|无法判断\|/));
    expect(lines).toContainEqual(expect.stringMatching(/^未来能源\|0\|仅见于失效文件\|/));
  });

  it('says at its foot how many documents of the area count, and how many of all', () => {
    const about = (subject: ReportQuestion['subject'], language: 'zh' | 'en' = 'zh') =>
      write({ subject, language }).footer;
    expect(about({ kind: 'area', area: 'minhang' })).toContain('计入闵行区 1 份文件（全部地区共 2 份）');
    expect(about({ kind: 'comparison', left: 'minhang', right: 'changning' }, 'en')).toContain(
      'documents counted: Minhang 1, Changning 1 (2 of all areas)',
    );
  });

  it('says of departments that share a short form which they are', () => {
    const lines = linesOf(
      write({ subject: { kind: 'comparison', left: 'minhang', right: 'changning' }, language: 'en' }),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^区科委\n闵行区科学技术委员会\|/));
    expect(lines).toContainEqual(expect.stringMatching(/same short form share a row/));
  });

  it('counts what only names a priority where that was asked for', () => {
    const named = { ...settings, counting: 'named' as const };
    const lines = linesOf(write({ subject: { kind: 'area', area: 'minhang' }, settings: named }));
    expect(lines).toContainEqual(
      expect.stringMatching(/^芯片展会：“举办芯片展会”\[\d\]（仅提及）；未写明责任部门。$/),
    );
  });
});

describe('a report on what was collected', () => {
  const view = (id: string, address: string, fields: Partial<ReportItem> = {}): ReportItem =>
    ({ kind: 'view', id, title: `项目${id}`, note: '', address, ...fields }) as ReportItem;
  const on = 'lang=zh&on=2026-12-01';
  const items: ReportItem[] = [
    view('1', `/?${on}&area=minhang&target=f/ai`, { note: '先看这里' }),
    view('2', `/gaps?${on}&kind=none&area=minhang&target=f/future-energy`),
    view('3', `/reader?${on}&doc=c&measure=c1&link=f/ic`),
    view('4', `/reader?${on}&doc=c&measure=gone`),
    view('5', '/?lang=zh&on=2022-12-01&area=changning&target=f/future-energy'),
    {
      ...view('6', '/console?lang=zh'),
      kind: 'query',
      query: 'RETURN 1',
      columns: ['一'],
      rows: [['1']],
      more: true,
    },
    {
      ...view('7', `/graph?${on}`),
      kind: 'graph',
      picture: {
        nodes: [
          { label: 'Measure', id: 'm1', name: '支持大模型', nameEn: null, tier: null, x: 0, y: 0 },
          { label: 'Priority', id: 'f/ai', name: '人工智能', nameEn: '', tier: 'f/tier:leading', x: 1, y: 1 },
        ],
        edges: [{ from: 'Measure:m1', to: 'Priority:f/ai', type: 'ADDRESSES', weight: 1 }],
      },
    },
  ];
  const lines = linesOf(write({ subject: { kind: 'basket', items } }));
  /** What stands under the heading of an item. */
  const under = (id: number) => lines.slice(lines.indexOf(`项目${id}`) + 1, lines.indexOf(`项目${id + 1}`));

  it('tells each view in the order of the basket, with its note', () => {
    expect(lines.filter((line, index) => /^项目\d$/.test(line) && line !== lines[index - 1])).toEqual(
      items.map(({ title }) => title),
    );
    expect(under(1)[0]).toBe('先看这里');
    expect(under(1)[2]).toMatch(/^支持大模型：“每年支持大模型研发”“发放‘算力券’和数据”\[1\]/);
    expect(under(2)).toEqual([expect.stringMatching(/^闵行区：.*未发现直接支持“未来能源”的措施。/)]);
    expect(under(3)[0]).toContain('“支持芯片攻关”');
    expect(under(4)).toEqual(['这一项所指的内容已不在图谱中。']);
  });

  it('keeps the settings of each view, and says where they differ', () => {
    expect(under(5)[0]).toMatch(/^长宁区：截至2022年12月1日，1 份计入的文件中有 1 项措施直接支持“未来能源”/);
    expect(under(5).at(-1)).toBe('这一项的设置：截至2022年12月1日，直接支持，全部文件。');
    expect(under(1).join()).not.toContain('这一项的设置');
  });

  it('shows a query with its rows, and that there are more', () => {
    expect(under(6)).toEqual(['RETURN 1', '结果', '1', '结果不止这些，只收集了前 1 行。']);
  });

  it('draws a graph and cites the measures in it', () => {
    const report = write({ subject: { kind: 'basket', items } });
    const figure = report.blocks.find((block) => block.kind === 'figure');
    expect(figure?.svg).toContain('支持大模型');
    expect(lines.slice(lines.indexOf('项目7') + 1)[1]).toMatch(
      /^支持大模型：“每年支持大模型研发”“发放‘算力券’和数据”\[1\]/,
    );
  });

  it('looks through other lenses, and at the priorities of a tier that is drawn together', () => {
    const others = [
      view('1', `/?${on}&lens=departments&item=b&target=f/ai`),
      view('2', `/?${on}&area=changning&target=sum:f/tier:leading`),
    ];
    const told = linesOf(write({ subject: { kind: 'basket', items: others } }));
    const at = told.indexOf('项目1');
    expect(told[at + 1]).toMatch(
      /^闵行区科学技术委员会：截至2026年12月1日，计入的 2 份文件中有 1 项措施直接支持“人工智能”。/,
    );
    expect(told[at + 2]).toMatch(/^支持大模型：/);
    expect(told.slice(told.indexOf('项目2')).filter((line) => line.startsWith('长宁区：'))).toHaveLength(2);
    expect(needsOf({ kind: 'basket', items: others }, data.coverage).lenses).toEqual(['departments']);
  });

  it('asks only for what it needs', () => {
    expect(needsOf({ kind: 'basket', items: items.slice(1, 4) }, data.coverage)).toEqual({
      areas: ['minhang'],
      measures: ['c1', 'gone'],
      lenses: [],
    });
    expect(needsOf({ kind: 'matrix' }, data.coverage).areas.sort()).toEqual(['changning', 'minhang']);
  });
});
