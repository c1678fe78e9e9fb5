import { ActionIcon, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatedMember } from '../exercise-query.ts';
import { isStaffRole, type StaffRole, staffRoles } from '../seats.ts';
import css from './board.module.css';

interface SeatCardProps {
  readonly member: SeatedMember;
  readonly fixed: boolean;
  readonly onRemove: () => void;
  /** Moves the person to the staff, or within it. */
  readonly onRole: (role: StaffRole) => void;
}

/** One seat and who sits there. */
export function SeatCard({ member: { person, role }, fixed, onRemove, onRole }: SeatCardProps): ReactElement {
  const { t } = useTranslation('setup');
  return (
    <li className={css.seat}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Stack gap={0} miw={0}>
          <Text fw={600} truncate>
            {person.name}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {person.city?.name ?? t('network')}
          </Text>
        </Stack>
        {!fixed && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('seat.remove', { name: person.name })} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <Select
        size="xs"
        mt={6}
        aria-label={t('seat.role', { name: person.name })}
        data={[...(role === 'PARTICIPANT' ? [role] : []), ...staffRoles].map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        allowDeselect={false}
        disabled={fixed}
        onChange={(next) => isStaffRole(next) && next !== role && onRole(next)}
      />
    </li>
  );
}
