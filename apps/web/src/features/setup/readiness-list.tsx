import { Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTag } from '../../i18n/format-tag.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { useLocalText } from '../../ui/local-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { OpenExercise } from './exercise-query.ts';
import { type Readiness, readiness } from './seats.ts';

const signs = { met: { icon: IconCheck, color: 'teal' }, missing: { icon: IconAlertTriangle, color: 'bronze' }, advice: { icon: IconBulb, color: 'gray' } } as const;

const stateOf = ({ met, needed }: Readiness): keyof typeof signs => (met ? 'met' : needed ? 'missing' : 'advice');

/** What is still missing before the briefing. */
export function ReadinessList({ exercise: { teams, members } }: { readonly exercise: OpenExercise }): ReactElement {
  const { t } = useTranslation('setup');
  return (
    <Panel>
      <Title order={2} fz="lg" mb="md">
        {t('ready.title')}
      </Title>
      <Stack component="ul" gap="sm" m={0} p={0}>
        {readiness(teams, members).map((item) => (
          <Item key={item.check} item={item} />
        ))}
      </Stack>
    </Panel>
  );
}

function Item({ item }: { readonly item: Readiness }): ReactElement {
  const { t } = useTranslation('setup');
  const locale = useLocale();
  const localText = useLocalText();
  const state = stateOf(item);
  const { icon: Icon, color } = signs[state];
  const teams = new Intl.ListFormat(formatTag(locale)).format(item.emptyTeams.map(({ name }) => localText(name)));
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <ThemeIcon size={24} radius="xl" variant="light" color={color} aria-hidden>
        <Icon size={15} />
      </ThemeIcon>
      <Text size="sm">{t(`ready.${item.check}.${item.met ? 'met' : 'open'}`, { teams })}</Text>
    </Group>
  );
}
