import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuildingBank } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { pendingDuties } from '../../../play/pending-duties.ts';
import { useScene } from '../scene.ts';
import { DutyCountdown } from './duty-countdown.tsx';
import css from './duties.module.css';
import { NotifyDialog } from './notify-dialog.tsx';

/** The statutory deadlines that run, and the way to meet them. Nothing before the team is aware of something notifiable. */
export function Duties(): ReactElement | null {
  const { t } = useTranslation('room');
  const { room } = useScene();
  const [opened, { open, close }] = useDisclosure();
  const { clocks, notifications } = room.duties;
  if (clocks.length === 0) return null;
  const pending = pendingDuties(clocks);
  const [last] = notifications;
  return (
    <section className={css.duties} aria-label={t('duties.title')}>
      <ul className={css.list}>
        {pending.map((duty) => (
          <DutyCountdown key={duty.id} duty={duty} />
        ))}
        {pending.length === 0 && <li>{t('duties.allNotified')}</li>}
      </ul>
      {last?.regime === null && (
        <p className={css.wrong} role="status">
          {t('duties.notInCharge', { authority: last.authority.name })}
        </p>
      )}
      <Button size="compact-md" className={css.notify} leftSection={<IconBuildingBank size={16} aria-hidden />} onClick={open}>
        {t('duties.notify')}
      </Button>
      <NotifyDialog opened={opened} onClose={close} />
    </section>
  );
}
