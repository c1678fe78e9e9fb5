import { TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { parseDuration } from './duration.ts';

interface Props {
  readonly label: string;
  /** Where a sentence around it says what it is. */
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly ms: number | null;
  /** What no duration means, if there may be none. */
  readonly none?: string;
  readonly onChange: (ms: number | null) => void;
}

/** A span of exercise time, written as people write it; it counts once the field is left or Enter is pressed. */
export function DurationField({ label, isLabelHidden = false, description, ms, none, onChange }: Props): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null || typed.trim() === '' ? null : parseDuration(typed);
  const isBlank = typed !== null && typed.trim() === '';
  const isWrong = typed !== null && (isBlank ? none === undefined : parsed === null);
  const done = (): void => {
    if (typed === null || isWrong) return;
    setTyped(null);
    if (parsed !== ms) onChange(parsed);
  };
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      {...(description ? { description } : {})}
      w={isLabelHidden ? '7.5rem' : undefined}
      placeholder={none ?? '0:00'}
      value={typed ?? (ms === null ? '' : formatDuration(ms))}
      error={isWrong && t('duration.wrong')}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={done}
      onKeyDown={({ key }) => key === 'Enter' && done()}
    />
  );
}
