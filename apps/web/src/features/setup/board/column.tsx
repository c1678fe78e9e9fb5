import { Group, Text, Title } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry, SeatedMember } from '../exercise-query.ts';
import type { StaffRole } from '../seats.ts';
import css from './board.module.css';
import { PersonSelect } from './person-select.tsx';
import { SeatCard } from './seat-card.tsx';

interface ColumnProps {
  readonly title: string;
  readonly members: readonly SeatedMember[];
  readonly free: readonly DirectoryEntry[];
  readonly fixed: boolean;
  readonly staff?: boolean;
  readonly onAdd: (personId: string) => void;
  readonly onRemove: (personId: string) => void;
  readonly onRole: (personId: string, role: StaffRole) => void;
}

/** The seats of one team, or of the staff. */
export function Column({ title, members, free, fixed, staff, onAdd, onRemove, onRole }: ColumnProps): ReactElement {
  const { t } = useTranslation('setup');
  const id = useId();
  return (
    <section className={css.column} aria-labelledby={id} data-staff={staff}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={3} fz="md" id={id}>
          {title}
        </Title>
        <Text size="sm" c="dimmed" aria-label={t('seat.count', { count: members.length })}>
          {members.length}
        </Text>
      </Group>
      {members.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('seat.none')}
        </Text>
      ) : (
        <ul className={css.seats}>
          {members.map((member) => (
            <SeatCard key={member.person.id} member={member} fixed={fixed} onRemove={() => onRemove(member.person.id)} onRole={(role) => onRole(member.person.id, role)} />
          ))}
        </ul>
      )}
      {!fixed && <PersonSelect label={t('seat.addTo', { column: title })} people={free} onChoose={onAdd} />}
    </section>
  );
}
