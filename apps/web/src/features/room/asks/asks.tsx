import { UnstyledButton } from '@mantine/core';
import { IconGavel, IconMessageReply } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInject } from '#exercise-engine';
import { openAsks, urgencyOf } from '../../../play/open-asks.ts';
import { useExerciseClock } from '../../../ui/server-clock.ts';
import { subjectOf } from '../../../play/inbox-items.ts';
import { useScene, useScenarioTime } from '../scene.ts';
import css from './asks.module.css';
import { Countdown } from './countdown.tsx';

interface AsksProps {
  readonly openId: string | null;
  readonly onOpen: (inject: string) => void;
}

/** What is asked of the team, the most urgent first. */
export function Asks({ openId, onOpen }: AsksProps): ReactElement {
  const { t } = useTranslation('room');
  const { room } = useScene();
  const open = openAsks(room.injects);
  const overdue = open.filter(({ deadlineMissed }) => deadlineMissed).length;
  return (
    <section className={css.asks} aria-labelledby="asks-title" data-asks>
      <header className={css.asksHeader}>
        <h2 id="asks-title">{t('asks.title')}</h2>
        {open.length > 0 && <span className={css.count}>{t('asks.count', { count: open.length })}</span>}
        {overdue > 0 && <span className={css.overdueCount}>{t('asks.overdueCount', { count: overdue })}</span>}
      </header>
      {open.length === 0 && (
        <div className={css.none}>
          <p>{t('asks.none')}</p>
          <p>{t('asks.noneHint')}</p>
        </div>
      )}
      <ul className={css.askList}>
        {open.map((inject) => (
          <AskRow key={inject.inject} inject={inject} current={inject.inject === openId} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

interface AskRowProps {
  readonly inject: RoomInject;
  readonly current: boolean;
  readonly onOpen: (inject: string) => void;
}

function AskRow({ inject, current, onOpen }: AskRowProps): ReactElement {
  const { t } = useTranslation('room');
  const { room } = useScene();
  const timeOf = useScenarioTime();
  const urgency = urgencyOf(inject, useExerciseClock(room.clock));
  const kind = inject.ask?.kind ?? 'answer';
  const Sign = kind === 'decision' ? IconGavel : IconMessageReply;
  return (
    <li>
      <UnstyledButton className={css.ask} data-urgency={urgency} aria-current={current || undefined} onClick={() => onOpen(inject.inject)}>
        <span className={css.askHead}>
          <Sign size={18} stroke={1.8} aria-hidden />
          <span className={css.askKind}>{t(`asks.${kind}`)}</span>
          <Countdown inject={inject} />
        </span>
        <span className={css.askPrompt}>{inject.ask?.prompt}</span>
        <span className={css.askAbout}>
          {subjectOf(inject)}
          {inject.deadlineMs !== null && ` · ${t('asks.deadlineAt', { time: timeOf(inject.deadlineMs) })}`}
        </span>
      </UnstyledButton>
    </li>
  );
}
