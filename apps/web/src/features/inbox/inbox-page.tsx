import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { FollowedList } from './followed-list.tsx';
import { MailChoices } from './mail-choices.tsx';
import { NoticeList } from './notice-list.tsx';

const tabs = ['notices', 'followed', 'mail'] as const;
const isTab = (hash: string): hash is (typeof tabs)[number] => tabs.some((tab) => tab === hash);

/** What one was told, follows and gets by mail. A mail leads to `#mail`. */
export function InboxPage(): ReactElement {
  const { t } = useTranslation('inbox');
  const { hash } = useLocation();
  const navigate = useNavigate();
  return (
    <Page title={t('title')}>
      <Tabs value={isTab(hash) ? hash : 'notices'} onChange={(tab) => void navigate({ to: '/inbox', hash: tab ?? '', replace: true })} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="notices">
          <NoticeList />
        </Tabs.Panel>
        <Tabs.Panel value="followed">
          <FollowedList />
        </Tabs.Panel>
        <Tabs.Panel value="mail">
          <MailChoices />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
