import type { MouseEvent } from 'react';
import { useWords } from '../../i18n/useWords.ts';

export interface TableRow {
  key: string;
  type: string;
  name: string;
  links: number;
  pinned: boolean;
}

interface NodeRowProps {
  row: TableRow;
  index: number;
  selected: boolean;
  latest: boolean;
  onSelect: (key: string, event: MouseEvent) => void;
  onPin: () => void;
}

/** One node of the table. */
export function NodeRow({ row, index, selected, latest, onSelect, onPin }: NodeRowProps) {
  const { t } = useWords();
  return (
    <tr aria-rowindex={index + 2} data-selected={selected || undefined} data-latest={latest || undefined}>
      <td>{row.type}</td>
      <td>
        <button type="button" aria-pressed={selected} onClick={(event) => onSelect(row.key, event)}>
          {row.name}
        </button>
      </td>
      <td>{row.links}</td>
      <td>
        <button
          type="button"
          aria-pressed={row.pinned}
          aria-label={t('graph.pinNamed', { name: row.name })}
          onClick={onPin}
        >
          {row.pinned ? '●' : '○'}
        </button>
      </td>
    </tr>
  );
}
