/** A simple chart of a result, with its numbers in a table for who does not see it. */
import type { Bars, Grid } from '../../core/console-chart.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './ChartView.module.css';

export function ChartView({ chart }: { chart: Bars | Grid | null }) {
  const { t } = useWords();
  if (!chart) return <p className={styles.none}>{t('console.noChart')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <div className={styles.scroll} tabIndex={0}>
      {chart.kind === 'bars' ? <BarChart chart={chart} /> : <MatrixChart chart={chart} />}
    </div>
  );
}

const NAME = 220;
const LENGTH = 420;
const BAR = 24;
const TOP = 34;

const short = (name: string, most: number) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/** The steps of an axis that ends at or above `most`: 1, 2 or 5 times a power of ten. */
function ticks(least: number, most: number): number[] {
  const span = most - least || 1;
  const raw = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 5, 10].map((times) => times * raw).find((one) => span / one <= 5)!;
  const first = Math.floor(least / step);
  return Array.from({ length: Math.ceil(most / step) - first + 1 }, (_, at) => (first + at) * step);
}

function BarChart({ chart: { bars, category, value } }: { chart: Bars }) {
  const { t, language } = useWords();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const values = bars.map((bar) => bar.value);
  const marks = ticks(Math.min(0, ...values), Math.max(0, ...values));
  const [low, high] = [marks[0]!, marks.at(-1)!];
  const x = (n: number) => NAME + ((n - low) / (high - low || 1)) * LENGTH;
  const height = TOP + bars.length * BAR + 8;
  const title = t('console.chartOf', { value, category });
  return (
    <figure className={styles.figure}>
      <figcaption>{title}</figcaption>
      <svg aria-hidden="true" width={NAME + LENGTH + 80} height={height} className={styles.chart}>
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={x(mark)} x2={x(mark)} y1={TOP - 6} y2={height} />
            <text x={x(mark)} y={TOP - 12} textAnchor="middle">
              {number.format(mark)}
            </text>
          </g>
        ))}
        {bars.map((bar, at) => (
          <g key={bar.name}>
            <text x={NAME - 8} y={TOP + at * BAR + 16} textAnchor="end" data-name>
              {short(bar.name, 16)}
              <title>{bar.name}</title>
            </text>
            <rect
              x={Math.min(x(0), x(bar.value))}
              y={TOP + at * BAR + 3}
              width={Math.max(1, Math.abs(x(bar.value) - x(0)))}
              height={BAR - 7}
              rx="2"
            />
            <text x={Math.max(x(0), x(bar.value)) + 6} y={TOP + at * BAR + 16}>
              {number.format(bar.value)}
            </text>
          </g>
        ))}
      </svg>
      <table className="visually-hidden">
        <caption>{`${t('console.chartTable')}: ${title}`}</caption>
        <thead>
          <tr>
            <th scope="col">{category}</th>
            <th scope="col">{value}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.name}>
              <th scope="row">{bar.name}</th>
              <td>{bar.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** The matrix is a table: its shades say at a glance what its numbers say. */
function MatrixChart({ chart: { rows, columns, value, rowNames, columnNames, cells } }: { chart: Grid }) {
  const { t, language } = useWords();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const most = Math.max(...cells.flat().map((cell) => Math.abs(cell ?? 0)), 1e-9);
  const shade = (cell: number | null) => (cell === null ? 0 : 8 + (Math.abs(cell) / most) * 52);
  return (
    <table className={styles.matrix}>
      <caption>{t('console.matrixOf', { value, rows, columns })}</caption>
      <thead>
        <tr>
          <th scope="col">{rows}</th>
          {columnNames.map((name) => (
            <th key={name} scope="col" title={name}>
              {short(name, 12)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowNames.map((name, row) => (
          <tr key={name}>
            <th scope="row" title={name}>
              {short(name, 16)}
            </th>
            {columnNames.map((column, at) => {
              const cell = cells[row]![at]!;
              return (
                <td
                  key={column}
                  data-empty={cell === null || undefined}
                  style={{
                    backgroundColor: `color-mix(in oklab, var(--accent) ${shade(cell)}%, var(--surface))`,
                  }}
                  data-strong={shade(cell) > 40 || undefined}
                >
                  {cell === null ? '·' : number.format(cell)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
