/** What can be done to the graph as a whole. */
import type { ReactNode } from 'react';
import { LAYOUTS, layoutOf } from '../../core/graph-layouts/index.ts';
import { firstOptions } from '../../core/graph-layouts/layout.ts';
import { SIZES } from '../../core/graph-state.ts';
import type { Tool } from '../../graph/scene.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { FoldBack } from './Folds.tsx';
import { LayoutForm } from './LayoutForm.tsx';
import { stepBack, stepForward } from './session.ts';
import styles from './Toolbar.module.css';
import type { RoomGraph } from './useGraph.ts';

interface ToolbarProps {
  room: RoomGraph;
  tool: Tool;
  onTool: (tool: Tool) => void;
  children: ReactNode;
}

const TOOLS: readonly Tool[] = ['view', 'lasso'];

export function Toolbar({ room, tool, onTool, children }: ToolbarProps) {
  const { t, name } = useWords();
  const { id, view, steps, act } = room;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('graph.tools')}>
      <div className={styles.group}>
        <IconButton
          icon="undo"
          name={t('graph.undo')}
          keys="Ctrl+Z"
          disabled={steps.back === 0}
          onClick={() => stepBack(id)}
        />
        <IconButton
          icon="redo"
          name={t('graph.redo')}
          keys="Ctrl+Shift+Z"
          disabled={steps.forward === 0}
          onClick={() => stepForward(id)}
        />
      </div>
      <div className={styles.group}>
        {TOOLS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={tool === one}
            title={`${t(`graph.tool.${one}`)}: ${t(`graph.toolHelp.${one}`)}`}
            onClick={() => onTool(one)}
          >
            <Icon name={one === 'view' ? 'move' : 'lasso'} />
            <span className="if-medium">{t(`graph.tool.${one}`)}</span>
          </button>
        ))}
      </div>
      <div className={styles.group}>
        <label htmlFor="graph-layout" className="if-wide">
          {t('graph.layoutName')}
        </label>
        <select
          id="graph-layout"
          title={t('graph.layoutName')}
          value={layoutOf(view.layout.id).id}
          onChange={({ target: { value } }) =>
            act({
              kind: 'layout',
              layout: { id: value, options: firstOptions(layoutOf(value), view.selection) },
            })
          }
        >
          {LAYOUTS.map(({ id: layout }) => (
            <option key={layout} value={layout}>
              {t(`graph.layout.${layout}`)}
            </option>
          ))}
        </select>
        <LayoutForm
          layout={layoutOf(view.layout.id)}
          chosen={view.layout.options}
          selected={view.selection.at(-1) ?? null}
          nameOf={(key) => {
            const node = room.dataset.nodes.get(key);
            return node ? name({ name: node.name, nameEn: node.nameEn ?? node.name }) : null;
          }}
          onChange={(options) => act({ kind: 'layout', layout: { id: view.layout.id, options } })}
        />
        <IconButton icon="again" name={t('graph.again')} onClick={() => act({ kind: 'again' })} />
      </div>
      {children}
      <div className={styles.group}>
        <label htmlFor="graph-size" className="if-wide">
          {t('graph.sizeBy')}
        </label>
        <select
          id="graph-size"
          title={t('graph.sizeBy')}
          value={view.sizeBy}
          onChange={({ target: { value } }) =>
            act({ kind: 'size', by: SIZES.find((one) => one === value) ?? 'links' })
          }
        >
          {SIZES.map((by) => (
            <option key={by} value={by}>
              {t(`graph.sizes.${by}`)}
            </option>
          ))}
        </select>
      </div>
      <FoldBack room={room} keys={null} />
      {view.hidden.size > 0 && (
        <button type="button" onClick={() => act({ kind: 'unhide' })}>
          {t('graph.unhide', { count: view.hidden.size })}
        </button>
      )}
    </div>
  );
}

interface IconButtonProps {
  icon: IconName;
  name: string;
  keys?: string;
  disabled?: boolean;
  onClick: () => void;
}

/** A button that is its icon; its name is told, and shown to who points at it. */
function IconButton({ icon, name, keys, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
