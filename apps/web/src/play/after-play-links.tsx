import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const pages = ['hot-debrief', 'debrief', 'replay', 'evaluation', 'report'] as const;
export type AfterPlayPage = (typeof pages)[number];

/** The pages about a play, one beside the other. */
export function AfterPlayLinks({ exerciseId, current }: { exerciseId: string; current: AfterPlayPage }): ReactElement {
  const { t } = useTranslation('app');
  return (
    <Group component="nav" aria-label={t('afterPlay.label')} gap="xs">
      {pages.map((page) => (
        <Button key={page} component={Link} to={`/exercises/${exerciseId}/${page}`} size="compact-md" variant={page === current ? 'light' : 'subtle'} aria-current={page === current ? 'page' : undefined}>
          {t(`afterPlay.${page}`)}
        </Button>
      ))}
    </Group>
  );
}
