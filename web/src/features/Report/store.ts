/** The basket of this browser: kept in its storage, shared by its tabs, with steps to take back. */
import { useSyncExternalStore } from 'react';
import { type Basket, formatBasket, NO_BASKET, parseBasket } from '../../core/report/basket.ts';

const KEY = 'cetu.basket';
/** Where a basket goes that this version cannot read, so that nothing overwrites it. */
const UNREAD = 'cetu.basket.unread';
const STEPS = 30;

interface State {
  basket: Basket;
  /** What the basket was, the latest last. */
  before: readonly Basket[];
  /** What the last change was a part of. */
  part: string | null;
  /** The browser keeps nothing, or has no room: the basket ends with the page. */
  unkept: boolean;
  /** What was kept could not be read and was put aside. */
  unread: boolean;
}

const listeners = new Set<() => void>();
let state: State = load();

function load(): State {
  const empty = { basket: NO_BASKET, before: [], part: null, unkept: false, unread: false };
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return empty;
    const basket = parseBasket(text);
    if (basket) return { ...empty, basket };
    localStorage.setItem(UNREAD, text);
    return { ...empty, unread: true };
  } catch {
    return { ...empty, unkept: true };
  }
}

function set(next: Omit<State, 'unkept'>, keep: boolean): void {
  let unkept = state.unkept;
  if (keep)
    try {
      localStorage.setItem(KEY, formatBasket(next.basket));
      unkept = false;
    } catch {
      unkept = true;
    }
  state = { ...next, unkept };
  for (const listener of listeners) listener();
}

window.addEventListener('storage', (event) => {
  if (event.key !== KEY) return;
  const basket = event.newValue === null ? NO_BASKET : parseBasket(event.newValue);
  if (basket) set({ ...state, basket, before: [], part: null }, false);
});

/**
 * Changes the basket; a change that leaves it as it is makes no step. Changes in a row that are part of the same one
 * (the letters of a note, the places of one drag) make a single step.
 */
export function changeBasket(change: (basket: Basket) => Basket, part: string | null = null): void {
  const basket = change(state.basket);
  if (basket === state.basket) return;
  const goesOn = part !== null && part === state.part;
  const before = goesOn ? state.before : [...state.before, state.basket].slice(-STEPS);
  set({ ...state, basket, before, part }, true);
}

/** The next change is a step of its own, even if it is part of the same. */
export function endPart(): void {
  state = { ...state, part: null };
}

/** Takes the last change back. */
export function undoBasket(): void {
  const basket = state.before.at(-1);
  if (basket) set({ ...state, basket, before: state.before.slice(0, -1), part: null }, true);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useBasket(): State {
  return useSyncExternalStore(subscribe, () => state);
}
