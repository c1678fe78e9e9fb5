import { Badge, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInject } from '#exercise-engine';
import { type InboxItem, subjectOf } from '../../../play/inbox-items.ts';
import { AttachedFiles } from '../../../play/inject/attached-files.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { type TeamView, useScenarioTime, useScene } from '../scene.ts';
import css from './room-then.module.css';

interface ItemThenProps {
  readonly item: InboxItem;
  readonly team: TeamView;
}

/** One thing that had reached the team, with what was asked and what the team had made of it by then. */
export function ItemThen({ item, team }: ItemThenProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const timeOf = useScenarioTime(team);
  const { inject } = item;
  return (
    <section className={css.part} aria-label={`${item.sender}: ${item.subject}`}>
      <div className={css.reader} tabIndex={0} role="group" aria-label={t('room.reader')}>
        <Text size="sm" c="dimmed">
          {item.channel === 'information' ? t('room.shared') : t(`app:channel.${item.channel}`)} · {timeOf(item.exerciseMs)}
          {inject && ` · ${seenAt(inject)}`}
        </Text>
        <Title order={3} size="h4" mt={4}>
          {inject ? subjectOf(inject) : item.sender}
        </Title>
        {inject ? <InjectBody inject={inject} /> : <Text className={css.words}>{item.subject}</Text>}
        {inject?.ask && isHeard(inject) && <AskThen inject={inject} team={team} />}
      </div>
    </section>
  );

  function seenAt({ openedMs, shownMs }: RoomInject): string {
    if (openedMs !== null) return t('room.openedAt', { time: timeOf(openedMs) });
    return shownMs === null ? t('room.notSeen') : t('room.shownAt', { time: timeOf(shownMs) });
  }
}

/** What a caller says is known once somebody has picked up. */
const isHeard = ({ call }: RoomInject): boolean => call === null || call.status === 'picked-up';

function InjectBody({ inject }: { readonly inject: RoomInject }): ReactElement {
  const { t } = useTranslation('time-machine');
  const { exercise } = useScene();
  const { from, content, attachments = [] } = inject;
  const facts = [from.name, from.role, from.organisation, content.source, content.reference].filter(Boolean);
  return (
    <>
      <Text size="sm" mb="sm">
        {facts.join(' · ')}{' '}
        {content.severity && (
          <Badge variant="outline" color="gray" tt="none" size="sm">
            {t(`app:severity.${content.severity}`)}
          </Badge>
        )}
      </Text>
      {isHeard(inject) ? <Markdown>{content.body}</Markdown> : <Text fs="italic">{inject.call?.status === 'missed' ? t('room.callMissed') : t('room.callRings')}</Text>}
      {isHeard(inject) && <AttachedFiles files={attachments} of={`/exercises/${exercise.id}`} />}
    </>
  );
}

function AskThen({ inject, team }: { readonly inject: RoomInject; readonly team: TeamView }): ReactElement {
  const { t } = useTranslation('time-machine');
  const timeOf = useScenarioTime(team);
  const { ask, answer, decision, deadlineMs } = inject;
  return (
    <div className={css.ask}>
      <Text fw={640}>{ask?.prompt}</Text>
      {deadlineMs !== null && (
        <Text size="sm" c="dimmed">
          {t('room.until', { time: timeOf(deadlineMs) })}
        </Text>
      )}
      {ask?.kind === 'decision' && (
        <ul className={css.options}>
          {ask.options.map(({ key, label }) => (
            <li key={key} data-chosen={decision?.option === key || undefined}>
              {label}
              {decision?.option === key && ` – ${t('room.chosen')}`}
            </li>
          ))}
        </ul>
      )}
      {answer && (
        <Text className={css.words}>
          <strong>{t('room.answeredBy', { name: answer.by?.name ?? '', time: timeOf(answer.exerciseMs) })}</strong> {answer.text}
        </Text>
      )}
      {decision && (
        <Text className={css.words}>
          <strong>{t('room.decidedBy', { name: decision.decidedBy, time: timeOf(decision.exerciseMs) })}</strong> {decision.rationale}
        </Text>
      )}
      {!answer && !decision && <Text fs="italic">{t('room.stillOpen')}</Text>}
    </div>
  );
}
