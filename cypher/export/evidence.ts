/** The flat table: one row for each link of a measure, with the words that it rests on. */
import { withoutLooseBlanks } from '../blanks.ts';
import type { Language } from './settings.ts';
import type { EvidenceRow, TableColumn, TableValue } from './subgraph.ts';

const COLUMNS: readonly [keyof EvidenceRow, string, string, number][] = [
  ['area', '地区', 'Area', 12],
  ['document', '文件', 'Document', 40],
  ['number', '文号', 'Number', 20],
  ['issued', '成文日期', 'Issued', 12],
  ['validUntil', '有效期至', 'Valid until', 12],
  ['path', '章节', 'Section', 30],
  ['measure', '措施', 'Measure', 40],
  ['text', '措施全文', 'Text of the measure', 60],
  ['departments', '责任部门', 'Departments', 24],
  ['target', '重点领域', 'Priority', 20],
  ['tier', '类别', 'Tier', 18],
  ['relation', '联系', 'Link', 10],
  ['state', '状态', 'State', 10],
  ['evidence', '依据原文', 'Words', 50],
  ['starts', '起点', 'Starts', 12],
  ['ends', '终点', 'Ends', 12],
  ['terms', '词', 'Terms', 24],
  ['rule', '规则', 'Rule', 18],
  ['confidence', '置信度', 'Confidence', 10],
  ['measureId', '措施编号', 'Measure id', 24],
  ['targetId', '领域编号', 'Priority id', 24],
];

const named = (language: Language): TableColumn[] =>
  COLUMNS.map(([id, zh, en, width]) => ({ id, title: language === 'zh' ? zh : en, width }));

export const EVIDENCE_COLUMNS: Record<Language, readonly TableColumn[]> = {
  zh: named('zh'),
  en: named('en'),
};

/** What joins the parts of a list, each by what it is. */
const BETWEEN: Partial<Record<keyof EvidenceRow, string>> = { path: ' › ', evidence: ' … ' };

export function evidenceValues(row: EvidenceRow): TableValue[] {
  return COLUMNS.map(([id]) => {
    const value = row[id];
    if (typeof value !== 'object' || value === null) return value ?? null;
    const items = id === 'evidence' ? row.evidence.map(withoutLooseBlanks) : value;
    return items.join(BETWEEN[id] ?? '; ');
  });
}
