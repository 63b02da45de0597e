/** Undo and redo over states that are never changed in place. */
export interface History<S> {
  past: readonly S[];
  present: S;
  future: readonly S[];
}

/** Steps that can be taken back. */
export const MOST_STEPS = 100;

export function historyOf<S>(present: S): History<S> {
  return { past: [], present, future: [] };
}

/** A step that can be taken back; what was taken back before can no longer be done again. */
export function stepped<S>({ past, present }: History<S>, next: S): History<S> {
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [] };
}

/** A change that is no step of its own, such as where the layout put things. */
export function amended<S>(history: History<S>, present: S): History<S> {
  return { ...history, present };
}

/** One step back, or the same history where there is none. `keep` takes over what undo leaves alone. */
export function undone<S>(history: History<S>, keep: (earlier: S, present: S) => S): History<S> {
  const earlier = history.past.at(-1);
  if (earlier === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: keep(earlier, history.present),
    future: [history.present, ...history.future],
  };
}

/** One step forward again, or the same history where there is none. */
export function redone<S>(history: History<S>, keep: (later: S, present: S) => S): History<S> {
  const [later, ...future] = history.future;
  if (later === undefined) return history;
  return { past: [...history.past, history.present], present: keep(later, history.present), future };
}
