import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconChecks, IconInbox } from '@tabler/icons-react';
import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../graphql/use-action.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useInboxCount } from '../../ui/inbox-count.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { inboxQuery, markAllMutation, type Notice } from './inbox-documents.ts';
import { NoticeRow } from './notice-row.tsx';

export function NoticeList(): ReactElement {
  const { t } = useTranslation('inbox');
  const unread = useInboxCount();
  const [shown, setShown] = useState<'all' | 'unread'>('all');
  const [markAll, { fetching }] = useAction(markAllMutation);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <SegmentedControl aria-label={t('shown')} value={shown} onChange={setShown} data={[{ value: 'all', label: t('all') }, { value: 'unread', label: t('unread') }]} />
        <Button variant="default" leftSection={<IconChecks size={16} aria-hidden />} disabled={unread === 0} loading={fetching} onClick={() => void markAll({})}>
          {t('markAll')}
        </Button>
      </Group>
      <NoticePage key={shown} after={null} unreadOnly={shown === 'unread'} />
    </Stack>
  );
}

/** One page of the list, and below it the next one once it is asked for. Asks again whenever the count changes. */
function NoticePage({ after, unreadOnly }: { readonly after: string | null; readonly unreadOnly: boolean }): ReactElement {
  const { t } = useTranslation('inbox');
  const [result, refetch] = useQuery({ query: inboxQuery, variables: { after, unreadOnly } });
  const [goesOn, goOn] = useState(false);
  const unread = useInboxCount();
  const ask = useEffectEvent(() => refetch({ requestPolicy: 'network-only' }));
  useEffect(() => ask(), [unread]);
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ inbox: { notices, next } }) => (
        <>
          {notices.length === 0 && after === null && <NothingHere unreadOnly={unreadOnly} />}
          <Notices notices={notices} onMarked={() => refetch({ requestPolicy: 'network-only' })} />
          {next !== null && goesOn && <NoticePage after={next} unreadOnly={unreadOnly} />}
          {next !== null && !goesOn && (
            <Button variant="default" onClick={() => goOn(true)} style={{ alignSelf: 'center' }}>
              {t('older')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Notices({ notices, onMarked }: { readonly notices: readonly Notice[]; readonly onMarked: () => void }): ReactElement {
  const { t } = useTranslation('inbox');
  if (notices.length === 0) return <></>;
  return (
    <Stack component="ul" aria-label={t('tabs.notices')} gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} onMarked={onMarked} />
      ))}
    </Stack>
  );
}

function NothingHere({ unreadOnly }: { readonly unreadOnly: boolean }): ReactElement {
  const { t } = useTranslation('inbox');
  if (unreadOnly) return <EmptyState icon={IconChecks} title={t('nothingUnread.title')} text={t('nothingUnread.text')} />;
  return <EmptyState icon={IconInbox} title={t('empty.title')} text={t('empty.text')} />;
}
