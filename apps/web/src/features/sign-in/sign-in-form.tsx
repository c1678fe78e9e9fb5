import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Locale } from '#kernel';
import { graphql } from '../../graphql/graphql.ts';
import { type Refusal, refusalOf } from '../../graphql/refusal.ts';
import { signInMessage } from './sign-in-message.ts';

const signIn = graphql(`mutation signIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }`);
const changeLanguage = graphql(`mutation chooseLanguage($locale: Locale!) { changeLanguage(locale: $locale) { id } }`);

interface SignInFormProps {
  readonly after: string;
  /** The language chosen on this page, which becomes the person's own. */
  readonly chosen: Locale | null;
}

export function SignInForm({ after, chosen }: SignInFormProps): ReactElement {
  const { t } = useTranslation('sign-in');
  const client = useClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefusal(null);
    const { error } = await client.mutation(signIn, { email: String(form.get('email')).trim(), password: String(form.get('password')) });
    if (error) {
      setBusy(false);
      return setRefusal(refusalOf(error));
    }
    if (chosen) await client.mutation(changeLanguage, { locale: chosen });
    // Loaded anew, so that nothing of a stranger stays in memory.
    location.assign(after);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {refusal && (
          <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            {t(signInMessage(refusal))}
          </Alert>
        )}
        <TextInput name="email" type="email" label={t('email')} autoComplete="username" required size="md" autoFocus />
        <PasswordInput
          name="password"
          label={t('password')}
          autoComplete="current-password"
          required
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <Button type="submit" size="md" loading={busy} fullWidth mt="xs">
          {t('submit')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('noAccount')}
        </Text>
      </Stack>
    </form>
  );
}
