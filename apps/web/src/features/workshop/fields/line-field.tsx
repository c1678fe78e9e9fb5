import type { ReactElement } from 'react';
import { editTo } from '#exercise-engine';
import { useConflictWords } from '../conflicts/use-conflict-at.ts';
import { Place } from './place.tsx';
import { TextField } from './text-field.tsx';
import { useValue, useWriting } from './writing.ts';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly path: readonly string[];
  /** Empty stands as nothing. */
  readonly optional?: boolean;
  readonly maxLength?: number;
}

/** A text that is the same in every language. */
export function LineField({ path, optional = false, ...field }: Props): ReactElement {
  const { scenario, edit } = useWriting();
  const conflictAt = useConflictWords();
  const [value] = useValue<string>(path);
  const write = (text: string, seen: string): void => {
    const change = editTo(scenario, path, text === '' && optional ? null : text);
    edit([seen === (value ?? '') ? change : { ...change, from: seen }]);
  };
  return (
    <Place path={path}>
      <TextField {...field} {...conflictAt(path)} value={value ?? ''} write={write} />
    </Place>
  );
}
