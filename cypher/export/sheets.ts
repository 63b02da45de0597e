/**
 * A graph as the sheets of a workbook: what a reader needs, first what matters most, in the words of the file's language.
 * CSV and the formats of other programs hold every property under its own name.
 */
import { withoutLooseBlanks } from '../blanks.ts';
import type { Label } from '../model.ts';
import type { Value } from '../store/store.ts';
import { warningInWords } from '../warning-words.ts';
import { evidenceRows } from './csv.ts';
import { EVIDENCE_COLUMNS } from './evidence.ts';
import type { Language } from './settings.ts';
import type { Properties, Subgraph, Table, TableColumn, TableValue } from './subgraph.ts';
import { codesSheet, inWords } from './value-words.ts';

/** A property, its heads in Chinese and English, and the width of its column. */
type Column = readonly [property: string, zh: string, en: string, width?: number];

export const NODE_COLUMNS: readonly Column[] = [
  ['number', '文号', 'Number', 20],
  ['issued', '成文日期', 'Issued', 12],
  ['effectiveFrom', '施行日期', 'In force from', 12],
  ['validFrom', '起用日期', 'Valid from', 12],
  ['validUntil', '有效期至', 'Valid until', 12],
  ['periodFrom', '规划期始', 'Period from', 12],
  ['periodUntil', '规划期止', 'Period until', 12],
  ['uncounted', '不计入', 'Not counted', 12],
  ['text', '原文', 'Text', 60],
  ['path', '所在章节', 'Section', 24],
  ['indicator', '指标', 'Indicator', 24],
  ['op', '比较', 'Comparison', 8],
  ['value', '数值', 'Value', 12],
  ['unit', '单位', 'Unit', 8],
  ['year', '年份', 'Year', 8],
  ['max', '金额', 'Amount', 16],
  ['currency', '币种', 'Currency', 8],
  ['role', '上限或总额', 'Ceiling or sum', 12],
  ['per', '计量对象', 'Per', 12],
  ['asWritten', '原文写法', 'As written', 24],
  ['definition', '界定', 'Definition (Chinese)', 40],
  ['definitionEn', '界定（英文）', 'Definition', 40],
  ['isNot', '不包括', 'Does not include (Chinese)', 40],
  ['isNotEn', '不包括（英文）', 'Does not include', 40],
  ['nameEn', '英文名', 'English name', 24],
  ['short', '简称', 'Short name', 14],
  ['aliases', '别名', 'Other names', 24],
  ['level', '级别', 'Level', 12],
  ['kind', '种类', 'Kind', 12],
  ['scope', '适用范围', 'Scope', 14],
  ['code', '代码', 'Code', 10],
  ['ordinal', '次序', 'Order', 8],
  ['published', '转载日期', 'Republished', 12],
  ['source', '来源', 'Source', 30],
  ['warnings', '读取时的提醒', 'Warnings', 30],
  ['sha256', '原文件 sha256', 'sha256 of the file', 20],
  ['id', '编号', 'Id', 24],
];
/** Names stand in a column of their own; the rest is how Cetu keeps the graph, or offsets, which stand beside evidence. */
export const NOT_IN_NODES = [
  ...['title', 'name', 'heading'],
  ...['script', 'fingerprint', 'coverage', 'start', 'end'],
] as const;

export const EDGE_COLUMNS: readonly Column[] = [
  ['relation', '联系', 'Link', 10],
  ['state', '状态', 'State', 10],
  ['evidence', '依据原文', 'Words', 50],
  ['role', '角色', 'Role', 12],
  ['asWritten', '原文写法', 'As written', 24],
  ['score', '相似度', 'Similarity', 10],
  ['terms', '词', 'Terms', 24],
  ['rule', '规则', 'Rule', 18],
  ['confidence', '置信度', 'Confidence', 10],
  ['order', '次序', 'Order', 8],
];
export const NOT_IN_EDGES = ['start', 'end', 'starts', 'ends'] as const;

const LABELS: Readonly<Record<Label, string>> = {
  Area: '地区',
  Document: '文件',
  SourceText: '原文',
  Section: '章节',
  Measure: '措施',
  Department: '部门',
  Line: '条线',
  Framework: '体系',
  Tier: '类别',
  Priority: '重点领域',
  Industry: '行业',
  Instrument: '政策工具',
  Beneficiary: '支持对象',
  Amount: '金额',
  Target: '目标值',
};
const labelled = (label: string, language: Language): string =>
  language === 'zh' && Object.hasOwn(LABELS, label) ? LABELS[label as Label] : label;

const TYPE: Column = ['type', '关系', 'Type', 16];

/** The heads of a property's columns: one of nodes may have another than one of relationships. */
function headOf(property: string, language: Language): string {
  const heads = [...NODE_COLUMNS, ...EDGE_COLUMNS, TYPE]
    .filter(([id]) => id === property)
    .map(([, zh, en]) => (language === 'zh' ? zh : en));
  return [...new Set(heads)].join(' / ');
}

/** The sheets of a graph: its links with their words, its nodes, its relationships, and the codes behind words. */
export function sheetsOf(
  { nodes, edges, ...graph }: Subgraph,
  names: { nodes: string; edges: string; evidence: string },
): Table[] {
  const { language } = graph.settings;
  return [
    {
      name: names.evidence,
      columns: EVIDENCE_COLUMNS[language],
      rows: async function* () {
        for await (const row of evidenceRows(graph))
          yield row.map((value, at) => inWords(EVIDENCE_COLUMNS[language][at]!.id, value, language));
      },
    },
    {
      name: names.nodes,
      columns: headed(
        [['labels', '类型', 'Label', 12], ['name', '名称', 'Name', 40], ...NODE_COLUMNS],
        language,
      ),
      rows: async function* () {
        for await (const { labels, name, properties } of nodes())
          yield [
            labels.map((label) => labelled(label, language)).join('; '),
            name,
            ...valuesOf(NODE_COLUMNS, properties, language),
          ];
      },
    },
    {
      name: names.edges,
      columns: headed(
        [['source', '起点', 'From', 30], TYPE, ['target', '终点', 'To', 30], ...EDGE_COLUMNS],
        language,
      ),
      rows: async function* () {
        for await (const { source, type, target, properties } of edges())
          yield [
            source,
            inWords('type', type, language),
            target,
            ...valuesOf(EDGE_COLUMNS, properties, language),
          ];
      },
    },
    codesSheet(language, (property) => headOf(property, language)),
  ];
}

const headed = (columns: readonly Column[], language: Language): TableColumn[] =>
  columns.map(([id, zh, en, width]) => ({
    id,
    title: language === 'zh' ? zh : en,
    ...(width !== undefined && { width }),
  }));

const valuesOf = (columns: readonly Column[], properties: Properties, language: Language): TableValue[] =>
  columns.map(([property]) =>
    inWords(property, cellOf(property, properties[property] ?? null, language), language),
  );

function cellOf(property: string, value: Value, language: Language): TableValue {
  if (value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (property === 'warnings')
    return value.map((warning) => warningInWords(String(warning), language)).join(' ');
  if (property === 'evidence') return value.map((words) => withoutLooseBlanks(String(words))).join(' … ');
  return value
    .map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
    .join(property === 'path' ? ' › ' : '; ');
}
