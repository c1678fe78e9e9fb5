import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDay } from '../../../ui/format.ts';
import { Panel } from '../../../ui/panel.tsx';
import type { OpenRelease } from '../incidents-query.ts';

/** Where it was seen too, what readers think of it and ask; answers stand below their question. */
export function Replies({ replies }: Pick<OpenRelease, 'replies'>): ReactElement {
  const { t } = useTranslation('incidents');
  if (replies.length === 0) return <Text c="dimmed">{t('nothing.replies')}</Text>;
  return (
    <Stack gap="sm">
      {replies
        .filter(({ answers }) => answers === null)
        .map((reply) => (
          <Panel key={reply.id} maw="75ch">
            <Reply reply={reply} />
            {replies
              .filter(({ answers }) => answers === reply.id)
              .map((answer) => (
                <Reply key={answer.id} reply={answer} />
              ))}
          </Panel>
        ))}
    </Stack>
  );
}

function Reply({ reply: { kind, city, onDay, value, seenOn, text } }: { readonly reply: OpenRelease['replies'][number] }): ReactElement {
  const { t } = useTranslation('incidents');
  const locale = useLocale();
  const about = [
    city?.name ?? t('anonymous'),
    formatDay(onDay, locale),
    seenOn === null ? null : t('seenOn', { day: formatDay(seenOn, locale) }),
    value === null ? null : t('opinion', { value }),
  ];
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Badge variant="outline" color="gray" c="var(--mantine-color-text)" tt="none" fw={500}>
          {t(`reply.${kind}`)}
        </Badge>
        <Text size="sm" c="dimmed">
          {about.filter(Boolean).join(' · ')}
        </Text>
      </Group>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
    </Stack>
  );
}
