import { Alert, Button, CopyButton, Group, SimpleGrid, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenConflict } from '../draft/use-draft.ts';
import css from './conflicts.module.css';
import { usePlaceWords } from './use-place-words.ts';
import { valueWords } from './value-words.ts';

/** What one wrote beside what stands there now, to choose from. Both can be copied first. */
export function ConflictNote({ conflict }: { readonly conflict: OpenConflict }): ReactElement {
  const { t } = useTranslation('workshop');
  const placeWords = usePlaceWords();
  const { path, why, mine, theirs, keep } = conflict;
  return (
    <Alert color="bronze" title={placeWords(path)} className={css.note}>
      <Text size="sm" mb="xs">{t(`conflict.why.${why}`)}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Side title={t('conflict.mine')} text={valueWords(mine) || t('conflict.nothing')} />
        <Side title={t('conflict.theirs')} text={valueWords(theirs) || t('conflict.nothing')} />
      </SimpleGrid>
      <Group mt="sm" gap="xs">
        {why !== 'refused' && <Button size="compact-md" onClick={() => keep('mine')}>{t('conflict.keepMine')}</Button>}
        <Button size="compact-md" variant="default" onClick={() => keep('theirs')}>{t('conflict.keepTheirs')}</Button>
        <CopyButton value={[valueWords(mine), valueWords(theirs)].filter(Boolean).join('\n\n')}>
          {({ copied, copy }) => <Button size="compact-md" variant="default" onClick={copy}>{copied ? t('conflict.copied') : t('conflict.copy')}</Button>}
        </CopyButton>
      </Group>
    </Alert>
  );
}

function Side({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  return (
    <div>
      <Text size="sm" fw={640}>{title}</Text>
      <pre className={css.text} tabIndex={0}>{text}</pre>
    </div>
  );
}
