import { Badge, Blockquote, Group, List, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { StaffInject } from '../staff-inject.ts';

/** What became of a released inject, and what the team said. */
export function InjectReceipts({ inject }: { inject: StaffInject }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const { state } = inject;
  if (state.releasedMs === null) return null;
  const time = (ms: number | null): string | null => (ms === null ? null : formatDuration(ms));
  const lines = [
    [t(state.releasedBy ? 'receipts.releasedBy' : 'receipts.released', { name: state.releasedBy?.name }), time(state.releasedMs)],
    [t('receipts.shown'), time(state.shownMs)],
    [t('receipts.opened'), time(state.openedMs)],
    [t('receipts.deadline'), time(state.deadlineMs)],
  ] as const;
  return (
    <section aria-label={t('receipts.title')}>
      <Title order={3} size="h6" mb={4}>
        {t('receipts.title')}
      </Title>
      <List size="sm" listStyleType="none" spacing={2}>
        {lines.map(([label, at]) => at && <List.Item key={label}>{`${at} · ${label}`}</List.Item>)}
        {state.call && <List.Item>{t(`receipts.call.${state.call.status}`, { name: state.call.by?.name })}</List.Item>}
      </List>
      {state.deadlineMissed && (
        <Badge color="red" variant="dot" tt="none" mt={6}>
          {t('reaction.missed')}
        </Badge>
      )}
      <Answer inject={inject} />
      <Decision inject={inject} />
    </section>
  );
}

function Answer({ inject: { state } }: { inject: StaffInject }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  if (!state.answer) return null;
  return (
    <Blockquote p="sm" mt="sm" cite={t('receipts.answeredBy', { name: state.answer.by?.name, time: formatDuration(state.answer.exerciseMs) })}>
      {state.answer.text}
    </Blockquote>
  );
}

function Decision({ inject: { state, ask } }: { inject: StaffInject }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  if (!state.decision) return null;
  const { option, considered, rationale, decidedBy, by, exerciseMs } = state.decision;
  const label = (key: string): string => text(ask?.options.find((one) => one.key === key)?.label ?? { en: key });
  return (
    <Stack gap={4} mt="sm">
      <Group gap={6}>
        <Badge color="teal" variant="dot" tt="none">
          {t('reaction.decided')}
        </Badge>
        <Text fw={600} size="sm">
          {label(option)}
        </Text>
      </Group>
      <Blockquote p="sm" cite={t('receipts.decidedBy', { decidedBy, name: by?.name, time: formatDuration(exerciseMs) })}>
        {rationale}
      </Blockquote>
      {considered.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('receipts.considered', { options: considered.map(label).join(', ') })}
        </Text>
      )}
    </Stack>
  );
}
