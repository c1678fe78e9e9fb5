import { Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { IconListCheck } from '@tabler/icons-react';
import { shownCards } from '../cards/shown-cards.ts';
import { resultsQuery } from '../documents.ts';
import questionnaire from '../questionnaire/questionnaire.module.css';
import { useRoom, useTeamName } from '../room-context.tsx';

const most = 5;

/** What follows: the weaknesses with the most votes, the strengths to keep, and what people would change on Monday. */
export function NextStep(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const { exercise, hotDebrief, contributes } = useRoom();
  const [{ data }] = useQuery({ query: resultsQuery, variables: { exerciseId: exercise.id }, pause: !contributes || hotDebrief.questionnaire !== 'CLOSED' });
  const monday = data?.questionnaireResults.find(({ team }) => team === null)?.texts.find(({ question }) => question === 'monday')?.texts ?? [];
  const lists = (['WEAKNESS', 'STRENGTH'] as const).map((polarity) => ({ polarity, cards: shownCards(hotDebrief.cards, polarity).filter(({ card }) => !card.hidden).slice(0, most) }));
  if (monday.length === 0 && lists.every(({ cards }) => cards.length === 0)) return <EmptyState icon={IconListCheck} title={t('next.empty')} text={t('next.emptyText')} />;
  return (
    <Stack gap="xl">
      <div>
        <Title order={3}>{t('next.title')}</Title>
        <Text c="dimmed">{t('next.explained')}</Text>
      </div>
      {lists.map(({ polarity, cards }) => cards.length > 0 && <TopCards key={polarity} title={t(`next.${polarity}`)} cards={cards} />)}
      {monday.length > 0 && (
        <Panel>
          <Title order={4} mb="sm">
            {text(hotDebrief.questions.find(({ key }) => key === 'monday')?.text ?? {})}
          </Title>
          <ul className={questionnaire.quotes}>
            {monday.map((quote, at) => (
              <li key={at}>{quote}</li>
            ))}
          </ul>
        </Panel>
      )}
    </Stack>
  );
}

function TopCards({ title, cards }: { readonly title: string; readonly cards: ReturnType<typeof shownCards> }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const nameOf = useTeamName();
  return (
    <Panel>
      <Title order={4} mb="sm">
        {title}
      </Title>
      <ol className={questionnaire.quotes}>
        {cards.map(({ card }) => (
          <li key={card.id}>
            {card.body}{' '}
            <Text span c="dimmed" size="sm">
              {t('next.votes', { count: card.votes })} · {card.team ? nameOf(card.team) : t('cards.staff')}
            </Text>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
