import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { type Card, editCard } from '../documents.ts';
import { useRoom } from '../room-context.tsx';
import { longestCard } from './longest-card.ts';

export function CardEditor({ card, onDone }: { readonly card: Card; readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { t: app } = useTranslation('app');
  const { exercise } = useRoom();
  const [body, setBody] = useState(card.body);
  const [edit, { fetching }] = useCommand(editCard);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await edit({ exerciseId: exercise.id, cardId: card.id, polarity: card.polarity, body })) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Textarea aria-label={t('cards.body')} description={card.votes > 0 && t('cards.editTakesVotes')} data-autofocus autosize maxLength={longestCard} value={body} onChange={({ currentTarget }) => setBody(currentTarget.value)} />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" loading={fetching} disabled={body.trim() === ''}>
          {app('save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {app('cancel')}
        </Button>
      </Group>
    </form>
  );
}
