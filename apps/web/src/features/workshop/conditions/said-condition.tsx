import { Input } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Condition } from '#exercise-engine';
import { useConditionWords } from '../../../play/use-trigger-words.ts';
import { useWriting } from '../fields/writing.ts';
import { ConditionBuilder } from './condition-builder.tsx';
import css from './condition-builder.module.css';

interface Props {
  readonly label: string;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

/** A condition being built, and the whole of it read back. */
export function SaidCondition({ label, condition, onChange }: Props): ReactElement {
  const { scenario } = useWriting();
  const say = useConditionWords(scenario);
  return (
    <Input.Wrapper component="div" labelElement="div" label={label}>
      <ConditionBuilder condition={condition} onChange={onChange} />
      <p className={css.said} aria-live="polite">
        {say(condition)}
      </p>
    </Input.Wrapper>
  );
}
