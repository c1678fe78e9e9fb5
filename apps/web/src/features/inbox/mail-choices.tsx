import { Radio, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../graphql/use-action.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/panel.tsx';
import { mailMutation, type MailPreference, mailQuery } from './inbox-documents.ts';

const rhythms = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NONE'] as const;

/** When mail comes, for each group of topics. */
export function MailChoices(): ReactElement {
  const { t } = useTranslation('inbox');
  const [result, refetch] = useQuery({ query: mailQuery, requestPolicy: 'network-only' });
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('mail.text')}</Text>
      <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ mailPreferences }) => (
          <>
            {mailPreferences.map((preference) => (
              <MailChoice key={preference.topics} {...preference} />
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

/** Shows the choice at once, and the one before again when it is refused. */
function MailChoice({ topics, mail }: MailPreference): ReactElement {
  const { t } = useTranslation('inbox');
  const [chosen, setChosen] = useState(mail);
  const [choose] = useAction(mailMutation);
  const change = async (value: string): Promise<void> => {
    const rhythm = rhythms.find((one) => one === value);
    if (!rhythm) return;
    setChosen(rhythm);
    if ((await choose({ topics, mail: rhythm })) === null) setChosen(chosen);
  };
  return (
    <Panel>
      <Radio.Group label={t(`groups.${topics}`)} value={chosen} onChange={(value) => void change(value)}>
        <Stack gap="xs" mt="xs">
          {rhythms.map((rhythm) => (
            <Radio key={rhythm} value={rhythm} label={t(`mail.${rhythm}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Panel>
  );
}
