import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPart, referencePart, relate } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

describe.each(EACH_STORE)('search on %s', (_, kind) => {
  let made: TestStore;
  beforeAll(async () => {
    made = await kind.make();
    const { nodes, ...reference } = referencePart();
    await made.store.load({
      ...reference,
      nodes: [
        ...nodes,
        { label: 'Industry', properties: { id: '氢能', name: '氢能', nameEn: 'Hydrogen energy' } },
        {
          label: 'Beneficiary',
          properties: { id: '龙头企业', name: '龙头企业', nameEn: 'Leading enterprises' },
        },
      ],
    });
    await made.store.load(
      documentPart({
        measures: [
          {
            id: 'm1',
            title: '加快人工智能发展',
            text: '支持人工智能大模型企业落户。',
            departments: ['经委'],
          },
          { id: 'm2', title: '优化环境', text: '推进绿色工厂建设，支持 ESG 服务。' },
          { id: 'm3', title: '鼓励研发 C++ (v2) 工具', text: '支持智能工厂。' },
        ],
      }),
    );
  });
  afterAll(() => made.dispose());

  it('finds Chinese words in titles and texts, the title first', async () => {
    const [best] = await made.store.search('人工智能', { labels: ['Measure'] });
    expect(best).toMatchObject({ label: 'Measure', id: 'doc-1/m1', text: '加快人工智能发展' });
    const [green] = await made.store.search('绿色工厂');
    expect(green).toMatchObject({ label: 'Measure', id: 'doc-1/m2' });
  });

  it('finds English words whatever their case, and names', async () => {
    expect((await made.store.search('esg'))[0]).toMatchObject({ id: 'doc-1/m2' });
    expect((await made.store.search('priority ai', { labels: ['Priority'] }))[0]).toMatchObject({
      id: 'shanghai/ai',
      text: '重点ai',
    });
    expect((await made.store.search('闵行区经委', { labels: ['Department'] }))[0]).toMatchObject({
      id: '闵行区/经委',
    });
    expect((await made.store.search('hydrogen', { labels: ['Industry'] }))[0]).toMatchObject({
      text: '氢能',
    });
    expect((await made.store.search('leading enterprises', { labels: ['Beneficiary'] }))[0]).toMatchObject({
      id: '龙头企业',
      text: '龙头企业',
    });
  });

  it('tells the document that a measure or a section stands in, however deep, and where', async () => {
    const part = documentPart({
      id: 'doc-3',
      measures: [{ id: 'm1', title: '航运', text: '支持船舶。', start: 40 }],
    });
    const section = (id: string, heading: string, start: number) =>
      ({
        label: 'Section',
        properties: { id, heading, kind: 'goal', ordinal: 0, start, end: start + 9 },
      }) as const;
    const [document, upper, lower] = [
      { label: 'Document', id: 'doc-3' },
      { label: 'Section', id: 'doc-3/s1' },
      { label: 'Section', id: 'doc-3/s2' },
    ] as const;
    await made.store.load({
      ...part,
      nodes: [...part.nodes, section(upper.id, '港口建设', 10), section(lower.id, '邮轮码头', 20)],
      relationships: [
        ...part.relationships,
        relate('HAS_SECTION', document, upper, {}),
        relate('HAS_SECTION', upper, lower, {}),
      ],
    });
    const placeOf = async (text: string) => (await made.store.search(text))[0]?.place;
    expect(await placeOf('航运')).toEqual({ document: 'doc-3', start: 40, text: '支持船舶。' });
    expect(await placeOf('港口建设')).toEqual({ document: 'doc-3', start: 10, text: null });
    expect(await placeOf('邮轮码头')).toEqual({ document: 'doc-3', start: 20, text: null });
    expect(await placeOf('hydrogen')).toBeNull();
    await made.store.remove('doc-3');
  });

  it('keeps to the labels and the limit', async () => {
    const hits = await made.store.search('支持', { labels: ['Measure'], limit: 2 });
    expect(hits).toHaveLength(2);
    expect(new Set(hits.map(({ label }) => label))).toEqual(new Set(['Measure']));
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score);
  });

  it.each(['', '   ', '"', '(', 'C++ (v2)', 'a AND', '~', '人工智能 OR', '[x TO', '\\', 'name:*', '🙂'])(
    'takes %j for words and not for a query language',
    async (text) => {
      expect(Array.isArray(await made.store.search(text))).toBe(true);
    },
  );

  it('follows what is loaded and removed', async () => {
    await made.store.load(
      documentPart({ id: 'doc-2', measures: [{ id: 'x', title: '低空经济', text: '无人机。' }] }),
    );
    expect((await made.store.search('低空经济'))[0]).toMatchObject({ id: 'doc-2/x' });
    await made.store.remove('doc-2');
    const ids = (await made.store.search('低空经济')).map(({ id }) => id);
    expect(ids).not.toContain('doc-2/x');
  });
});
