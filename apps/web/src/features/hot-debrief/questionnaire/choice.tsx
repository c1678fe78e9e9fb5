import { type ReactElement, useId } from 'react';
import classes from './questionnaire.module.css';

interface ChoiceProps<Value extends string> {
  readonly question: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** Under the first and the last option. */
  readonly ends?: readonly [string, string];
}

/** One question with a few answers side by side, each big enough for a thumb. */
export function Choice<Value extends string>({ question, options, value, onChange, ends }: ChoiceProps<Value>): ReactElement {
  const name = useId();
  return (
    <fieldset className={classes.question}>
      <legend>{question}</legend>
      <div className={classes.options} data-many={ends === undefined || undefined}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {ends && (
        <p className={classes.ends}>
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
    </fieldset>
  );
}
