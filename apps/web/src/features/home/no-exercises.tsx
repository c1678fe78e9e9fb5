import { IconArmchair, IconMap2, IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';

/** Says what to do first, by what one may do. */
export function NoExercises(): ReactElement {
  const { t } = useTranslation('home');
  const { can } = useViewer();
  if (can.planExercises)
    return (
      <EmptyState icon={IconMap2} title={t('empty.planner.title')} text={t('empty.planner.text')}>
        <ButtonLink to="/scenarios">
          {t('empty.planner.action')}
        </ButtonLink>
      </EmptyState>
    );
  if (can.administerPeople)
    return (
      <EmptyState icon={IconUsers} title={t('empty.administrator.title')} text={t('empty.administrator.text')}>
        <ButtonLink to="/people">
          {t('empty.administrator.action')}
        </ButtonLink>
      </EmptyState>
    );
  return <EmptyState icon={IconArmchair} title={t('empty.nobody.title')} text={t('empty.nobody.text')} />;
}
