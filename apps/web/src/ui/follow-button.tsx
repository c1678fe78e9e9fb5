import { Button, Menu } from '@mantine/core';
import { IconBell, IconBellOff, IconBellRinging, IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, type VariablesOf } from '../graphql/graphql.ts';
import { useAction } from '../graphql/use-action.ts';

const levelQuery = graphql(`
  query followLevel($kind: SubjectKind!, $id: ID!) {
    followLevel(kind: $kind, id: $id)
  }
`);
const followMutation = graphql(`
  mutation followSubject($kind: SubjectKind!, $id: ID!, $level: FollowLevel) {
    followSubject(kind: $kind, id: $id, level: $level)
  }
`);

type Subject = VariablesOf<typeof levelQuery>;
type Level = NonNullable<VariablesOf<typeof followMutation>['level']>;

const levels: readonly Level[] = ['EVERYTHING', 'NEW_VERSIONS', 'IGNORED'];
const icons = { EVERYTHING: IconBellRinging, NEW_VERSIONS: IconBell, IGNORED: IconBellOff } as const;

interface FollowProps {
  readonly kind: Subject['kind'];
  readonly id: string;
  /** Called after each choice. */
  readonly onChange?: () => void;
}

/** What the viewer wants to hear of a subject: everything, new versions, nothing, or what comes by itself. Only the viewer sees it. */
export function FollowButton({ kind, id, onChange }: FollowProps): ReactElement {
  const { t } = useTranslation('inbox');
  const [{ data }, refetch] = useQuery({ query: levelQuery, variables: { kind, id } });
  const [follow, { fetching }] = useAction(followMutation);
  const level = data?.followLevel ?? null;
  const Icon = level ? icons[level] : IconBell;
  const choose = async (next: Level | null): Promise<void> => {
    if ((await follow({ kind, id, level: next })) === null) return;
    refetch({ requestPolicy: 'network-only' });
    onChange?.();
  };
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" leftSection={<Icon size={16} aria-hidden />} loading={fetching}>
          {level ? t(`follow.${level}`) : t('follow.action')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {levels.map((choice) => {
          const ChoiceIcon = icons[choice];
          return (
            <Menu.Item key={choice} leftSection={<ChoiceIcon size={16} aria-hidden />} rightSection={level === choice && <IconCheck size={16} aria-label={t('follow.chosen')} />} onClick={() => void choose(choice)}>
              {t(`follow.${choice}`)}
            </Menu.Item>
          );
        })}
        {level && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void choose(null)}>{t('follow.stop')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
