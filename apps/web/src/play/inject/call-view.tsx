import { Avatar } from '@mantine/core';
import { IconPhone, IconPhoneOff, IconPhoneRinging } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/markdown.tsx';
import css from './call-view.module.css';
import type { InjectViewProps } from './view-props.ts';

const signs = { ringing: IconPhoneRinging, 'picked-up': IconPhone, missed: IconPhoneOff };

/** A telephone call: who calls, who picked up, and what is said; a missed call tells only who called. */
export function CallView({ inject, arrivedAt, openedAt, pickUp }: InjectViewProps): ReactElement {
  const { t } = useTranslation('play');
  const { from, content, call } = inject;
  const status = call?.status ?? 'ringing';
  const Sign = signs[status];
  return (
    <article className={css.call} data-status={status}>
      <header className={css.header}>
        <Avatar name={from.name} color="initials" radius="xl" size={64} alt="" />
        <div>
          <p className={css.label}>{t('inject.caller')}</p>
          <h2 className={css.name}>{from.name}</h2>
          <p>{[from.role, from.organisation].filter(Boolean).join(', ')}</p>
        </div>
        <time className={css.label}>{arrivedAt}</time>
      </header>
      <p className={css.status}>
        <Sign size={20} aria-hidden />
        <CallStatus call={call} openedAt={openedAt} />
      </p>
      {status === 'picked-up' && (
        <section className={css.words} aria-label={t('inject.whatTheySay')}>
          <h3>{content.subject}</h3>
          <Markdown>{content.body}</Markdown>
        </section>
      )}
      {status === 'missed' && <p>{t('inject.missedHint')}</p>}
      {status !== 'picked-up' && pickUp}
    </article>
  );
}

function CallStatus({ call, openedAt }: Pick<InjectViewProps['inject'], 'call'> & Pick<InjectViewProps, 'openedAt'>): string {
  const { t } = useTranslation('play');
  if (call?.status === 'missed') return t('inject.missed');
  if (call?.status !== 'picked-up') return t('inject.ringing');
  return t('inject.pickedUpBy', { name: call.by?.name ?? '', time: openedAt ?? '' });
}
