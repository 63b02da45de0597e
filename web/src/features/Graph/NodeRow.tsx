import { type KeyboardEvent, memo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { langOfName } from '../../ui/lang.ts';

export interface TableRow {
  key: string;
  type: string;
  name: string;
  links: number;
  pinned: boolean;
}

/** Keys that are held while a row is chosen: Shift reaches to it from the last one, Ctrl or ⌘ adds it or takes it away. */
export interface HeldKeys {
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

interface NodeRowProps {
  row: TableRow;
  index: number;
  selected: boolean;
  latest: boolean;
  onSelect: (key: string, held: HeldKeys) => void;
  onPin: (key: string, pinned: boolean) => void;
}

/** Moves to the row above or below. A row that is out of sight is brought in by the focus itself. */
function step(event: KeyboardEvent<HTMLButtonElement>): boolean {
  const row = event.currentTarget.closest('tr');
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
  const button = next?.querySelector<HTMLButtonElement>('[data-row]');
  button?.focus();
  return button !== null && button !== undefined;
}

/** One node of the table. */
export const NodeRow = memo(function NodeRow({
  row,
  index,
  selected,
  latest,
  onSelect,
  onPin,
}: NodeRowProps) {
  const { t } = useWords();
  return (
    <tr aria-rowindex={index + 2} data-selected={selected || undefined} data-latest={latest || undefined}>
      <td>{row.type}</td>
      <td>
        <button
          type="button"
          data-row
          lang={langOfName(row.name)}
          aria-pressed={selected}
          onClick={(event) => onSelect(row.key, event)}
          onKeyDown={(event) => {
            const held = event.ctrlKey || event.metaKey || event.shiftKey;
            const chosen = held && (event.key === 'Enter' || event.key === ' ');
            if (chosen) onSelect(row.key, event);
            if (chosen || step(event)) event.preventDefault();
          }}
        >
          {row.name}
        </button>
      </td>
      <td>{row.links}</td>
      <td>
        <button
          type="button"
          aria-pressed={row.pinned}
          aria-label={t('graph.pinNamed', { name: row.name })}
          onClick={() => onPin(row.key, row.pinned)}
        >
          {row.pinned ? '●' : '○'}
        </button>
      </td>
    </tr>
  );
});
