/** Money and targets in words. */
import type { Amount, TargetFigure } from '../../api/measures.ts';
import type { Language } from './dates.ts';

const ZH_UNITS = [
  [1e8, '亿'],
  [1e4, '万'],
] as const;
const EN_UNITS = [
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}

/** 10 000 000 CNY → `1,000万元`, `CNY 10 million`. */
export function money({ max, currency }: Pick<Amount, 'max' | 'currency'>, language: Language): string {
  const [unit, word] = (language === 'zh' ? ZH_UNITS : EN_UNITS).find(([size]) => Math.abs(max) >= size) ?? [
    1,
    '',
  ];
  const value = number(max / unit) + word;
  if (language === 'en') return `${currency} ${value}`;
  return currency === 'CNY' ? `${value}元` : `${value} ${currency}`;
}

const OPS: Record<TargetFigure['op'], string> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  '~': '≈',
};

/** `≥ 1,000家（2025年）`, `≥ 1,000 家 (2025)`; the unit stays as written. */
export function figure(
  { op, value, unit, year }: Pick<TargetFigure, 'op' | 'value' | 'unit' | 'year'>,
  language: Language,
): string {
  if (language === 'zh') return `${OPS[op]} ${number(value)}${unit}${year === null ? '' : `（${year}年）`}`;
  return `${OPS[op]} ${number(value)} ${unit}${year === null ? '' : ` (${year})`}`;
}
