import { Button, Center } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

export function NotFound(): ReactElement {
  const { t } = useTranslation('app');
  return (
    <Center component="main" mih="100vh" p="md">
      <EmptyState icon={IconMapQuestion} title={t('notFound.title')} text={t('notFound.text')}>
        <Button component={Link} to="/">
          {t('notFound.home')}
        </Button>
      </EmptyState>
    </Center>
  );
}
