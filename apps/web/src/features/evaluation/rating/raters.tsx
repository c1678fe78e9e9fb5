import { Group, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '../evaluation-documents.ts';
import { MarkLetter } from '../matrix/mark-letter.tsx';

/** Each rater apart, with what they wrote. */
export function Raters({ ratings }: { readonly ratings: readonly Rating[] }): ReactElement {
  const { t } = useTranslation('evaluation');
  return (
    <Stack gap="sm">
      <Text size="sm" fw={640}>
        {t('panel.raters')}
      </Text>
      {ratings.length === 0 && <Text c="dimmed">{t('panel.noRaters')}</Text>}
      {ratings.map(({ rater, mark, comment, fromSeq, toSeq }) => (
        <Group key={rater.id} gap="sm" wrap="nowrap" align="flex-start">
          <MarkLetter mark={mark} />
          <Stack gap={2} miw={0}>
            <Text size="sm">{[rater.name, rater.city?.name].filter(Boolean).join(' · ')}</Text>
            {comment !== '' && <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{comment}</Text>}
            {fromSeq !== null && (
              <Text size="xs" c="dimmed">
                {t('evidence.lines', { from: fromSeq, to: toSeq })}
              </Text>
            )}
          </Stack>
        </Group>
      ))}
    </Stack>
  );
}
