import { Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject, RolePlay } from '#exercise-engine';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { useValue } from '../fields/writing.ts';

/** Whether an animator plays it, and the lines. */
export function RolePlayFields({ inject }: { readonly inject: Inject }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const path = ['injects', inject.key, 'rolePlay'];
  const [rolePlay, set] = useValue<RolePlay>(path);
  return (
    <>
      <Switch label={t('inject.rolePlay')} description={t('inject.rolePlayHint')} checked={rolePlay !== null} onChange={({ currentTarget }) => set(currentTarget.checked ? { script: {} } : null)} />
      {rolePlay && <LocalTextField label={t('inject.script')} path={[...path, 'script']} rows={4} />}
    </>
  );
}
