import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconArrowsSplit, IconDots, IconEye, IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { hideCard, mergeCards, removeCard } from '../documents.ts';
import { useRoom } from '../room-context.tsx';
import { type ShownCard, shownCards } from './shown-cards.ts';

const longestName = 60;

/** For the author, while cards are collected; for the director always. */
export function CardActions({ card, merged, onEdit }: ShownCard & { readonly onEdit: () => void }): ReactElement | null {
  const { t } = useTranslation('hot-debrief');
  const { exercise, hotDebrief, directs, refresh } = useRoom();
  const [remove] = useCommand(removeCard);
  const isOwn = hotDebrief.ownCards.includes(card.id) && hotDebrief.cardsState === 'OPEN';
  if (!isOwn && !directs) return null;
  const tearUp = async (): Promise<void> => {
    if (await remove({ exerciseId: exercise.id, cardId: card.id })) refresh();
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('cards.actions', { card: card.body })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isOwn && (
          <>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
              {t('cards.edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void tearUp()}>
              {t('cards.remove')}
            </Menu.Item>
          </>
        )}
        {directs && <Tidying card={card} merged={merged} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function Tidying({ card, merged }: ShownCard): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { exercise, hotDebrief } = useRoom();
  const [hide] = useCommand(hideCard);
  const [merge] = useCommand(mergeCards);
  const others = shownCards(hotDebrief.cards, card.polarity).filter((other) => other.card.id !== card.id && !other.card.hidden);
  const exerciseId = exercise.id;
  return (
    <>
      <Menu.Item leftSection={card.hidden ? <IconEye size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />} onClick={() => void hide({ exerciseId, cardId: card.id, hidden: !card.hidden })}>
        {t(card.hidden ? 'cards.show' : 'cards.hide')}
      </Menu.Item>
      {merged.map((other) => (
        <Menu.Item key={other.id} leftSection={<IconArrowsSplit size={16} aria-hidden />} onClick={() => void merge({ exerciseId, cardId: other.id, into: null })}>
          {t('cards.split', { card: other.body.slice(0, longestName) })}
        </Menu.Item>
      ))}
      {others.length > 0 && <Menu.Label>{t('cards.sameAs')}</Menu.Label>}
      {others.map((other) => (
        <Menu.Item key={other.card.id} leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={() => void merge({ exerciseId, cardId: card.id, into: other.card.id })}>
          {other.card.body.slice(0, longestName)}
        </Menu.Item>
      ))}
    </>
  );
}
