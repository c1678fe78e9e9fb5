import { Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '#exercise-engine';
import { logbookEntries } from '../../../play/logbook-entries.ts';
import { type TeamView, useScenarioTime, useScene } from '../scene.ts';
import css from './room-then.module.css';

const parts = ['logbook', 'chat', 'control', 'shared'] as const;

interface Note {
  readonly id: string;
  readonly exerciseMs: number;
  readonly who: string;
  readonly text: string;
}

/** Logbook, chat, the talk with the control cell and what teams shared, newest first. */
export function DeskThen({ room, team }: { readonly room: Room; readonly team: TeamView }): ReactElement {
  const { t } = useTranslation('time-machine');
  const { names } = useScene();
  const notes: Record<(typeof parts)[number], readonly Note[]> = {
    logbook: logbookEntries(room)
      .map(({ kind, position, exerciseMs, by, about, text }) => ({ id: `${kind} ${position}`, exerciseMs, who: by?.name ?? '', text: about ? `${about}: ${text}` : text }))
      .toReversed(),
    chat: messages(room, 'team'),
    control: messages(room, 'control'),
    shared: [
      ...room.received.map(({ position, exerciseMs, from, text }) => ({ id: `from ${position}`, exerciseMs, who: t('room.sharedBy', { team: names.team(from) }), text })),
      ...room.sent.map(({ position, exerciseMs, to, text }) => ({ id: `to ${position}`, exerciseMs, who: t('room.sharedWith', { teams: to.map(names.team).join(', ') }), text })),
    ].toSorted((one, other) => other.exerciseMs - one.exerciseMs),
  };
  return (
    <Tabs className={css.part} defaultValue="logbook" keepMounted={false} aria-label={t('room.desk')}>
      <Tabs.List>
        {parts.map((part) => (
          <Tabs.Tab key={part} value={part} px={8} rightSection={<span className={css.count}>{notes[part].length}</span>}>
            {t(`room.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map((part) => (
        <Tabs.Panel key={part} value={part}>
          <Notes label={t(`room.${part}`)} notes={notes[part]} team={team} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );

  function messages({ messages: all }: Room, thread: 'team' | 'control'): readonly Note[] {
    return all
      .filter((message) => message.thread === thread)
      .map(({ position, exerciseMs, by, persona, text }) => ({ id: `${position}`, exerciseMs, who: persona ?? (by?.role === 'participant' ? by.name : t('room.controlCell')), text }));
  }
}

function Notes({ label, notes, team }: { readonly label: string; readonly notes: readonly Note[]; readonly team: TeamView }): ReactElement {
  const { t } = useTranslation('time-machine');
  const timeOf = useScenarioTime(team);
  if (notes.length === 0) return <p className={css.empty}>{t('room.noNotes')}</p>;
  return (
    <ol className={css.notes} aria-label={label} tabIndex={0}>
      {notes.map(({ id, exerciseMs, who, text }) => (
        <li key={id} className={css.note}>
          <p className={css.noteHead}>
            <strong>{who}</strong> <time>{timeOf(exerciseMs)}</time>
          </p>
          <p className={css.words}>{text}</p>
        </li>
      ))}
    </ol>
  );
}
