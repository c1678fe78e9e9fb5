import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FollowButton } from '../../ui/follow-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TlpLabel } from '../../ui/tlp-label.tsx';
import { type Followed, followedQuery, pageOf } from './inbox-documents.ts';

/** What one follows or ignores. */
export function FollowedList(): ReactElement {
  const { t } = useTranslation('inbox');
  const [result, refetch] = useQuery({ query: followedQuery });
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  return (
    <Loaded result={result} retry={ask}>
      {({ followed }) =>
        followed.length === 0 ? (
          <EmptyState icon={IconBell} title={t('followsNothing.title')} text={t('followsNothing.text')} />
        ) : (
          <Stack gap="xs">
            <Text c="dimmed">{t('followedText')}</Text>
            {followed.map((one) => (
              <FollowedRow key={one.subjectId} followed={one} onChange={ask} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

function FollowedRow({ followed, onChange }: { readonly followed: Followed; readonly onChange: () => void }): ReactElement {
  const { t } = useTranslation('inbox');
  const { kind, subjectId, title, tlp } = followed;
  return (
    <Panel>
      <Group justify="space-between" gap="md">
        <Stack gap={4} flex="1 1 16rem" miw={0}>
          <Text size="sm" c="dimmed">
            {t(`kinds.${kind}`)}
          </Text>
          <Anchor component={Link} to={pageOf(followed)} style={{ overflowWrap: 'anywhere' }}>
            {title ? <LocalText text={title} /> : t('noTitle')}
          </Anchor>
          {tlp && (
            <span>
              <TlpLabel label={tlp} />
            </span>
          )}
        </Stack>
        <FollowButton kind={kind} id={subjectId} onChange={onChange} />
      </Group>
    </Panel>
  );
}
