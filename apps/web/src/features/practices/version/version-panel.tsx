import { Group, Select, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/panel.tsx';
import type { OpenPractice } from '../practices-query.ts';
import { BeginVersion } from './begin-version.tsx';
import { TakeStep } from './take-step.tsx';

/** Other versions, and what may be done with this one. */
export function VersionPanel({ practice, refresh }: { readonly practice: OpenPractice; readonly refresh: () => void }): ReactElement | null {
  const { t } = useTranslation('practices');
  const navigate = useNavigate();
  const { id, can, versions, changeNote } = practice;
  if (versions.length === 1 && can.steps.length === 0 && !can.beginVersion && !changeNote) return null;
  return (
    <Panel>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-end">
          <Group align="flex-end">
            {versions.length > 1 && (
              <Select
                label={t('version.label')}
                data={versions.map((version) => ({ value: version.id, label: t('version.badge', { version: version.version, state: t(`state.${version.state}`) }) }))}
                value={id}
                allowDeselect={false}
                onChange={(value) => value && void navigate({ to: '/practices/$practiceId', params: { practiceId: value } })}
              />
            )}
          </Group>
          <Group>
            {can.steps.map((step) => (
              <TakeStep key={step} id={id} step={step} refresh={refresh} />
            ))}
            {can.beginVersion && <BeginVersion id={id} />}
          </Group>
        </Group>
        {changeNote && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('version.new', { note: changeNote })}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}
