import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { InitialPassword } from './initial-password.tsx';
import type { Person } from './people-query.ts';

const issuePassword = graphql(`
  mutation issuePassword($personId: ID!) {
    issuePassword(personId: $personId) { password person { id name email } }
  }
`);

type Issued = ResultOf<typeof issuePassword>['issuePassword'];

interface IssuePasswordProps {
  readonly person: Person;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Asks first, because it throws the person out of every session, and then shows the new password this once. */
export function IssuePassword({ person, opened, close }: IssuePasswordProps): ReactElement {
  const { t } = useTranslation('people');
  const [issued, setIssued] = useState<Issued | null>(null);
  const [issue, { fetching }] = useAction(issuePassword);
  const finish = (): void => {
    close();
    setIssued(null);
  };
  const confirm = async (): Promise<void> => {
    const answer = await issue({ personId: person.id });
    if (answer) setIssued(answer.issuePassword);
  };
  return (
    <Modal opened={opened} onClose={finish} closeOnClickOutside={!issued} title={issued ? t('password.newTitle') : t('issue.title', { name: person.name })}>
      {issued ? (
        <InitialPassword added={issued} close={finish} />
      ) : (
        <Stack>
          <Text>{t('issue.text')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={finish} data-autofocus>
              {t('cancel')}
            </Button>
            <Button loading={fetching} onClick={() => void confirm()}>
              {t('issue.action')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
