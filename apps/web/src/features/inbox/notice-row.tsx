import { ActionIcon, Anchor, Group, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconMail, IconMailOpened } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../graphql/use-action.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDateTime } from '../../ui/format.ts';
import { LocalText } from '../../ui/local-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TlpLabel } from '../../ui/tlp-label.tsx';
import { markMutation, type Notice, pageOf } from './inbox-documents.ts';
import css from './notice-row.module.css';

export function NoticeRow({ notice, onMarked }: { readonly notice: Notice; readonly onMarked: () => void }): ReactElement {
  const { t } = useTranslation('inbox');
  const { id, topic, title, words, tlp, at, isRead } = notice;
  const [mark, { fetching }] = useAction(markMutation);
  const when = formatDateTime(at, useLocale());
  const turn = async (read: boolean): Promise<void> => {
    if (await mark({ ids: [id], read })) onMarked();
  };
  const name = words.find((word) => word.name === 'name')?.value;
  const Icon = isRead ? IconMail : IconMailOpened;
  return (
    <li>
      <Panel>
        <div className={css.row}>
          <span className={css.dot} data-unread={isRead ? undefined : ''}>
            {!isRead && <VisuallyHidden>{t('isUnread')}</VisuallyHidden>}
          </span>
          <div>
            <Text fw={isRead ? 400 : 640}>{t(`topics.${topic}`)}</Text>
            <Anchor component={Link} to={pageOf(notice)} className={css.title} onClick={() => void (isRead || turn(true))}>
              <LocalText text={title} />
            </Anchor>
            <Group gap="xs" mt={6}>
              <TlpLabel label={tlp} />
              <Text size="sm" c="dimmed">
                {name === undefined ? when : t('byAt', { name, when })}
              </Text>
            </Group>
          </div>
          <Tooltip label={isRead ? t('markUnread') : t('markRead')}>
            <ActionIcon variant="subtle" color="gray" size="lg" loading={fetching} aria-label={isRead ? t('markUnread') : t('markRead')} onClick={() => void turn(!isRead)}>
              <Icon size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </Panel>
    </li>
  );
}
