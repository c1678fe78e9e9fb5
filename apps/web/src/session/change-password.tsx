import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../graphql/graphql.ts';
import { useAction } from '../graphql/use-action.ts';
import { useViewer } from './viewer.ts';

const changePassword = graphql(`mutation changePassword($current: String!, $next: String!) { changePassword(current: $current, next: $next) { id } }`);

interface ChangePasswordProps {
  readonly opened: boolean;
  readonly close: () => void;
}

export function ChangePassword({ opened, close }: ChangePasswordProps): ReactElement {
  const { t } = useTranslation('app');
  return (
    <Modal opened={opened} onClose={close} title={t('account.password.title')}>
      <ChangePasswordForm close={close} />
    </Modal>
  );
}

function ChangePasswordForm({ close }: { readonly close: () => void }): ReactElement {
  const { t } = useTranslation('app');
  const { email } = useViewer();
  const [different, setDifferent] = useState(false);
  const [change, { fetching }] = useAction(changePassword);
  const showPassword = { 'aria-label': t('account.password.show') };

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const next = String(form.get('next'));
    const repeated = next === form.get('repeat');
    setDifferent(!repeated);
    if (!repeated || !(await change({ current: String(form.get('current')), next }))) return;
    notifications.show({ color: 'green', message: t('account.password.done') });
    close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {/* Tells password managers whose password it is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Stack>
        <PasswordInput name="current" label={t('account.password.current')} autoComplete="current-password" required data-autofocus visibilityToggleButtonProps={showPassword} />
        <PasswordInput name="next" label={t('account.password.next')} description={t('account.password.hint')} autoComplete="new-password" required minLength={12} visibilityToggleButtonProps={showPassword} />
        <PasswordInput
          name="repeat"
          label={t('account.password.repeat')}
          autoComplete="new-password"
          required
          error={different && t('account.password.different')}
          onChange={() => setDifferent(false)}
          visibilityToggleButtonProps={showPassword}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={fetching}>
            {t('account.password.title')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
