import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from './cockpit-context.tsx';

/** The other views of the same exercise. */
export function CockpitLinks(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId, cockpit } = useCockpit();
  const params = { exerciseId };
  return (
    <Group component="nav" gap="md" aria-label={t('links.title')}>
      <Anchor size="sm" renderRoot={(props) => <Link to="/exercises/$exerciseId" params={params} {...props} />}>
        {t('links.setup')}
      </Anchor>
      <Anchor size="sm" renderRoot={(props) => <Link to="/exercises/$exerciseId/wall" params={params} target="_blank" {...props} />}>
        {t('links.wall')}
      </Anchor>
      {cockpit.exercise.startedWallMs !== null && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/exercises/$exerciseId/replay" params={params} target="_blank" {...props} />}>
          {t('links.replay')}
        </Anchor>
      )}
      {cockpit.exercise.startedWallMs !== null && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/exercises/$exerciseId/evaluation" params={params} {...props} />}>
          {t('links.evaluation')}
        </Anchor>
      )}
      {cockpit.exercise.status === 'ended' && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/exercises/$exerciseId/debrief" params={params} {...props} />}>
          {t('links.debrief')}
        </Anchor>
      )}
      <Anchor size="sm" href={`/exercises/${exerciseId}/log.jsonl`} download>
        {t('links.log')}
      </Anchor>
    </Group>
  );
}
