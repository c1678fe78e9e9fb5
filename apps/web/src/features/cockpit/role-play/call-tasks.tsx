import { Button, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { CallTask } from './call-task.tsx';
import { callGroups, callsOf } from './calls.ts';

const shownAtFirst = 12;

/** The animators' work list: who calls whom, with the script, and what came of it. */
export function CallTasks(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { cockpit, plans } = useCockpit();
  const { teams } = cockpit.exercise;
  const groups = useMemo(() => callsOf(teams, plans), [teams, plans]);
  const [all, setAll] = useState(false);
  if (callGroups.every((group) => groups[group].length === 0)) return <Text c="dimmed">{t('calls.none')}</Text>;
  return (
    <Stack gap="lg">
      {callGroups.map(
        (group) =>
          groups[group].length > 0 && (
            <section key={group} aria-label={t(`calls.${group}`)}>
              <Title order={3} size="h6" mb="xs">
                {t(`calls.${group}`)} ({groups[group].length})
              </Title>
              <Stack gap="xs">
                {groups[group].slice(0, all ? undefined : shownAtFirst).map((call) => (
                  <CallTask key={call.id} call={call} />
                ))}
                {!all && groups[group].length > shownAtFirst && (
                  <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
                    {t('calls.all')}
                  </Button>
                )}
              </Stack>
            </section>
          ),
      )}
    </Stack>
  );
}
