import { Center } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';
import { ButtonLink } from './links.tsx';

export function NotFound(): ReactElement {
  const { t } = useTranslation('app');
  return (
    <Center component="main" mih="100vh" p="md">
      <EmptyState icon={IconMapQuestion} title={t('notFound.title')} text={t('notFound.text')}>
        <ButtonLink to="/">
          {t('notFound.home')}
        </ButtonLink>
      </EmptyState>
    </Center>
  );
}
