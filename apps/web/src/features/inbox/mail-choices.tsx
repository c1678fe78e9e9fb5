import { Radio, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../graphql/use-action.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/panel.tsx';
import { mailMutation, mailQuery } from './inbox-documents.ts';

const rhythms = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NONE'] as const;

/** When mail comes, for each group of topics. */
export function MailChoices(): ReactElement {
  const { t } = useTranslation('inbox');
  const [result, refetch] = useQuery({ query: mailQuery });
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  const [choose] = useAction(mailMutation);
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('mail.text')}</Text>
      <Loaded result={result} retry={ask}>
        {({ mailPreferences }) => (
          <>
            {mailPreferences.map(({ topics, mail }) => (
              <Panel key={topics}>
                <Radio.Group
                  label={t(`groups.${topics}`)}
                  value={mail}
                  onChange={(value) => {
                    const rhythm = rhythms.find((one) => one === value);
                    if (rhythm) void choose({ topics, mail: rhythm }).then(ask);
                  }}
                >
                  <Stack gap="xs" mt="xs">
                    {rhythms.map((rhythm) => (
                      <Radio key={rhythm} value={rhythm} label={t(`mail.${rhythm}`)} />
                    ))}
                  </Stack>
                </Radio.Group>
              </Panel>
            ))}
          </>
        )}
      </Loaded>
      <Text size="sm" c="dimmed">
        {t('mail.closed')}
      </Text>
    </Stack>
  );
}
