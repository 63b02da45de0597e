import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { useId } from 'react';
import styles from './SettingsBar.module.css';

interface ChoiceProps<T extends string> {
  label: string;
  /** Each with its word. */
  choices: readonly (readonly [T, string])[];
  chosen: T;
  onChoose: (choice: T) => void;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ label, choices, chosen, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <span id={id}>{label}</span>
      <ToggleGroup
        className={styles.toggles}
        aria-labelledby={id}
        value={[chosen]}
        onValueChange={([value]) => {
          const next = choices.find(([choice]) => choice === value);
          if (next) onChoose(next[0]);
        }}
      >
        {choices.map(([choice, word]) => (
          <Toggle key={choice} value={choice}>
            {word}
          </Toggle>
        ))}
      </ToggleGroup>
    </div>
  );
}
