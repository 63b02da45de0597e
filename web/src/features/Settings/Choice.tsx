import { useId } from 'react';
import { Toggles } from '../../ui/Toggles.tsx';
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
      <Toggles
        className={styles.toggles}
        label={{ id }}
        choices={choices}
        chosen={chosen}
        onChoose={onChoose}
      />
    </div>
  );
}
