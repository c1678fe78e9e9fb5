import { Anchor, Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatBytes, formatDate, formatDay, formatMoney } from '../../../ui/format.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { LocalText } from '../../../ui/local-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { OpenPractice } from '../practices-query.ts';

/** What it costs, what it protects from, and whether it is still looked after. */
export function Protects({ practice }: { readonly practice: OpenPractice }): ReactElement {
  const { t } = useTranslation('practices');
  const locale = useLocale();
  const { cost, techniques, requirements, reviewBy, authorName, reviewerCity, publishedAt, similar, attachments } = practice;
  return (
    <Panel>
      <Stack gap="lg">
        <Part title={t('cost.title')}>
          <Table withRowBorders={false} verticalSpacing={2} horizontalSpacing={4}>
            <Table.Tbody>
              {(['build', 'run'] as const).map((kind) => (
                <Table.Tr key={kind}>
                  <Table.Th fw={400}>{t(`cost.${kind}`)}</Table.Th>
                  <Table.Td ta="right">{formatMoney(cost[kind].fixed, locale)}</Table.Td>
                  <Table.Td ta="right">{t('cost.days', { count: cost[kind].personDays })}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Part>
        {techniques.length > 0 && (
          <Part title={t('techniques')}>
            <Group gap={6}>
              {techniques.map((technique) => (
                <Badge key={technique} variant="outline" color="gray" c="var(--mantine-color-text)" tt="none" fw={500} translate="no">
                  {technique}
                </Badge>
              ))}
            </Group>
          </Part>
        )}
        {requirements.length > 0 && (
          <Part title={t('requirements')}>
            <Stack component="ul" gap={4} m={0} pl="md">
              {requirements.map(({ framework, ref }) => (
                <Text key={`${framework} ${ref}`} component="li" size="sm">
                  {framework}&nbsp;<strong>{ref}</strong>
                </Text>
              ))}
            </Stack>
          </Part>
        )}
        {similar.length > 0 && (
          <Part title={t('similar')}>
            <Stack component="ul" gap={4} m={0} pl="md">
              {similar.map(({ id, title }) => (
                <Text key={id} component="li" size="sm">
                  <AnchorLink to="/practices/$practiceId" params={{ practiceId: id }}>
                    <LocalText text={title} />
                  </AnchorLink>
                </Text>
              ))}
            </Stack>
          </Part>
        )}
        {attachments.length > 0 && (
          <Part title={t('attachments')}>
            <Stack component="ul" gap={4} m={0} pl="md">
              {attachments.map(({ id, name, size }) => (
                <Text key={id} component="li" size="sm">
                  <Anchor href={`/files/${id}`}>{name}</Anchor> {formatBytes(size, locale)}
                </Text>
              ))}
            </Stack>
          </Part>
        )}
        <Part title={t('upkeep.title')}>
          <Text size="sm">
            {[
              authorName && t('upkeep.author', { name: authorName }),
              reviewerCity && t('upkeep.reviewer', { city: reviewerCity.name }),
              publishedAt && t('upkeep.published', { date: formatDate(publishedAt, locale) }),
              reviewBy && t('upkeep.reviewBy', { date: formatDay(reviewBy, locale) }),
            ]
              .filter(Boolean)
              .join(' · ') || t('upkeep.none')}
          </Text>
        </Part>
      </Stack>
    </Panel>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Stack component="section" gap="xs">
      <Title order={2} fz="md">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
