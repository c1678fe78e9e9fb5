import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceChoice } from '../evidence/evidence-choice.tsx';
import { useEvaluation } from '../evaluation-context.tsx';
import type { Cell } from '../evaluation-documents.ts';
import { marks } from '../marks.ts';

export const commentFieldId = 'rating-comment';
const longestComment = 20_000;
const choices = [...marks, null];

/** One's own rating of the cell, or the official mark. A mark is saved at once, the comment with it. */
export function RatingForm({ cell }: { readonly cell: Cell }): ReactElement {
  const { t } = useTranslation('evaluation');
  const { ratings, kind } = useEvaluation();
  const { mark, version, comment, fromSeq, toSeq } = ratings.of(cell);
  const written = ratings.comment(cell);
  const isRated = version > 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isRated && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ratings.save(cell, {});
  };
  return (
    <Stack gap="xs">
      <Text size="sm" fw={640}>
        {t(`kind.${kind}`)}
      </Text>
      <Group gap={6} role="group" aria-label={t('panel.mark')}>
        {choices.map((choice) => (
          <Button
            key={choice ?? 'N'}
            size="compact-md"
            variant={isRated && mark === choice ? 'filled' : 'default'}
            aria-pressed={isRated && mark === choice}
            aria-label={t(`marks.${choice ?? 'N'}`)}
            onClick={() => ratings.save(cell, { mark: choice })}
          >
            {choice ?? t('panel.notObserved')}
          </Button>
        ))}
      </Group>
      <Text size="sm" c="dimmed" aria-live="polite">
        {t(isRated ? `marks.${mark ?? 'N'}` : 'marks.none')}
      </Text>
      <Textarea
        id={commentFieldId}
        label={t('panel.comment')}
        description={t(isRated ? 'panel.commentHint' : 'panel.rateFirst')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={longestComment}
        value={written}
        onChange={({ currentTarget }) => ratings.writeComment(cell, currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group justify="space-between">
        <EvidenceChoice cell={cell} disabled={!isRated} evidence={fromSeq === null || toSeq === null ? null : { fromSeq, toSeq }} onChoose={(range) => ratings.save(cell, { fromSeq: range?.fromSeq ?? null, toSeq: range?.toSeq ?? null })} />
        <Button size="compact-md" disabled={!isRated || written === comment} loading={ratings.saving} onClick={() => ratings.save(cell, {})}>
          {t('panel.save')}
        </Button>
      </Group>
    </Stack>
  );
}
