import { Text } from '@mantine/core';
import { IconThumbUp } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { voteCard } from '../documents.ts';
import { useRoom, useTeamName } from '../room-context.tsx';
import { CardActions } from './card-actions.tsx';
import { CardEditor } from './card-editor.tsx';
import classes from './cards.module.css';
import type { ShownCard } from './shown-cards.ts';

export function CardItem({ card, merged, mayVote }: ShownCard & { readonly mayVote: boolean }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const nameOf = useTeamName();
  const [editing, setEditing] = useState(false);
  return (
    <li className={classes.card} data-polarity={card.polarity} data-hidden={card.hidden || undefined} data-card={card.id}>
      <Vote card={card} mayVote={mayVote} />
      <div>
        {editing ? <CardEditor card={card} onDone={() => setEditing(false)} /> : <p className={classes.body}>{card.body}</p>}
        {merged.length > 0 && (
          <ul className={classes.like} aria-label={t('cards.same')}>
            {merged.map(({ id, body }) => (
              <li key={id}>{body}</li>
            ))}
          </ul>
        )}
        {card.reworded && <Text size="sm">{t('cards.reworded')}</Text>}
        <Text size="sm" c="dimmed">
          {card.team ? nameOf(card.team) : t('cards.staff')}
          {card.hidden && ` · ${t('cards.hidden')}`}
        </Text>
      </div>
      <CardActions card={card} merged={merged} onEdit={() => setEditing(true)} />
    </li>
  );
}

function Vote({ card, mayVote }: Pick<ShownCard, 'card'> & { readonly mayVote: boolean }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { exercise, hotDebrief, contributes, refresh } = useRoom();
  const [vote, { fetching }] = useCommand(voteCard);
  const given = hotDebrief.ownVotes.includes(card.id);
  const closed = hotDebrief.cardsState !== 'OPEN' || !contributes;
  const toggle = async (): Promise<void> => {
    if (await vote({ exerciseId: exercise.id, cardId: card.id, given: !given })) refresh();
  };
  return (
    <button type="button" className={classes.vote} aria-pressed={given} disabled={closed || fetching || (!given && !mayVote)} onClick={() => void toggle()} aria-label={t('cards.vote', { count: card.votes, card: card.body })}>
      <IconThumbUp size={18} aria-hidden />
      <span aria-hidden>{card.votes}</span>
    </button>
  );
}
