/** The schema as a picture; a label or a type puts a query into the editor. */
import { useMemo, useState } from 'react';
import type { ConsoleSchema } from '../../../api/console.ts';
import { BOX, LEADING, NAMED, pictureOf, queryOfLabel, queryOfType } from '../../core/console-picture.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './SchemaView.module.css';

interface SchemaViewProps {
  schema: ConsoleSchema;
  onQuery: (query: string) => void;
}

export function SchemaView({ schema, onQuery }: SchemaViewProps) {
  const { t, language } = useWords();
  const picture = useMemo(() => pictureOf(schema), [schema]);
  const [near, setNear] = useState<string | null>(null);
  const number = new Intl.NumberFormat(language);
  const uncounted = schema.labels.some(({ count }) => count === null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <div className={styles.scroll} tabIndex={0}>
      <p>
        {t('console.schemaHelp')} {uncounted && t('console.uncounted')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg
        role="group"
        aria-label={t('console.schemaPicture')}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        className={styles.picture}
      >
        <defs>
          <marker
            id="schema-end"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {picture.lines.map(({ key, from, to, path }) => (
          <path
            key={key}
            d={path}
            className={styles.line}
            markerEnd="url(#schema-end)"
            data-near={near === from || near === to || undefined}
            data-far={(near !== null && near !== from && near !== to) || undefined}
          />
        ))}
        {picture.boxes.map(({ label, count, x, y }) => (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <g
            key={label}
            role="button"
            tabIndex={0}
            className={styles.box}
            data-empty={count === 0 || undefined}
            transform={`translate(${x} ${y})`}
            aria-label={
              count === null ? label : t('console.schemaLabel', { label, count: number.format(count) })
            }
            onClick={() => onQuery(queryOfLabel(label))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onQuery(queryOfLabel(label));
            }}
            onMouseEnter={() => setNear(label)}
            onMouseLeave={() => setNear(null)}
            onFocus={() => setNear(label)}
            onBlur={() => setNear(null)}
          >
            <rect width={BOX.width} height={BOX.height} rx="8" />
            <text x={BOX.width / 2} y="20">
              {`${label} `}
            </text>
            <text x={BOX.width / 2} y="37" data-count>
              {count === null ? '' : ` ${number.format(count)}`}
            </text>
          </g>
        ))}
        {picture.lines.map(({ key, from, to, types, x, y }) => (
          <g
            key={key}
            className={styles.types}
            data-near={near === from || near === to || undefined}
            data-far={(near !== null && near !== from && near !== to) || undefined}
          >
            {types.slice(0, NAMED).map(({ type, count }, at) => (
              // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
              <text
                key={type}
                role="button"
                tabIndex={0}
                x={x}
                y={y + 4 + (at - (Math.min(types.length, NAMED) - 1) / 2) * LEADING}
                aria-label={t('console.schemaLine', {
                  from,
                  to,
                  types: type + (count === null ? '' : ` ${count}`),
                })}
                onClick={() => onQuery(queryOfType(from, type, to))}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  onQuery(queryOfType(from, type, to));
                }}
              >
                {type} {count === null ? '' : number.format(count)}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}
