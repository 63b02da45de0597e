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

// Made once: making one takes longer than a hundred numbers in words.
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

const number = (value: number): string => NUMBERS.format(value);

/** 10 000 000 CNY → `1,000万元`, `CNY 10 million`. */
function money({ max, currency }: Pick<Amount, 'max' | 'currency'>, language: Language): string {
  const [unit, word] = (language === 'zh' ? ZH_UNITS : EN_UNITS).find(([size]) => Math.abs(max) >= size) ?? [
    1,
    '',
  ];
  const value = number(max / unit) + word;
  if (language === 'en') return `${currency} ${value}`;
  return currency === 'CNY' ? `${value}元` : `${value} ${currency}`;
}

/** What an amount is per, where one English word says it; anything else stays as the text has it. */
const UNITS_EN: Readonly<Record<string, string>> = {
  人: 'person',
  名: 'person',
  家: 'firm',
  户: 'firm',
  企业: 'firm',
  家企业: 'firm',
  户企业: 'firm',
  机构: 'institution',
  家机构: 'institution',
  项目: 'project',
  个项目: 'project',
  主体: 'applicant',
  个: 'item',
  项: 'item',
  件: 'item',
  次: 'time',
  场: 'event',
  套: 'set',
  台: 'machine',
  年: 'year',
  年度: 'year',
  月: 'month',
  天: 'day',
  日: 'day',
  平方米: 'm²',
  平米: 'm²',
  亩: 'mu',
};
/** 每家, 单个项目, 各街镇 say themselves that each of them is meant. */
const EACH = /^(?:每|单|各)/;

/** 单个项目每年不超过1亿元: per project is the one thing, every year the other. */
const EVERY = /每(?:年|季度|月)/;

/**
 * What an amount is per, in words; empty where the text does not say. `项目`, `每家` and `单个项目` are `每项目`, `每家`
 * and `单个项目`; `per project`, `per firm`.
 */
function perInWords({ per, asWritten }: Pick<Amount, 'per' | 'asWritten'>, language: Language): string {
  const parts = (per ?? '').split(/[/·]|(?<=.)(?=每)/).filter((part) => part.trim() !== '');
  const [every] = EVERY.exec(asWritten) ?? [];
  if (every && !parts.some((part) => EVERY.test(`每${part}`) || part.includes(every))) parts.push(every);
  const each = parts.map((part) => (EACH.test(part) ? part : `每${part}`));
  if (language === 'zh') return each.join('');
  return each
    .map((part) => part.replace(/^(?:每一?|单个?|各)(?=.)/, ''))
    .map((unit) => `per ${UNITS_EN[unit] ?? unit}`)
    .join(' ');
}

/**
 * An amount as reports, tables and cards word it: whether it is the most that somebody gets or all that there is, and
 * what it is per: `上限 500万元（每家）`, `总额 300亿元`, `up to CNY 5 million per firm`, `total CNY 30 billion`. A sum
 * per head or thing is no total, and is told by itself: `5万元（每人）`.
 */
export function amountInWords(
  { role, max, currency, ...of }: Pick<Amount, 'role' | 'max' | 'currency' | 'per' | 'asWritten'>,
  language: Language,
): string {
  const sum = money({ max, currency }, language);
  const each = perInWords(of, language);
  if (language === 'zh') {
    const kind = role === 'ceiling' ? '上限 ' : each === '' ? '总额 ' : '';
    return kind + sum + (each && `（${each}）`);
  }
  const kind = role === 'ceiling' ? 'up to ' : each === '' ? 'total ' : '';
  return kind + sum + (each && ` ${each}`);
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
