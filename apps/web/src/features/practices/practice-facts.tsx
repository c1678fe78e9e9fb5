import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatMoney } from '../../ui/format.ts';
import { TlpLabel } from '../../ui/tlp-label.tsx';
import type { ListedPractice } from './practices-query.ts';

type Facts = Pick<ListedPractice, 'tlp' | 'number' | 'effort' | 'cost' | 'ownerCity'>;

/** Whose it is, what it asks for and what it costs, at a glance. */
export function PracticeFacts({ practice: { tlp, number, effort, cost, ownerCity } }: { readonly practice: Facts }): ReactElement {
  const { t } = useTranslation('practices');
  const locale = useLocale();
  const facts = [
    number && t('number', { number }),
    ownerCity?.name ?? t('shipped'),
    t('effort.of', { effort: t(`effort.${effort as 0}`) }),
    t('cost.short', { money: formatMoney(cost.build.fixed, locale), days: cost.build.personDays }),
    t('cost.shortRun', { money: formatMoney(cost.run.fixed, locale), days: cost.run.personDays }),
  ];
  return (
    <Group gap="xs">
      <TlpLabel label={tlp} />
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </Group>
  );
}
