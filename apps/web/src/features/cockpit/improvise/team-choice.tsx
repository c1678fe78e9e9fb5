import { Checkbox, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { useTeamName } from '../team-name.ts';

interface TeamChoiceProps {
  readonly value: readonly string[];
  readonly onChange: (teams: readonly string[]) => void;
  /** Teams that cannot be chosen. */
  readonly closed?: readonly string[];
}

const none: readonly string[] = [];

export function TeamChoice({ value, onChange, closed = none }: TeamChoiceProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exercise } = useCockpit();
  const teamName = useTeamName();
  return (
    <Checkbox.Group label={t('improvise.teams')} value={[...value]} onChange={onChange}>
      <Group mt={6}>
        {exercise.teams.map(({ key }) => (
          <Checkbox key={key} value={key} label={teamName(key)} disabled={closed.includes(key)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
