/** Colours and shapes of pictures and of viz attributes: those of the page on a light ground. */
import type { Label } from '../model.ts';
import type { NodeView, Shape } from './subgraph.ts';

/** By the place of a tier in its framework, 1 to 6; 0 for what belongs to none (after Okabe and Ito). */
export const TIER_COLOURS = [
  '#7d848f',
  '#0072b2',
  '#009e73',
  '#d55e00',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
] as const;

const OTHER = '#3f6b6b';

const LOOKS: Partial<Record<Label, { color: string; shape: Shape; size: number }>> = {
  Framework: { color: '#1b1f26', shape: 'diamond', size: 16 },
  Tier: { color: TIER_COLOURS[0], shape: 'diamond', size: 13 },
  Priority: { color: TIER_COLOURS[0], shape: 'disc', size: 12 },
  Area: { color: '#5b3fa8', shape: 'square', size: 12 },
  Document: { color: '#5a4632', shape: 'square', size: 9 },
  Measure: { color: '#8d939d', shape: 'disc', size: 6 },
  Department: { color: '#8a1f3d', shape: 'triangle', size: 8 },
  Line: { color: '#8a1f3d', shape: 'disc', size: 7 },
  Industry: { color: OTHER, shape: 'disc', size: 7 },
  Instrument: { color: OTHER, shape: 'diamond', size: 7 },
  Beneficiary: { color: OTHER, shape: 'triangle', size: 7 },
  Amount: { color: OTHER, shape: 'square', size: 6 },
  Target: { color: '#7a6a1f', shape: 'square', size: 6 },
};

type Name = { zh: string; en: string };

/** What a label is called. A graph may have others, which go by their own. */
export const LABEL_NAMES: Partial<Record<string, Name>> = {
  Framework: { zh: '产业体系', en: 'Framework' },
  Tier: { zh: '类别', en: 'Tier' },
  Priority: { zh: '重点领域', en: 'Priority' },
  Area: { zh: '地区', en: 'Area' },
  Document: { zh: '文件', en: 'Document' },
  SourceText: { zh: '原文', en: 'Source text' },
  Section: { zh: '章节', en: 'Section' },
  Measure: { zh: '措施', en: 'Measure' },
  Department: { zh: '部门', en: 'Department' },
  Line: { zh: '条线', en: 'Line of work' },
  Industry: { zh: '产业', en: 'Industry' },
  Instrument: { zh: '政策工具', en: 'Instrument' },
  Beneficiary: { zh: '支持对象', en: 'Beneficiary' },
  Amount: { zh: '金额', en: 'Amount' },
  Target: { zh: '指标', en: 'Target' },
} satisfies Record<Label, Name>;

/** How a node looks where nobody drew it. `tier`: the colour of its tier, 1 to 6, where it is known. */
export function viewOf(label: string, tier = 0): NodeView {
  const look = LOOKS[label as Label];
  const tiered = label === 'Tier' || label === 'Priority';
  const color = tiered ? TIER_COLOURS[tier]! : (look?.color ?? OTHER);
  return { size: look?.size ?? 7, color, shape: look?.shape ?? 'disc' };
}
