import { Badge, Divider } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useScenarioTime, useScene } from '../scene.ts';
import css from './duties.module.css';
import { subjectsOf } from './notification-draft.ts';

/** Whom the team has told of what, newest first. */
export function Notified(): ReactElement | null {
  const { t } = useTranslation('room');
  const { room } = useScene();
  const timeOf = useScenarioTime();
  const { notifications } = room.duties;
  if (notifications.length === 0) return null;
  const titles = new Map(subjectsOf(room.duties).map(({ id, stage }) => [id, stage.title]));
  return (
    <>
      <Divider my="md" label={t('duties.notified')} labelPosition="left" />
      <ol className={css.notified}>
        {notifications.map(({ position, exerciseMs, by, kind, stage, authority, text, regime }) => (
          <li key={position}>
            <p className={css.notifiedHead}>
              <strong>{authority.name}</strong>
              <span>
                {titles.get(`${kind}/${stage}`)} · {t(`app:incidentKind.${kind}`)}
              </span>
              {regime === null && (
                <Badge color="red.9" tt="none">
                  {t('duties.wrong')}
                </Badge>
              )}
              <span className={css.when}>
                {by?.name} · <time>{timeOf(exerciseMs)}</time>
              </span>
            </p>
            <p className={css.words}>{text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
