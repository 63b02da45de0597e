/** Keys of the room: undo and redo, hide, pin, and to let go of what is selected. */
import { useEffect } from 'react';
import { stepBack, stepForward } from './session.ts';
import type { RoomGraph } from './useGraph.ts';

/** Where keys write text, and must not do anything else. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  );
}

export function useKeys(room: RoomGraph): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event.target) || document.querySelector('[role=dialog]'))
        return;
      const { view, id, act } = room;
      const keys = view.selection;
      const key = event.key.toLowerCase();
      const commanded = event.ctrlKey || event.metaKey;
      if (commanded && key === 'z') event.shiftKey ? stepForward(id) : stepBack(id);
      else if (commanded && key === 'y') stepForward(id);
      else if (commanded || event.altKey) return;
      else if (event.key === 'Delete' && keys.length > 0) act({ kind: 'hide', keys });
      else if (event.key === 'Escape' && (keys.length > 0 || view.link !== null))
        act({ kind: 'select', keys: [] });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [room]);
}
