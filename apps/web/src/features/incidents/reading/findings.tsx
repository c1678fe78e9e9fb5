import { Badge, Code, Group, List, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentContent } from '../../../graphql/incident-content.ts';
import { LocalText } from '../../../ui/local-text.tsx';
import { defanged } from './defanged.ts';

const sightings = ['observed', 'suspected'] as const;

export function Techniques({ techniques }: Pick<IncidentContent, 'techniques'>): ReactElement {
  const { t } = useTranslation('incidents');
  return (
    <Stack gap="xs">
      {sightings
        .map((seen) => ({ seen, ids: techniques.filter((technique) => technique.seen === seen) }))
        .filter(({ ids }) => ids.length > 0)
        .map(({ seen, ids }) => (
          <Group key={seen} gap="xs">
            <Text size="sm">{t(`seen.${seen}`)}</Text>
            {ids.map(({ id }) => (
              <Badge key={id} variant={seen === 'observed' ? 'light' : 'outline'} color="gray" c="var(--mantine-color-text)" tt="none" fw={500}>
                {id}
              </Badge>
            ))}
          </Group>
        ))}
    </Stack>
  );
}

export function Observables({ observables }: Pick<IncidentContent, 'observables'>): ReactElement {
  const { t } = useTranslation('incidents');
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('defanged')}
      </Text>
      <List spacing="xs" listStyleType="none">
        {observables.map(({ key, type, value, comment }) => (
          <List.Item key={key}>
            <Code style={{ overflowWrap: 'anywhere' }} translate="no">
              {defanged(type, value)}
            </Code>{' '}
            <Text span size="sm" c="dimmed">
              {type}
            </Text>
            {comment && (
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                <LocalText text={comment} />
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

export function Impacts({ impacts }: Pick<IncidentContent, 'impacts'>): ReactElement {
  const { t } = useTranslation('incidents');
  return (
    <List spacing="xs">
      {impacts.map(({ key, category, text }) => (
        <List.Item key={key}>
          <Text span fw={600}>
            {t(`impact.${category}`)}
          </Text>{' '}
          <LocalText text={text} />
        </List.Item>
      ))}
    </List>
  );
}

export function Lessons({ lessons }: Pick<IncidentContent, 'lessons'>): ReactElement {
  const { t } = useTranslation('incidents');
  return (
    <List spacing="xs">
      {lessons.map(({ key, statement, controlFailure }) => (
        <List.Item key={key}>
          <LocalText text={statement} />
          <Text size="sm" c="dimmed">
            {t(`control.${controlFailure}`)}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
