import { IconUsersGroup } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../play/inbox-items.ts';
import { TlpLabel } from '../../../ui/tlp-label.tsx';
import { useScenarioTime } from '../scene.ts';
import css from './information-view.module.css';

/** What another team shared. */
export function InformationView({ item }: { readonly item: InboxItem }): ReactElement {
  const { t } = useTranslation('room');
  const timeOf = useScenarioTime();
  return (
    <article className={css.information}>
      <header className={css.header}>
        <IconUsersGroup size={28} stroke={1.6} aria-hidden />
        <h2>{t('share.received', { team: item.sender })}</h2>
        {item.tlp && <TlpLabel label={item.tlp} />}
        <time>{timeOf(item.exerciseMs)}</time>
      </header>
      <p>{item.subject}</p>
    </article>
  );
}
