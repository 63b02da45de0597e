/**
 * The drawing of the room, kept while nobody is in it: making one, with its contexts and programs of the graphics card,
 * takes longer than all else in entering the room.
 */
import { createDrawing, type Drawing } from './drawing.ts';
import type { Handlers } from './scene.ts';

interface Kept {
  root: HTMLElement;
  drawing: Drawing;
  /** Whom it tells; nobody while it is kept. */
  tells: { handlers: Handlers | null };
  lost: boolean;
}

/** At most one: a page draws one graph at a time. */
let kept: Kept | null = null;

export interface Entered {
  drawing: Drawing;
  /** The element that is drawn into. */
  root: HTMLElement;
  leave: () => void;
}

/** Puts the drawing, empty, into `host`: the one that was left, or a new one. */
export function enterDrawing(host: HTMLElement, handlers: Handlers): Entered {
  const one = kept ?? made(host);
  kept = null;
  one.tells.handlers = handlers;
  if (one.root.parentElement !== host) {
    host.append(one.root);
    one.drawing.wake();
  }
  return { drawing: one.drawing, root: one.root, leave: () => leave(one) };
}

function made(host: HTMLElement): Kept {
  const root = document.createElement('div');
  root.dataset.graph = '';
  // Its names, its colours and its size are read off where it stands.
  host.append(root);
  const tells: Kept['tells'] = { handlers: null };
  const one: Omit<Kept, 'drawing'> = { root, tells, lost: false };
  const drawing = createDrawing(root, {
    onSelect: (keys, how) => tells.handlers?.onSelect(keys, how),
    onSelectLink: (key) => tells.handlers?.onSelectLink(key),
    onUnfold: (key) => tells.handlers?.onUnfold(key),
    onMove: (places) => tells.handlers?.onMove(places),
    onDrawn: (nodes) => tells.handlers?.onDrawn(nodes),
    onLost: () => {
      whole.lost = true;
      if (kept === whole) forget(whole);
      tells.handlers?.onLost();
    },
  });
  const whole: Kept = Object.assign(one, { drawing });
  return whole;
}

function leave(one: Kept): void {
  one.tells.handlers = null;
  if (one.lost || kept !== null) {
    forget(one);
    return;
  }
  one.drawing.rest();
  one.root.remove();
  for (const name of ['drawn', 'settled', 'hovered']) delete one.root.dataset[name];
  kept = one;
}

function forget(one: Kept): void {
  if (kept === one) kept = null;
  one.drawing.close();
  one.root.remove();
}
