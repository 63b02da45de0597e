/**
 * Buttons of which one is pressed. Tab reaches the group once, arrows go on within it. A library's group asks, while a
 * room is being made, whether its buttons can be seen, so that the whole room is styled and laid out before its time.
 */
import { type KeyboardEvent, type ReactNode, useState } from 'react';

interface TogglesProps<T extends string> {
  /** The words before the group, by the id of their element, or words of its own. */
  label: { id: string } | string;
  /** Each with its words. */
  choices: readonly (readonly [T, ReactNode])[];
  chosen: T;
  /** Another than the chosen one. */
  onChoose: (choice: T) => void;
  className: string | undefined;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function Toggles<T extends string>({ label, choices, chosen, onChoose, className }: TogglesProps<T>) {
  const [reached, setReached] = useState(0);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const buttons = event.currentTarget.querySelectorAll('button');
    buttons[step(reached, buttons.length)]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a line without a legend of its own
    <div
      role="group"
      className={className}
      {...(typeof label === 'string' ? { 'aria-label': label } : { 'aria-labelledby': label.id })}
      onKeyDown={move}
    >
      {choices.map(([choice, words], at) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === chosen}
          tabIndex={at === Math.min(reached, choices.length - 1) ? 0 : -1}
          onFocus={() => setReached(at)}
          onClick={() => choice !== chosen && onChoose(choice)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
