/** The options of a layout, as a form that the layout's own description makes. */
import { shortName } from '../../core/graph.ts';
import {
  type Layout,
  type LayoutOption,
  type LayoutOptions,
  type LayoutValue,
  optionsOf,
} from '../../core/graph-layouts/layout.ts';
import { useWords } from '../../i18n/useWords.ts';

interface LayoutFormProps {
  layout: Layout;
  chosen: LayoutOptions;
  /** The node that was selected last, and what nodes are called. */
  selected: string | null;
  nameOf: (key: string) => string | null;
  onChange: (options: LayoutOptions) => void;
}

export function LayoutForm({ layout, chosen, selected, nameOf, onChange }: LayoutFormProps) {
  const { t } = useWords();
  const values = optionsOf(layout, chosen);
  return layout.options.map((option) => {
    const id = `layout-${layout.id}-${option.id}`;
    if (option.kind === 'node')
      return (
        <button
          key={option.id}
          type="button"
          disabled={selected === null || selected === values[option.id]}
          onClick={() => onChange({ ...chosen, [option.id]: selected! })}
        >
          {t(`graph.layoutOption.${layout.id}.${option.id}`, {
            name: shortName(nameOf(String(values[option.id])) ?? t('graph.layoutValue.found'), 8),
          })}
        </button>
      );
    return (
      <span key={option.id}>
        <label htmlFor={id} className="if-wide">
          {t(`graph.layoutOption.${layout.id}.${option.id}`)}
        </label>{' '}
        <Field
          id={id}
          option={option}
          value={values[option.id]!}
          word={(value) => t(`graph.layoutValue.${value}`)}
          onChange={(value) => onChange({ ...chosen, [option.id]: value })}
        />
      </span>
    );
  });
}

interface FieldProps {
  id: string;
  option: Exclude<LayoutOption, { kind: 'node' }>;
  value: LayoutValue;
  word: (value: string) => string;
  onChange: (value: LayoutValue) => void;
}

function Field({ id, option, value, word, onChange }: FieldProps) {
  if (option.kind === 'flag')
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
    );
  if (option.kind === 'number')
    return (
      <input
        id={id}
        type="range"
        min={option.least}
        max={option.most}
        step={option.step}
        value={Number(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    );
  return (
    <select id={id} value={String(value)} onChange={(event) => onChange(event.target.value)}>
      {option.values.map((one) => (
        <option key={one} value={one}>
          {word(one)}
        </option>
      ))}
    </select>
  );
}
