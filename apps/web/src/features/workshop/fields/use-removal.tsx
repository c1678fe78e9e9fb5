import { List, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { editTo, type ReferenceKind, referencesTo, type Scenario } from '#exercise-engine';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useWriting } from './writing.ts';

interface Thing {
  readonly kind: ReferenceKind | null;
  /** By which others refer to it. */
  readonly key: string;
  readonly title: string;
  readonly path: readonly string[];
}

/** Removes something; where others refer to it, tells where and asks first. */
export function useRemoval(): (thing: Thing) => void {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit } = useWriting();
  const localText = useLocalText();
  return ({ kind, key, title, path }) => {
    const remove = (): void => edit([editTo(scenario, path, null)]);
    const uses = kind ? usesOf(scenario, referencesTo(scenario, kind, key), path.join('.')) : [];
    if (uses.length === 0) return remove();
    modals.openConfirmModal({
      title: t('remove.title', { title }),
      labels: { confirm: t('remove.confirm'), cancel: t('app:cancel') },
      confirmProps: { color: 'red' },
      onConfirm: remove,
      children: (
        <Stack gap="xs">
          <Text>{t('remove.used', { count: uses.length })}</Text>
          <List>
            {uses.map((use) => (
              <List.Item key={`${use.list} ${use.key}`}>{t(`remove.in.${use.list}`, { title: localText(use.title) || use.key })}</List.Item>
            ))}
          </List>
          <Text c="dimmed" size="sm">
            {t('remove.hint')}
          </Text>
        </Stack>
      ),
    });
    return undefined;
  };
}

/** The things in which something is referred to, each once, without the thing itself. */
function usesOf(scenario: Scenario, wheres: readonly string[], self: string) {
  return (['injects', 'milestones', 'expectations'] as const).flatMap((list) =>
    (scenario[list] ?? [])
      .filter(({ key }) => `${list}.${key}` !== self && !self.startsWith(`${list}.${key}.`) && wheres.some((where) => where === `${list}.${key}` || where.startsWith(`${list}.${key}.`)))
      .map(({ key, title }) => ({ list, key, title })),
  );
}
