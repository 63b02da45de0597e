/** Properties of a node or a link in words: dates as dates, amounts as money, the rest by its name in the model. */
import { warningInWords } from '../../../../cypher/warning-words.ts';
import type { Properties as PropertyValues } from '../../../api/graph.ts';
import { amountInWords, figure } from '../../core/figures.ts';
import { useWords } from '../../i18n/useWords.ts';
import { langOfName } from '../../ui/lang.ts';
import styles from './Panel.module.css';

/** What a panel says elsewhere, or says better together: the name in its heading, evidence as links, sums as money. */
const ELSEWHERE = new Set(['id', 'name', 'nameEn', 'title', 'evidence', 'starts', 'ends', 'start', 'end']);
const DATES = new Set([
  'issued',
  'published',
  'effectiveFrom',
  'validUntil',
  'validFrom',
  'periodFrom',
  'periodUntil',
]);
const WORDED = new Set(['role', 'relation', 'state', 'kind', 'scope', 'level', 'script']);
const SHARES = new Set(['confidence', 'score']);

type Value = PropertyValues[string];

const text = (value: Value | undefined) => (typeof value === 'string' ? value : '');

/** An amount or a figure as one value; null for what is neither. */
function together(
  properties: PropertyValues,
  language: 'zh' | 'en',
): { name: string; value: string; of: string[] } | null {
  const { max, value, op, year } = properties;
  if (typeof max === 'number')
    return {
      name: 'amount',
      value: amountInWords(
        {
          role: properties.role === 'ceiling' ? 'ceiling' : 'sum',
          max,
          currency: text(properties.currency),
          per: text(properties.per) || null,
          asWritten: text(properties.asWritten),
        },
        language,
      ),
      of: ['role', 'max', 'currency', 'per'],
    };
  if (typeof value === 'number')
    return {
      name: 'figure',
      value: figure(
        {
          value,
          op: (['>=', '<=', '>', '<', '='] as const).find((one) => one === op) ?? '~',
          unit: text(properties.unit),
          year: typeof year === 'number' ? year : null,
        },
        language,
      ),
      of: ['value', 'op', 'unit', 'year'],
    };
  return null;
}

export function Properties({ of, skip = [] }: { of: PropertyValues; skip?: readonly string[] }) {
  const { t, language, date } = useWords();
  const joined = together(of, language);
  const said = new Set([...(joined?.of ?? []), ...skip]);
  const word = (name: string, value: Value): string => {
    if (name === 'warnings' && Array.isArray(value))
      return value.map((warning) => warningInWords(String(warning), language)).join(' ');
    if (Array.isArray(value)) return value.join(name === 'path' ? ' › ' : '、');
    if (value === null) return t('reader.notStated');
    if (typeof value === 'number') return SHARES.has(name) ? `${Math.round(value * 100)}%` : String(value);
    if (DATES.has(name)) return date(value);
    if (name === 'uncounted') return t(`statusLong.${value}`, { defaultValue: value });
    if (name === 'rule') return t(`rule.${value}`, { defaultValue: value });
    return WORDED.has(name) ? t(`graph.value.${value}`, { defaultValue: value }) : value;
  };
  const rows = [
    ...(joined ? [[joined.name, joined.value] as const] : []),
    ...Object.entries(of)
      .filter(
        ([name, value]) =>
          !ELSEWHERE.has(name) &&
          !said.has(name) &&
          !(name === 'uncounted' && value === null) &&
          !(Array.isArray(value) && value.length === 0),
      )
      .map(([name, value]) => [name, word(name, value)] as const),
  ].filter(([, value]) => value !== '');
  return (
    <dl className={styles.properties}>
      {rows.map(([name, value]) => (
        <div key={name} data-missing={of[name] === null || undefined}>
          <dt>{t(`graph.property.${name}`, { defaultValue: name })}</dt>
          <dd lang={langOfName(value)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
