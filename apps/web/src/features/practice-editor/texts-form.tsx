import { ActionIcon, Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#kernel';
import { Panel } from '../../ui/panel.tsx';
import { type Block, type Draft, freshKey, sections, withLeaf } from './draft.ts';
import type { Translation } from './editor-query.ts';
import { TextPane } from './text-pane.tsx';

interface TextsFormProps {
  readonly draft: Draft;
  readonly language: Locale;
  readonly translations: readonly Translation[];
  readonly onChange: (draft: Draft) => void;
}

/** All texts in one language; another than the source stands beside the source. */
export function TextsForm({ draft, language, translations, onChange }: TextsFormProps): ReactElement {
  const { t } = useTranslation('practice-editor');
  const { sourceLocale } = draft;
  const isSource = language === sourceLocale;
  const paneOf = (part: string, label: string, text: Draft['title'], shape: 'line' | 'paragraph' | 'markdown'): ReactElement => (
    <TextPane
      label={label}
      shape={shape}
      language={language}
      source={isSource ? null : { locale: sourceLocale, text: text[sourceLocale] ?? '' }}
      translation={translations.find((one) => one.part === part && one.locale === language) ?? null}
      value={text[language] ?? ''}
      onChange={(value) => onChange(withLeaf(draft, `${part}/${language}`, value))}
    />
  );
  const move = (block: Block, by: number): void => onChange({ ...draft, blocks: moved(draft.blocks, block, by) });
  const remove = (block: Block): void => onChange({ ...draft, blocks: draft.blocks.filter(({ key }) => key !== block.key) });
  return (
    <Stack gap="xl">
      {paneOf('title', t('part.title'), draft.title, 'line')}
      {paneOf('summary', t('part.summary'), draft.summary, 'paragraph')}
      {sections.map((section) => {
        const blocks = draft.blocks.filter((block) => block.section === section);
        return (
          <Panel key={section}>
            <Stack component="section" aria-labelledby={`edit-${section}`}>
              <Title order={2} fz="lg" id={`edit-${section}`}>
                {t(`section.${section}`)}
              </Title>
              <Text size="sm" c="dimmed">
                {t(`help.${section}`)}
              </Text>
              {blocks.map((block, at) => (
                <Stack key={block.key} gap={4}>
                  {paneOf(block.key, blocks.length > 1 ? t('part.block', { section: t(`section.${section}`), number: at + 1 }) : t(`section.${section}`), block.text, 'markdown')}
                  {isSource && blocks.length > 1 && (
                    <Group gap={4} justify="flex-end">
                      <Act label={t('block.up', { number: at + 1 })} icon={<IconArrowUp size={16} />} disabled={at === 0} onAct={() => move(block, -1)} />
                      <Act label={t('block.down', { number: at + 1 })} icon={<IconArrowDown size={16} />} disabled={at === blocks.length - 1} onAct={() => move(block, 1)} />
                      <Act label={t('block.remove', { number: at + 1 })} icon={<IconTrash size={16} />} disabled={Object.values(block.text).some((text) => text.trim() !== '')} onAct={() => remove(block)} />
                    </Group>
                  )}
                </Stack>
              ))}
              {isSource && (
                <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} w="fit-content" onClick={() => onChange({ ...draft, blocks: [...draft.blocks, { key: freshKey(draft.blocks, section), section, text: { [sourceLocale]: '' } }] })}>
                  {t('block.add')}
                </Button>
              )}
            </Stack>
          </Panel>
        );
      })}
    </Stack>
  );
}

/** One place up or down among the blocks of its section. */
function moved(blocks: readonly Block[], block: Block, by: number): Block[] {
  const peers = blocks.filter(({ section }) => section === block.section);
  const other = peers[peers.indexOf(block) + by];
  return blocks.map((candidate) => (candidate === block ? (other ?? block) : candidate === other ? block : candidate));
}

function Act({ label, icon, disabled, onAct }: { readonly label: string; readonly icon: ReactElement; readonly disabled: boolean; readonly onAct: () => void }): ReactElement {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} disabled={disabled} onClick={onAct}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
