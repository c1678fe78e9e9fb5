import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { Panel } from '../../../ui/panel.tsx';
import { addCard, type Card } from '../documents.ts';
import { useRoom } from '../room-context.tsx';
import { longestCard } from './longest-card.ts';

export function CardForm(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { exercise, refresh } = useRoom();
  const [polarity, setPolarity] = useState<Card['polarity']>('STRENGTH');
  const [body, setBody] = useState('');
  const [add, { fetching }] = useCommand(addCard);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await add({ exerciseId: exercise.id, polarity, body }))) return;
    setBody('');
    refresh();
  };
  return (
    <Panel>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('cards.kind')}
            value={polarity}
            onChange={(value) => setPolarity(value === 'WEAKNESS' ? 'WEAKNESS' : 'STRENGTH')}
            data={(['STRENGTH', 'WEAKNESS'] as const).map((value) => ({ value, label: t(`polarity.${value}.one`) }))}
            style={{ alignSelf: 'flex-start' }}
          />
          <Textarea label={t('cards.body')} description={t('cards.length', { used: body.length, limit: longestCard })} autosize minRows={2} maxLength={longestCard} value={body} onChange={({ currentTarget }) => setBody(currentTarget.value)} />
          <Group>
            <Button type="submit" loading={fetching} disabled={body.trim() === ''}>
              {t('cards.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
