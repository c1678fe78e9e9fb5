import { Group, Stack, Switch, Text, Title } from '@mantine/core';
import { type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { type Card, collectCards } from '../documents.ts';
import { useRoom } from '../room-context.tsx';
import { CardForm } from './card-form.tsx';
import { CardItem } from './card-item.tsx';
import classes from './cards.module.css';
import { shownCards } from './shown-cards.ts';

const mostVotes = 5;

/** Strengths and weaknesses, written and voted by everybody in the room. */
export function CardsStep(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { hotDebrief, directs, contributes } = useRoom();
  const isOpen = hotDebrief.cardsState === 'OPEN';
  const votesLeft = mostVotes - hotDebrief.ownVotes.length;
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="end">
        <div>
          <Title order={3}>{t('cards.title')}</Title>
          <Text c="dimmed">{t(isOpen && contributes ? 'cards.explained' : `cards.state.${hotDebrief.cardsState}`)}</Text>
        </div>
        {directs && <Collecting />}
      </Group>
      {isOpen && contributes && (
        <>
          <CardForm />
          <Text fw={600} aria-live="polite">
            {t('cards.votesLeft', { count: votesLeft })}
          </Text>
        </>
      )}
      <div className={classes.columns}>
        <Column polarity="STRENGTH" mayVote={votesLeft > 0} />
        <Column polarity="WEAKNESS" mayVote={votesLeft > 0} />
      </div>
    </Stack>
  );
}

function Collecting(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { exercise, hotDebrief } = useRoom();
  const [collect] = useCommand(collectCards);
  return <Switch label={t('cards.collect')} checked={hotDebrief.cardsState === 'OPEN'} onChange={({ currentTarget }) => void collect({ exerciseId: exercise.id, open: currentTarget.checked })} />;
}

function Column({ polarity, mayVote }: { readonly polarity: Card['polarity']; readonly mayVote: boolean }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { hotDebrief } = useRoom();
  const cards = shownCards(hotDebrief.cards, polarity);
  return (
    <section aria-label={t(`polarity.${polarity}.many`)}>
      <Title order={4} mb="sm">
        {t(`polarity.${polarity}.many`)}
      </Title>
      {cards.length === 0 && <Text c="dimmed">{t('cards.none')}</Text>}
      <ul className={classes.list}>
        {cards.map((shown) => (
          <CardItem key={shown.card.id} {...shown} mayVote={mayVote} />
        ))}
      </ul>
    </section>
  );
}
