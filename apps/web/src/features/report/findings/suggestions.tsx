import { Button, Group, Spoiler, Stack, Text, Title } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../report-documents.ts';
import classes from './finding.module.css';

interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly take: (suggestion: Suggestion) => void;
}

/** What the play suggests; one click fills the form. */
export function Suggestions({ suggestions, take }: SuggestionsProps): ReactElement | null {
  const { t } = useTranslation('report');
  if (suggestions.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('suggestions.title', { count: suggestions.length })}
      </Title>
      <Text c="dimmed" size="sm">
        {t('suggestions.explained')}
      </Text>
      <Spoiler maxHeight={260} showLabel={t('suggestions.more')} hideLabel={t('suggestions.fewer')}>
        <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {suggestions.map((suggestion) => (
            <Group component="li" key={suggestion.key} justify="space-between" wrap="nowrap" align="start">
              <Text size="sm" className={classes.text}>
                <Text span fw={600} inherit>
                  {suggestion.city.name}
                </Text>{' '}
                {suggestion.what}
              </Text>
              <Button size="compact-sm" variant="light" leftSection={<IconBulb size={14} aria-hidden />} onClick={() => take(suggestion)} aria-label={t('suggestions.takeNamed', { what: suggestion.what })}>
                {t('suggestions.take')}
              </Button>
            </Group>
          ))}
        </Stack>
      </Spoiler>
    </Stack>
  );
}
