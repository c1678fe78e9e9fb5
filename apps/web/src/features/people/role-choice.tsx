import { Checkbox, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type CityRole, cityRoles } from './people-query.ts';

interface RoleChoiceProps {
  readonly value: readonly CityRole[];
  readonly onChange: (roles: readonly CityRole[]) => void;
}

/** The roles in a city, as boxes to tick. */
export function RoleChoice({ value, onChange }: RoleChoiceProps): ReactElement {
  const { t } = useTranslation('people');
  return (
    <Checkbox.Group label={t('rolesLabel')} value={[...value]} onChange={(chosen) => onChange(cityRoles.filter((role) => chosen.includes(role)))}>
      <Stack gap="xs" mt={6}>
        {cityRoles.map((role) => (
          <Checkbox key={role} value={role} label={t(`cityRole.${role}`)} description={t(`roleText.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
